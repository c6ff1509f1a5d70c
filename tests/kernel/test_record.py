"""CompletionRecord against plain counts: events in every cycle up to the last, from all places."""

import numpy as np
import pytest
from amaranth.sim import Simulator

from gdn_core.kernel.record import CompletionRecord, CompletionRecordParams
from gdn_core.registers import RECORD_BYTES, Status, decode_record

PARAMS = CompletionRecordParams(engines=3, group=4, readers=3, writers=2, design=0x89AB_CDEF)
TOKENS = 9


def call(cycles, *, odds=0.0, at=None, last=None, bad_argument=0, decode=1, seed=62):
    """Records and expected records of two equal calls of `cycles` cycles, one after the other.

    Events come with `odds` in each cycle but the first; `at` sets inputs by cycle, `last` those of
    the last cycle.
    """
    dut = CompletionRecord(PARAMS)
    rng, found = np.random.default_rng(seed), []
    at = dict(at or {}) | ({cycles - 1: last} if last else {})
    places = {"overflows": (dut.overflows, PARAMS.engines, PARAMS.group),
              "read_errors": (dut.read_errors, PARAMS.readers, 1)}  # fmt: skip

    async def bench(ctx):
        ctx.set(dut.idle, 1)
        ctx.set(dut.tokens, TOKENS)
        ctx.set(dut.decode, decode)
        ctx.set(dut.command, 2)
        ctx.set(dut.slot, 7)
        ctx.set(dut.bad_argument, bad_argument)
        for _ in range(2):
            await ctx.tick()
            want = {"command": 2, "slot": 7, "cycles": cycles, "tokens": TOKENS * decode,
                    "design": PARAMS.design}
            if bad_argument:
                want |= {"status": Status.BAD_ARGUMENT, "tokens": 0}
            counts = dict.fromkeys(("overflows", "read_errors", "write_errors", "bad_heads"), 0)
            ctx.set(dut.idle, 0)
            for cycle in range(cycles):
                now = at.get(cycle, {})
                ctx.set(dut.check, cycle == 0)
                for name, (ports, number, most) in places.items():
                    for n in range(number):
                        value = int(rng.integers(most + 1)) if cycle and rng.random() < odds else 0
                        value = now.get(name, value)
                        ctx.set(ports[n], value)
                        counts[name] += value
                bad = now.get("bad", int(cycle > 0 and rng.random() < odds))
                ctx.set(dut.bad, bad)
                ctx.set(dut.bad_token, 1000 + cycle)
                ctx.set(dut.bad_head, 2000 + cycle)
                if bad and not counts["bad_heads"]:
                    want |= {"bad_token": 1000 + cycle, "bad_head": 2000 + cycle}
                counts["bad_heads"] += bad
                ctx.set(dut.error, now.get("error", 0))
                for n in range(PARAMS.writers):
                    value = now.get(f"write_error_{n}", 0)
                    ctx.set(dut.write_errors[n], value)
                    ctx.set(dut.write_tokens[n], 100 * n + cycle)
                    counts["write_errors"] += value
                first = "status" not in want
                poisons = now.get("error") or any(now.get(f"write_error_{n}") for n in (0, 1))
                if first and now.get("error"):
                    want |= {"status": Status.READ_ERROR, "tokens": (1000 + cycle) * decode}
                elif first and poisons:
                    n = 0 if now.get("write_error_0") else 1
                    want |= {"status": Status.WRITE_ERROR, "tokens": (100 * n + cycle) * decode}
                before = ctx.get(dut.poison)
                await ctx.tick()
                assert ctx.get(dut.poison) == int(bool(before or poisons))
            for signal in (dut.bad, dut.error, *dut.overflows, *dut.read_errors,
                           *dut.write_errors):  # fmt: skip
                ctx.set(signal, 0)
            ctx.set(dut.finish, 1)
            for _ in range(CompletionRecord.LATENCY - 1):
                await ctx.tick()
            found.append((ctx.get(dut.beat), want | counts))
            await ctx.tick()
            assert ctx.get(dut.beat) == found[-1][0]
            # What comes after the record's write belongs to no call.
            ctx.set(dut.write_errors[0], 1)
            ctx.set(dut.overflows[0], 1)
            await ctx.tick()
            ctx.set(dut.write_errors[0], 0)
            ctx.set(dut.overflows[0], 0)
            ctx.set(dut.finish, 0)
            ctx.set(dut.idle, 1)

    simulator = Simulator(dut)
    simulator.add_clock(1e-9)
    simulator.add_testbench(bench)
    simulator.run()
    assert len(found) == 2, "the bench has not ended"
    for beat, want in found:
        record = decode_record(beat.to_bytes(RECORD_BYTES, "little"))
        assert record == dict.fromkeys(record, 0) | want
    return want


@pytest.mark.parametrize("odds", [0.0, 0.3, 1.0])
def test_counts(odds):
    call(50, odds=odds)


EVERYTHING = {"overflows": PARAMS.group, "read_errors": 1, "write_error_0": 1, "write_error_1": 1,
              "bad": 1}


def test_events_of_the_last_cycle():
    """From all places at once, and nowhere else."""
    want = call(9, last=EVERYTHING)
    assert want["overflows"] == 12
    assert want["bad_token"] == 1008


def test_the_first_error_decides():
    assert call(20, at={5: {"write_error_1": 1}, 6: {"error": 1}})["tokens"] == 105
    assert call(20, at={5: {"write_error_1": 1, "error": 1}})["status"] == Status.READ_ERROR
    assert call(20, at={5: {"write_error_0": 1, "write_error_1": 1}})["tokens"] == 5
    assert call(20, at={5: {"error": 1}}, decode=0)["tokens"] == 0


def test_bad_argument():
    assert call(2, bad_argument=1)["status"] == Status.BAD_ARGUMENT
