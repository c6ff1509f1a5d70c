"""Traces: what is refused and how it is said, what is rounded, and the file's round trip."""

import dataclasses

import ml_dtypes
import numpy as np
import pytest
from vectors import GENERATORS, as_given, long_memory, no_decay

from gdn_core.config import TINY, GdnShape
from gdn_core.model.trace import Trace, TraceError, load_trace, round_bf16

RAW, GIVEN = long_memory(TINY, 3, 1).arrays(), no_decay(TINY, 3, 2).arrays()


def refused(message, arrays):
    with pytest.raises(TraceError, match=message) as caught:
        Trace.from_arrays(**arrays)
    assert isinstance(caught.value, ValueError)


def without(arrays, *names):
    return {name: x for name, x in arrays.items() if name not in names}


def spoilt(name, index, value):
    x = RAW[name].copy()
    x[index] = value
    return RAW | {name: x}


@pytest.mark.parametrize("name", ["q", "k", "v", "a", "b", "A_log", "dt_bias"])
def test_missing_raw(name):
    refused(rf"missing key '{name}', got ", without(RAW, name))


@pytest.mark.parametrize("name", ["q", "k", "v", "g", "beta"])
def test_missing_given(name):
    refused(rf"missing key '{name}', got ", without(GIVEN, name))


def test_gates_missing_doubled_or_mixed():
    refused("missing the gates: either a, b, A_log and dt_bias", without(GIVEN, "g", "beta"))
    refused("either raw .* or ready-made .* got A_log, a, b, dt_bias, g", RAW | {"g": GIVEN["g"]})
    refused("beta_twice is for raw gates", GIVEN | {"beta_twice": np.array(True)})
    refused(r"beta_twice must be one boolean, got float64", RAW | {"beta_twice": 2.0})
    refused(r"beta_twice .* shape \(2,\)", RAW | {"beta_twice": np.array([True, True])})


def test_unknown_key():
    refused("unknown key 'initial_sate'; a trace has .*initial_state", RAW | {"initial_sate": 0.0})


@pytest.mark.parametrize(
    ("name", "got", "wanted"),
    [
        ("k", [3, 2, 17], [3, 2, 16]),
        ("k", [3, 4, 16], [3, 2, 16]),
        ("v", [2, 4, 16], [3, 4, 16]),
        ("a", [3, 2], [3, 4]),
        ("b", [3, 4, 1], [3, 4]),
        ("A_log", [2], [4]),
        ("dt_bias", [4, 1], [4]),
        ("initial_state", [4, 16, 17], [4, 16, 16]),
        ("out", [3, 4], [3, 4, 16]),
        ("final_state", [3, 4, 16], [4, 16, 16]),
    ],
)
def test_wrong_shape(name, got, wanted):
    words = rf"{name} has shape {got}, wanted {wanted} ".replace("[", r"\[").replace("]", r"\]")
    refused(words, RAW | {name: np.zeros(got, np.float32)})


def test_wrong_shape_of_what_says_the_shape():
    refused(r"q must have shape \[T, H, K\], .* got \[1, 3, 2, 16\]", RAW | {"q": RAW["q"][None]})
    refused(r"v must have shape \[T, HV, V\], .* got \[3, 4\]", RAW | {"v": RAW["v"][:, :, 0]})
    refused(r"q must have .* none of them zero, got \[0, 2, 16\]", RAW | {"q": RAW["q"][:0]})


@pytest.mark.parametrize("v_heads", [1, 3, 10])
def test_v_heads(v_heads):
    refused(
        f"v_heads must be 1 to 4 times qk_heads, got {v_heads} value heads and 2 q/k heads",
        RAW | {"v": np.zeros((3, v_heads, 16), np.float32)},
    )


@pytest.mark.parametrize("dtype", [np.int32, np.uint16, np.complex64, bool, "S4", "V2"])
def test_wrong_dtype(dtype):
    x = np.zeros(RAW["k"].shape, dtype)
    refused(rf"k must be an array of float16.*float64, got .*{x.dtype}", RAW | {"k": x})


def test_stored_bfloat16_says_what_to_do(tmp_path):
    path = tmp_path / "bf16.npz"  # NumPy forgets what the two bytes meant
    np.savez(path, **RAW | {"k": RAW["k"].astype(ml_dtypes.bfloat16)})
    with pytest.raises(TraceError, match=r"bf16.npz: k must .* save bfloat16 arrays as float32"):
        load_trace(path)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("name", ["q", "v", "b", "A_log"])
def test_not_finite(name, value):
    at = tuple(n - 1 for n in RAW[name].shape)
    words = rf"^{name}\[{', '.join(map(str, at))}\] is NaN or infinite \(1 of "
    refused(words, spoilt(name, at, value))


def test_not_finite_names_the_first():
    q = RAW["q"].copy()
    q.flat[37:54] = np.nan
    refused(r"q\[1, 0, 5\] is NaN or infinite \(17 of 96 elements\)", RAW | {"q": q})


def test_too_large_for_its_type():
    refused(r"q\[0, 1, 2\] is too large for bfloat16", spoilt("q", (0, 1, 2), 3.4e38))
    refused(r"A_log\[3\] is too large for float32", RAW | {"A_log": np.float64([0, 0, 0, 1e39])})


