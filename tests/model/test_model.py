"""The bit-exact model: what must not show in its results, states and slots, what it refuses."""

import numpy as np
import pytest
from model_runs import model_of, tokens_of
from vectors import as_given, long_memory, typical, zeros

from gdn_core.config import TINY, GdnConfig, GdnShape
from gdn_core.formats import EXPONENT_MIN
from gdn_core.kernel.buffers import StateImage
from gdn_core.model.model import Model, Output
from gdn_core.model.trace import round_bf16


def test_tokens_prepared_together_do_not_show():
    trace = long_memory(TINY, 150, 7)
    whole, parts = model_of(TINY), model_of(TINY)
    out = whole.decode(trace)
    pieces = [parts.decode(tokens_of(trace, slice(a, b))) for a, b in ((0, 1), (1, 70), (70, 150))]
    np.testing.assert_array_equal(np.concatenate(pieces), out)
    assert parts.store() == whole.store()


def test_heads_in_flight_do_not_show():
    trace = long_memory(TINY, 5, 8)
    few = Model(GdnConfig(shape=TINY, heads_in_flight=2))
    many = Model(GdnConfig(shape=TINY, heads_in_flight=4))
    np.testing.assert_array_equal(few.decode(trace), many.decode(trace))


def test_mapping_is_a_trace():
    trace = typical(TINY, 3, 9, beta_twice=True)
    np.testing.assert_array_equal(
        model_of(TINY).decode(trace.arrays()), model_of(TINY).decode(trace)
    )


def test_alpha_zero_forgets_everything():
    trace = as_given(long_memory(TINY, 12, 10))
    trace.g[7] = -200
    model, new = model_of(TINY), model_of(TINY)
    out = model.decode(trace)
    np.testing.assert_array_equal(out[7:], new.decode(tokens_of(trace, slice(7, 12))))
    assert model.store() == new.store()


def test_fresh_reads_zero():
    trace = long_memory(TINY, 9, 11)
    model, new = model_of(TINY), model_of(TINY)
    model.decode(long_memory(TINY, 5, 12))
    np.testing.assert_array_equal(model.decode(trace, fresh=True), new.decode(trace))
    assert model.store() == new.store()


def test_clear_reads_zero():
    trace = long_memory(TINY, 9, 11)
    model, new = model_of(TINY), model_of(TINY)
    model.decode(long_memory(TINY, 5, 12))
    model.clear()
    assert model.mantissa.any()  # junk, as in the banks
    assert model.store() == new.store() == StateImage.zero(TINY)
    assert not model.state().any()
    np.testing.assert_array_equal(model.decode(trace), new.decode(trace))
    assert model.store() == new.store()


def test_slots_and_images():
    """Two sequences by turns in two slots, and one of them moved by its image."""
    one, two = long_memory(TINY, 12, 13), zeros(TINY, 12, 14)
    alone = [model_of(TINY), model_of(TINY)]
    want = [m.decode(t) for m, t in zip(alone, (one, two), strict=True)]
    model = model_of(TINY, slots=3)
    got = [model.decode(tokens_of(one, slice(0, 5)), slot=2),
           model.decode(tokens_of(two, slice(0, 7)), slot=0)]  # fmt: skip
    image = StateImage.unpack(TINY, model.store(2).pack())
    model.clear(2)
    model.load(1, image.mantissa, image.exponent, image.bits, image.gain)
    assert model.store(1) == image
    rest = [model.decode(tokens_of(one, slice(5, 12)), slot=1),
            model.decode(tokens_of(two, slice(7, 12)), slot=0)]  # fmt: skip
    for w, g, r in zip(want, got, rest, strict=True):
        np.testing.assert_array_equal(np.concatenate([g, r]), w)
    assert model.store(1) == alone[0].store()
    assert model.store(0) == alone[1].store()
    assert model.store(2) == StateImage.zero(TINY)
    np.testing.assert_array_equal(model.state(1), model.store(1).to_state())


def test_stored_zero_columns_are_zero():
    trace = long_memory(TINY, 6, 15)
    trace.v[:, :, 3] = 0
    model = model_of(TINY)
    model.mantissa[...] = 12345  # junk in the banks
    model.decode(trace)
    image = model.store()
    assert (image.bits[:, 3] == 0).all()
    assert (image.exponent[:, 3] == EXPONENT_MIN).all()
    assert not image.mantissa[:, :, 3].any()
    assert not model.state()[:, :, 3].any()
    assert (image.bits[:, :3] > 0).all()
    assert (image.mantissa[:, :, :3] != 0).any(axis=1).all()


def test_bf16_output():
    trace = long_memory(TINY, 20, 27)
    trace.v[5, 1, 2] = np.nan
    model = model_of(TINY)
    exact = model.decode(trace)
    model.clear()
    out = model.decode(trace, output=Output.BF16)
    assert out.dtype == np.float32
    np.testing.assert_array_equal(out.view(np.uint32), round_bf16(exact).view(np.uint32))
    assert (out != exact).any()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"q": 3}, "q must have shape"), ({"k": 1}, "k must have shape"), ({"v": 2}, "v must have")],
)
def test_wrong_shapes_are_refused(wrong, message):
    trace = long_memory(TINY, 2, 31)
    (name, axis), = wrong.items()
    array = np.repeat(getattr(trace, name), 2, axis=axis - 1)
    with pytest.raises(ValueError, match=message):
        model_of(TINY).decode(trace.arrays() | {name: array})


def test_wrong_states_are_refused():
    model = model_of(TINY)
    image = StateImage.zero(GdnShape(qk_heads=2, v_heads=4, key_dim=16, value_dim=8))
    with pytest.raises(ValueError, match=r"mantissa must have shape \(4, 16, 16\)"):
        model.load(0, image.mantissa, image.exponent, image.bits, image.gain)
    with pytest.raises(ValueError, match="slots must be at least 1"):
        model_of(TINY, slots=0)
