"""Host memory layout: byte offsets word for word, round trips, error of a state's conversion."""

from dataclasses import replace
from fractions import Fraction

import ml_dtypes
import numpy as np
import pytest

from gdn_core.config import QWEN3_NEXT, TINY, GdnShape
from gdn_core.kernel.buffers import (
    StateImage,
    StateLayout,
    image_bytes,
    join_ports,
    out_bytes,
    pack_gates,
    pack_k,
    pack_params,
    pack_q,
    pack_v,
    pitch,
    state_error,
    unpack_out,
)

ODD = GdnShape(qk_heads=3, v_heads=9, key_dim=96, value_dim=19)  # rows with padding, group 3


def word(data, byte, dtype):
    return np.frombuffer(data, dtype, 1, byte)[0]


def test_pitch_is_whole_beats():
    assert [pitch(n, 2) for n in (1, 32, 33, 128)] == [64, 64, 128, 256]
    assert [pitch(n, 4) for n in (16, 17, 128)] == [64, 128, 512]


@pytest.mark.parametrize("shape", [TINY, QWEN3_NEXT, ODD])
def test_every_word_is_where_the_layout_says(shape):
    rng = np.random.default_rng(1)
    T, H, HV, K, V = 3, shape.qk_heads, shape.v_heads, shape.key_dim, shape.value_dim
    q, v = rng.standard_normal((T, H, K)), rng.standard_normal((T, HV, V))
    a, b = rng.standard_normal((2, T, HV)).astype(np.float32)
    packed_q, packed_v, gates = pack_q(shape, q), pack_v(shape, v), pack_gates(shape, a, b)
    assert len(packed_q) == T * H * pitch(K, 2)
    row_bytes = pitch(HV, 8)  # of gates: a pair a value head
    assert len(gates) == T * row_bytes
    assert pack_k(shape, q) == packed_q
    A_log, dt_bias = rng.standard_normal((2, HV)).astype(np.float32)
    params = pack_params(shape, A_log, dt_bias)
    assert len(params) == row_bytes
    for t, h in np.ndindex(T, HV):
        row = h // shape.group
        byte = (t * HV + h) * pitch(V, 2) + 2 * (V - 1)
        assert word(packed_v, byte, ml_dtypes.bfloat16) == v[t, h, -1].astype(ml_dtypes.bfloat16)
        byte = (t * H + row) * pitch(K, 2) + 2
        assert word(packed_q, byte, ml_dtypes.bfloat16) == q[t, row, 1].astype(ml_dtypes.bfloat16)
        assert word(gates, t * row_bytes + 8 * h, np.float32) == a[t, h]
        assert word(gates, t * row_bytes + 8 * h + 4, np.float32) == b[t, h]
        A = np.float32(np.exp(np.float64(A_log[h])))
        assert word(params, 8 * h, np.float32) == A
        assert word(params, 8 * h + 4, np.float32) == dt_bias[h]
    assert not any(any(gates[t * row_bytes :][8 * HV : row_bytes]) for t in range(T))


def test_params_of_given_gates_are_zero():
    data = np.frombuffer(pack_params(TINY), np.float32)
    assert data[1::2].max() == 0
    assert np.isfinite(data).all()


@pytest.mark.parametrize("bf16", [False, True])
@pytest.mark.parametrize("shape", [TINY, ODD])
def test_out_rows(shape, bf16):
    rng = np.random.default_rng(2)
    dtype = np.dtype(ml_dtypes.bfloat16 if bf16 else np.float32)
    out = rng.standard_normal((4, shape.v_heads, shape.value_dim)).astype(dtype)
    row = pitch(shape.value_dim, dtype.itemsize)
    data = b"".join(o.tobytes().ljust(row, b"\xff") for o in out.reshape(-1, shape.value_dim))
    assert len(data) == out_bytes(shape, 4, bf16=bf16)
    assert (unpack_out(shape, 4, data, bf16=bf16) == out.astype(np.float32)).all()


@pytest.mark.parametrize("ports", [1, 2, 3])
def test_join_ports(ports):
    """Row by row in turn: value head h comes from port h % ports."""
    tokens, heads, row = 4, 6, 64
    whole = np.random.default_rng(11).integers(0, 256, (tokens, heads, row), dtype=np.uint8)
    parts = [whole[:, port::ports].tobytes() for port in range(ports)]
    assert join_ports(parts, row) == whole.tobytes()


