"""Calls of a device that fail or are refused, and what they leave of its states."""

from dataclasses import replace

import device_slot
import numpy as np
import pytest
from device_slot import CONFIG
from host_session import parameters_of

from gdn_core.config import PRESETS, TINY, GdnConfig, Precision
from gdn_core.host.backend import BackendError
from gdn_core.host.device import Device, KernelError, SlotError, open_device
from gdn_core.host.model import ModelBackend
from gdn_core.kernel.buffers import StateImage
from gdn_core.registers import Command, Flags, Status, encode_record

device, layer, slot = device_slot.device, device_slot.layer, device_slot.slot  # fixtures

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
