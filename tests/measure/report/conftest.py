# amaranth: UnusedElaboratable=no
"""A small design from Amaranth through Yosys, for the tests of its report."""

from dataclasses import asdict

import pytest
from amaranth.hdl import Cat, Module, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.config import TINY, StateRam
from gdn_core.emit.emitter import place, write_verilog
from gdn_core.measure.report.survey import survey
from gdn_core.state.bank import BankParams, StateBank


class Inverted(wiring.Component):
    """o = i + 1 in a register of 100 bits with an enable; t = all bits of s, in no register"""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"en": In(1), "i": In(100), "o": Out(100), "s": In(30), "t": Out(1)})

    def elaborate(self, platform):
        m = Module()
        with m.If(self.en):
            m.d.sync += self.o.eq(self.i + 1)
        m.d.comb += self.t.eq(self.s.all())
        return m


class Parent(wiring.Component):
    """Three children that one register enables, and a path through two of them."""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"go": In(1), "i": In(100), "o": Out(100), "b": In(18), "p": Out(48),
                          "addr": In(8), "data": Out(72)})  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        enable = Signal()
        last = Signal()
        seen = Signal(30)
        m.d.sync += [enable.eq(self.go), seen.eq(Cat(self.i)[:30])]
        units = [place(m, platform, f"unit_{n}", Inverted()) for n in range(3)]
        value = self.i
        for unit in units:
            m.d.comb += [unit.i.eq(value), unit.en.eq(enable)]
            value = unit.o
        m.d.comb += [units[0].s.eq(seen), units[1].s.eq(Cat(units[0].t, seen[1:])),
                     self.o.eq(value)]
        m.d.sync += last.eq(units[1].t)
        macs = [place(m, platform, "first", Mac(MacParams())),
                place(m, platform, "second", Mac(MacParams(addend=Addend.CASCADE)))]
        for mac in macs:
            m.d.comb += [mac.a.eq(Cat(self.i[:26], last)), mac.b.eq(self.b)]
        m.d.comb += [macs[1].pcin.eq(macs[0].pcout), self.p.eq(macs[1].p)]
        bank = place(m, platform, "bank", StateBank(
            BankParams(width=72, depth=256, ram=StateRam.BLOCK)))
        m.d.comb += [bank.read_addr.eq(self.addr), bank.write_addr.eq(self.addr),
                     bank.write_data.eq(self.i), bank.write_en.eq(enable),
                     self.data.eq(bank.read_data)]
        return m


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folder of a build and its netlists, and its survey; the manifest says `tiny`."""
    folder = tmp_path_factory.mktemp("survey")
    write_verilog(Parent(), "parent", folder / "build", card="u55c", heads_in_flight=2,
                  precision="fast", slots=1, state_ram="bram", shape=asdict(TINY))  # fmt: skip
    heard = []
    found = survey(folder / "build", folder / "synth", jobs=2, progress=heard.append)
    assert sorted(heard) == sorted(found.modules)
    return folder, found
