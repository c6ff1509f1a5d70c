"""The bit-exact NumPy model behind the kernel's calls: the simulated kernel's answers, at once.

    open_device("qwen3-next", backend="model")

Outputs, states and records are the kernel's to the last bit, but for two things. `cycles` of a
DECODE with fp32 outputs are those that `gdn_core.measure.cycles` predicts for the memory's default
latencies, of other calls 0. And of a zero column, whose exponent has no meaning, STORE writes the
least exponent. An image that no kernel wrote is refused with a ValueError instead of loaded.

Rate     a call of one token of 32 heads of 128 x 128: 9 ms `fast`, 16 ms `precise`, one core's CPU
         time (measured: `Device.decode`)
"""

from collections.abc import Mapping
from functools import lru_cache

import ml_dtypes
import numpy as np

from gdn_core.config import GdnConfig
from gdn_core.formats import from_bits, to_bits
from gdn_core.host.backend import BackendError, HostMemory, Memory, call_bytes, check_call
from gdn_core.kernel.buffers import StateImage, pitch
from gdn_core.measure.cycles import REFUSED, timeline
from gdn_core.model.model import Inputs, Model, Output
from gdn_core.registers import Command, Flags, Status, encode_record

__all__ = ["ModelBackend", "open_backend"]

BF16, FP32 = np.dtype(ml_dtypes.bfloat16), np.dtype("<f4")


@lru_cache(maxsize=64)
def predicted_cycles(config: GdnConfig, tokens: int) -> int:
    """What the record of a DECODE with fp32 outputs counts."""
    return timeline(config, tokens).counted


class ModelBackend:
    def __init__(self, config: GdnConfig):
        self.config = config
        self.model: Model | None = Model(config)

    def allocate(self, argument: str, size: int) -> HostMemory:
        return HostMemory(self, argument, size)

    def run(self, arguments: Mapping[str, int | Memory]) -> None:
        if self.model is None:
            raise BackendError("the model is closed")
        check_call(self.config, arguments)
        memory = HostMemory.own(self, arguments)
        scalars = {name: value for name, value in arguments.items() if isinstance(value, int)}
        record = {"command": scalars["command"], "slot": scalars["slot"],
                  "design": self.config.fingerprint}  # fmt: skip
        if self.is_bad(**scalars):
            record |= {"status": Status.BAD_ARGUMENT, "cycles": REFUSED}
        else:
            record |= self._run(self.model, memory, **scalars)
        memory["record"].write(encode_record(**record))

    def close(self) -> None:
        self.model = None

    def is_bad(self, *, command: int, tokens: int, slot: int, flags: int, **_) -> bool:
        """What `Kernel.is_bad` says; memory is aligned."""
        return bool(command > max(Command) or (command == Command.DECODE and tokens == 0)
                    or slot >= self.config.slots or flags & ~sum(Flags))  # fmt: skip

    def _run(self, model: Model, memory: dict[str, HostMemory], *, command: int, tokens: int,
             slot: int, flags: int, eps: int, scale: int) -> dict[str, int]:
        """One call; what the record says of it."""
        shape, ports = self.config.shape, self.config.out_ports
        match command:
            case Command.CLEAR:
                model.clear(slot)
            case Command.LOAD:
                image = StateImage.unpack(shape, memory["v"].read(
                    call_bytes(self.config, command, tokens)["v"]))  # fmt: skip
                model.load(slot, image.mantissa, image.exponent, image.bits, image.gain)
            case Command.STORE:
                rows = np.frombuffer(model.store(slot).pack(), np.uint8)
                self._write(memory, rows.reshape(-1, ports, pitch(shape.value_dim, 4)))
            case Command.DECODE:
                model.eps, model.scale = from_bits([eps, scale])
                narrow = bool(flags & Flags.OUT_BF16)
                out = model.run(self._inputs(memory, tokens, flags), slot,
                                bool(flags & Flags.FRESH),
                                Output.BF16 if narrow else Output.FP32)  # fmt: skip
                dtype = np.dtype("<u2") if narrow else np.dtype("<u4")
                words = to_bits(out) >> (16 if narrow else 0)
                row = pitch(shape.value_dim, dtype.itemsize)
                rows = np.zeros((tokens * shape.v_heads, row // dtype.itemsize), dtype)
                rows[:, : shape.value_dim] = words.reshape(len(rows), -1)
                self._write(memory, rows.view(np.uint8).reshape(-1, ports, row))
                cycles = 0 if narrow else predicted_cycles(self.config, tokens)
                return {"cycles": cycles} | vars(model.counts)
        return {}

    def _write(self, memory: dict[str, HostMemory], rows: np.ndarray):
        """Rows [n, port, bytes] to the output ports."""
        for port in range(rows.shape[1]):
            memory[f"out_{port}"].write(rows[:, port].tobytes())

    def _inputs(self, memory: dict[str, HostMemory], tokens: int, flags: int) -> Inputs:
        shape = self.config.shape

        def rows(name: str, axes: tuple[int, ...], elements: int, dtype: np.dtype) -> np.ndarray:
            row = pitch(elements, dtype.itemsize) // dtype.itemsize
            count = int(np.prod(axes)) * row
            return np.frombuffer(memory[name].data, dtype, count).reshape(*axes, row)[
                ..., :elements].copy()  # fmt: skip

        keys = (tokens, shape.qk_heads)
        pairs = rows("gates", (tokens,), 2 * shape.v_heads, FP32)
        params = rows("params", (), 2 * shape.v_heads, FP32)
        return Inputs(
            q=rows("q", keys, shape.key_dim, BF16), k=rows("k", keys, shape.key_dim, BF16),
            v=rows("v", (tokens, shape.v_heads), shape.value_dim, BF16),
            gates=(pairs[:, ::2], pairs[:, 1::2]), A=params[::2], dt_bias=params[1::2],
            given=bool(flags & Flags.GIVEN), beta_twice=bool(flags & Flags.BETA_TWICE),
        )  # fmt: skip


def open_backend(config: GdnConfig) -> ModelBackend:
    return ModelBackend(config)