@pytest.mark.parametrize("shape", [TINY, ODD])
def test_image_round_trips_bit_for_bit(shape):
    rng = np.random.default_rng(3)
    HV, K, V = shape.v_heads, shape.key_dim, shape.value_dim
    image = StateImage(
        mantissa=rng.integers(-(2**25), 2**25, (HV, K, V)).astype(np.int32),
        exponent=rng.integers(-256, 201, (HV, V)).astype(np.int32),
        bits=rng.integers(0, 26, (HV, V)).astype(np.int32),
        gain=rng.uniform(0.5, 1, HV).astype(np.float32),
    )
    data = image.pack()
    assert len(data) == image_bytes(shape)
    back = StateImage.unpack(shape, data)
    for name in ("mantissa", "exponent", "bits", "gain"):
        assert (getattr(back, name) == getattr(image, name)).all(), name
    assert back == image
    i, h, j = K - 2, HV - 1, V - 1
    row = pitch(V, 4)
    assert word(data, (i * HV + h) * row + 4 * j, np.int32) == image.mantissa[h, i, j]
    about = word(data, (K * HV + h) * row + 4 * j, np.uint32)
    assert about == (int(image.exponent[h, j]) & 0xFFFF) | int(image.bits[h, j]) << 16
    assert word(data, ((K + 1) * HV + h) * row, np.float32) == image.gain[h]
    state = image.to_state()
    if image.bits[h, j]:
        exact = float(image.gain[h]) * 2.0 ** int(image.exponent[h, j]) * image.mantissa[h, i, j]
        assert state[h, i, j] == exact
    assert (image.to_state(layout=StateLayout.HEAD_VALUE_KEY) == state.transpose(0, 2, 1)).all()


@pytest.mark.parametrize("mantissa", [24, 26])
def test_conversion_error_is_within_its_bound(mantissa):
    rng = np.random.default_rng(4)
    state = rng.standard_normal((4, 16, 64)) * 2.0 ** rng.integers(-60, 60, (4, 1, 64))
    state[0, :, 0] = 0
    state[0, :, 1] = 0
    state[0, 3, 1] = np.finfo(np.float32).tiny  # the smallest number that is not zero
    state[0, 3, 2] = -(2.0**127)
    state[0, :, 3] = 2.0 ** rng.integers(-30, 1, 16)  # powers of two: the maximum just fits or not
    just = 2.0 ** (mantissa - 1) - 2**5
    for column, largest in enumerate([just - 0.5, just, just + 0.5, just + 0.75, just + 1], 4):
        state[0, :, column] = 1
        state[0, 5, column] = -largest
    image = StateImage.from_state(state, mantissa)
    back = image.to_state()
    largest = np.abs(state).max(axis=1)
    assert (np.abs(back - state).max(axis=1) <= largest * state_error(mantissa)).all()
    top = np.abs(image.mantissa).max(axis=1)
    assert top.max() <= just
    assert top[largest > 0].min() >= 2 ** (mantissa - 2) - 2**4
    assert [int(e) for e in image.exponent[0, 4:9]] == [1, 1, 1, 2, 2]
    assert ((image.bits == 0) == (largest == 0)).all()
    for h, j in np.ndindex(4, 64):
        column = [int(m) for m in image.mantissa[h, :, j]]
        assert image.bits[h, j] == max(m.bit_length() if m >= 0 else (~m).bit_length()
                                       for m in column)
    assert (StateImage.from_state(back, mantissa).to_state() == back).all()
    turned = StateImage.from_state(state.transpose(0, 2, 1), mantissa, StateLayout.HEAD_VALUE_KEY)
    assert turned == image


@pytest.mark.parametrize("layout", list(StateLayout))
@pytest.mark.parametrize("mantissa", [24, 26])
def test_fp32_state_there_and_back(mantissa, layout):
    """At full shape, through the bytes in memory: the stated bound and one rounding to fp32."""
    rng = np.random.default_rng(5)
    H, K, V = QWEN3_NEXT.v_heads, QWEN3_NEXT.key_dim, QWEN3_NEXT.value_dim
    scales = 2.0 ** rng.integers(-40, 40, (H, 1, V)) * 2.0 ** -rng.integers(0, 30, (H, K, V))
    hkv = (rng.standard_normal((H, K, V)) * scales).astype(np.float32)
    hkv[3, :, 7] = 0
    hvk = layout is StateLayout.HEAD_VALUE_KEY
    state = np.ascontiguousarray(hkv.transpose(0, 2, 1)) if hvk else hkv
    image = StateImage.from_state(state, mantissa, layout)
    data = image.pack()
    assert len(data) == image_bytes(QWEN3_NEXT)
    back = StateImage.unpack(QWEN3_NEXT, data).to_state(np.float32, layout)
    assert back.dtype == np.float32
    assert back.shape == state.shape
    keys = 2 if hvk else 1
    wide = state.astype(np.float64)
    largest = np.abs(wide).max(axis=keys, keepdims=True)
    error = np.abs(back - wide)
    bound = largest * state_error(mantissa) + np.abs(image.to_state(layout=layout)) * 2.0**-24
    assert (error <= bound).all()
    # The bound is no idle one: some column comes within half of it.
    assert (error / np.where(largest == 0, 1, largest)).max() > state_error(mantissa) / 2
    # An image is a fixed point: what it says converts to the same state again.
    again = StateImage.from_state(image.to_state(layout=layout), mantissa, layout)
    assert (again.to_state() == image.to_state()).all()


