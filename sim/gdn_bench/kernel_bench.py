"""Runs a job (gdn_bench.job) on the Verilog kernel: the card's memory, a host, and a stopwatch.

The environment variable GDN_JOB names the job's directory. A call is what a host does: arguments
and ap_start over AXI4-Lite, the interrupt, done and the completion record. Its cycles run from
the clock edge that takes the write of ap_start (so ap_start is set after it) to the edge that
raises the interrupt pin; that is the kernel's own time and the interrupt's one or two registers.
When the interrupt comes, no burst may be under way, and in reset no master may offer anything.
"""

import json
import logging
import os
import time
import warnings
from pathlib import Path

import cocotb
from cocotb.clock import Clock
from cocotb.triggers import First, RisingEdge, Timer
from cocotb.utils import get_sim_steps, get_sim_time
from cocotbext.axi import AxiLiteBus, AxiLiteMaster, AxiResp
from gdn_bench.job import RESET_CYCLES, Access, Call, CallResult, Job, Result
from gdn_bench.memory import Memory
from gdn_bench.ports import ReadPort, WritePort

from gdn_core.config import OUT_PORTS
from gdn_core.registers import (
    DONE,
    IDLE,
    RECORD_BYTES,
    START,
    Kind,
    arguments,
    decode_record,
    masters,
    register,
)

# cocotbext-axi 0.1.28 uses names that cocotb 2.1 will drop; both versions are pinned.
warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"cocotbext\.axi\.")

__all__ = ["KernelDriver", "run_job"]

PERIOD_NS = 4  # nominal: results are counted in cycles
CHUNK_CYCLES = 1000  # between two looks at the time
NOWHERE = 0xFFFF_FFFF_FFFF_0000  # pointers that a call does not use


