"""The rows of an engine at one position of its DSP chains: banks, operands and lanes.

An engine's rows stand in `chains` DSP cascades; rank s holds position s of each. Everything that
enters a rank leaves it one cycle later for the next, so a column sweeps through the ranks as a
wave: addresses and u downward, partial sums with them, and no signal reaches more than one rank.

    cycle 0      read_addr is the column's place; take (first column of a job): the loaded operands
                 become current in cycle 2
    cycle 2      its mantissas meet k and q; r, p leave for the next rank in cycle 5 (and as r_i,
                 p_i enter with the column's cycle 4)
    cycle U - 2  take_late (first column of a job): in cycle U the current k is the update's
    cycle U      u, right, zero come back for the column; lanes see right and zero W - 2 later
    cycle U + W  m_next is written: write_addr and write_en belong to this cycle (W: LATENCY_UPDATE)
    next cycle   magnitude_o: the significant bits of all rows so far

A deep bank's `cascade` comes on top of cycles 2 to 5, and of the cycle of take.

Jobs follow each other by at least U - 2 cycles, so that take_late finds its job's k still current.

The first rank of an engine may be short, and chains without a row there start in the second,
where their bits of `chained` are 0. So all chains end in the last rank: there r_sum goes to the
trees, and everywhere else r_o to the r_i of the next rank, over the wires between DSPs.

What steers many registers or LUTs (right, take, take_late, the loads) has a register for each part
of the rows, `keep` because a tool would make one of equal registers and have it drive all.

Shapes   `rows` rows of `group` value heads
Formats  as in `gdn_core.engine.lane`; magnitude: OR over rows of M' xor its sign
Rate     1 column a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from amaranth.hdl import Cat, Module, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import ACCUMULATOR
from gdn_core.arith.pipeline import Pipeline
from gdn_core.config import StateRam
from gdn_core.emit.emitter import place
from gdn_core.emit.fanout import copies, copy
from gdn_core.engine.lane import RIGHT_BITS, Lane
from gdn_core.formats import StateFormat
from gdn_core.state.bank import BankParams, StateBank

__all__ = ["Operand", "Rank", "RankParams"]

LOADED = 4  # rows; a divisor of the rows of a rank and of a beat


class Operand(wiring.Component):
    """One row's k and q: the pair being loaded, the pair in use, and the update's k.

    Shared by the value heads of a group. `load`, `take` and `take_late` act in their own cycle.
    """

    def __init__(self, params: StateFormat):
        self.params = params
        word = signed(params.operand)
        super().__init__(
            {
                "load": In(1),
                "k_load": In(word),
                "q_load": In(word),
                "take": In(1),
                "take_late": In(1),
                "k": Out(word),
                "q": Out(word),
                "k_late": Out(word),
            }
        )

    def elaborate(self, platform):
        m = Module()
        k_next = Signal.like(self.k_load, name="k_next", reset_less=True)
        q_next = Signal.like(self.q_load, name="q_next", reset_less=True)
        k = Signal.like(self.k, name="k_reg", reset_less=True)
        q = Signal.like(self.q, name="q_reg", reset_less=True)
        k_late = Signal.like(self.k, name="k_late_reg", reset_less=True)
        with m.If(self.load):
            m.d.sync += [k_next.eq(self.k_load), q_next.eq(self.q_load)]
        with m.If(self.take):
            m.d.sync += [k.eq(k_next), q.eq(q_next)]
        with m.If(self.take_late):
            m.d.sync += k_late.eq(k)
        m.d.comb += [self.k.eq(k), self.q.eq(q), self.k_late.eq(k_late)]
        return m


@dataclass(frozen=True, kw_only=True)
class RankParams:
    format: StateFormat
    rows: int
    group: int
    depth: int  # columns a bank holds
    loop: int  # U: cycles from a column's read_addr to its u
    ram: StateRam = StateRam.BLOCK

    def __post_init__(self):
        if self.rows < 1:
            raise ValueError(f"rows must be at least 1, got {self.rows}")

    @property
    def loaded(self) -> int:
        """Rows that one load_en loads: as many as one register may steer, of one beat."""
        return LOADED // self.format.limbs

    @property
    def latency_update(self) -> int:  # u to the write
        return Lane.update_latency(self.format)

    @property
    def wave_of_head(self) -> dict[str, Any]:
        """What passes from rank to rank of one value head, but the sums."""
        return {
            "write_en": 1,
            "u": signed(self.format.update),
            "right": RIGHT_BITS,
            "zero": 1,
            "magnitude": self.format.mantissa,
        }


class RankHead(wiring.Component):
    """The rows of one value head: their banks and lanes."""

    def __init__(self, params: RankParams):
        self.params = params
        address = BankParams(width=1, depth=params.depth).address
        operand = signed(params.format.operand)
        ports: dict[str, Any] = {"read_addr": In(address), "write_addr": In(address)}
        for name, shape in params.wave_of_head.items():
            ports |= {f"{name}_i": In(shape), f"{name}_o": Out(shape)}
        for name in Lane.sums(params.format):
            ports |= {f"{name}_{end}": flow(signed(ACCUMULATOR)).array(params.rows)
                      for end, flow in (("i", In), ("o", Out), ("sum", Out))}  # fmt: skip
        ports |= {name: In(operand).array(params.rows) for name in ("k", "q", "k_late")}
        super().__init__(ports | {"chained": In(params.rows)})

    @property
    def module_name(self):
        return f"rank_head_{self.params.rows}_rows"

    def elaborate(self, platform):
        m = Module()
        params = self.params
        fmt = params.format
        for name in ("write_en", "u", "right", "zero"):
            source = getattr(self, f"{name}_i")
            passed = Signal.like(source, name=f"{name}_reg", reset_less=name != "write_en")
            m.d.sync += passed.eq(source)
            m.d.comb += getattr(self, f"{name}_o").eq(passed)

        mantissas, written = [], []
        for word in range(0, params.rows, fmt.rows_per_word):
            rows = range(word, min(word + fmt.rows_per_word, params.rows))
            bank = StateBank(BankParams(width=len(rows) * fmt.mantissa, depth=params.depth,
                                        ram=params.ram))
            place(m, platform, f"bank_{word // fmt.rows_per_word}", bank)
            next_rows = [Signal(signed(fmt.mantissa), name=f"m_next_{c}") for c in rows]
            m.d.comb += [
                bank.read_addr.eq(self.read_addr), bank.write_addr.eq(self.write_addr),
                bank.write_en.eq(self.write_en_i), bank.write_data.eq(Cat(next_rows)),
            ]
            for place_in_word, _ in enumerate(rows):
                mantissas.append(bank.read_data.word_select(place_in_word, fmt.mantissa))
            written += next_rows

        # From the bank's output to the shifter: as u comes, a mantissa is wanted this much later.
        wait = params.loop - bank.latency + params.latency_update - Lane.LATENCY_LATE
        late = Delay(DelayParams(width=params.rows * fmt.mantissa, depth=wait))
        place(m, platform, "wait", late)
        m.d.comb += late.i.eq(Cat(mantissas))
        # Lanes see right and zero as they shift: the last cycle of the way is a register of parts.
        p = Pipeline(m, platform)
        shift = params.latency_update - Lane.LATENCY_LATE
        zero = p.delay(p.at(self.zero_i, 0, "zero"), shift)
        right = copies(m, p.delay(p.at(self.right_i, 0, "right"), shift - 1),
                       "right_now", params.rows, Lane.steered(fmt))  # fmt: skip
        for c in range(params.rows):
            lane = place(m, platform, f"lane_{c}", Lane(fmt))
            m.d.comb += [
                lane.m.eq(mantissas[c]), lane.k.eq(self.k[c]), lane.q.eq(self.q[c]),
                lane.chained.eq(self.chained[c]),
                lane.m_late.eq(late.o.word_select(c, fmt.mantissa)),
                lane.k_late.eq(self.k_late[c]),
                lane.u.eq(self.u_i), lane.right.eq(right[c]), lane.zero.eq(zero),
                written[c].eq(lane.m_next),
            ]
            for name in Lane.sums(fmt):
                m.d.comb += [
                    getattr(lane, f"{name}_i").eq(getattr(self, f"{name}_i")[c]),
                    getattr(self, f"{name}_o")[c].eq(getattr(lane, f"{name}_o")),
                    getattr(self, f"{name}_sum")[c].eq(getattr(lane, f"{name}_sum")),
                ]
        magnitude = Signal(fmt.mantissa, name="magnitude_reg", reset_less=True)
        rows_now = reduce(or_, (row.as_unsigned() ^ row[-1].replicate(fmt.mantissa)
                                for row in written))
        m.d.sync += magnitude.eq(self.magnitude_i | rows_now)
        m.d.comb += self.magnitude_o.eq(magnitude)
        return m


class Rank(wiring.Component):
    LATENCY_READ = StateBank.LATENCY
    LATENCY_DOT = StateBank.LATENCY + Lane.LATENCY_DOT  # read_addr to r_o and p_o

    def __init__(self, params: RankParams):
        self.params = params
        address = BankParams(width=1, depth=params.depth).address
        operand = signed(params.format.operand)
        wave = {  # what passes from rank to rank
            "read_addr": address,
            "write_addr": address,
            "take": 1,
            "take_late": 1,
        }
        self.sums = Lane.sums(params.format)
        ports: dict[str, Any] = {}
        for name, shape in wave.items():
            ports |= {f"{name}_i": In(shape), f"{name}_o": Out(shape)}
        for name, shape in params.wave_of_head.items():
            ports |= {
                f"{name}_i": In(shape).array(params.group),
                f"{name}_o": Out(shape).array(params.group),
            }
        for name in self.sums:
            lanes = (params.group, params.rows)
            ports |= {
                f"{name}_i": In(signed(ACCUMULATOR)).array(*lanes),
                f"{name}_o": Out(signed(ACCUMULATOR)).array(*lanes),
                f"{name}_sum": Out(signed(ACCUMULATOR)).array(*lanes),
            }
        ports |= {
            "chained": In(params.rows),  # a constant
            "load_en": In(1).array(-(-params.rows // params.loaded)),  # a cycle before k and q
            "k_load": In(operand).array(params.rows),
            "q_load": In(operand).array(params.rows),
        }
        super().__init__(ports)

    @property
    def module_name(self):
        return f"rank_{self.params.rows}_rows"

    def elaborate(self, platform):
        m = Module()
        params = self.params
        fmt = params.format
        loads = [copy(m, enable, f"load_{n}") for n, enable in enumerate(self.load_en)]
        take = copies(m, self.take_i, "take_now", params.rows, 2 * fmt.operand)
        take_late = copies(m, self.take_late_i, "take_late_now", params.rows, fmt.operand)
        operands = []
        for c in range(params.rows):
            operand = place(m, platform, f"operand_{c}", Operand(fmt))
            operands.append(operand)
            m.d.comb += [
                operand.load.eq(loads[c // params.loaded]),
                operand.k_load.eq(self.k_load[c]), operand.q_load.eq(self.q_load[c]),
                operand.take.eq(take[c]), operand.take_late.eq(take_late[c]),
            ]
        for name in ("read_addr", "write_addr", "take", "take_late"):
            passed = Signal.like(getattr(self, f"{name}_i"), name=f"{name}_reg")
            m.d.sync += passed.eq(getattr(self, f"{name}_i"))
            m.d.comb += getattr(self, f"{name}_o").eq(passed)
        for g in range(params.group):
            head = place(m, platform, f"head_{g}", RankHead(params))
            m.d.comb += [
                head.read_addr.eq(self.read_addr_i), head.write_addr.eq(self.write_addr_i),
                head.chained.eq(self.chained),
            ]
            for name in params.wave_of_head:
                m.d.comb += [
                    getattr(head, f"{name}_i").eq(getattr(self, f"{name}_i")[g]),
                    getattr(self, f"{name}_o")[g].eq(getattr(head, f"{name}_o")),
                ]
            for c, operand in enumerate(operands):
                m.d.comb += [
                    head.k[c].eq(operand.k), head.q[c].eq(operand.q),
                    head.k_late[c].eq(operand.k_late),
                ]
                for name in self.sums:
                    m.d.comb += [
                        getattr(head, f"{name}_i")[c].eq(getattr(self, f"{name}_i")[g][c]),
                        getattr(self, f"{name}_o")[g][c].eq(getattr(head, f"{name}_o")[c]),
                        getattr(self, f"{name}_sum")[g][c].eq(getattr(head, f"{name}_sum")[c]),
                    ]
        return m
