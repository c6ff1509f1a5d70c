"""The engine: jobs back to back against the composed models, with the state they leave behind."""

import numpy as np
import pytest
from engine_jobs import Jobs, run

from gdn_core.config import Precision
from gdn_core.engine.engine_params import EngineParams
from gdn_core.formats import EXPONENT_MIN, StateFormat


def make(precision=Precision.FAST, value_dim=16, key_dim=16, group=2, states=2):
    return EngineParams(
        format=StateFormat.of(precision), key_dim=key_dim, value_dim=value_dim, group=group,
        states=states,
    )  # fmt: skip


def apart(params):
    """Cycles from a job to the next."""
    return max(params.value_dim, params.times.landed + 1)


def test_tokens():
    """Two states in turn and after each other; each job's state is the one the last left."""
    params = make()
    jobs = Jobs(params, 103)
    for state in (0, 1):
        jobs.decode(state, empty=True)
    for state in (0, 0, 1, 0):
        jobs.decode(state)
    jobs.decode(1)
    jobs.decode(0, bad=[[True], [False]])
    jobs.decode(0, v_scale=1e38, beta=8.0)
    assert jobs.overflows
    jobs.decode(0, bad=[[False], [True]], v_scale=1e38, beta=8.0)
    jobs.decode(0)
    jobs.decode(0, empty=[[False], [True]])
    for _ in range(2):  # all is forgotten, without being told so
        jobs.decode(0, de=-126, c_u=0)
        jobs.decode(0, de=-100, c_u=0)
    assert not jobs.bits[0].any()
    jobs.decode(0)
    starts = run(jobs, cycles=2000)
    assert set(np.diff(starts)) == {apart(params)}
    assert apart(params) > params.value_dim


@pytest.mark.parametrize("value_dim", [1, 2, 3])
def test_short_rows_wait(value_dim):
    """Rows far shorter than the loop, tokens on one state: each waits for the last, no longer."""
    params = make(value_dim=value_dim, key_dim=5, group=1, states=1)
    assert apart(params) == params.times.landed + 1 > 10 * value_dim
    jobs = Jobs(params, [108, value_dim])
    jobs.decode(0, empty=True)
    for _ in range(24):
        jobs.decode(0)
    starts = run(jobs, cycles=2000)
    assert set(np.diff(starts)) == {apart(params)}


@pytest.mark.parametrize("stations", [0, 1, 7])
def test_jobs_without_a_gap(stations):
    """However far away the engine is."""
    params = make(value_dim=72, key_dim=3, group=1)
    assert apart(params) == params.value_dim
    jobs = Jobs(params, 104)
    jobs.decode(0, empty=True)
    for state in (0, 0, 1, 0):
        jobs.decode(state, empty=state)
    starts = run(jobs, cycles=1000, stations=stations)
    assert set(np.diff(starts)) == {params.value_dim}


@pytest.mark.parametrize("stations", [0, 4])
@pytest.mark.parametrize(("stall", "push_late"), [(0.98, False), (0.0, True)])
def test_output_without_room(stall, push_late, stations):
    """A job waits for room in the output, or for whoever makes it; nothing is lost."""
    params = make(value_dim=40, key_dim=3, group=2)
    jobs = Jobs(params, 105)
    jobs.decode(0, empty=True)
    for _ in range(6):
        jobs.decode(0)
    starts = run(jobs, cycles=3000, stall=stall, push_late=push_late, stations=stations)
    assert max(np.diff(starts)) > apart(params)


@pytest.mark.parametrize(("precision", "stations"), [(Precision.FAST, 2), (Precision.PRECISE, 0)])
def test_images(precision, stations):
    """What a LOAD brings, a STORE gives back, and a token can use."""
    params = make(precision, key_dim=3)
    jobs = Jobs(params, 106)
    jobs.image(1, load=True)
    jobs.image(1, load=False)
    jobs.decode(1)
    jobs.clear(0)
    jobs.decode(0)
    jobs.image(0, load=False)
    jobs.image(1, load=False)
    # Over a state that was used: columns that a further decay takes below the least exponent.
    jobs.image(1, load=True, exponents=(EXPONENT_MIN, EXPONENT_MIN + 8))
    jobs.decode(1, de=-4, c_u=0)
    assert ((jobs.bits[1] == 0) & (jobs.m[1] != 0).any(axis=1)).any()
    jobs.image(1, load=False)
    jobs.decode(1)
    run(jobs, cycles=4000, stations=stations)


def test_several_ranks_and_operand_beats():
    params = make(Precision.PRECISE, key_dim=40, group=1, states=1)
    assert (params.ranks, params.operand_beats) == (4, 2)
    jobs = Jobs(params, 107)
    jobs.decode(0, empty=True)
    for _ in range(4):
        jobs.decode(0)
    run(jobs, cycles=800)