def test_rounding_is_to_nearest_even_and_said():
    assert Trace.from_arrays(**RAW).rounded == ()
    assert Trace.from_arrays(**{n: np.float64(x) for n, x in RAW.items()}).rounded == ()
    assert Trace.from_arrays(**RAW | {"k": RAW["k"].astype(ml_dtypes.bfloat16)}).rounded == ()
    ulp = 2.0**-7
    words = [1 + ulp / 2, 1 + 1.5 * ulp, 1 + 0.5625 * ulp, 1 + 0.4375 * ulp, -1 - ulp / 2]
    want = [1, 1 + 2 * ulp, 1 + ulp, 1, -1]
    for name in ("q", "k", "v", "a", "b"):
        x = RAW[name].astype(np.float64)
        x.flat[: len(words)] = words
        trace = Trace.from_arrays(**RAW | {name: x})
        assert trace.rounded == (name,)
        held = getattr(trace, name)
        assert held.dtype == np.float32
        assert held.flat[: len(words)].tolist() == want
    fp32 = {n: np.full(4, 0.1) for n in ("A_log", "dt_bias")}
    assert Trace.from_arrays(**RAW | fp32).rounded == ("A_log", "dt_bias")
    # what is expected is not an input
    assert Trace.from_arrays(**RAW, out=np.full((3, 4, 16), 0.1)).rounded == ()


def test_round_bf16_at_the_ends():
    x = np.float32([0.0, -0.0, 1e-40, 3.3895314e38, 3.4e38, -3.4e38, np.inf])
    got = round_bf16(x)
    want = np.float32([0, 0, 3.3895314e38, np.inf, -np.inf, np.inf])
    np.testing.assert_array_equal(got[[0, 1, 3, 4, 5, 6]], want)
    assert np.signbit(got[1])
    assert 0 < got[2] < 1.1e-40
    assert np.isnan(round_bf16(np.float32([np.nan]))).all()


@pytest.mark.parametrize("name", GENERATORS)
def test_round_trip(tmp_path, name):
    shape = GdnShape(qk_heads=2, v_heads=6, key_dim=8, value_dim=4)
    trace = GENERATORS[name](shape, 4, 3)
    assert trace.rounded == ()
    assert (trace.shape, trace.tokens) == (shape, 4)
    assert trace.given == (name == "no_decay")
    out, state = trace.reference()
    trace = Trace.from_arrays(**trace.arrays(), initial_state=0 * state, out=out, final_state=state)
    paths = [tmp_path / n for n in ("one.npz", "two.trace")]
    for path in paths:
        trace.save(path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    again = load_trace(paths[1])
    assert again.arrays().keys() == trace.arrays().keys()
    for key, x in trace.arrays().items():
        np.testing.assert_array_equal(again.arrays()[key], x)
    np.testing.assert_array_equal(again.expected_out, out.astype(np.float32))
    np.testing.assert_array_equal(again.expected_state, state.astype(np.float32))


def test_beta_twice_is_kept(tmp_path):
    trace = long_memory(TINY, 2, 4, beta_twice=True)
    trace.save(tmp_path / "twice.npz")
    again = load_trace(tmp_path / "twice.npz")
    assert again.beta_twice is True
    np.testing.assert_array_equal(again.gates()[1], trace.gates()[1])
    assert as_given(trace).beta.max() > 1


@pytest.mark.parametrize("name", ["long_memory", "no_decay"])
def test_first_tokens(name):
    """The inputs of the first tokens, from the same state; what was expected of all is dropped."""
    whole = GENERATORS[name](TINY, 5, 7)
    state = np.float32(np.random.default_rng(8).standard_normal((4, 16, 16)))
    whole = dataclasses.replace(whole, initial_state=state)
    out, _ = whole.reference()
    whole = dataclasses.replace(whole, expected_out=out, expected_state=state)
    for tokens in (1, 3, 5):
        first = whole.first(tokens)
        assert first.tokens == tokens
        assert Trace.from_arrays(**first.arrays()).shape == TINY
        np.testing.assert_array_equal(first.reference()[0], out[:tokens])
        assert first.expected_out is first.expected_state is None
    for tokens in (0, 6, -1):
        with pytest.raises(TraceError, match=f"the trace has 5 tokens, got {tokens}"):
            whole.first(tokens)


def test_a_test_may_replace_what_is_checked():
    trace = long_memory(TINY, 2, 5)
    bad = dataclasses.replace(trace, q=np.full_like(trace.q, np.nan))
    assert np.isnan(bad.q).all()
    with pytest.raises(dataclasses.FrozenInstanceError):
        trace.q = bad.q


def test_unreadable_files(tmp_path):
    words = "cannot be read as an .npz archive"
    with pytest.raises(TraceError, match=f"absent.npz: {words}"):
        load_trace(tmp_path / "absent.npz")
    (tmp_path / "text.npz").write_text("not an archive")
    (tmp_path / "empty.npz").write_bytes(b"")
    np.savez(tmp_path / "objects.npz", **RAW | {"q": np.array([None, "x"])})
    long_memory(TINY, 2, 6).save(tmp_path / "cut.npz")
    whole = (tmp_path / "cut.npz").read_bytes()
    (tmp_path / "cut.npz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "flipped.npz").write_bytes(whole[:300] + bytes([whole[300] ^ 255]) + whole[301:])
    np.save(tmp_path / "single", RAW["q"])
    (tmp_path / "single.npy").rename(tmp_path / "single.npz")
    for name in ("text", "empty", "objects", "cut", "flipped", "single"):
        with pytest.raises(TraceError, match=f"{name}.npz: {words}"):
            load_trace(tmp_path / f"{name}.npz")
    np.savez(tmp_path / "wrong.npz", **without(RAW, "v"))
    with pytest.raises(TraceError, match=r"wrong.npz: missing key 'v'"):
        load_trace(tmp_path / "wrong.npz")
