"""Sums of weighed values, over a KV head's blocks.

    y[j] <- (begin ? 0 : y[j] >> rise)  + (sum >> 8)        8: half of the last bit is in the sum

rise: by how many octaves the head's reference rose with this block. What comes of a KV head's last
block leaves by `o`, in the order in which it came: group by group, element by element.

Shapes   a word a group and element: a number for each chain
Formats  sums signed 48; y signed 54
Latency  LATENCY from sums to y
Rate     a step a cycle; an element's next one after 32 cycles or more; free-running: `room` says
         that the queue behind has place for what 64 cycles bring
"""

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import ACCUMULATOR
from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.layout import NUMBER, RISE, TOLD, WIDE, AttendParams
from gdn_core.channel.lanes import VALUES_DROPPED
from gdn_core.emit.emitter import place
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["Flush"]

READ = 2  # cycles
QUEUE = 512  # words
SPARE = 96  # that may come once there is no more room


class Flush(wiring.Component):
    LATENCY = READ + 2

    def __init__(self, params: AttendParams):
        self.params = params
        super().__init__({
            "stb": In(1), "told": In(TOLD), "sums": In(signed(ACCUMULATOR)).array(params.chains),
            "dim": In(9),  # elements; what fills up the last row is dropped
            "rise_stb": In(1), "rise_block": In(NUMBER), "rise_head": In(3), "rise": In(RISE),
            "o": Out(stream.Signature(params.word)), "room": Out(1),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        params = self.params
        chains = params.chains
        log = chains.bit_length() - 1
        told = p.at(self.told.as_value(), 0, "told")
        stb = p.at(self.stb, 0, "stb")
        m.submodules.sums = ram = Memory(shape=WIDE * chains, depth=params.groups * 256, init=[],
                                         attrs={"ram_style": "block"})
        write, read = ram.write_port(), ram.read_port()

        def address(word):
            group = word.group[: (params.groups - 1).bit_length()]
            return Cat(word.element, word.number, group)

        fetched = Signal(WIDE * chains, reset_less=True)
        m.d.comb += [read.addr.eq(address(self.told)), read.en.eq(1)]
        m.d.sync += fetched.eq(read.data)
        then = data.View(TOLD, p.delay(told, READ))
        new = Signal(WIDE * chains, reset_less=True)
        whose = Signal(2)  # group
        m.d.comb += whose.eq(self.rise_head >> log)
        for c in range(chains):
            m.submodules[f"rises_{c}"] = rises = Memory(shape=RISE, depth=16, init=[])
            put, get = rises.write_port(), rises.read_port(domain="comb")
            m.d.comb += [
                put.addr.eq(Cat(whose, self.rise_block[:2])),
                put.data.eq(self.rise), put.en.eq(self.rise_stb & (
                    (self.rise_head[:log] == c) if log else 1)),
                get.addr.eq(Cat(then.group, then.block[:2])),
            ]
            old = fetched.word_select(c, WIDE).as_signed()
            shifted = Signal(signed(WIDE), name=f"shifted_{c}", reset_less=True)
            m.d.sync += shifted.eq(Mux(then.begin, 0, old >> get.data))
            mine = p.at(self.sums[c][VALUES_DROPPED:].as_signed(), 0, f"sum_{c}")
            m.d.sync += new.word_select(c, WIDE).eq(shifted + p.delay(mine, READ + 1))
        done = data.View(TOLD, p.delay(told, self.LATENCY))
        inside = p.register("inside", lambda word: Cat(
            data.View(TOLD, word).element, data.View(TOLD, word).number) < self.dim, told)
        came = p.delay(stb, self.LATENCY)
        queue = place(m, platform, "queue", StreamFifo(
            StreamFifoParams(shape=WIDE * chains + 1, depth=QUEUE)))
        room = Signal(init=1)
        m.d.sync += room.eq(queue.level < QUEUE - SPARE)
        m.d.comb += [
            write.addr.eq(address(done)), write.data.eq(new), write.en.eq(came & ~done.end),
            queue.i.valid.eq(came & done.end & p.delay(inside, self.LATENCY)),
            queue.i.payload.eq(Cat(new, done.damaged)), self.room.eq(room),
            self.o.valid.eq(queue.o.valid), queue.o.ready.eq(self.o.ready),
            self.o.payload.wide.eq(queue.o.payload[:-1]),
            self.o.payload.bad.eq(queue.o.payload[-1]),
        ]
        return m
