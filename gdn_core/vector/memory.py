"""The vector memory: words of 16 fp32 numbers, two read at once and one written.

Two copies, each with a port to read and a port to write; what is written goes to both.

Shapes   `words` words of 512 bits; `enable`: which of its 16 numbers a write changes
Latency  LATENCY from an address to its word; a word may be read 1 cycle after it was written
Rate     two reads and a write a cycle
"""

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.sequencer.instructions import LANES, WORDS

__all__ = ["VectorMemory"]

WIDTH = 32 * LANES


class VectorMemory(wiring.Component):
    LATENCY = 2

    def __init__(self, params: int = WORDS):
        self.params = params
        address = range(params)
        super().__init__({
            "a": In(address), "b": In(address), "a_word": Out(WIDTH), "b_word": Out(WIDTH),
            "enable": In(LANES), "at": In(address), "word": In(WIDTH),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        for name in ("a", "b"):
            memory = Memory(shape=WIDTH, depth=self.params, init=[], attrs={"ram_style": "ultra"})
            m.submodules[f"copy_{name}"] = memory
            write, read = memory.write_port(granularity=32), memory.read_port()
            out = Signal(WIDTH, name=f"{name}_out", reset_less=True)
            m.d.comb += [
                write.en.eq(self.enable), write.addr.eq(self.at), write.data.eq(self.word),
                read.en.eq(1), read.addr.eq(getattr(self, name)),
                getattr(self, f"{name}_word").eq(out),
            ]
            m.d.sync += out.eq(read.data)
        return m
