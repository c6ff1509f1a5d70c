"""The calls of a Device, on the model: what comes out, what is refused, what becomes of states."""

import threading
from dataclasses import fields, replace

import device_slot
import ml_dtypes
import numpy as np
import pytest
from device_slot import CONFIG
from host_session import parameters_of

from gdn_core.config import TINY, GdnShape, Precision
from gdn_core.formats import StateFormat
from gdn_core.host.device import BadNumbersError, Counters, Record, open_device
from gdn_core.kernel.buffers import StateImage, StateLayout
from gdn_core.model.model import Model
from gdn_core.model.reference import decode, gates
from gdn_core.registers import RECORD, Status, encode_record

device, layer, slot = device_slot.device, device_slot.layer, device_slot.slot  # fixtures

# What comes out


def test_outputs_are_the_models(device, slot, layer):
    tokens = layer.tokens(5)
    out = device.decode(slot, *tokens)
    expected = Model(CONFIG).decode(layer.trace(tokens), fresh=True)
    assert out.dtype == np.float32
    assert np.array_equal(out, expected)


def test_outputs_are_the_recurrences(device, slot, layer):
    q, k, v, a, b = layer.tokens(8)
    reference, state = decode(q, k, v, *gates(a, b, layer.A_log, layer.dt_bias))
    out = device.decode(slot, q, k, v, a, b)
    assert np.linalg.norm(out - reference) < 1e-5 * np.linalg.norm(reference)
    saved = device.save(slot).to_state()
    assert np.linalg.norm(saved - state) < 1e-5 * np.linalg.norm(state)


def test_one_token_has_no_axis_for_it(device, slot, layer):
    tokens = layer.tokens(3)
    other = device.allocate(slot.parameters)
    together = device.decode(slot, *tokens)
    apart = [device.decode(other, *(x[n] for x in tokens)) for n in range(3)]
    assert apart[0].shape == (TINY.v_heads, TINY.value_dim)
    assert np.array_equal(together, np.stack(apart))
    assert device.save(slot) == device.save(other)


def test_bf16_outputs(device, slot, layer):
    tokens = layer.tokens(3)
    other = device.allocate(slot.parameters)
    narrow = device.decode(slot, *tokens, bf16=True)
    assert narrow.dtype == ml_dtypes.bfloat16
    wide = device.decode(other, *tokens)
    assert np.array_equal(narrow, wide.astype(ml_dtypes.bfloat16))


def test_gates_ready_made(device, layer):
    q, k, v, a, b = layer.tokens(4)
    g, beta = (x.astype(np.float32) for x in gates(a, b, layer.A_log, layer.dt_bias))
    out = device.decode(device.allocate(device.parameters()), q, k, v, g=g, beta=beta)
    expected = Model(CONFIG).decode({"q": q, "k": k, "v": v, "g": g, "beta": beta}, fresh=True)
    assert np.array_equal(out, expected)


def test_parameters_reach_the_kernel(device, layer):
    tokens = layer.tokens(3)
    options = {"eps": 1e-2, "scale": 0.75, "beta_twice": True}
    slot = device.allocate(device.parameters(layer.A_log, layer.dt_bias, **options))
    model = Model(CONFIG, eps=1e-2, scale=0.75)
    expected = model.decode(replace(layer.trace(tokens), beta_twice=True), fresh=True)
    assert np.array_equal(device.decode(slot, *tokens), expected)
    plain = device.allocate(parameters_of(device, layer))
    for name, value in options.items():
        device.clear(slot)
        slot.parameters = device.parameters(layer.A_log, layer.dt_bias, **{name: value})
        device.clear(plain)
        assert (device.decode(plain, *tokens) != device.decode(slot, *tokens)).any(), name


@pytest.mark.parametrize("dtype", [np.float64, np.float16, ml_dtypes.bfloat16])
def test_types_are_rounded_to_nearest(device, slot, layer, dtype):
    """As a trace rounds them: to fp32 and then to bf16, ties to even; gates to fp32."""
    tokens = [(x * 1.00390625).astype(dtype) for x in layer.tokens(3, exact=False)]
    out = device.decode(slot, *tokens)
    expected = Model(CONFIG).decode(layer.trace(tokens), fresh=True)
    assert np.array_equal(out, expected)


@pytest.mark.transformers(any_release=True)
def test_tensors_of_pytorch(device, slot, layer):
    import torch

    tokens = layer.tokens(2)
    other = device.allocate(slot.parameters)
    out = device.decode(slot, *(torch.tensor(x).to(torch.bfloat16) for x in tokens))
    tokens[3:] = [x.astype(ml_dtypes.bfloat16) for x in tokens[3:]]
    assert np.array_equal(out, device.decode(other, *tokens))


# States


def test_slots_are_apart(device, slot, layer):
    tokens, more = layer.tokens(3), layer.tokens(2)
    other = device.allocate(slot.parameters)
    device.decode(slot, *tokens)
    before = device.save(slot)
    device.decode(other, *more)
    assert device.save(slot) == before
    assert device.save(other) != before


