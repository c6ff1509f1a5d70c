"""The compiler: where tensors lie, what a token reads, and what is refused by name."""

import json
from itertools import pairwise

import numpy as np
import pytest
from click.testing import CliRunner
from decoder.tiny import CONFIG, tensors, write, write_gguf

from gdn_core.channel.formats import FormatError
from gdn_core.channel.packing import pack
from gdn_core.channel.quantise import quantise
from gdn_core.compile import compile_model, main
from gdn_core.compiler.checkpoint import CheckpointError
from gdn_core.compiler.llama import joined, rope_table
from gdn_core.decoder.program import Compiled
from gdn_core.sequencer.instructions import ProgramError

pytest.importorskip("gguf")
SMALL = {"channels": 2, "lanes": 32, "context": 64}


def test_what_is_written(tmp_path):
    figures = compile_model(write(tmp_path / "given"), tmp_path / "out", **SMALL)
    compiled = Compiled(tmp_path / "out")
    names = [name for name, _ in compiled.instructions]
    layer = ["load", "norm", "project", "rope", "append", "attend", "project", "add",
             "load", "norm", "project", "swiglu", "project", "add"]  # fmt: skip
    assert names == ["load", "load", *layer, *layer, "load", "norm", "logits", "end"]
    placed = {one["name"]: one for one in compiled.manifest["tensors"]}
    given = tensors(CONFIG, 211)
    want = pack(quantise(given["model.layers.1.mlp.down_proj.weight"], 16, 160))
    down = placed["layers.1.down"]
    for image, bytes_ in zip(compiled.images, want.images(2), strict=True):
        assert image[down["offset"] :][: down["bytes"]].tobytes() == bytes_
    # All that a token reads lies side by side; the caches end with the region.
    matrices = sorted((one for one in placed.values() if one["what"].startswith("w16")),
                      key=lambda one: one["offset"])
    assert len(matrices) == 2 * 4 + 1
    for a, b in pairwise(matrices):
        assert a["offset"] + a["bytes"] == b["offset"]
    assert figures["token_bytes"] == 2 * sum(one["bytes"] for one in matrices)
    cache = placed["layers.1.cache"]
    assert cache["offset"] + cache["bytes"] == 1 << 29
    table = compiled.vector(placed["rope"]["offset"] + 5 * 64 * 4, 64)
    assert np.array_equal(table, rope_table(1e4, 64, 64)[5])


def test_the_table_of_angles():
    table = rope_table(1e5, 64, 3000).astype(float)
    angles = np.arange(3000)[:, None] / 1e5 ** (np.arange(0, 64, 2) / 64)
    assert np.abs(table[:, :32] - np.cos(angles)).max() <= 3e-4  # fp32 angles up to 3000
    want = np.concatenate([np.cos(angles), np.sin(angles)], 1)
    assert np.abs(table[:10] - want[:10]).max() < 1e-6


def test_matrices_of_one_format_become_one():
    rng = np.random.default_rng(221)
    a, b = (quantise(rng.standard_normal((rows, 64), np.float32), 4, 32) for rows in (32, 16))
    [both] = joined([a, b])
    assert np.array_equal(both.weights(), np.concatenate([a.weights(), b.weights()]))
    c = quantise(rng.standard_normal((16, 64), np.float32), 8, 32)
    assert joined([a, c]) == [a, c]


@pytest.mark.parametrize(("change", "message"), [
    ({"model_type": "gpt_neox"}, "the architecture is 'gpt_neox'; what can be compiled is llama"),
    ({"hidden_act": "gelu"}, "hidden_act must be 'silu', got 'gelu'"),
    ({"rope_scaling": {"rope_type": "yarn"}}, "rotary embedding of type 'yarn' is not known"),
    ({"rope_scaling": {"type": "linear"}}, "rotary embedding of type 'linear' is not known"),
    ({"attention_bias": True}, "attention_bias must be False, got True"),
    ({"hidden_size": 100}, "hidden must be a multiple of 16, got 100"),
    ({"num_attention_heads": 5, "num_key_value_heads": 2}, "5 query heads do not share 2 KV heads"),
    ({"vocab_size": 209}, None),  # any number will do
])  # fmt: skip
def test_models_that_are_refused(tmp_path, change, message):
    path = write(tmp_path / "given", change=change)
    if message is None:
        compile_model(path, tmp_path / "out", **SMALL)
        return
    with pytest.raises(CheckpointError, match=message):
        compile_model(path, tmp_path / "out", **SMALL)
    assert not (tmp_path / "out").exists()


def test_tensors_that_are_left_over(tmp_path):
    path = write(tmp_path / "given", extra=["model.layers.0.mlp.experts.0.weight"])
    with pytest.raises(CheckpointError, match=r"nobody asked for 1 of its tensors: model\."):
        compile_model(path, tmp_path / "out", **SMALL)
    path = write_gguf(tmp_path / "phi.gguf", architecture="phi3")
    with pytest.raises(CheckpointError, match="the architecture is 'phi3'"):
        compile_model(path, tmp_path / "out", **SMALL)


@pytest.mark.parametrize(("options", "message"), [
    ({"context": 129}, "context must be 1 to 128, what the model was made for, got 129"),
    ({"channels": 65}, "channels must be 1 to 64, got 65"),
    ({"kv": "kv4"}, r"kv must be one of \['kv16', 'kv8'\]"),
])  # fmt: skip
def test_options_that_are_refused(tmp_path, options, message):
    path = write(tmp_path / "given")
    with pytest.raises(FormatError, match=message):
        compile_model(path, tmp_path / "out", **SMALL | options)


def test_what_is_there_is_not_overwritten(tmp_path):
    path, out = write(tmp_path / "given"), tmp_path / "out"
    out.mkdir()
    (out / "thesis.tex").write_text("x")
    with pytest.raises(FormatError, match="is there and no compiled model"):
        compile_model(path, out, **SMALL)
    assert (out / "thesis.tex").read_text() == "x"
    (out / "thesis.tex").unlink()
    compile_model(path, out, **SMALL)
    first = json.loads((out / "manifest.json").read_text())["fingerprint"]
    compile_model(path, out, **SMALL)  # a compiled model is replaced, and is the same
    assert json.loads((out / "manifest.json").read_text())["fingerprint"] == first
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_a_program_of_another_size_is_refused(tmp_path):
    compile_model(write(tmp_path / "given"), tmp_path / "out", **SMALL)
    program = tmp_path / "out" / "program.bin"
    program.write_bytes(program.read_bytes()[:-64])
    with pytest.raises(ProgramError, match=r"program\.bin has"):
        Compiled(tmp_path / "out")
    with pytest.raises(ProgramError, match=r"is no compiled model: it has no manifest\.json"):
        Compiled(tmp_path / "given")


def test_the_command(tmp_path):
    path = write(tmp_path / "given")
    result = CliRunner().invoke(main, [
        str(path), "-o", str(tmp_path / "out"), "--weights", "w4", "--kv", "kv8", "--channels",
        "2", "--lanes", "32", "--list"])  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "attend            offset" in result.output
    assert "34 instructions; a token reads" in result.output
    result = CliRunner().invoke(main, [str(path), "-o", str(tmp_path / "x"), "--context", "999"])
    assert result.exit_code != 0
    assert "context must be 1 to 128" in result.output
