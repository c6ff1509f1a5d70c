"""Runs a call of the stream array (gdn_core.channel.call) on its Verilog, memories in Python.

The environment variable GDN_JOB names a folder with `job.json` (latency, stalls, timeout_cycles,
where each buffer lies) and `buffers.npz`; the bench adds `result.json` and `result.npz`. Cycles run
from the edge that takes `start` to the one after which `busy` is low. Python costs 10 us a beat.

timed: [rate, refresh, every]: a channel's memory gives `rate` beats a cycle and none in the first
`refresh` cycles of every `every`, each channel's at another time.
"""

import json
import os
import time
from pathlib import Path

import cocotb
import numpy as np
from cocotb.clock import Clock
from cocotb.triggers import FallingEdge, First, RisingEdge, Timer
from cocotb.utils import get_sim_steps, get_sim_time
from cocotbext.axi import AxiResp

from gdn_sim.job import Access
from gdn_sim.memory import Memory
from gdn_sim.ports import ReadPort, WritePort

PERIOD_NS = 4


class Timed:
    """Pauses of a memory that gives so many beats a cycle and stops for its refresh; in place of
    the `gaps` of a ReadPort's R channel. Knows when its first and its last beat came."""

    pauses: dict[int, int] = {}

    def __init__(self, timed: list[float] | None, gaps, period: int, offset: int):
        self.timed, self.gaps, self.period, self.offset = timed, gaps, period, offset
        self.free = 0.0  # from this cycle on there may be a beat
        self.first = self.last = 0

    def next(self) -> int:
        now = get_sim_time("step") // self.period
        at = now + self.gaps.next()
        if self.timed is not None:
            rate, refresh, every = self.timed
            at = max(at, int(self.free))
            within = (at + self.offset) % every
            if within < refresh:
                at += int(refresh - within)
            self.free = max(self.free, at) + 1 / rate
        self.first, self.last = self.first or at, at
        return at - now

RESET_CYCLES = 8


@cocotb.test()
async def run(dut):
    folder = Path(os.environ["GDN_JOB"])
    job = json.loads((folder / "job.json").read_text())
    with np.load(folder / "buffers.npz") as data:
        buffers = {name: data[name].tobytes() for name in data.files}
    memory = Memory()
    for name, address in job["addresses"].items():
        if name in buffers:
            memory.allocate(name, len(buffers[name]), Access.READ, data=buffers[name],
                            address=address)
    memory.allocate("out", job["out_bytes"], Access.WRITE, address=job["addresses"]["out"])
    for address, size, response in job["errors"]:
        memory.inject(address, size, AxiResp(response))

    dut.ap_rst_n.value, dut.start.value = 0, 0
    Clock(dut.ap_clk, PERIOD_NS, "ns").start(start_high=False)
    period = get_sim_steps(PERIOD_NS, "ns")
    options = {"period": period, "latency": job["latency"], "stalls": job["stalls"]}
    ports = [ReadPort(memory, dut, f"m_axi_{name}", dut.ap_clk, dut.ap_rst_n, **options)
             for name in ("table", "x", *(f"c{n}" for n in range(job["channels"])))]
    ports.append(WritePort(memory, dut, "m_axi_out", dut.ap_clk, dut.ap_rst_n,
                           **options | {"latency": 16}))
    for n, port in enumerate(ports[2:-1]):
        port.r.gaps = Timed(job["timed"], port.r.gaps, period, 379 * n)
    written, accept = [0], ports[-1].w.accept
    ports[-1].w.accept = lambda *beat: (written.append(get_sim_time("step")), accept(*beat))
    edge = RisingEdge(dut.ap_clk)
    for _ in range(RESET_CYCLES):
        await edge
    dut.ap_rst_n.value = 1
    for _ in range(RESET_CYCLES):
        await edge

    begin = time.perf_counter()
    dut.table_address.value, dut.count.value = job["addresses"]["table"], job["count"]
    dut.start.value = 1
    await edge
    start = get_sim_time("step")
    dut.start.value = 0
    await Timer(period // 2, "step")
    assert dut.busy.value, "the array did not begin"
    limit = Timer(job["timeout_cycles"] * period, "step")
    idle = FallingEdge(dut.busy)
    assert await First(idle, limit) is idle, "the call did not end"
    cycles = (get_sim_time("step") - start) // period
    seconds = time.perf_counter() - begin
    for _ in range(4):
        await edge
    unfinished = {port.name: port.unfinished() for port in ports if port.unfinished()}
    assert not unfinished, f"bursts are under way at the end: {unfinished}"

    streams = [port.r.gaps for port in ports[2:-1]]
    last_in = max(stream.last for stream in streams)
    np.savez(folder / "result.npz", out=np.frombuffer(bytes(memory.buffer(
        job["addresses"]["out"], 1, Access.WRITE).data), np.uint8))
    (folder / "result.json").write_text(json.dumps({
        "cycles": cycles, "seconds": seconds, "failed": int(dut.failed.value),
        "bad_chunks": int(dut.bad_chunks.value), "beats": {p.name: p.beats for p in ports},
        "stream_cycles": max(stream.last - stream.first + 1 for stream in streams),
        "latency_cycles": written[-1] // period - last_in,
    }))  # fmt: skip
