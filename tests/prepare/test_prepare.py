"""Prepare: the jobs of every command against the composed models, and the gains it keeps."""

import numpy as np
from prepare_calls import Calls, run

from gdn_core.config import Precision
from gdn_core.engine.engine_params import EngineParams
from gdn_core.engine.walk import WalkParams
from gdn_core.formats import StateFormat
from gdn_core.prepare.prepare import PrepareParams
from gdn_core.registers import Command


def make(precision, key_dim, value_dim, heads, engines, group, slots):
    engine = EngineParams(
        format=StateFormat.of(precision), key_dim=key_dim, value_dim=value_dim, group=group,
        states=heads // engines * slots,
    )  # fmt: skip
    return PrepareParams(engine=engine, walk=WalkParams(heads=heads, engines=engines), slots=slots)


def test_every_command():
    """The gains of two slots through all commands: a STORE gives them out."""
    params = make(Precision.FAST, key_dim=4, value_dim=16, heads=4, engines=2, group=2, slots=2)
    calls = Calls(params, 91)
    calls.clear(1)
    calls.decode(3, 0, fresh=1, clean=True)
    calls.decode(2, 1, twice=1, narrow=1)
    calls.image(Command.STORE, 1)
    gains = calls.rng.uniform(0.5, 1, (4, 2)).astype(np.float32)
    calls.image(Command.LOAD, 1, gains)
    calls.decode(2, 1, given=1, clean=True)  # with an alpha of zero
    calls.decode(2, 0, fresh=1)  # bad heads of a first token leave nothing
    calls.image(Command.STORE, 0)
    run(calls, 0.3, 0.5, cycles=10_000, linger=40)


def test_bus_error():
    """After it no state is touched, and nobody is blamed for bad numbers."""
    params = make(Precision.FAST, key_dim=4, value_dim=16, heads=2, engines=1, group=2, slots=1)
    calls = Calls(params, 93)
    calls.decode(2, 0, fresh=1, clean=True)
    calls.decode(3, 0, error_at=(1, 0, "q"))
    calls.decode(3, 0, error_at=(1, 1, "k"))
    calls.decode(2, 0, error_at=(1, 1, "v"))
    calls.decode(2, 0, error_at=(0, 0, "v"))  # in the parameters
    calls.image(Command.STORE, 0)
    run(calls, 0.0, 0.0, cycles=4000)


def test_gates_of_zero_behind_a_bus_error():
    """alpha = 0 of a head that was stopped forgets nothing: neither columns nor gains."""
    params = make(Precision.FAST, key_dim=4, value_dim=16, heads=2, engines=1, group=2, slots=1)
    calls = Calls(params, 95)
    calls.decode(2, 0, fresh=1, clean=True)
    for error_at in ((1, 0, "q"), (1, 1, "v")):  # one alpha of the last head is 0
        calls.decode(2, 0, error_at=error_at, given=1, clean=True)
    calls.image(Command.STORE, 0)
    run(calls, 0.0, 0.0, cycles=4000)


def test_rows_of_several_beats():
    params = make(Precision.PRECISE, key_dim=40, value_dim=40, heads=3, engines=3, group=3, slots=1)
    calls = Calls(params, 94)
    calls.decode(2, 0, fresh=1, clean=True)
    calls.decode(3, 0)
    run(calls, 0.0, 0.0, cycles=3000)
