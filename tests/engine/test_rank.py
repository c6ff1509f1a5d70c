"""A rank: the wave of its docstring in every cycle, against the lanes' models and a memory."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.config import Precision
from gdn_core.engine.lane import Lane
from gdn_core.engine.rank import Rank, RankParams
from gdn_core.formats import StateFormat

FORMAT = StateFormat.of(Precision.FAST)
CHAINS, GROUP, DEPTH, COLUMNS = 4, 2, 13, 6
CASCADE = MacParams(a=24, b=18, addend=Addend.CASCADE)
LOAD_EARLIEST, LOAD_LATEST = 0, -1  # load_en: with the job before, or just before the job


class Trace:
    """Port values of every cycle: noise, but for what is placed."""

    def __init__(self, rng, cycles):
        self.rng, self.cycles, self.ports = rng, cycles, {}

    def noise(self, name, bits):
        self.ports[name] = self.rng.integers(-(1 << bits - 1), 1 << bits - 1, self.cycles)

    def quiet(self, name):
        self.ports[name] = np.zeros(self.cycles, np.int64)


@pytest.mark.parametrize("load", [LOAD_EARLIEST, LOAD_LATEST])
@pytest.mark.parametrize(("rows", "loop"), [(2, 4), (3, 9), (4, 30)])
def test_rank(rows, loop, load):
    rng = np.random.default_rng(71)
    params = RankParams(
        format=FORMAT, rows=rows, chains=CHAINS, group=GROUP, depth=DEPTH, loop=loop
    )
    landed = loop + Rank.LATENCY_UPDATE + 1  # the first cycle in which a column may be read again
    # Two places in turn, as soon as the columns have landed. The current k must stand until it is
    # taken for the update.
    apart = max(COLUMNS, loop - 2)
    starts, places = [8], [0]
    for n in range(1, 9):
        places.append(n % 2)
        starts.append(max(starts[-1] + apart, starts[-2] + landed if n > 1 else 0))
    cycles = starts[-1] + COLUMNS + landed + 4

    trace = Trace(rng, cycles)
    for name, bits in (("u", 27), ("right", 5), ("zero", 1), ("magnitude", 24)):
        for g in range(GROUP):
            trace.noise(f"{name}_i.{g}", bits)
            if name != "u":
                trace.ports[f"{name}_i.{g}"] &= (1 << bits) - 1
    for g in range(GROUP):
        trace.quiet(f"write_en_i.{g}")
        for c in range(CHAINS):
            trace.noise(f"r_i.{g}.{c}", 46)
            trace.noise(f"p_i.{g}.{c}", 46)
    for name in ("take_k_i", "take_q_i", "take_late_i"):
        trace.quiet(name)
    for name in ("read_addr_i", "write_addr_i"):
        trace.ports[name] = rng.integers(0, DEPTH, cycles)
    for c in range(rows):
        trace.quiet(f"load_en.{c}")
        trace.noise(f"k_load.{c}", 18)
        trace.noise(f"q_load.{c}", 18)
    ports = trace.ports

    # The schedule, and what is due.
    memory = np.zeros((GROUP, rows, DEPTH), np.int64)
    due = []  # (port, cycle, value)
    writes = []  # (cycle, head, place, column of M'), done before the next read
    kept = 0
    for n, (start, place) in enumerate(zip(starts, places, strict=True)):
        k, q = rng.integers(-(1 << 17) + 1, 1 << 17, (2, rows))
        asks = start - 2 if load == LOAD_LATEST or n == 0 else starts[n - 1]
        for c in range(rows):
            ports[f"load_en.{c}"][asks] = 1
            ports[f"k_load.{c}"][asks + 1], ports[f"q_load.{c}"][asks + 1] = k[c], q[c]
        ports["take_k_i"][start + 1] = ports["take_q_i"][start + 1] = 1
        ports["take_late_i"][start + loop - 1] = 1
        for j in range(COLUMNS):
            t, at = start + j, place * COLUMNS + j
            while writes and writes[0][0] < t:
                _, g, written, column = writes.pop(0)
                memory[g, :, written] = column
            ports["read_addr_i"][t] = at
            ports["write_addr_i"][t + loop + Rank.LATENCY_UPDATE] = at
            for g in range(GROUP):
                m = memory[g, :, at].copy()
                for name, operand in (("r", k), ("p", q)):
                    for c in range(rows):
                        partial = ports[f"{name}_i.{g}.{c}"][t + 4]
                        total = Mac.model(CASCADE, m[c], operand[c], partial)
                        due.append((f"{name}_o.{g}.{c}", t + Rank.LATENCY_DOT, total))
                u = rng.integers(-(1 << 24), 1 << 24)
                right, zero = rng.integers(1, 8), n < 2 or rng.random() < 0.1
                write = n < 2 or rng.random() < 0.8
                back = t + loop
                ports[f"u_i.{g}"][back], ports[f"right_i.{g}"][back] = u, right
                ports[f"zero_i.{g}"][back] = zero
                ports[f"write_en_i.{g}"][back + Rank.LATENCY_UPDATE] = write
                new = Lane.model(FORMAT, m, k, u, right, zero)
                assert (np.abs(new) < 1 << 23).all()
                magnitude = ports[f"magnitude_i.{g}"][back + Rank.LATENCY_UPDATE]
                magnitude = magnitude | np.bitwise_or.reduce(new ^ new >> 63)
                due.append((f"magnitude_o.{g}", back + Rank.LATENCY_MAGNITUDE, magnitude))
                kept += not write
                if write:
                    writes.append((back + Rank.LATENCY_UPDATE, g, at, new))
    assert kept
    assert memory.any()

    waves = {f"{name}_o": f"{name}_i"
             for name in ("read_addr", "write_addr", "take_k", "take_q", "take_late")}  # fmt: skip
    waves |= {f"{name}_o.{g}": f"{name}_i.{g}"
              for name in ("write_en", "u", "right", "zero") for g in range(GROUP)}  # fmt: skip
    waves |= {f"{name}_o.{g}.{c}": f"{name}_i.{g}.{c}" for name in ("r", "p")
              for g in range(GROUP) for c in range(rows, CHAINS)}  # fmt: skip
    outputs = {port for port, *_ in due} | set(waves)
    got = stream_through(Rank(params), ports, dict.fromkeys(sorted(outputs), 0))
    for port, cycle, value in due:
        assert got[port][cycle] == value, (port, cycle)
    for port, source in waves.items():  # a cycle later, for the next rank
        np.testing.assert_array_equal(got[port][1:], ports[source][:-1], port)


def test_refuses():
    with pytest.raises(ValueError, match=r"rows must be 1 to 4 \(chains\), got 5"):
        RankParams(format=FORMAT, rows=5, chains=4, group=1, depth=4, loop=9)
