"""What an engine is built for, what passes between it and the rest of the kernel, and when.

A job is one token of one q/k head. `EngineParams` has the sizes and the layouts of the payloads,
`EngineTimes` the cycles from a column's address to each of its results; these are sums of the
units' latencies, as the units stand one behind the other in `Engine`.
"""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import signed
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.tree import TreeParams
from gdn_core.config import StateRam
from gdn_core.engine.column import ColumnParams, HeadScalars, RawWord
from gdn_core.engine.lane import Lane
from gdn_core.engine.rank import Rank
from gdn_core.engine.words import BEAT_BITS, Pack
from gdn_core.formats import StateFormat
from gdn_core.state.bank import WORD_BITS, BankParams

__all__ = ["BEAT_ELEMENTS", "CHAINS", "EngineParams", "EngineTimes", "JobControl"]

BEAT_ELEMENTS = BEAT_BITS // 16  # bf16 numbers in a beat
CHAINS = 12  # a multiple of 2 and 3, the rows in a RAM word; 11 ranks for 128 rows


class JobControl(data.Struct):
    """What a job does with the state and with its words."""

    write_state: 1
    write_exponent: 1
    clear: 1  # the exponents written say: zero column
    load: 1  # the words are mantissas, or exponents and bits
    decode: 1  # the words are v, and o is computed
    emit: 1  # the job has an output
    raw: RawWord


@dataclass(frozen=True, kw_only=True)
class EngineParams:
    format: StateFormat
    key_dim: int
    value_dim: int
    group: int
    states: int  # states a value head's bank holds: q/k heads of this engine x slots
    state_ram: StateRam = StateRam.BLOCK

    @property
    def columns(self) -> int:
        return self.states * self.value_dim

    @property
    def cascade(self) -> int:
        """Cycles that a deep bank takes more: see `BankParams`."""
        return BankParams(width=WORD_BITS, depth=self.columns, ram=self.state_ram).cascade

    @property
    def ranks(self) -> int:
        return -(-self.key_dim // CHAINS)

    @property
    def operand_beats(self) -> int:
        return -(-self.key_dim // BEAT_ELEMENTS)

    @property
    def column(self) -> ColumnParams:
        magnitude = (self.format.mantissa - 1) + (self.format.operand - 1)
        rows = (self.key_dim - 1).bit_length()
        return ColumnParams(format=self.format, sum_bits=magnitude + rows + 1)

    @property
    def job(self):
        return data.StructLayout(
            {
                "state": range(max(self.states, 2)),
                "control": JobControl,
            }
        )

    @property
    def operands(self):
        """A beat of aligned k and q. The index and its strobe lead k and q by one cycle."""
        word = signed(self.format.operand)
        return data.StructLayout(
            {
                "index": range(max(self.operand_beats, 2)),
                "k": data.ArrayLayout(word, BEAT_ELEMENTS),
                "q": data.ArrayLayout(word, BEAT_ELEMENTS),
            }
        )

    @property
    def shared(self) -> dict[str, Any]:
        """What all engines see: each takes what its own strobes say."""
        return {
            "operands": Out(self.operands),
            "words": Out(BEAT_BITS),  # of a value head's row, to its queue (`WordsParams`)
            "job": Out(self.job),
            "scalars": Out(HeadScalars),
        }

    @property
    def own(self) -> dict[str, Any]:
        """What is one engine's."""
        group = self.group
        return {
            "operands_push": Out(1),
            "operands_taken": In(1),  # all that were loaded are in use
            "words_push": Out(group),
            "words_taken": In(group),
            "job_push": Out(1),  # one job, and its scalars: the next once these are taken
            "scalars_push": Out(group),
            "scalars_taken": In(1),
            "out": In(data.ArrayLayout(Pack.WORD, group)),
            "out_push": In(group),
            "out_taken": Out(group),  # of the ROWS rows that may wait, one has left
            "overflows": In(range(group + 1)),  # columns whose update overflowed
            "busy": In(1),  # a job is in the engine or its columns have not landed
        }

    @property
    def link(self) -> wiring.Signature:
        """What passes between the rest of the kernel and an engine, as the rest sees it.

        X comes with the strobe X_push; X_taken says that there is room for another. Who pushes
        counts the room, so nothing is ever refused and nothing is answered in the same cycle:
        registers may stand on the way, as many on each signal.
        """
        return wiring.Signature({**self.shared, **self.own})

    @property
    def times(self) -> "EngineTimes":
        tree = TreeParams(inputs=CHAINS, width=1).levels
        joined = self.format.limbs - 1  # a cycle for the sum of two limbs
        sums = Rank.LATENCY_DOT + self.cascade + self.ranks - 1 + tree + joined
        column = self.column.times
        u = sums + column.u
        write = u + Lane.update_latency(self.format)
        magnitude = write + 1 + self.ranks - 1
        return EngineTimes(
            scalars=sums,
            sums=sums,
            u=u,
            write=write,
            exponent=sums + column.exponent_next,
            landed=magnitude + 1,
            o=sums + column.o,
        )


@dataclass(frozen=True)
class EngineTimes:
    """Cycles from a column's address at the first rank; the job enters a cycle before."""

    scalars: int  # the group's scalars are taken at the end of this cycle after the job entered
    sums: int  # rk and pq
    u: int  # at the first rank
    write: int  # the first rank's bank is written
    exponent: int  # the next exponent is known
    landed: int  # exponent and bits are written: the column may be read again
    o: int  # the output word
