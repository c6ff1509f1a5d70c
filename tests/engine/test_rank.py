"""A rank: the wave of its docstring in every cycle, against the lanes' models and a memory."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.config import Precision
from gdn_core.engine.lane import Lane
from gdn_core.engine.rank import Rank, RankParams
from gdn_core.formats import LIMB, StateFormat

FAST, PRECISE = (StateFormat.of(precision) for precision in (Precision.FAST, Precision.PRECISE))
GROUP, DEPTH, COLUMNS = 2, 13, 6
LOAD_EARLIEST, LOAD_LATEST = 0, -1  # load_en: with the job before, or just before the job


def limbs(fmt, name, operand):
    """What each sum of `name` multiplies a mantissa by."""
    if fmt.limbs == 1:
        return {name: operand}
    return {name: operand >> LIMB, f"{name}_low": operand & (1 << LIMB) - 1}


class Trace:
    """Port values of every cycle: noise, but for what is placed."""

    def __init__(self, rng, cycles):
        self.rng, self.cycles, self.ports = rng, cycles, {}

    def noise(self, name, bits):
        self.ports[name] = self.rng.integers(-(1 << bits - 1), 1 << bits - 1, self.cycles)

    def quiet(self, name):
        self.ports[name] = np.zeros(self.cycles, np.int64)


@pytest.mark.parametrize("load", [LOAD_EARLIEST, LOAD_LATEST])
@pytest.mark.parametrize(
    ("fmt", "rows", "loop"), [(FAST, 2, 4), (FAST, 6, 30), (PRECISE, 3, 9)]
)
def test_rank(fmt, rows, loop, load):
    rng = np.random.default_rng(71)
    params = RankParams(
        format=fmt, rows=rows, group=GROUP, depth=DEPTH, loop=loop
    )
    chained = rng.integers(1, (1 << rows) - 1)  # some of the chains start here, not all
    update = Lane.update_latency(fmt)
    cascade = MacParams(a=fmt.mantissa, b=LIMB + 1, addend=Addend.CHAIN)
    landed = loop + update + 1  # the first cycle in which a column may be read again
    # Two places in turn, as soon as the columns have landed. The current k must stand until it is
    # taken for the update.
    apart = max(COLUMNS, loop - 2)
    starts, places = [8], [0]
    for n in range(1, 9):
        places.append(n % 2)
        starts.append(max(starts[-1] + apart, starts[-2] + landed if n > 1 else 0))
    cycles = starts[-1] + COLUMNS + landed + 4

    trace = Trace(rng, cycles)
    for name, bits in (("u", 27), ("right", 5), ("zero", 1), ("magnitude", fmt.mantissa)):
        for g in range(GROUP):
            trace.noise(f"{name}_i.{g}", bits)
            if name != "u":
                trace.ports[f"{name}_i.{g}"] &= (1 << bits) - 1
    for g in range(GROUP):
        trace.quiet(f"write_en_i.{g}")
        for c in range(rows):
            for name in Lane.sums(fmt):
                trace.noise(f"{name}_i.{g}.{c}", 46)
    for name in ("take_i", "take_late_i"):
        trace.quiet(name)
    for name in ("read_addr_i", "write_addr_i"):
        trace.ports[name] = rng.integers(0, DEPTH, cycles)
    for n in range(-(-rows // params.loaded)):
        trace.quiet(f"load_en.{n}")
    trace.ports["chained"] = np.full(cycles, chained)
    for c in range(rows):
        trace.noise(f"k_load.{c}", fmt.operand)
        trace.noise(f"q_load.{c}", fmt.operand)
    ports = trace.ports

    # The schedule, and what is due.
    memory = np.zeros((GROUP, rows, DEPTH), np.int64)
    due = []  # (port, cycle, value)
    writes = []  # (cycle, head, place, column of M'), done before the next read
    kept = 0
    for n, (start, place) in enumerate(zip(starts, places, strict=True)):
        largest = 255 << fmt.operand_frac - 8
        k, q = rng.integers(-largest, largest + 1, (2, rows))
        asks = start - 2 if load == LOAD_LATEST or n == 0 else starts[n - 1]
        for c in range(rows):
            ports[f"load_en.{c // params.loaded}"][asks] = 1
            ports[f"k_load.{c}"][asks + 1], ports[f"q_load.{c}"][asks + 1] = k[c], q[c]
        ports["take_i"][start] = 1
        ports["take_late_i"][start + loop - 2] = 1
        for j in range(COLUMNS):
            t, at = start + j, place * COLUMNS + j
            while writes and writes[0][0] < t:
                _, g, written, column = writes.pop(0)
                memory[g, :, written] = column
            ports["read_addr_i"][t] = at
            ports["write_addr_i"][t + loop + update] = at
            for g in range(GROUP):
                m = memory[g, :, at].copy()
                for name, operand in (limbs(fmt, "r", k) | limbs(fmt, "p", q)).items():
                    for c in range(rows):
                        partial = ports[f"{name}_i.{g}.{c}"][t + 4] * (chained >> c & 1)
                        total = Mac.model(cascade, m[c], operand[c], pcin=partial)
                        due += [(f"{name}_{end}.{g}.{c}", t + Rank.LATENCY_DOT, total)
                                for end in ("o", "sum")]  # fmt: skip
                u = rng.integers(-(1 << 24), 1 << 24)
                right, zero = rng.integers(1, 8), n < 2 or rng.random() < 0.1
                write = n < 2 or rng.random() < 0.8
                back = t + loop
                ports[f"u_i.{g}"][back], ports[f"right_i.{g}"][back] = u, right
                ports[f"zero_i.{g}"][back] = zero
                ports[f"write_en_i.{g}"][back + update] = write
                new = Lane.model(fmt, m, k, u, right, zero)
                assert (np.abs(new) < 1 << fmt.mantissa - 1).all()
                magnitude = ports[f"magnitude_i.{g}"][back + update]
                magnitude = magnitude | np.bitwise_or.reduce(new ^ new >> 63)
                due.append((f"magnitude_o.{g}", back + update + 1, magnitude))
                kept += not write
                if write:
                    writes.append((back + update, g, at, new))
    assert kept
    assert memory.any()

    waves = {f"{name}_o": f"{name}_i"
             for name in ("read_addr", "write_addr", "take", "take_late")}  # fmt: skip
    waves |= {f"{name}_o.{g}": f"{name}_i.{g}"
              for name in ("write_en", "u", "right", "zero") for g in range(GROUP)}  # fmt: skip
    outputs = {port for port, *_ in due} | set(waves)
    got = stream_through(Rank(params), ports, dict.fromkeys(sorted(outputs), 0))
    for port, cycle, value in due:
        assert got[port][cycle] == value, (port, cycle)
    for port, source in waves.items():  # a cycle later, for the next rank
        np.testing.assert_array_equal(got[port][1:], ports[source][:-1], port)


def test_refuses():
    with pytest.raises(ValueError, match="rows must be at least 1, got 0"):
        RankParams(format=FAST, rows=0, group=1, depth=4, loop=9)
