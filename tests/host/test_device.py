"""The calls of a Device, on the model: what comes out, what is refused, what becomes of states."""

import threading
from dataclasses import fields, replace

import ml_dtypes
import numpy as np
import pytest
from host_session import Layer, parameters_of

from gdn_core.buffers import StateImage, StateLayout
from gdn_core.config import PRESETS, TINY, GdnConfig, GdnShape, Precision
from gdn_core.formats import StateFormat
from gdn_core.host.backend import BackendError
from gdn_core.host.device import (
    BadNumbersError,
    Counters,
    Device,
    KernelError,
    Record,
    SlotError,
    open_device,
)
from gdn_core.host.model import ModelBackend
from gdn_core.model import Model
from gdn_core.reference import decode, gates
from gdn_core.registers import RECORD, Command, Flags, Status, encode_record

CONFIG = GdnConfig(shape=TINY, slots=2)


@pytest.fixture
def layer():
    return Layer(TINY, 1)


@pytest.fixture
def device():
    with open_device(CONFIG) as device:
        yield device


@pytest.fixture
def slot(device, layer):
    return device.allocate(parameters_of(device, layer))


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


# Calls that fail


class Failing(ModelBackend):
    """The model, but the next call's record is what a test says."""

    next: bytes | None = None

    def run(self, arguments):
        super().run(arguments)
        if self.next is not None:
            arguments["record"].write(self.next)
            self.next = None


def ended(**record) -> bytes:
    """A record of the kernel that all think they have."""
    return encode_record(design=CONFIG.fingerprint, **record)


@pytest.fixture
def failing():
    with Device(Failing(CONFIG)) as device:
        yield device


@pytest.mark.parametrize("status", [Status.READ_ERROR, Status.WRITE_ERROR])
@pytest.mark.parametrize("what", ["decode", "restore"])
@pytest.mark.parametrize("remedy", ["clear", "restore"])
def test_a_torn_state_is_not_used(failing, layer, status, what, remedy):
    parameters, tokens = parameters_of(failing, layer), layer.tokens(3)
    slot, other = failing.allocate(parameters), failing.allocate(parameters)
    first = failing.decode(other, *tokens)
    image = failing.save(other)
    failing.backend.next = ended(status=status, tokens=2, cycles=9)
    with pytest.raises(KernelError, match=f"{status.name} after 2 whole tokens") as error:
        failing.decode(slot, *tokens) if what == "decode" else failing.restore(slot, image)
    assert (error.value.record.status, error.value.record.cycles) == (status, 9)
    for call in (lambda: failing.decode(slot, *tokens), lambda: failing.save(slot)):
        with pytest.raises(SlotError, match="clear or restore it"):
            call()
    assert failing.save(other) == image
    if remedy == "clear":
        failing.clear(slot)
        assert np.array_equal(failing.decode(slot, *tokens), first)
    else:
        failing.restore(slot, image)
    assert failing.save(slot) == image
    assert failing.counters.errors == 1


def test_a_failed_store_changes_nothing(failing, layer):
    slot = failing.allocate(parameters_of(failing, layer))
    failing.decode(slot, *layer.tokens(1))
    image = failing.save(slot)
    failing.backend.next = ended(status=Status.WRITE_ERROR, command=Command.STORE)
    with pytest.raises(KernelError, match="STORE ended with WRITE_ERROR"):
        failing.save(slot)
    assert failing.save(slot) == image


def test_a_bad_argument_changes_nothing(failing, layer):
    """Of a fresh slot too: its next decode is the sequence's first."""
    slot, tokens = failing.allocate(parameters_of(failing, layer)), layer.tokens(2)
    seen = []
    run = failing.backend.run
    failing.backend.run = lambda arguments: (seen.append(arguments["flags"]), run(arguments))
    failing.backend.next = ended(status=Status.BAD_ARGUMENT)
    with pytest.raises(KernelError, match="BAD_ARGUMENT"):
        failing.decode(slot, *tokens)
    failing.decode(slot, *tokens)
    failing.decode(slot, *tokens)
    assert seen == [Flags.FRESH, Flags.FRESH, 0]


