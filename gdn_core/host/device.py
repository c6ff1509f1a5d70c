"""A layer's decode as calls with NumPy arrays, on whatever runs the kernel.

    with open_device("qwen3-next", backend="simulated", heads_in_flight=16) as device:
        parameters = device.parameters(A_log, dt_bias)
        slot = device.allocate(parameters)          # a sequence that has not begun: state zero
        out = device.decode(slot, q, k, v, a, b)    # [T, v_heads, value_dim], T tokens in order

A slot holds the state of one layer of one sequence; there are as many as the kernel was built with.
Arrays are [T, heads, dim], gates [T, v_heads]; without the axis T they are one token. q, k and v
are rounded to bf16, the gates to fp32, both to the nearest, ties to even.

What happens to a state when a call does not end well:

    ValueError, SlotError   nothing was started: every state is as it was
    BadNumbersError         the call is done; the heads named have a NaN for output and the state
                            they had before the token, all others went on
    KernelError             of a decode or restore with a bus error: some heads have moved on. The
                            slot refuses to decode and to save until it is cleared or restored;
                            other slots are untouched. A bad argument changes nothing
    BackendError            all states are lost

Opening a device clears slot 0, to learn from the record whether the kernel is of this design point;
if not, that is a BackendError.
"""

import importlib
import threading
from dataclasses import replace

import ml_dtypes
import numpy as np

from gdn_core.config import BEAT_BYTES, PRESETS, GdnConfig, GdnShape, Precision, StateRam
from gdn_core.formats import EXPONENT_MIN, StateFormat, to_bits
from gdn_core.host.backend import Backend, BackendError, Memory, call_bytes
from gdn_core.host.checks import (
    Parameters,
    array,
    check_image,
    checked_parameters,
    chosen_gates,
)
from gdn_core.host.record import BadNumbersError, Counters, KernelError, Record, SlotError
from gdn_core.host.slot import Slot, State
from gdn_core.kernel.buffers import (
    StateImage,
    StateLayout,
    image_bytes,
    join_ports,
    out_bytes,
    pack_gates,
    pack_k,
    pack_q,
    pack_v,
    pitch,
    unpack_out,
)
from gdn_core.model.trace import round_bf16
from gdn_core.registers import RECORD_BYTES, Command, Flags, Kind, Status, arguments

__all__ = ["BadNumbersError", "Counters", "Device", "KernelError", "Parameters", "Record", "Slot",
           "SlotError", "open_device"]

BACKENDS = ("model", "simulated", "xrt")
NO_RECORD = b"\xff" * RECORD_BYTES  # what lies there before a call: no record looks like that


