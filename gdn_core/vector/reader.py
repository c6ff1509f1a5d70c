"""Words of the vector memory as a stream of beats: what `axi.reader` is for a memory off the chip.

    request {address, beats}  ->  beats of every request, in order; addresses in bytes, 64 a word

Latency  VectorMemory.LATENCY + 3 from a request to its first beat
Rate     a beat a cycle; one between requests
"""

from amaranth.hdl import Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.axi.bursts import request_layout
from gdn_core.channel.walk import READ_BEAT
from gdn_core.emit.emitter import place
from gdn_core.sequencer.instructions import BYTES, WORDS
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.vector.memory import WIDTH, VectorMemory

__all__ = ["VectorReader"]

QUEUE = 16
LOW = BYTES.bit_length() - 1  # address bits within a word


class VectorReader(wiring.Component):
    def __init__(self, params: None = None):
        self.params = params
        super().__init__({
            "requests": In(stream.Signature(request_layout())),
            "beats": Out(stream.Signature(READ_BEAT)),
            "at": Out(range(WORDS)), "word": In(WIDTH),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        queue = place(m, platform, "queue", StreamFifo(StreamFifoParams(shape=WIDTH, depth=QUEUE)))
        left = Signal(16)
        at = Signal(range(WORDS), reset_less=True)
        room = Signal(range(QUEUE + 1), init=QUEUE)
        issue, taken = Signal(), Signal()
        m.d.comb += [
            self.requests.ready.eq(left == 0), issue.eq((left != 0) & (room != 0)),
            self.at.eq(at), taken.eq(queue.o.valid & queue.o.ready),
            queue.i.valid.eq(p.delay(p.at(issue, 0, "issue"), VectorMemory.LATENCY)),
            queue.i.payload.eq(self.word),
            self.beats.valid.eq(queue.o.valid), queue.o.ready.eq(self.beats.ready),
            self.beats.payload.data.eq(queue.o.payload),
        ]
        m.d.sync += room.eq(room - issue + taken)
        with m.If(self.requests.valid & self.requests.ready):
            m.d.sync += [left.eq(self.requests.payload.beats),
                         at.eq(self.requests.payload.address[LOW:])]  # fmt: skip
        with m.Elif(issue):
            m.d.sync += [left.eq(left - 1), at.eq(at + 1)]
        return m