class KernelDriver:
    """The host's side of one kernel."""

    def __init__(self, dut, memory: Memory, *, latency: int = 64, write_latency: int = 16,
                 write_patience: int | None = None, stalls: int | None = None):
        self.dut, self.memory, self.clock = dut, memory, dut.ap_clk
        dut.ap_rst_n.value = 0
        clock = Clock(dut.ap_clk, PERIOD_NS, "ns")
        clock.start(start_high=False)
        self.period = get_sim_steps(PERIOD_NS, "ns")
        pins = dir(dut)
        self.out_ports = sum(f"m_axi_out_{p}_awvalid" in pins for p in range(OUT_PORTS))
        self.ports = {}
        for name in masters(self.out_ports):
            writes = name.startswith("out")
            self.ports[name] = (WritePort if writes else ReadPort)(
                memory, dut, f"m_axi_{name}", dut.ap_clk, dut.ap_rst_n, period=self.period,
                latency=write_latency if writes else latency, stalls=stalls)
            if writes:
                self.ports[name].patience = write_patience
        self.control = AxiLiteMaster(AxiLiteBus.from_prefix(dut, "s_axi_control"),
                                     dut.ap_clk, dut.ap_rst_n, reset_active_level=False)

    async def reset(self, cycles: int = RESET_CYCLES):
        """Reset for so many clock edges, then check that the kernel is idle. The memory forgets
        what it was asked for. At each edge after one that saw the reset, nothing is offered."""
        offers = [f"s_axi_control_{channel}valid" for channel in "br"]
        for name in self.ports:
            channels = ("aw", "w") if name.startswith("out") else ("ar",)
            offers += [f"m_axi_{name}_{channel}valid" for channel in channels]
        self.dut.ap_rst_n.value = 0
        await RisingEdge(self.clock)
        for port in self.ports.values():
            port.reset()
        for left in reversed(range(cycles)):
            self.dut.ap_rst_n.value = int(left == 0)
            await RisingEdge(self.clock)
            for pin in offers:
                assert not getattr(self.dut, pin).value, f"{pin} after an edge in reset"
        await self.write("GIE", 1)
        await self.write("IER", 1)
        state = await self.read("AP_CTRL")
        assert state & IDLE, f"not idle after reset: AP_CTRL is {state:#x}"
        assert not self.dut.interrupt.value, "interrupt after reset"

    async def call(self, call: Call, record_address: int, progress=None) -> int:
        """Start a call and wait for its interrupt, or reset it; returns its cycles."""
        for argument in arguments(self.out_ports):
            if argument.name == "record":
                value = record_address
            elif argument.kind is Kind.POINTER:
                name = call.pointers.get(argument.name)
                value = NOWHERE if name is None else self.address(name)
            else:
                value = call.arguments.get(argument.name, 0)
            await self.write(argument.name, value + call.offsets.get(argument.name, 0))
        started = cocotb.start_soon(self._start_taken())
        writing = cocotb.start_soon(self.write("AP_CTRL", START))
        begin = await started
        if call.reset_after is not None:
            await writing
            passed = (get_sim_time("step") - begin) // self.period
            await self._wait(max(1, call.reset_after - passed))
            assert not self.dut.interrupt.value, f"{call.name} ended before it could be reset"
            await self.reset(call.reset_cycles)
            return call.reset_after
        await self._wait_interrupt(call, begin, progress)
        cycles, rest = divmod(get_sim_time("step") - begin, self.period)
        assert rest == 0, f"the interrupt rose {rest} steps after a clock edge"
        for name, port in self.ports.items():
            assert not port.unfinished(), (
                f"{call.name}: done with {port.unfinished()} bursts of {name} under way"
            )
        await writing
        await self.write("ISR", 1)
        first, second = await self.read("AP_CTRL"), await self.read("AP_CTRL")
        assert first & DONE, f"{call.name}: interrupt without done, AP_CTRL is {first:#x}"
        assert not second & DONE, f"{call.name}: done is not cleared by reading it"
        assert second & IDLE, f"{call.name}: done but not idle, AP_CTRL is {second:#x}"
        assert not self.dut.interrupt.value, f"{call.name}: the interrupt stays after its ISR write"
        return cycles

    async def _wait_interrupt(self, call: Call, begin: int, progress):
        rise = RisingEdge(self.dut.interrupt)
        chunk = Timer(CHUNK_CYCLES * self.period, "step")
        while await First(rise, chunk) is not rise:
            cycles = (get_sim_time("step") - begin) // self.period
            assert cycles < call.timeout_cycles, (
                f"{call.name}: no interrupt after {cycles} cycles; beats so far: "
                + ", ".join(f"{name} {port.beats}" for name, port in self.ports.items())
            )
            if progress is not None:
                progress(cycles)

    async def _start_taken(self) -> int:
        """Time of the edge at which the next write over AXI4-Lite has both address and data."""
        d, edge = self.dut, RisingEdge(self.clock)
        address = data = False
        while not (address and data):
            await edge
            address |= bool(d.s_axi_control_awvalid.value and d.s_axi_control_awready.value)
            data |= bool(d.s_axi_control_wvalid.value and d.s_axi_control_wready.value)
        return get_sim_time("step")

    async def write(self, name: str, value: int):
        entry = register(name)
        data = value.to_bytes(entry.width // 8, "little")
        response = await self.control.write(entry.offset, data)
        assert response.resp is AxiResp.OKAY, f"write of {name}: {response.resp!r}"

    async def read(self, name: str) -> int:
        entry = register(name)
        response = await self.control.read(entry.offset, entry.width // 8)
        assert response.resp is AxiResp.OKAY, f"read of {name}: {response.resp!r}"
        return int.from_bytes(response.data, "little")

    async def _wait(self, cycles: int):
        await Timer(cycles * self.period, "step")
        await RisingEdge(self.clock)

    def address(self, name: str) -> int:
        """Where the buffer of this name lies."""
        return next(b.address for b in self.memory.buffers if b.name == name)


@cocotb.test()
async def run_job(dut):
    logging.getLogger("cocotb").setLevel(logging.WARNING)
    directory = Path(os.environ["GDN_JOB"])
    job = Job.load(directory)
    memory = Memory(job.seed)
    for b in job.buffers:
        memory.allocate(b.name, b.size, b.access, data=b.data or b"", address=b.address)
    driver = KernelDriver(dut, memory, latency=job.latency, write_latency=job.write_latency,
                          write_patience=job.write_patience, stalls=job.stalls)
    await driver.reset()

    calls = []
    with (directory / "progress.jsonl").open("w", buffering=1) as progress:
        for number, call in enumerate(job.calls):
            record = memory.allocate(f"record of {call.name}", RECORD_BYTES, Access.WRITE)
            memory.errors.clear()
            for error in job.errors:
                if error.call in (None, call.name):
                    memory.inject(driver.address(error.buffer) + error.offset, error.size,
                                  AxiResp(error.response))
            for name, port in driver.ports.items():
                port.pause((pause.channel, pause.beat, pause.cycles) for pause in job.pauses
                           if (pause.port, pause.call) == (name, call.name))
            begin = time.monotonic()
            before = {name: port.beats for name, port in driver.ports.items()}

            def moved(before=before):
                return {name: port.beats - before[name] for name, port in driver.ports.items()}

            def report(cycles, begin=begin, number=number, moved=moved):
                line = {"call": number, "cycles": cycles, "beats": sum(moved().values()),
                        "wall_seconds": time.monotonic() - begin}
                progress.write(json.dumps(line) + "\n")

            report(0)
            cycles = await driver.call(call, record.address, report)
            report(cycles)
            calls.append(CallResult(name=call.name, cycles=cycles,
                                    record=decode_record(bytes(record.data)),
                                    wall_seconds=time.monotonic() - begin, beats=moved()))
    outputs = {b.name: bytes(b.data) for b in memory.buffers if b.access is Access.WRITE}
    beats = {name: port.beats for name, port in driver.ports.items()}
    Result(calls=calls, outputs=outputs, beats=beats).save(directory)
