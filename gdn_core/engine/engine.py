"""Engine: the value heads of one q/k head at a time, one column a cycle.

    RETRIEVE    r, p = sums over the rows of M*k, M*q                ranks and adder trees
    CORRECT     delta, u, exp'                                       `Column`
    EMIT        o                                                    `Column`
    UPDATE      M' = M * 2^(old - exp') + k*u, rounded               ranks

A job is one token of one q/k head: `value_dim` columns. It comes when its operands stand in the
ranks and its words in the queues, and enters when its outputs have room; from there nothing stalls.
Its scalars meet the first sums, so they are taken `scalars` cycles after it entered. Jobs follow
each other without a gap. Where value_dim is smaller than the loop, a job waits until the first
column of the job before has landed, so that no column is read before its write-back.

Shapes   `group` value heads, key_dim rows, value_dim columns, `states` states a value head
Latency  `EngineTimes`, from the cycle in which the first rank sees a column's address
Rate     1 column a cycle for every value head of the group
"""

from itertools import pairwise

from amaranth.hdl import Cat, Const, Module, Mux, ResetSignal, Signal, signed
from amaranth.lib import wiring

from gdn_core.arith.pipeline import Pipeline
from gdn_core.arith.tree import AdderTree, TreeParams, joined
from gdn_core.emit.emitter import place
from gdn_core.emit.reset import handed_on
from gdn_core.engine.column import Column
from gdn_core.engine.engine_params import BEAT_ELEMENTS, CHAINS, EngineParams, JobControl
from gdn_core.engine.held import HeldScalars
from gdn_core.engine.lane import Lane
from gdn_core.engine.rank import Rank, RankParams
from gdn_core.engine.words import ROWS, Unpack, WordsParams
from gdn_core.formats import EXPONENT, LIMB
from gdn_core.state.bank import BankParams, StateBank

__all__ = ["Engine"]


