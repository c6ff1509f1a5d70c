"""States of transformers' caches on a device: slots, caches that leave and end, detaching."""

import copy
import gc
import inspect

import attached_models
import numpy as np
import pytest
import torch
from attached_models import FIRST, SECOND, begun, prompts, state_of, step, tiny
from generate import agreement, answer

from gdn_core.host.device import SlotError, open_device
from gdn_core.host.transformers import attach
from gdn_core.host.transformers_layer import RULES

attached, device = attached_models.attached, attached_models.device  # fixtures
plain = attached_models.plain
pytestmark = pytest.mark.transformers


# Caches and slots


def test_a_state_that_left_is_nan_until_it_is_fetched(plain, device):
    words = prompts(3, length=12)
    caches = []
    for use in (False, True):
        attached = attach(plain, device) if use else None
        _, cache = step(plain, words[:, :10])
        step(plain, words[:, 10:11], cache)
        if attached:
            assert all(state_of(cache, n).isnan().all() for n in (0, 1))
            assert device.free_slots == 0
            attached.fetch(cache)
            assert device.free_slots == 6
            attached.fetch(cache)  # again: nothing to do
            attached.detach()
        caches.append(cache)
    for n in (0, 1):
        wanted, given = (state_of(cache, n) for cache in caches)
        assert given.dtype == torch.float32
        assert (given - wanted).norm() < 4e-3 * wanted.norm()
    wanted, given = (step(plain, words[:, 11:], cache)[0] for cache in caches)  # in PyTorch
    assert np.abs(wanted - given).max() < 0.05


def test_fetch_costs_nothing_but_an_fp32_rounding(plain, device, attached):
    words = prompts(1, length=20)
    runs = []
    for fetch in (False, True):
        _, cache = step(plain, words[:, :10])
        run = []
        for t in range(10, 20):
            run.append(step(plain, words[:, t : t + 1], cache)[0])
            if fetch:
                attached.fetch(cache)
        runs.append(np.stack(run))
        del cache
    assert np.abs(runs[0] - runs[1]).max() < 5e-3
    assert np.abs(runs[0] - runs[1])[0].max() == 0


def test_sequences_in_turn(plain, device, attached):
    words = [prompts(length=20, seed=seed) for seed in range(3)]

    def logits(turns):
        caches = [step(plain, w[:, :10])[1] for w in words]
        return {(n, t): step(plain, words[n][:, t : t + 1], caches[n])[0] for n, t in turns}

    one_by_one = logits([(n, t) for n in range(3) for t in range(10, 20)])
    gc.collect()
    assert device.free_slots == 6
    in_turn = logits([(n, t) for t in range(10, 20) for n in range(3)])
    assert all((in_turn[key] == one_by_one[key]).all() for key in one_by_one)


def test_a_new_prompt_is_a_new_sequence(plain, device, attached):
    first, second = (answer(plain, prompts(3, seed=seed), 8) for seed in (0, 1))
    again = answer(plain, prompts(3), 8)
    assert (again.logits == first.logits).all()
    assert (first.tokens != second.tokens).any()
    assert device.free_slots == 6


def test_a_cache_that_is_reset(plain, device, attached):
    words = prompts(2, length=12)

    def run(cache=None):
        _, cache = step(plain, words[:, :10], cache)
        return step(plain, words[:, 10:11], cache)[0], cache

    wanted, cache = run()
    for layer in cache.layers:
        layer.reset()
    cache.layers[2] = type(cache.layers[2])()  # a dynamic layer keeps its length otherwise
    assert (run(cache)[0] == wanted).all()
    assert device.free_slots == 2


def test_too_few_slots(plain, device):
    with attach(plain, device) as attached:
        with pytest.raises(SlotError, match="2 layers x 4 sequences take 8 state slots, the device "
                                            r"has 6 \(slots=8\)"):
            answer(plain, prompts(4), 4)
        cache = begun(plain, 2)
        with pytest.raises(SlotError, match="take 4 state slots, but of the device's 6 only 2 are "
                                            "free: 1 other caches are alive"):
            begun(plain, 2)
        attached.fetch(cache)
        begun(plain, 2)
        gc.collect()
    assert device.free_slots == 6
    with open_device("tiny") as small, pytest.raises(SlotError, match=r"2 layers.*slots=2"):
        attach(plain, small)


def test_a_cache_that_only_itself_holds_is_no_longer_alive(plain, device, attached):
    cache = begun(plain, 3)
    cache.itself = cache
    gc.disable()
    try:
        del cache
        begun(plain, 3)
    finally:
        gc.enable()


def test_a_refusal_leaves_the_cache_as_it_was(plain, device):
    words = prompts(1, length=12)
    _, cache = step(plain, words[:, :10])
    wanted, _ = step(plain, words[:, 10:11], copy.deepcopy(cache))
    with attach(plain, device):
        with pytest.raises(ValueError, match="no gradients"):
            plain(words[:, 10:11], past_key_values=cache)
        given, _ = step(plain, words[:, 10:11], cache)
    assert np.abs(given - wanted).max() < 0.05


# Attached and detached


def hooks_of(model):
    return [(name, len(m._forward_hooks), len(m._forward_pre_hooks), sorted(m.__dict__))
            for name, m in model.named_modules()]


def rules_of(model):
    return [inspect.unwrap(type(model.model.layers[0].linear_attn).forward).__globals__[name]
            for name in RULES]


def test_detaching_restores_the_model(plain, device):
    before, rules = hooks_of(plain), rules_of(plain)
    wanted = answer(plain, prompts(), 6)
    attached = attach(plain, device)
    assert attached.layers == [FIRST, SECOND]
    assert hooks_of(plain) != before
    assert rules_of(plain) != rules
    cache = begun(plain)
    attached.detach()
    attached.detach()
    assert (hooks_of(plain), rules_of(plain)) == (before, rules)
    assert (answer(plain, prompts(), 6).logits == wanted.logits).all()
    assert device.counters.tokens == 2
    assert device.free_slots == 6
    assert state_of(cache).isfinite().all()  # it went home
    step(plain, prompts(1, length=1), cache)


def test_detaching_without_the_states(plain, device):
    attached = attach(plain, device)
    cache = begun(plain)
    attached.__exit__(KeyError, KeyError(), None)
    assert state_of(cache).isnan().all()
    assert device.free_slots == 6
    with attach(plain, device), pytest.raises(ValueError, match="their device was detached"):
        step(plain, prompts(1, length=1), cache)


def test_two_models_on_two_devices(plain):
    other = tiny(seed=1)
    rules = rules_of(plain)
    wanted = [answer(model, prompts(), 6) for model in (plain, other)]
    with open_device("tiny", slots=2) as one, open_device("tiny", slots=2) as two:
        first, second = attach(plain, one), attach(other, two)
        for n, model in enumerate((plain, other)):
            assert agreement(wanted[n], answer(model, prompts(), 6))[0] == 6
        first.detach()  # not in the order of stacks
        assert agreement(wanted[1], answer(other, prompts(), 6))[0] == 6
        assert (answer(plain, prompts(), 6).logits == wanted[0].logits).all()
        second.detach()
        assert (one.counters.tokens, two.counters.tokens) == (10, 20)
    assert rules_of(plain) == rules


def test_a_closed_device(plain, device):
    with attach(plain, device):
        device.close()
        with pytest.raises(ValueError, match="the device is closed"):
            answer(plain, prompts(), 2)