@pytest.mark.parametrize("layout", list(StateLayout))
def test_stored_image_to_fp32_is_one_rounding(layout):
    """An image with a gain of its own, as the kernel stores it, rational number by number."""
    rng = np.random.default_rng(6)
    H, K, V = QWEN3_NEXT.v_heads, QWEN3_NEXT.key_dim, QWEN3_NEXT.value_dim
    image = StateImage(
        mantissa=rng.integers(-(2**25) + 1, 2**25, (H, K, V)).astype(np.int32),
        exponent=rng.integers(-200, 60, (H, V)).astype(np.int32),
        bits=np.full((H, V), 25, np.int32),
        gain=rng.uniform(0.5, 1, H).astype(np.float32),
    )
    single = image.to_state(np.float32, layout)
    hvk = layout is StateLayout.HEAD_VALUE_KEY
    for h, i, j in rng.integers(0, (H, K, V), (500, 3)):
        exact = (Fraction(float(image.gain[h])) * int(image.mantissa[h, i, j])
                 * Fraction(2) ** int(image.exponent[h, j]))
        got = single[h, j, i] if hvk else single[h, i, j]
        bound = max(abs(exact) * Fraction(2) ** -24, Fraction(2) ** -150)
        assert abs(Fraction(float(got)) - exact) <= bound


def test_zero_state_and_subnormal_columns():
    zero = StateImage.zero(TINY)
    assert zero == StateImage.from_state(np.zeros((4, 16, 16)), 24)
    assert not zero.to_state().any()
    tiny = np.full((4, 16, 16), 1e-40, np.float32)
    assert StateImage.from_state(tiny, 24) == zero
    junk = StateImage(np.full((4, 16, 16), 7, np.int32), zero.exponent, zero.bits, zero.gain)
    assert not junk.to_state().any()
    junk = StateImage(junk.mantissa, zero.exponent + 9, zero.bits, zero.gain)
    assert not junk.to_state().any()  # a zero column's mantissas are ignored
    full = StateImage(junk.mantissa, zero.exponent, zero.bits + 3, zero.gain)
    assert (full.to_state() == 0.5 * 7 * 2.0**-256).all()  # and the least exponent marks nothing


def test_errors_name_what_is_wrong():
    with pytest.raises(ValueError, match=r"q must have shape \(T, 2, 16\), got \(3, 2, 17\)"):
        pack_q(TINY, np.zeros((3, 2, 17)))
    with pytest.raises(ValueError, match=r"v must have shape \(T, 4, 16\), got \(4, 16\)"):
        pack_v(TINY, np.zeros((4, 16)))
    with pytest.raises(ValueError, match=r"second gate must have shape \(3, 4\), got \(2, 4\)"):
        pack_gates(TINY, np.zeros((3, 4)), np.zeros((2, 4)))
    with pytest.raises(ValueError, match=r"A_log must have shape \(4\), got \(2,\)"):
        pack_params(TINY, np.zeros(2), np.zeros(4))
    with pytest.raises(ValueError, match="out must be 512 bytes for 2 x 4 rows"):
        unpack_out(TINY, 2, bytes(100))
    with pytest.raises(ValueError, match="a state image must be 4608 bytes"):
        StateImage.unpack(TINY, bytes(64))
    state = np.zeros((2, 3, 4))
    state[1, 2, 3] = np.nan
    with pytest.raises(ValueError, match="got nan at head 1, row 2, column 3"):
        StateImage.from_state(state, 24)
    data = bytearray(StateImage.zero(TINY).pack())
    data[-4:] = b"\0\0\0\0"
    with pytest.raises(ValueError, match="head 3, column 15"):
        StateImage.unpack(TINY, bytes(data))
    image = StateImage.zero(TINY)
    exponent = np.full_like(image.exponent, 201)
    replace(image, exponent=exponent)  # of zero columns: no matter
    with pytest.raises(ValueError, match="must be -256 to 200, got 201 to 201"):
        replace(image, exponent=exponent, bits=np.ones_like(image.bits))
    with pytest.raises(ValueError, match=r"gain must have shape \(4,\)"):
        StateImage(np.zeros((4, 16, 16)), np.zeros((4, 16)), np.zeros((4, 16)), np.zeros(3))
