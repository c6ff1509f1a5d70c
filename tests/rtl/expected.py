"""What a call of the kernel should come to, and how what it came to differs from that."""

from dataclasses import dataclass

import ml_dtypes
import numpy as np
from gdn_bench.job import Call, CallResult, Result

from gdn_core.cosim.compare import first_difference, image_differences
from gdn_core.kernel.buffers import StateImage, join_ports, pitch, unpack_out

__all__ = ["Expected", "stored"]


@dataclass
class Expected:
    """What a call should come to; None: not compared."""

    call: Call
    record: dict[str, int] | None  # None: none is written
    beats: dict[str, int] | None
    out: np.ndarray | None = None
    bf16: bool = False
    image: StateImage | None = None

    def differences(self, shape, call: CallResult, result: Result):
        """What the call of this step left that is not as expected, in words."""
        name, got = call.name, dict(call.record)
        cycles = got.pop("cycles")
        if self.record is not None:
            yield from (f"record says {field} = {got[field]}, expected {value}"
                        for field, value in self.record.items() if got[field] != value)
            if not 0 < cycles <= call.cycles:
                yield f"record says {cycles} cycles, but the call took {call.cycles}"
        if self.beats is not None and call.beats != self.beats:
            yield f"moved {call.beats} beats, expected {self.beats}"
        if self.out is not None:
            row = pitch(shape.value_dim, 2 if self.bf16 else 4)
            data = join_ports(result.ports(f"{name}.out"), row)
            out = unpack_out(shape, len(self.out), data, bf16=self.bf16)
            if d := first_difference("out", "token head column", self.out, out):
                yield str(d)
            elif data != self._packed():
                yield "out has the right numbers, but its padding is not zero"
        if self.image is not None:
            try:
                image = stored(shape, result, name)
            except ValueError as error:
                yield str(error)
            else:
                yield from map(str, image_differences(self.image, image))

    def _packed(self) -> bytes:
        dtype = np.dtype(ml_dtypes.bfloat16 if self.bf16 else np.float32)
        width = pitch(self.out.shape[-1], dtype.itemsize) // dtype.itemsize
        rows = np.zeros((*self.out.shape[:2], width), dtype)
        rows[..., : self.out.shape[-1]] = self.out.astype(dtype)
        return rows.tobytes()


def stored(shape, result: Result, name: str) -> StateImage:
    """The image that the STORE of this name wrote."""
    return StateImage.unpack(shape, join_ports(result.ports(f"{name}.image"),
                                               pitch(shape.value_dim, 4)))