class Engine(wiring.Component):
    def __init__(self, params: EngineParams):
        self.params = params
        super().__init__(params.link.flip())

    def elaborate(self, platform):
        m = Module()
        params, times = self.params, self.params.times
        p = Pipeline(m, platform)

        # Control: jobs in, columns out.
        active = Signal()
        start = Signal()
        column = Signal(range(params.value_dim))
        last = Signal()
        addr = Signal(range(max(params.columns, 2)))
        wait = Signal(range(max(params.value_dim, times.landed + 1)))
        landing = Signal(range(params.value_dim + times.landed + 2))
        flying = Signal()  # landing is not 0
        waiting = Signal()
        job_next = Signal(params.job, reset_less=True)
        job = Signal(params.job, reset_less=True)
        row = WordsParams(columns=params.value_dim)
        room = [Signal(range(ROWS + 1), init=ROWS, name=f"room_{g}") for g in range(params.group)]
        go = Signal()
        m.d.comb += [
            go.eq(waiting & (wait == 0)
                  & (Cat(rows != 0 for rows in room).all() | ~job_next.control.emit)),
            self.busy.eq(flying | waiting),
            last.eq(column == params.value_dim - 1),
        ]
        m.d.sync += start.eq(go)
        for g, rows in enumerate(room):
            m.d.sync += rows.eq(rows + self.out_taken[g] - (go & job_next.control.emit))
        with m.If(self.job_push):
            m.d.sync += [waiting.eq(1), job_next.eq(self.job)]
        with m.Elif(go):
            m.d.sync += waiting.eq(0)
        with m.If(go):
            m.d.sync += [
                job.eq(job_next), active.eq(1), column.eq(0),
                addr.eq(job_next.state * params.value_dim),
                wait.eq(max(params.value_dim, times.landed + 1) - 1),
                landing.eq(params.value_dim + times.landed + 1), flying.eq(1),
            ]
        with m.Else():
            with m.If(active):
                m.d.sync += [column.eq(column + 1), addr.eq(addr + 1)]
                with m.If(last):
                    m.d.sync += active.eq(0)
            with m.If(wait != 0):
                m.d.sync += wait.eq(wait - 1)
            with m.If(landing != 0):
                m.d.sync += [landing.eq(landing - 1), flying.eq(landing != 1)]
        takes = p.delay(p.at(go, 0, "go"), times.scalars + 1 - HeldScalars.LATENCY)
        m.d.sync += self.scalars_taken.eq(takes)
        start, active = p.at(start, 0, "start"), p.at(active, 0, "active")
        last, addr = p.at(last, 0, "last"), p.at(addr, 0, "addr")
        control = JobControl(job.control)

        ranks = self.ranks(m, platform, p, start, addr)
        m.d.comb += self.operands_taken.eq(p.delay(start, params.ranks + 2 + params.cascade))

        overflows = []
        for g in range(params.group):
            reset = handed_on(m, f"head_{g}")
            held = place(m, platform, f"scalars_{g}", HeldScalars())
            m.d.comb += [
                held.i.eq(self.scalars), held.push.eq(self.scalars_push[g]), held.take.eq(takes),
            ]
            scalars = held.o
            # A bad head keeps its state; if that is none yet, its columns are marked so.
            keep = scalars.bad & ~scalars.empty
            unit = place(m, platform, f"column_{g}", Column(params.column),
                         reset=reset)
            self.sums(m, platform, g, ranks[-1], unit)

            # Exponent and significant bits of each column.
            width = EXPONENT.width + 5
            exponents = StateBank(BankParams(width=width, depth=params.columns))
            place(m, platform, f"exponents_{g}", exponents)
            magnitude = ranks[-1].magnitude_o[g]
            bits = Signal(5, name=f"bits_{g}", reset_less=True)
            m.d.sync += bits.eq(_bit_length(magnitude))
            exponent_next = p.at(
                Cat(unit.exponent_next, unit.vanish), times.exponent, f"exponent_next_{g}"
            )
            exponent_next = p.delay(exponent_next, times.landed)
            vanish = exponent_next[-1]
            word = p.at(unit.word, times.sums, f"word_{g}")
            loaded = p.delay(word, times.landed)
            writes = p.hold(
                f"write_exponent_{g}", control.write_exponent & ~keep, start, times.landed
            )
            clear = p.hold(
                f"clear_{g}", control.clear | scalars.bad, start, times.landed
            )
            load = p.hold(f"load_{g}", control.load, start, times.landed)
            kept_bits = Mux(clear.value | (vanish & ~load.value), 0,
                            Mux(load.value, loaded[16:21], bits))  # fmt: skip
            kept_exponent = Mux(load.value, loaded[: EXPONENT.width], exponent_next[:-1])
            m.d.comb += [
                exponents.read_addr.eq(p.delay(addr, times.sums - StateBank.LATENCY)),
                exponents.write_addr.eq(p.delay(addr, times.landed)),
                exponents.write_en.eq(p.delay(active, times.landed) & writes.value),
                exponents.write_data.eq(Cat(kept_exponent, kept_bits)),
                unit.exponent.eq(exponents.read_data[: EXPONENT.width].as_signed()),
                unit.bits.eq(exponents.read_data[EXPONENT.width :]),
            ]

            # Words in.
            unpack = place(m, platform, f"unpack_{g}", Unpack(row), reset=reset)
            asked = times.sums - Unpack.LATENCY
            wanted = p.hold(f"takes_words_{g}", control.load | control.decode, start, asked)
            wide = p.hold(f"wide_{g}", control.load, start, asked)
            m.d.comb += [
                unpack.beat.eq(self.words), unpack.push.eq(self.words_push[g]),
                self.words_taken[g].eq(unpack.taken),
                unpack.active.eq(p.delay(active, asked) & wanted.value),
                unpack.last.eq(p.delay(last, asked)), unpack.wide.eq(wide.value),
                unit.word.eq(unpack.word),
            ]

            # The column, and its way back to the ranks.
            writes = p.hold(
                f"write_state_{g}", control.write_state & ~scalars.bad, start, times.write
            )
            m.d.comb += [
                unit.start.eq(p.delay(start, times.sums)),
                unit.scalars.eq(scalars), unit.load.eq(control.load), unit.raw.eq(control.raw),
                ranks[0].u_i[g].eq(unit.u), ranks[0].right_i[g].eq(unit.right),
                ranks[0].zero_i[g].eq(unit.zero),
                ranks[0].write_en_i[g].eq(p.delay(active, times.write) & writes.value),
            ]
            computes = p.hold(
                f"computes_{g}", control.decode & ~scalars.bad, start, times.exponent
            )
            overflow = Signal(name=f"overflow_{g}")
            m.d.sync += overflow.eq(
                unit.overflow & computes.value & p.delay(active, times.exponent)
            )
            overflows.append(overflow)

            # Words out: `Pack` makes beats of them, on the other side of the link.
            emits = p.hold(f"emits_{g}", control.emit, start, times.o)
            m.d.comb += [
                self.out[g].o.eq(unit.o), self.out[g].last.eq(p.delay(last, times.o)),
                self.out_push[g].eq(p.delay(active, times.o) & emits.value),
            ]
        m.d.comb += self.overflows.eq(sum(overflows))
        return m

    def sums(self, m, platform, g, rank, unit):
        """The chains' sums, added up: rk and pq of value head g."""
        params = self.params
        one = params.format.limbs == 1
        width = params.column.sum_bits if one else params.column.sum_bits - LIMB
        trees = {}
        for name in Lane.sums(params.format):
            tree = AdderTree(TreeParams(inputs=CHAINS, width=width))
            trees[name] = place(m, platform, f"{name}_tree_{g}", tree)
            chains = getattr(rank, f"{name}_sum")[g]
            m.d.comb += [tree.i[c].eq(chain) for c, chain in enumerate(chains)]
        for name, port in (("r", unit.rk), ("p", unit.pq)):
            if one:
                m.d.comb += port.eq(trees[name].o)
            else:
                total = Signal(signed(params.column.sum_bits), name=f"{name}_sum_{g}",
                               reset_less=True)  # fmt: skip
                m.d.sync += total.eq(joined(trees[name].o, trees[f"{name}_low"].o))
                m.d.comb += port.eq(total)

    def ranks(self, m, platform, p, start, addr):
        """The ranks, joined, and the operands' way into them."""
        params, times = self.params, self.params.times
        operands = self.operands
        loads = Signal(params.operand_beats)
        with m.If(self.operands_push):
            m.d.sync += loads.eq(1 << operands.index)
        with m.Else():
            m.d.sync += loads.eq(0)
        k = Signal.like(operands.k, name="k_beat", reset_less=True)
        q = Signal.like(operands.q, name="q_beat", reset_less=True)
        m.d.sync += [k.eq(operands.k), q.eq(operands.q)]

        ranks: list[Rank] = []
        reset = ResetSignal("sync", allow_reset_less=True)
        # The last rank has the first rows, so that the first rank is the one that may be short.
        short = params.key_dim - (params.ranks - 1) * CHAINS
        for s in range(params.ranks):
            first = (params.ranks - 1 - s) * CHAINS
            rank = Rank(
                RankParams(
                    format=params.format,
                    rows=CHAINS if s else short,
                    group=params.group,
                    depth=params.columns,
                    loop=times.u,
                    ram=params.state_ram,
                )
            )
            # The reset goes from rank to rank as the wave does.
            follows = Signal(name=f"reset_rank_{s}", reset_less=True, attrs={"keep": "true"})
            m.d.sync += follows.eq(reset)
            reset = follows
            ranks.append(place(m, platform, f"rank_{s}", rank, reset=reset))
            m.d.comb += rank.chained.eq(0 if s == 0 else (1 << short) - 1 if s == 1 else -1)
            for n, enable in enumerate(rank.load_en):
                m.d.comb += enable.eq(loads[(first + n * rank.params.loaded) // BEAT_ELEMENTS])
            for c in range(rank.params.rows):
                element = (first + c) % BEAT_ELEMENTS
                m.d.comb += [rank.k_load[c].eq(k[element]), rank.q_load[c].eq(q[element])]
        m.d.comb += [
            ranks[0].read_addr_i.eq(addr.value),
            ranks[0].take_i.eq(p.delay(start, params.cascade)),
            ranks[0].take_late_i.eq(p.delay(start, times.u - 2)),
            ranks[0].write_addr_i.eq(p.delay(addr, times.write)),
        ]
        for upper, lower in pairwise(ranks):
            for name in ("read_addr", "write_addr", "take", "take_late"):
                m.d.comb += getattr(lower, f"{name}_i").eq(getattr(upper, f"{name}_o"))
            for g in range(params.group):
                for name in ("write_en", "u", "right", "zero", "magnitude"):
                    m.d.comb += getattr(lower, f"{name}_i")[g].eq(getattr(upper, f"{name}_o")[g])
                for name in Lane.sums(params.format):
                    for c in range(upper.params.rows):
                        sums = getattr(upper, f"{name}_o")[g][c]
                        m.d.comb += getattr(lower, f"{name}_i")[g][c].eq(sums)
        return ranks


def _bit_length(value):
    """Position of the highest set bit, plus one; from pairs of bits to halves of the word.

    Not by `leading_zeros`, whose fours Yosys maps to 6 levels here.
    """
    word = Cat(0, value)
    found = [(bit, Const(0, 0)) for bit in word]  # of each part: is there a one, and where
    while len(found) > 1:
        found += [(Const(0, 1), Const(0, len(found[0][1])))] * (len(found) % 2)
        found = [(low | high, Cat(Mux(high, above, below), high))
                 for (low, below), (high, above) in zip(found[::2], found[1::2], strict=True)]
    return found[0][1]