class Device:
    """A kernel and its state slots. One thread at a time calls it, the others wait."""

    def __init__(self, backend: Backend):
        self.backend, self.config, self.shape = backend, backend.config, backend.config.shape
        self.record: Record | None = None  # of the last call
        self.counters = Counters()
        self._format = StateFormat.of(self.config.precision)
        self._free = list(range(self.config.slots))
        self._lock = threading.RLock()
        self._open = True
        self._memory: dict[str, Memory] = {}
        self._reserve({entry.name: BEAT_BYTES for entry in arguments(self.config.out_ports)
                       if entry.kind is Kind.POINTER})  # fmt: skip
        try:  # the first call writes a record and nothing else, whatever the kernel turns out to be
            _must_be_ok(self._run(Command.CLEAR))
        except BaseException:
            self.close()
            raise

    def parameters(self, A_log=None, dt_bias=None, *, eps: float = 1e-6,
                   scale: float | None = None, beta_twice: bool = False) -> Parameters:
        """A layer's parameters: A_log and dt_bias [v_heads], which may be missing where every
        decode gives (g, beta). `eps` is of the norms of q and k; `scale` is 1/sqrt(key_dim) unless
        given; `beta_twice`: beta = 2 sigmoid(b)."""
        return checked_parameters(self.shape, A_log, dt_bias, eps, scale, beta_twice)

    @property
    def free_slots(self) -> int:
        """Slots that `allocate` can still give."""
        return len(self._free)

    def allocate(self, parameters: Parameters) -> Slot:
        """A slot for a new sequence; its state is zero, whoever had it before."""
        with self._lock:
            self._check_open()
            if not isinstance(parameters, Parameters) or parameters.shape != self.shape:
                raise SlotError("a slot needs what Device.parameters makes for this device's "
                                f"shape, got {parameters!r}")
            if not self._free:
                raise SlotError(f"all {self.config.slots} state slots are taken; free one, or "
                                "open a kernel with more (slots=)")
            return Slot(index=self._free.pop(0), parameters=parameters, device=self)

    def free(self, slot: Slot) -> None:
        """Give a slot back; what it holds is never seen again."""
        with self._lock:
            self._check(slot)
            slot.state = State.FREED
            self._free.append(slot.index)

    def decode(self, slot: Slot, q, k, v, a=None, b=None, *, g=None, beta=None,
               bf16: bool = False, strict: bool = True) -> np.ndarray:
        """The outputs of T tokens, one after another, as float32 or with `bf16` as bfloat16.

        Gates are raw, (a, b), or ready-made and by name, (g, beta). If inputs of some head are not
        numbers, its output is NaN: BadNumbersError, or with `strict=False` only
        `record.bad_heads`.
        """
        with self._lock:
            self._check(slot)
            self._check_whole(slot, "decode")
            shape, parameters = self.shape, slot.parameters
            first, second, given = chosen_gates(parameters, a, b, g, beta)
            single = np.ndim(q) == 2
            lead = () if single else (np.shape(q)[0] if np.ndim(q) else None,)
            rows = {"q": (q, (shape.qk_heads, shape.key_dim)),
                    "k": (k, (shape.qk_heads, shape.key_dim)),
                    "v": (v, (shape.v_heads, shape.value_dim)),
                    "g" if given else "a": (first, (shape.v_heads,)),
                    "beta" if given else "b": (second, (shape.v_heads,))}  # fmt: skip
            arrays = [array(name, x, (*lead, *tail)) for name, (x, tail) in rows.items()]
            q, k, v, first, second = (x[None] if single else x for x in arrays)
            tokens = len(q)
            if not tokens:
                raise ValueError(f"decode needs at least one token, got q of shape {q.shape}")
            with np.errstate(over="ignore"):  # what is too large for fp32 is a bad number
                first, second = first.astype(np.float32), second.astype(np.float32)
            data = {"q": pack_q(shape, round_bf16(q)), "k": pack_k(shape, round_bf16(k)),
                    "v": pack_v(shape, round_bf16(v)), "gates": pack_gates(shape, first, second),
                    "params": parameters.row}  # fmt: skip
            flags = (Flags.GIVEN * given | Flags.BETA_TWICE * parameters.beta_twice
                     | Flags.FRESH * (slot.state is State.FRESH) | Flags.OUT_BF16 * bf16)
            record = self._call(slot, Command.DECODE, data, tokens=tokens, flags=int(flags))
            out = self._out(tokens, bf16)
            out = out[0] if single else out
            if strict and record.bad_heads:
                raise BadNumbersError(
                    f"{record.bad_heads} (token, value head) pairs had a NaN, an infinity or an "
                    f"alpha above 1 among their inputs, first token {record.bad_token}, head "
                    f"{record.bad_head}: their outputs are NaN, their states unchanged",
                    record, out)  # fmt: skip
            return out

    def save(self, slot: Slot) -> StateImage:
        """The slot's state, to the last bit; `to_state()` makes numbers of it."""
        with self._lock:
            self._check(slot)
            self._check_whole(slot, "save")
            if slot.state is State.FRESH:  # the slot still holds what its last owner left
                return StateImage.zero(self.shape)
            self._call(slot, Command.STORE, {})
            image = StateImage.unpack(self.shape, self._ports(image_bytes(self.shape),
                                                              pitch(self.shape.value_dim, 4)))
            # What the exponent of a zero column says depends on who wrote it.
            exponent = np.where(image.bits == 0, EXPONENT_MIN, image.exponent)
            return replace(image, exponent=exponent.astype(np.int32))

    def restore(self, slot: Slot, state, layout: StateLayout = StateLayout.HEAD_KEY_VALUE) -> None:
        """Make `state` the slot's: a StateImage, which keeps every bit, or numbers with the axes
        that `layout` names, which are rounded (`StateImage.from_state`)."""
        with self._lock:
            self._check(slot)
            image = state
            if not isinstance(state, StateImage):
                keys, values = self.shape.key_dim, self.shape.value_dim
                axes = (keys, values) if layout is StateLayout.HEAD_KEY_VALUE else (values, keys)
                numbers = array("a state", state, (self.shape.v_heads, *axes))
                image = StateImage.from_state(numbers, self._format.mantissa, layout)
            check_image(self.config, image)
            self._call(slot, Command.LOAD, {"v": image.pack()})

    def clear(self, slot: Slot) -> None:
        """Start a new sequence: the state is zero. Takes no call of the kernel."""
        with self._lock:
            self._check(slot)
            slot.state = State.FRESH

    def close(self) -> None:
        """Let go of the kernel; every state is lost. May be called again."""
        with self._lock:
            self._open = False
            self._memory.clear()
            self.backend.close()

    def __enter__(self) -> "Device":
        return self

    def __exit__(self, *exception) -> None:
        self.close()

    def _check_open(self):
        if not self._open:
            raise ValueError("the device is closed")

    def _check(self, slot: Slot):
        self._check_open()
        if not isinstance(slot, Slot) or slot.device is not self:
            raise SlotError(f"{slot!r} is not a slot of this device")
        if slot.state is State.FREED:
            raise SlotError(f"slot {slot.index} was freed; allocate one")

    def _check_whole(self, slot: Slot, what: str):
        if slot.state is State.TORN:
            raise SlotError(f"cannot {what} slot {slot.index}: a call on it failed and left its "
                            "heads at different tokens; clear or restore it")

    def _reserve(self, sizes: dict[str, int]):
        """Memory of at least these sizes; it grows to twice what it was, and never shrinks."""
        for name, size in sizes.items():
            held = self._memory[name].size if name in self._memory else 0
            if size > held:
                self._memory[name] = self.backend.allocate(name, max(size, 2 * held))

    def _call(self, slot: Slot, command: Command, data: dict[str, bytes], *, tokens: int = 0,
              flags: int = 0) -> Record:
        """One call on a slot; KernelError where its record is not OK."""
        parameters = slot.parameters
        self._reserve(call_bytes(self.config, command, tokens, flags))
        for name, content in data.items():
            self._memory[name].write(content)
        before = slot.state
        if command is not Command.STORE:
            slot.state = State.TORN  # until the record says otherwise
        self.record = record = self._run(command, tokens=tokens, slot=slot.index, flags=flags,
                                         eps=parameters.eps, scale=parameters.scale)
        self.counters.add(record)
        if record.status is Status.BAD_ARGUMENT:
            slot.state = before
        _must_be_ok(record)
        slot.state = State.LIVE
        return record

    def _run(self, command: Command, *, tokens: int = 0, slot: int = 0, flags: int = 0,
             eps: float = 0.0, scale: float = 0.0) -> Record:
        """One call with what lies in memory; its record."""
        self._memory["record"].write(NO_RECORD)
        self.backend.run(self._memory | {
            "tokens": tokens, "slot": slot, "command": int(command), "flags": flags,
            "eps": int(to_bits(eps)), "scale": int(to_bits(scale)),
        })  # fmt: skip
        raw = self._memory["record"].read(RECORD_BYTES)
        if raw == NO_RECORD:
            raise KernelError(f"{command.name} left no completion record", None)
        try:
            record = Record.decode(raw)
        except ValueError as error:
            raise KernelError(f"{command.name} left a record that no kernel writes: {error}",
                              None) from None
        if record.design != self.config.fingerprint:
            raise BackendError(
                f"the kernel is not the one that was opened, {self.config}: its record says design "
                f"{record.design:#010x}, and this one's is {self.config.fingerprint:#010x}. Open "
                "it with the MANIFEST.json of its own build")
        return record

    def _out(self, tokens: int, bf16: bool) -> np.ndarray:
        shape = self.shape
        data = self._ports(out_bytes(shape, tokens, bf16=bf16),
                           pitch(shape.value_dim, 2 if bf16 else 4))  # fmt: skip
        out = unpack_out(shape, tokens, data, bf16=bf16)
        return out.astype(ml_dtypes.bfloat16) if bf16 else out

    def _ports(self, size: int, row: int) -> bytes:
        """What the output ports wrote, `size` bytes in all, as one buffer."""
        ports = self.config.out_ports
        return join_ports([self._memory[f"out_{p}"].read(size // ports) for p in range(ports)], row)


def open_device(model: str | GdnShape | GdnConfig = "qwen3-next", *, backend: str = "model",
                heads_in_flight: int | None = None, precision: Precision | str = Precision.FAST,
                slots: int = 1, state_ram: StateRam = StateRam.BLOCK, **options) -> Device:
    """A device for a preset's name, a layer's shape, or a whole design point, which is then taken
    as it is. `heads_in_flight` is the least there is unless given; further options go to
    `open_backend` of gdn_core/host/<backend>.py."""
    if backend not in BACKENDS:
        raise ValueError(f"backend must be one of {', '.join(BACKENDS)}; got {backend!r}")
    if isinstance(model, str) and model not in PRESETS:
        raise ValueError(f"no preset {model!r}; there are {', '.join(PRESETS)}")
    if isinstance(model, GdnConfig):
        config = model
    else:
        shape = PRESETS[model] if isinstance(model, str) else model
        config = GdnConfig(
            shape=shape, heads_in_flight=heads_in_flight or shape.group, slots=slots,
            precision=Precision(precision), state_ram=state_ram)  # fmt: skip
    module = importlib.import_module(f"gdn_core.host.{backend}")
    return Device(module.open_backend(config, **options))


def _must_be_ok(record: Record):
    if record.status is not Status.OK:
        raise KernelError(f"{record.command.name} ended with {record.status.name} after "
                          f"{record.tokens} whole tokens: {record}", record)