@pytest.mark.parametrize("raw", [b"\xff" * 64, ended(status=77)], ids=["none", "garbage"])
def test_no_record(failing, layer, raw):
    slot = failing.allocate(parameters_of(failing, layer))
    failing.backend.next = raw
    with pytest.raises(KernelError, match=r"left no completion record|no kernel writes") as error:
        failing.decode(slot, *layer.tokens(1))
    assert error.value.record is None
    with pytest.raises(SlotError, match="clear or restore"):
        failing.save(slot)


def test_an_old_record_is_not_taken_for_a_new_one(device, slot, layer):
    device.decode(slot, *layer.tokens(1))
    device.backend.run = lambda arguments: None
    with pytest.raises(KernelError, match="left no completion record"):
        device.decode(slot, *layer.tokens(1))


def test_a_backend_that_is_gone(device, slot, layer):
    device.backend.close()
    with pytest.raises(BackendError):
        device.decode(slot, *layer.tokens(1))


# A kernel that is not what it was opened as


class Mistaken(ModelBackend):
    """A kernel of one design point, opened with CONFIG's manifest."""

    def __init__(self, kernel: GdnConfig):
        super().__init__(kernel)
        self.kernel, self.config, self.commands = kernel, CONFIG, []

    def run(self, arguments):
        self.commands.append(arguments["command"])
        self.config = self.kernel
        super().run(arguments)
        self.config = CONFIG


@pytest.mark.parametrize("change", [{"slots": 3}, {"precision": Precision.PRECISE},
                                    {"heads_in_flight": 4}, {"shape": replace(TINY, key_dim=8)}])
def test_a_kernel_of_another_design_point(change):
    """It is known before anything is written that it could have in another size."""
    backend = Mistaken(replace(CONFIG, **change))
    record = backend.kernel.fingerprint
    with pytest.raises(BackendError, match=f"says design {record:#010x}.*MANIFEST.json"):
        Device(backend)
    assert backend.commands == [Command.CLEAR]
    assert backend.model is None, "it is still open"


# What is refused


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"q": 1}, r"q must have shape \(3, 2, 16\), got \(3, 2, 15\)"),
        ({"k": 1}, r"k must have shape \(3, 2, 16\), got \(3, 2, 15\)"),
        ({"v": 1}, r"v must have shape \(3, 4, 16\), got \(3, 4, 15\)"),
        ({"a": 1}, r"a must have shape \(3, 4\), got \(3, 3\)"),
        ({"b": 1}, r"b must have shape \(3, 4\), got \(3, 3\)"),
        ({"q": np.zeros((3, 2, 16), int)}, "q must be an array of float16, bfloat16, .*got int64"),
        ({"v": np.zeros((4, 16))}, r"v must have shape \(3, 4, 16\), got \(4, 16\)"),
        ({"q": np.float32(1)}, r"q must have shape \(T, 2, 16\), got \(\)"),
        ({"a": None}, r"raw \(a, b\) or ready-made \(g=, beta=\); got b"),
        ({"a": None, "b": None}, "got none"),
        ({"g": np.zeros((3, 4)), "beta": np.zeros((3, 4))}, "got a, b, g, beta"),
    ],
)
def test_arguments_of_decode(device, slot, layer, change, message):
    given = dict(zip("qkvab", layer.tokens(3), strict=True))
    given |= {name: given[name][..., :-1] if isinstance(x, int) else x
              for name, x in change.items()}  # fmt: skip
    with pytest.raises(ValueError, match=message):
        device.decode(slot, **given)
    assert device.record is None  # nothing was started
    assert device.save(slot) == StateImage.zero(TINY)


def test_no_tokens(device, slot, layer):
    with pytest.raises(ValueError, match="at least one token"):
        device.decode(slot, *(x[:0] for x in layer.tokens(1)))


