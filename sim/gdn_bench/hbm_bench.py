"""Starts a design in its compiled memory (gdn_bench.hbm) and waits for it: nothing in any cycle."""

import json
import os
import time
from pathlib import Path

import cocotb
import numpy as np
from cocotb.clock import Clock
from cocotb.triggers import FallingEdge, First, RisingEdge, Timer
from cocotb.utils import get_sim_steps, get_sim_time
from gdn_bench.hbm import COUNTERS

PERIOD_NS = 4
RESET_CYCLES = 8


async def _ready(dut, edge):
    """After a reset: some cycles, and until the design says that it can start, if it ever does."""
    ready = getattr(dut, "ready", None)
    for _ in range(RESET_CYCLES):
        await edge
    while ready is not None and not ready.value:
        await edge


@cocotb.test()
async def run(dut):
    folder = Path(os.environ["GDN_MEMORY"])
    job = json.loads((folder / "job.json").read_text())
    start, busy = getattr(dut, job["start"]), getattr(dut, job["busy"])
    dut.ap_rst_n.value, start.value = 0, 0
    for pin, value in job["pins"].items():
        getattr(dut, pin).value = value
    Clock(dut.ap_clk, PERIOD_NS, "ns").start(start_high=False)
    period = get_sim_steps(PERIOD_NS, "ns")
    edge = RisingEdge(dut.ap_clk)
    for _ in range(RESET_CYCLES):
        await edge
    dut.ap_rst_n.value = 1
    await _ready(dut, edge)

    counters = np.memmap(folder / "counters.bin", COUNTERS, "r+")
    image = np.memmap(folder / "image.bin", np.uint8, "r+")
    given = [image[begin:end].copy() for begin, end in job["outputs"]] if job["resets"] else []
    for cycles in job["resets"]:
        start.value = 1
        await edge
        start.value = 0
        for _ in range(cycles):
            await edge
        dut.ap_rst_n.value = 0
        for _ in range(RESET_CYCLES):
            await edge
        for (begin, end), data in zip(job["outputs"], given, strict=True):
            image[begin:end] = data
        for name in ("bursts", "beats", "first", "last"):
            counters[name] = 0
        dut.ap_rst_n.value = 1
        await _ready(dut, edge)

    seconds = time.perf_counter()
    start.value = 1
    await edge
    begin = get_sim_time("step")
    start.value = 0
    await Timer(period // 2, "step")
    began = int(counters["cycles"][0])
    assert busy.value, "the design did not begin"
    limit = Timer(job["timeout_cycles"] * period, "step")
    idle = FallingEdge(busy)
    assert await First(idle, limit) is idle, (
        f"{job['busy']} did not fall within {job['timeout_cycles']} cycles")
    cycles = (get_sim_time("step") - begin) // period
    seconds = time.perf_counter() - seconds
    for _ in range(4):
        await edge
    unfinished = counters["unfinished"].tolist()
    assert not any(unfinished), f"bursts are under way at the end: {unfinished}"
    (folder / "result.json").write_text(json.dumps({
        "cycles": cycles, "seconds": seconds, "began": began,
        "values": {pin: int(getattr(dut, pin).value) for pin in job["read"]}}))  # fmt: skip