def test_nothing_of_a_former_owner_is_seen(device, layer):
    parameters, tokens = parameters_of(device, layer), layer.tokens(3)
    one = device.allocate(parameters)
    first = device.decode(one, *tokens)
    device.free(one)
    device.allocate(parameters)
    again = device.allocate(parameters)
    assert again.index == one.index
    assert device.save(again) == StateImage.zero(TINY)
    assert np.array_equal(device.decode(again, *tokens), first)


def test_clear_starts_anew(device, slot, layer):
    tokens = layer.tokens(3)
    first = device.decode(slot, *tokens)
    second = device.decode(slot, *tokens)
    assert (first != second).any()
    device.clear(slot)
    assert device.save(slot) == StateImage.zero(TINY)
    assert np.array_equal(device.decode(slot, *tokens), first)


def test_images_keep_every_bit(device, slot, layer):
    device.decode(slot, *layer.tokens(3))
    image, tokens = device.save(slot), layer.tokens(2)
    rest = device.decode(slot, *tokens)
    other = device.allocate(slot.parameters)
    device.restore(other, image)
    assert device.save(other) == image
    assert np.array_equal(device.decode(other, *tokens), rest)


@pytest.mark.parametrize("layout", list(StateLayout))
def test_numbers_are_restored_in_both_layouts(layout):
    shape = GdnShape(qk_heads=1, v_heads=2, key_dim=6, value_dim=4)
    state = np.random.default_rng(5).standard_normal((2, 6, 4)).astype(np.float32)
    with open_device(shape) as device:
        slot = device.allocate(device.parameters())
        given = state if layout is StateLayout.HEAD_KEY_VALUE else state.transpose(0, 2, 1)
        device.restore(slot, given, layout)
        image = device.save(slot)
        with pytest.raises(ValueError, match="a state must have shape"):
            device.restore(slot, given.transpose(0, 2, 1), layout)
    assert image == StateImage.from_state(state, StateFormat.of(Precision.FAST).mantissa)


def test_a_zero_column_has_one_exponent(device, slot):
    image = StateImage.zero(TINY)
    image.exponent[:] = 7
    device.restore(slot, image)
    assert device.save(slot) == StateImage.zero(TINY)


# Bad numbers


def test_bad_numbers(device, slot, layer):
    tokens = layer.tokens(3)
    tokens[2][1, 2, 5] = np.nan
    other = device.allocate(slot.parameters)
    quiet = device.decode(other, *tokens, strict=False)
    with pytest.raises(BadNumbersError, match="first token 1, head 2: their outputs are NaN") as e:
        device.decode(slot, *tokens)
    where = np.zeros(quiet.shape, bool)
    where[1, 2] = True
    assert np.array_equal(np.isnan(quiet), where)
    assert np.array_equal(e.value.out, quiet, equal_nan=True)
    assert e.value.record == device.record
    assert (device.record.status, device.record.bad_heads) == (Status.OK, 1)
    assert device.counters.bad_heads == 2
    assert device.save(slot) == device.save(other)  # the call was done all the same
    device.decode(slot, *layer.tokens(1))


def test_gates_beyond_fp32_are_bad_numbers(device, slot, layer):
    tokens = layer.tokens(1)
    tokens[3] = np.full(tokens[3].shape, 1e300)
    with pytest.raises(BadNumbersError):
        device.decode(slot, *tokens)


# Bookkeeping


def test_record_has_the_fields_of_a_record():
    assert [f.name for f in fields(Record)] == [f.name for f in RECORD]
    numbers = {f.name: n + 1 for n, f in enumerate(RECORD)} | {"command": 3}
    record = Record.decode(encode_record(**numbers))
    assert {f.name: getattr(record, f.name) for f in RECORD} == numbers


def test_counters(device, slot, layer):
    device.decode(slot, *layer.tokens(3))
    cycles = device.record.cycles
    device.decode(slot, *layer.tokens(2))
    assert device.counters == Counters(calls=2, tokens=5, cycles=cycles + device.record.cycles)
    device.save(slot)
    assert device.counters.calls == 3


def test_memory_is_used_again(device, slot, layer):
    device.decode(slot, *layer.tokens(9))
    held = dict(device._memory)
    for tokens in (1, 9, 4):
        device.decode(slot, *layer.tokens(tokens))
    assert device._memory == held
    device.decode(slot, *layer.tokens(10))
    assert device._memory["q"].size >= 2 * held["q"].size


def test_threads_take_turns(device, layer):
    """Two sequences at once come out as one after the other."""
    parameters, sequences = parameters_of(device, layer), [layer.tokens(30), layer.tokens(30)]
    slots = [device.allocate(parameters) for _ in sequences]
    outs = [[], []]

    def work(n):
        for token in zip(*sequences[n], strict=True):
            outs[n].append(device.decode(slots[n], *token))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for out, tokens in zip(outs, sequences, strict=True):
        assert np.array_equal(out, Model(CONFIG).decode(layer.trace(tokens), fresh=True))