def test_gates_must_suit_the_parameters(device, layer):
    q, k, v, a, b = layer.tokens(1)
    with pytest.raises(ValueError, match="this slot's have none"):
        device.decode(device.allocate(device.parameters()), q, k, v, a, b)
    twice = device.parameters(layer.A_log, layer.dt_bias, beta_twice=True)
    with pytest.raises(ValueError, match="beta_twice is for raw gates"):
        device.decode(device.allocate(twice), q, k, v, g=a, beta=b)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"A_log": np.zeros(4)}, "go together, got only A_log"),
        ({"A_log": np.zeros(3), "dt_bias": np.zeros(4)}, r"A_log must have shape \(4\)"),
        ({"A_log": np.zeros(4), "dt_bias": np.zeros(4, int)}, "dt_bias must be an array of float"),
        ({"A_log": np.array([0, np.nan, 0, 0]), "dt_bias": np.zeros(4)}, r"A_log\[1\] is nan"),
        ({"A_log": np.array([0, 99.0, 0, 0]), "dt_bias": np.zeros(4)}, r"exp\(A_log\)\[1\] is inf"),
        ({"A_log": np.zeros(4), "dt_bias": np.array([0, 0, 1e39, 0])}, r"dt_bias\[2\] is 1e\+39"),
        ({"eps": float("inf")}, "eps must be a finite"),
        ({"eps": -1e-6}, "eps must be a finite"),
        ({"scale": float("nan")}, "scale must be a finite"),
        ({"beta_twice": True}, "beta_twice is for raw gates"),
    ],
)
def test_parameters_are_checked(device, options, message):
    with pytest.raises(ValueError, match=message):
        device.parameters(**options)


def test_slots_are_checked(device, slot, layer):
    tokens = layer.tokens(1)
    device.allocate(slot.parameters)
    assert device.free_slots == 0
    with pytest.raises(SlotError, match="all 2 state slots are taken"):
        device.allocate(slot.parameters)
    device.free(slot)
    assert device.free_slots == 1
    for call in (lambda: device.decode(slot, *tokens), lambda: device.save(slot),
                 lambda: device.clear(slot), lambda: device.free(slot),
                 lambda: device.restore(slot, StateImage.zero(TINY))):  # fmt: skip
        with pytest.raises(SlotError, match="slot 0 was freed"):
            call()
    with open_device(CONFIG) as other:
        foreign = other.allocate(slot.parameters)
        with pytest.raises(SlotError, match="not a slot of this device"):
            device.decode(foreign, *tokens)
    with pytest.raises(SlotError, match="not a slot of this device"):
        device.decode(0, *tokens)
    with open_device(PRESETS["gdn-1.3b"]) as other:
        device.free(device.allocate(slot.parameters))
        with pytest.raises(SlotError, match=r"Device\.parameters"):
            device.allocate(other.parameters())


def test_a_closed_device(device, slot, layer):
    device.close()
    device.close()
    for call in (lambda: device.decode(slot, *layer.tokens(1)), lambda: device.save(slot),
                 lambda: device.allocate(slot.parameters)):  # fmt: skip
        with pytest.raises(ValueError, match="the device is closed"):
            call()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"bits": 24}, "columns of 0 to 23 bits, got 24 to 24; restore image.to_state"),
        ({"bits": 3, "mantissa": 9}, "wider than its bits say"),
        ({"gain": np.nan}, "gains must be 1/2 to below 1"),
        ({"gain": 1.0}, "gains must be 1/2 to below 1"),
    ],
)
def test_images_are_checked(device, slot, change, message):
    zero = StateImage.zero(TINY)
    image = replace(zero, **{name: np.full_like(getattr(zero, name), value)
                             for name, value in change.items()})  # fmt: skip
    with pytest.raises(ValueError, match=message):
        device.restore(slot, image)
    with pytest.raises(ValueError, match=r"a state of this device has shape \(4, 16, 16\)"):
        device.restore(slot, StateImage.zero(PRESETS["gdn-1.3b"]))
    assert device.save(slot) == zero


def test_open_device():
    with open_device("tiny", slots=3, precision="precise", heads_in_flight=4) as device:
        assert device.config == GdnConfig(shape=TINY, slots=3, precision=Precision.PRECISE,
                                          heads_in_flight=4)
    with open_device(TINY) as device:
        assert device.config == GdnConfig(shape=TINY)
    with pytest.raises(ValueError, match="no preset 'llama'; there are qwen3-next"):
        open_device("llama")
    with pytest.raises(ValueError, match="backend must be one of model, simulated, xrt"):
        open_device("tiny", backend="gpu")


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
