"""The array's pins: AXI masters, and a call's arguments as they are.

    ap_clk, ap_rst_n             one cycle of reset is enough; the pins are quiet until `ready`
    start, table_address, count in; ready, busy, failed (a bit a master), bad_chunks, lost
                                 out
    m_axi_table_*, m_axi_x_*     AXI4 masters that read
    m_axi_out_*                  writes
    m_axi_c0_*, m_axi_c1_*, ...  one for each channel, reads and writes
"""

from amaranth.hdl import ClockDomain, Elaboratable, Module, Signal

from gdn_core.channel.array import Array
from gdn_core.emit.emitter import place
from gdn_core.kernel.shell import HANDSHAKES, flatten, stretched

__all__ = ["TOP", "ArrayShell"]

TOP = "stream_array"
ARGUMENTS = ("start", "table_address", "count")
ANSWERS = ("busy", "failed", "bad_chunks", "lost")


class ArrayShell(Elaboratable):
    """The stream array under the names that Vivado and cocotb look for."""

    def __init__(self, array: Array):
        self.array, self.params = array, array.params
        self.wires = [wire for name, axi in array.masters.items()
                      for wire in flatten(f"m_axi_{name}", axi)]
        self.wires += [(name, "input", getattr(array, name)) for name in ARGUMENTS]
        self.wires += [(name, "output", getattr(array, name)) for name in ANSWERS]
        self.pins = {"ap_clk": (Signal(name="ap_clk"), "input"),
                     "ap_rst_n": (Signal(name="ap_rst_n"), "input")}
        self.pins |= {name: (Signal(len(value), name=name), direction)
                      for name, direction, value in self.wires}
        self.pins["ready"] = (Signal(name="ready"), "output")

    def elaborate(self, platform):
        m = Module()
        m.domains.sync = sync = ClockDomain()
        sync.clk, _ = self.pins["ap_clk"]
        quiet = stretched(m, sync, ~self.pins["ap_rst_n"][0])
        m.d.comb += self.pins["ready"][0].eq(~quiet)
        place(m, platform, "array", self.array)
        for name, direction, value in self.wires:
            pin, _ = self.pins[name]
            hushed = name.endswith(HANDSHAKES) if direction == "output" else name == "start"
            source, sink = (value, pin) if direction == "output" else (pin, value)
            m.d.comb += sink.eq(source & ~quiet if hushed else source)
        return m
