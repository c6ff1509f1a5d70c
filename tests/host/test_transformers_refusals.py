"""What `attach` refuses: models, releases, caches and rules that are not the device's."""

import copy
import inspect

import attached_models
import numpy as np
import pytest
import torch
import transformers
from attached_models import FIRST, SECOND, begun, prompts, step, tiny
from generate import answer
from transformers import DynamicCache

from gdn_core.config import GdnShape
from gdn_core.host.device import BadNumbersError, open_device
from gdn_core.host.transformers import attach
from gdn_core.host.transformers_layer import CACHES, RULES

attached, device = attached_models.attached, attached_models.device  # fixtures
plain = attached_models.plain
pytestmark = pytest.mark.transformers


def test_beams_are_refused(plain, attached):
    with pytest.raises(ValueError, match=r"model.layers.0.linear_attn is NaN.*beam search"):
        plain.generate(prompts(1), num_beams=3, max_new_tokens=8, do_sample=False)


def test_a_copy_of_a_cache_that_left_is_refused(plain, attached):
    _, cache = step(plain, prompts())
    token = prompts(1, length=1)
    before = copy.deepcopy(cache)  # numbers: a prompt that several answers share
    wanted, _ = step(plain, token, before)
    given, _ = step(plain, token, cache)
    assert (wanted == given).all()
    with pytest.raises(ValueError, match="not on this device: the cache was copied"):
        step(plain, token, copy.deepcopy(cache))
    attached.fetch(cache)
    step(plain, token, copy.deepcopy(cache))


def test_speculative_decoding_is_refused(plain, attached):
    cache = DynamicCache(config=plain.config)
    cache.activate_past_recording()
    step(plain, prompts(), cache)
    with pytest.raises(ValueError, match="cannot take a token back"):
        step(plain, prompts(1, length=1), cache)


def test_training_is_refused(device):
    model = tiny()
    with pytest.raises(ValueError, match=r"model.layers.0.linear_attn is in training mode"):
        attach(model.train(), device)
    with attach(model.eval(), device):
        _, cache = step(model, prompts())
        model.train()
        with pytest.raises(ValueError, match="in training mode"):
            step(model, prompts(1, length=1), cache)
        loss = model(prompts(), labels=prompts()).loss  # without a cache: PyTorch's
        loss.backward()
    assert device.counters.calls == 0


def test_other_models_are_refused(plain, device):
    with pytest.raises(ValueError, match="Linear has no Gated DeltaNet layer; supported are "
                                         "Qwen3NextGatedDeltaNet, "):
        attach(torch.nn.Linear(2, 2), device)
    kimi = type("KimiLinearDeltaAttention", (torch.nn.Module,), {})()
    with pytest.raises(ValueError, match="has layers of KimiLinearDeltaAttention"):
        attach(torch.nn.ModuleList([kimi, *plain.model.layers]), device)
    with attach(plain, device), pytest.raises(ValueError, match="attached already"):
        attach(plain, device)
    wide = GdnShape(qk_heads=2, v_heads=4, key_dim=16, value_dim=32)
    with (
        open_device(wide, slots=2) as other,
        pytest.raises(ValueError, match="linear_attn is 2 q/k and 4 value heads of 16 x 16; the "
                                        "device is 2 q/k and 4 value heads of 16 x 32"),
    ):
        attach(plain, other)


@pytest.mark.parametrize(("forward", "message"), [
    (lambda self, hidden_states, cache=None: None,
     f"does not call {RULES[0]} and {RULES[1]}; supported is transformers 5.23 and 5.24"),
    (lambda self, hidden_states, past=None: [torch_chunk_gated_delta_rule,  # noqa: F821
                                             torch_recurrent_gated_delta_rule],  # noqa: F821
     "does not take its cache as cache or cache_params; supported"),
], ids=["rules", "cache"])  # fmt: skip
def test_another_transformers_is_refused(plain, device, monkeypatch, forward, message):
    monkeypatch.setattr(type(plain.model.layers[0].linear_attn), "forward", forward)
    with pytest.raises(ValueError, match=message):
        attach(plain, device)


@pytest.mark.parametrize("name", [*CACHES, None])
def test_a_layer_takes_its_cache_by_name_or_place(plain, device, attached, name):
    layer = plain.model.layers[0].linear_attn
    if name == "cache" and name not in inspect.signature(type(layer).forward).parameters:
        assert transformers.__version__.startswith("5.23."), "this release has the name"
        return
    _, cache = step(plain, prompts())
    with torch.no_grad():
        hidden = torch.randn(1, 1, 64)
        layer(hidden, cache) if name is None else layer(hidden, **{name: cache})
    assert device.counters.tokens == 1


@pytest.mark.parametrize(("options", "message"), [
    ({"use_qk_l2norm_in_kernel": False}, "normalises q and k before the rule"),
    ({"cu_seqlens": torch.tensor([0, 1])}, "packed sequences"),
    ({"scale": 0.3}, r"scales q by 0.3, the device by 1/sqrt\(key_dim\) = 0.25"),
])  # fmt: skip
def test_another_rule_is_refused(plain, attached, options, message):
    names = inspect.unwrap(type(plain.model.layers[0].linear_attn).forward).__globals__
    stand_in = names[RULES[1]]
    _, cache = step(plain, prompts())
    names[RULES[1]] = lambda *given, **others: stand_in(*given, **others | options)
    try:
        with pytest.raises(ValueError, match=message):
            step(plain, prompts(1, length=1), cache)
    finally:
        names[RULES[1]] = stand_in
    with pytest.raises(ValueError, match="begin again with the prompt"):
        step(plain, prompts(1, length=1), cache)


@pytest.mark.parametrize(("name", "what"), [("A_log", "alpha"), ("dt_bias", "alpha")])
def test_parameters_that_changed_are_seen(device, name, what):
    model = tiny()
    with attach(model, device):
        getattr(model.model.layers[1].linear_attn, name).data += 3
        with pytest.raises(ValueError, match=f"{SECOND} computes another {what} than the device"):
            answer(model, prompts(), 2)


def test_a_beta_that_changed_is_seen(device):
    model = tiny("olmo-hybrid")
    with attach(model, device):
        model.model.layers[0].linear_attn.allow_neg_eigval = False
        with pytest.raises(ValueError, match=f"{FIRST} computes another beta than the device"):
            answer(model, prompts(), 2)


def test_a_decode_that_fails_ends_its_cache_alone(plain, device, attached):
    token = prompts(1, length=1)
    cache, other = begun(plain), begun(plain, seed=1)
    decode = device.decode
    device.decode = lambda *given, **options: decode(*given[:3], given[3] * np.nan, *given[4:],
                                                     **options)
    with pytest.raises(BadNumbersError):
        step(plain, token, cache)
    device.decode = decode
    with pytest.raises(ValueError, match="begin again with the prompt and a new cache"):
        step(plain, token, cache)
    with pytest.raises(ValueError, match="begin again"):
        attached.fetch(cache)
    step(plain, token, other)
