"""A block's end: its powers become weights under one reference, and their sum.

    u[t] = rint(p * vs' * 2^(w + e(vs) - R))      0 of a token that does not count
    z   <- (z >> rise of Rz) + sum over t of rint(p * 2^(w - Rz + 3))

Head by head, token by token. A KV head's last block is weighed under the greatest references of all
channels: this channel's leave by `refs_o`, the greatest come back by `refs`, a word a group each;
then z leaves, a word a group: z, and above it whether the head is bad here.

Shapes   one block after another, as many as `end_stb` has announced; no more of them than lanes
         hold weights of (`layout.slot`) may have been weighed and not freed (`free_stb`)
Formats  u signed 27, 1.0 is 2^24; z unsigned 48, 1.0 is 2^27
Rate     a weight a cycle, 5 cycles more for each head; 1 DSP48E2
"""

from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Mac, MacParams
from gdn_core.arith.pipeline import Pipeline
from gdn_core.attention.layout import (
    BLOCK_INFO,
    BLOCKS,
    NUMBER,
    REFERENCES,
    RISE,
    WIDE,
    ZERO,
    AttendParams,
    U,
    Z,
    slot,
)
from gdn_core.attention.powers import ENTRY, PLACE, POWER, TOP
from gdn_core.attention.serial import HEADS
from gdn_core.emit.emitter import place
from gdn_core.formats import FP32_BIAS, Bf16
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

__all__ = ["WEIGHT", "Weights"]

WEIGHT = data.StructLayout({"value": U, "rank": 5, "head": 3, "block": NUMBER})
QUEUE = 32  # weights that wait for the lanes
READ = 2  # cycles from a place to its power
SPARE = 63  # a distance that leaves nothing
PAST = 4  # cycles
TERM = 30  # bits of a term of z, before it is rounded


class Phase(enum.Enum, shape=3):
    IDLE = 0
    SEND = 1  # references to the other channels
    WAIT = 2  # for the greatest
    HEAD = 3
    TOKENS = 4
    END = 5  # the last weights leave
    SUMS = 6  # z


