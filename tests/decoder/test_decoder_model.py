"""Whole models by the units' models: against float64, and against transformers."""

import numpy as np
import pytest
from click.testing import CliRunner
from decoder.tiny import Reference, write, write_gguf

from gdn_core.channel.importers.requantise import Format
from gdn_core.compile import compile_model
from gdn_core.decode import main
from gdn_core.decoder.model import ModelDecoder
from gdn_core.decoder.program import Compiled, tokens
from gdn_core.decoder.transformers import logits, reference
from gdn_core.decoder.weights import weights
from gdn_core.sequencer.instructions import ProgramError

pytest.importorskip("gguf")
PROMPT, TOKENS = [1, 200, 34, 5, 77], 20
MODELS = {
    "llama": {}, "qwen3": {"model_type": "qwen3", "num_attention_heads": 2},
    "mistral": {"model_type": "mistral", "sliding_window": 7},
    "tied": {"tie_word_embeddings": True, "num_key_value_heads": 3},
}  # fmt: skip


def compiled(folder, name="llama", form="w8", **options) -> Compiled:
    path = write(folder / "given", change=MODELS[name])
    options = {"channels": 3, "lanes": 32, "context": 64} | options
    compile_model(path, folder / "out", form=Format.parse(form) if form else None, **options)
    return Compiled(folder / "out")


def run(model: Compiled, ids=PROMPT, count=TOKENS):
    return list(tokens(ModelDecoder(model), ids, count))


def far(got, want) -> float:
    return float(np.abs(got - want).max() / np.ptp(want))


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("form", ["w4g32", "w16"])
def test_against_float64(tmp_path, name, form):
    model = compiled(tmp_path, name, form)
    exact = Reference(model.config, weights(model))
    steps = run(model)
    for step in steps:
        want = exact.step(step.given)
        if step.logits is not None:
            assert far(step.logits, want) <= 1e-4
            assert step.token == int(step.logits.argmax())
    assert len(steps) == len(PROMPT) - 1 + TOKENS or steps[-1].token in model.config.end


def test_eight_bits_of_keys_and_values(tmp_path):
    model = compiled(tmp_path, kv="kv8")
    exact = Reference(model.config, weights(model))
    errors = [far(step.logits, want) for step in run(model)
              for want in [exact.step(step.given)] if step.logits is not None]
    assert 1e-4 < max(errors) < 3e-2


@pytest.mark.parametrize("channels", [1, 2, 5])
def test_the_number_of_channels_changes_nothing_but_attention(tmp_path, channels):
    few = compiled(tmp_path / "few", channels=channels)
    many = compiled(tmp_path / "many", channels=8, lanes=128)
    for a, b in zip(run(few, count=6), run(many, count=6), strict=True):
        if a.logits is not None:
            assert far(a.logits, b.logits) <= 3e-6  # references of channels differ


def test_of_a_gguf_file(tmp_path):
    """The same weights by the other way: rows of q and k in their pairs."""
    path = write_gguf(tmp_path / "tiny.gguf", "Q8_0")
    compile_model(path, tmp_path / "gguf", channels=2, lanes=32, context=64)
    found, given = weights(Compiled(tmp_path / "gguf")), weights(compiled(tmp_path, form="w16"))
    for name, array in given.items():
        assert np.abs(found[name] - array).max() <= 0.01 * np.abs(array).max(), name
    assert run(Compiled(tmp_path / "gguf"), count=3)[-1].logits.shape == (208,)


@pytest.mark.transformers(any_release=True)
@pytest.mark.parametrize("name", MODELS)
def test_against_transformers(tmp_path, name):
    model = compiled(tmp_path, name, "w8")
    steps = [step for step in run(model) if step.logits is not None]
    want = logits(reference(model), [*PROMPT, *(step.token for step in steps[:-1])])
    for step, row in zip(steps, want[len(PROMPT) - 1 :], strict=True):
        assert far(step.logits, row) <= 1e-4


def test_sequences_and_what_is_refused(tmp_path):
    model = compiled(tmp_path, context=16)
    decoder = ModelDecoder(model)
    first = [step.token for step in tokens(decoder, PROMPT, 4)]
    decoder.reset()
    assert [step.token for step in tokens(decoder, PROMPT, 4)] == first
    with pytest.raises(ProgramError, match="a token id is 0 to 207, got 208"):
        decoder.step(208)
    with pytest.raises(ProgramError, match="a prompt has at least one token"):
        next(tokens(decoder, [], 1))
    while decoder.position < 16:
        decoder.step(5, logits=False)
    with pytest.raises(ProgramError, match="the caches hold 16 tokens, and are full"):
        decoder.step(5)


def test_the_command(tmp_path):
    compiled(tmp_path)
    result = CliRunner().invoke(main, [str(tmp_path / "out"), "--ids", "1,2,3", "--tokens", "3"])
    assert result.exit_code == 0, result.output
    for options, words in ((["--ids", "1,x"], "--ids must be numbers with commas, got '1,x'"),
                           ([], "give either --prompt or --ids"),
                           (["--ids", "300"], "a token id is 0 to 207, got 300"),
                           (["--prompt", "hello"], "has no tokenizer.json: give --ids")):
        result = CliRunner().invoke(main, [str(tmp_path / "out"), *options])
        assert result.exit_code != 0
        assert words in " ".join(result.output.split())
