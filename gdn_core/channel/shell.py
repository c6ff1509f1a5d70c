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

__all__ = ["TOP", "ArrayShell", "PlainShell"]

TOP = "stream_array"
ARGUMENTS = ("start", "table_address", "count")
ANSWERS = ("busy", "failed", "bad_chunks", "lost")


class PlainShell(Elaboratable):
    """A block under the names that Vivado and cocotb look for: its masters, and its own ports."""

    def __init__(self, block, name: str, arguments: tuple[str, ...], answers: tuple[str, ...]):
        self.block, self.name, self.params = block, name, block.params
        self.wires = [wire for master, axi in block.masters.items()
                      for wire in flatten(f"m_axi_{master}", axi)]
        self.wires += [(port, "input", getattr(block, port)) for port in arguments]
        self.wires += [(port, "output", getattr(block, port)) for port in answers]
        self.pins = {"ap_clk": (Signal(name="ap_clk"), "input"),
                     "ap_rst_n": (Signal(name="ap_rst_n"), "input")}
        self.pins |= {port: (Signal(len(value), name=port), direction)
                      for port, direction, value in self.wires}
        self.pins["ready"] = (Signal(name="ready"), "output")

    def elaborate(self, platform):
        m = Module()
        m.domains.sync = sync = ClockDomain()
        sync.clk, _ = self.pins["ap_clk"]
        quiet = stretched(m, sync, ~self.pins["ap_rst_n"][0])
        m.d.comb += self.pins["ready"][0].eq(~quiet)
        place(m, platform, self.name, self.block)
        for name, direction, value in self.wires:
            pin, _ = self.pins[name]
            hushed = name.endswith(HANDSHAKES) if direction == "output" else name == "start"
            source, sink = (value, pin) if direction == "output" else (pin, value)
            m.d.comb += sink.eq(source & ~quiet if hushed else source)
        return m


class ArrayShell(PlainShell):
    """The stream array."""

    def __init__(self, array: Array):
        super().__init__(array, "array", ARGUMENTS, ANSWERS)