class Weights(wiring.Component):
    LATENCY = READ + Mac.LATENCY + 2  # from a token's place to its weight
    SETTLE = 5  # cycles from a head's last token until the next one's references are there
    LOOK = 3  # of them, until they are read

    def __init__(self, params: AttendParams):
        self.params = params
        word = stream.Signature(params.word)
        super().__init__({
            "block": In(stream.Signature(BLOCK_INFO)), "end_stb": In(1), "free_stb": In(1),
            "now": Out(ENTRY), "earlier": Out(ENTRY), "top_now": In(TOP), "top_earlier": In(TOP),
            "place": Out(PLACE), "power": In(POWER),
            "refs_o": Out(stream.Signature(data.ArrayLayout(REFERENCES, params.chains))),
            "refs_stb": In(1), "refs_group": In(2),
            "refs": In(data.ArrayLayout(REFERENCES, params.chains)),
            "u": Out(stream.Signature(WEIGHT)), "z": Out(word),
            # How far y's reference rose from the block before.
            "rise_stb": Out(1), "rise_block": Out(NUMBER), "rise_head": Out(3), "rise": Out(RISE),
            "done_stb": Out(1),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        p = Pipeline(m, platform)
        params = self.params
        chains = params.chains
        log = chains.bit_length() - 1
        phase = Signal(Phase)
        info = Signal(BLOCK_INFO, reset_less=True)
        block = Signal(NUMBER)
        ended = Signal(range(BLOCKS + 1))
        weighed = Signal(range(BLOCKS + 1))  # blocks that are not freed
        begins, done = Signal(), Signal()
        full = Signal()
        many_groups = Signal(reset_less=True)
        many_heads = Signal(reset_less=True)
        m.d.sync += [many_groups.eq(self.block.payload.heads > 2 * chains),
                     many_heads.eq(info.heads > HEADS // 2)]
        m.d.comb += full.eq(weighed >= Mux(many_groups, BLOCKS // 2, BLOCKS))
        m.d.comb += [
            begins.eq((phase == Phase.IDLE) & ended.any() & ~full & self.block.valid),
            self.block.ready.eq(begins), self.done_stb.eq(done),
        ]
        m.d.sync += [ended.eq(ended + self.end_stb - begins),
                     weighed.eq(weighed + begins - self.free_stb)]
        with m.If(begins):
            m.d.sync += info.eq(self.block.payload)
        with m.If(done):
            m.d.sync += block.eq(block + 1)

        # Which head; its references.
        head, token = Signal(3), Signal(5)
        last_head = Signal(3, reset_less=True)
        last_full = Signal(3, reset_less=True)  # the last chain of the last group
        group_end = head[:log].all() if log else 1
        settle = Signal(4)
        known, settled = Signal(), Signal()
        m.d.sync += [
            last_head.eq((info.heads - 1)[:3]),
            last_full.eq((info.heads - 1)[:3] | (chains - 1)),
            settle.eq(Mux(known, 0, settle + 1)),
        ]
        m.d.comb += [
            known.eq(settle == Mux(settled, self.LOOK, self.SETTLE) - 1),
            settled.eq((phase == Phase.SEND) | (phase == Phase.SUMS)),
            self.now.head.eq(head), self.now.block.eq(block),
            self.earlier.head.eq(head), self.earlier.block.eq((block - 1)[:NUMBER]),
        ]
        mine, earlier = Signal(TOP), Signal(TOP)  # none of what has none
        with m.If(info.count.any() & (head <= last_head)):
            m.d.comb += mine.eq(self.top_now)
        with m.If(~info.begin):
            m.d.comb += earlier.eq(self.top_earlier)
        m.submodules.greatest = greatest = Memory(shape=REFERENCES, depth=HEADS, init=[])
        write, read = greatest.write_port(), greatest.read_port(domain="comb")
        m.d.comb += read.addr.eq(head)
        chosen = Signal(REFERENCES)
        m.d.comb += [chosen.y.eq(Mux(info.last, read.data.y, mine.y)),
                     chosen.z.eq(Mux(info.last, read.data.z, mine.z))]  # fmt: skip
        top = Signal(REFERENCES, reset_less=True)
        bad = Signal(reset_less=True)
        rises = {}
        for name in ("y", "z"):
            rose = Signal(23, name=f"rose_{name}", reset_less=True)
            rises[name] = Signal(RISE, name=f"rise_{name}", reset_less=True)
            m.d.sync += [rose.eq(chosen[name] - earlier[name]),
                         rises[name].eq(Mux(rose[6:].any(), SPARE, rose[:6]))]  # fmt: skip
        loads = Signal()
        m.d.comb += loads.eq((phase == Phase.HEAD) & known)
        with m.If(loads):
            m.d.sync += [top.eq(chosen), bad.eq(mine.bad)]
        m.d.comb += [
            self.rise_stb.eq(loads), self.rise_block.eq(block), self.rise_head.eq(head),
            self.rise.eq(rises["y"]),
        ]

        # References to the other channels, and what comes back.
        asked = Signal(self.refs_o.payload.shape(), reset_less=True)
        sent = Signal()
        m.d.comb += [self.refs_o.payload.eq(asked), self.refs_o.valid.eq(sent)]
        came = Signal(self.refs.shape(), reset_less=True)
        came_group = Signal(2, reset_less=True)
        writes = Signal(range(chains + 1))
        with m.If(self.refs_stb):
            m.d.sync += [came.eq(self.refs), came_group.eq(self.refs_group), writes.eq(chains)]
        with m.Elif(writes.any()):
            m.d.sync += writes.eq(writes - 1)
        chain = Signal(range(max(chains, 2)))
        m.d.comb += [
            chain.eq(writes - 1), write.en.eq(writes.any()), write.data.eq(came[chain]),
            write.addr.eq((came_group << log | chain)[:3] if log else came_group),
        ]
        back = Signal(3)  # groups
        arrived = Signal()
        m.d.comb += arrived.eq(writes == 1)

        # z, head by head; a group's leave together.
        sums = Signal(data.ArrayLayout(WIDE, chains), reset_less=True)
        m.d.comb += [self.z.payload.wide[c].eq(sums[c]) for c in range(chains)]
        m.submodules.totals = totals = Memory(shape=Z + 1, depth=HEADS, init=[])
        put, get = totals.write_port(), totals.read_port(domain="comb")
        m.d.comb += get.addr.eq(head)
        old = Signal(Z, reset_less=True)  # of the blocks before, under this block's reference
        with m.If(loads):
            m.d.sync += old.eq(Mux(info.begin, 0, get.data[:Z] >> rises["z"]))
        ready = Signal()  # a word of z
        m.d.comb += self.z.valid.eq(ready)

        # Tokens.
        queue = place(m, platform, "queue", StreamFifo(
            StreamFifoParams(shape=WEIGHT, depth=QUEUE)))
        wiring.connect(m, queue.o, wiring.flipped(self.u))
        room = Signal(range(QUEUE + 1), init=QUEUE)
        issue = Signal()
        some = Signal(init=1)
        m.d.comb += issue.eq((phase == Phase.TOKENS) & some)
        taken = Signal()
        m.d.comb += taken.eq(queue.o.valid & queue.o.ready)
        m.d.sync += [room.eq(room + taken - issue), some.eq(room > 1)]
        m.d.comb += [self.place.token.eq(token),
                     self.place.slot.eq(slot(many_heads, block, head, 3))]  # fmt: skip

        with m.Switch(phase):
            with m.Case(Phase.IDLE):
                m.d.sync += [head.eq(0), token.eq(0), settle.eq(0), back.eq(0)]
                with m.If(begins):
                    m.d.sync += phase.eq(Mux(self.block.payload.last, Phase.SEND, Phase.HEAD))
            with m.Case(Phase.SEND):
                with m.If(sent):
                    m.d.sync += settle.eq(0)
                    with m.If(self.refs_o.ready):
                        m.d.sync += sent.eq(0)
                        with m.If(head == 0):  # the last group is out
                            m.d.sync += phase.eq(Phase.WAIT)
                with m.Elif(known):
                    m.d.sync += head.eq(Mux(head == last_full, 0, head + 1))
                    lane = head[:log] if log else 0
                    for c in range(chains):
                        with m.If(lane == c):
                            m.d.sync += [asked[c].y.eq(mine.y), asked[c].z.eq(mine.z)]
                    with m.If(group_end):
                        m.d.sync += sent.eq(1)
            with m.Case(Phase.WAIT):
                m.d.sync += settle.eq(0)
                with m.If((back << log if log else back) > last_full):
                    m.d.sync += phase.eq(Phase.HEAD)
            with m.Case(Phase.HEAD):
                with m.If(known):
                    m.d.sync += phase.eq(Phase.TOKENS)
            with m.Case(Phase.TOKENS):
                m.d.sync += settle.eq(0)
                with m.If(issue):
                    m.d.sync += token.eq(token + 1)
                    with m.If(token == 31):
                        m.d.sync += [
                            head.eq(Mux(head == last_head, 0, head + 1)),
                            phase.eq(Mux(head != last_head, Phase.HEAD, Phase.END)),
                        ]
            with m.Case(Phase.SUMS):
                with m.If(ready):
                    m.d.sync += settle.eq(0)
                    with m.If(self.z.ready):
                        m.d.sync += ready.eq(0)
                        with m.If(head == 0):
                            m.d.sync += phase.eq(Phase.IDLE)
                with m.Elif(known):
                    m.d.sync += head.eq(Mux(head == last_full, 0, head + 1))
                    lane = head[:log] if log else 0
                    for c in range(chains):
                        with m.If(lane == c):
                            m.d.sync += sums[c].eq(Mux(head <= last_head, get.data, 0))
                    with m.If(group_end):
                        m.d.sync += ready.eq(1)
            with m.Case(Phase.END):
                m.d.sync += settle.eq(0)
                with m.If(done):
                    m.d.sync += phase.eq(Mux(info.last, Phase.SUMS, Phase.IDLE))
        with m.If(arrived):
            m.d.sync += back.eq(back + 1)
        m.d.comb += done.eq((phase == Phase.END) & (room == QUEUE))

        # A token's weight and its part of z.
        power = self.power
        v = data.View(Bf16, power.v_scale)
        significand = Mux(v.exponent.any(), Cat(v.fraction, 1), 0)
        mac = place(m, platform, "weigh", Mac(MacParams(a=27, b=9)))
        m.d.comb += [mac.a.eq(Cat(power.p, 0)), mac.b.eq(Cat(significand, 0))]
        counts = (token >= info.first) & (token < info.count)
        told = p.at(Cat(token, head, block, counts), 0, "told")
        distances = {}
        for name, code in (("y", power.w + v.exponent + (ZERO - FP32_BIAS)),
                           ("z", power.w + ZERO)):
            own = Signal(22, name=f"code_{name}", reset_less=True)
            below = Signal(22, name=f"below_{name}", reset_less=True)
            distance = Signal(6, name=f"distance_{name}", reset_less=True)
            m.d.sync += [own.eq(code), below.eq(top[name] - own),
                         distance.eq(Mux(below[6:].any(), SPARE, below[:6]))]
            distances[name] = distance
        product = READ + Mac.LATENCY
        # u: the shift, then half up.
        shifted = Signal(27, reset_less=True)
        m.d.sync += shifted.eq(mac.p[6:33] >> distances["y"])
        value = Signal(U, reset_less=True)
        late = p.delay(told, product + 1)
        m.d.sync += value.eq(Mux(late[-1], ((shifted + 1) >> 1)[:26], 0))
        out = p.delay(told, product + 2)
        pushed = p.delay(p.at(issue, 0, "issue"), product + 2)
        assert product + 2 == self.LATENCY
        m.d.comb += [
            queue.i.valid.eq(pushed), queue.i.payload.value.eq(value),
            queue.i.payload.rank.eq(out[:5]), queue.i.payload.head.eq(out[5:8]),
            queue.i.payload.block.eq(out[8 : 8 + NUMBER]),
        ]
        # z
        term = Signal(TERM, reset_less=True)
        wide = p.at(power.p, READ, "p")
        m.d.sync += term.eq((p.delay(wide, product) << 4) >> distances["z"])
        rounded = Signal(TERM, reset_less=True)
        m.d.sync += rounded.eq(Mux(late[-1], (term + 1) >> 1, 0))
        of_block = Signal(TERM + 6, reset_less=True)
        first = p.delay(p.at(token == 0, 0, "first_token"), product + 2)
        m.d.sync += of_block.eq(rounded + Mux(first, 0, of_block))
        with m.If(~pushed):
            m.d.sync += of_block.eq(of_block)
        ends = p.delay(p.at(issue & (token == 31), 0, "last_token"), product + 3)
        ending = p.delay(p.at(head, 0, "head"), product + 3)
        # The next head's are there by then.
        past = p.delay(p.at(Cat(old, bad), 0, "past"), PAST)
        assert product + 3 - PAST <= self.SETTLE <= product + 3
        m.d.comb += [put.addr.eq(ending), put.en.eq(ends),
                     put.data.eq(Cat((past[:Z] + of_block)[:Z], past[Z]))]  # fmt: skip
        return m
