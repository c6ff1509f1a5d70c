"""What a user gives a device, checked: parameters, arrays, gates and states. Errors are ValueError,
and say what was given and what is allowed."""

from dataclasses import dataclass, field

import ml_dtypes
import numpy as np

from gdn_core.config import GdnConfig, GdnShape
from gdn_core.formats import StateFormat
from gdn_core.kernel.buffers import StateImage, pack_params

__all__ = ["Parameters", "array", "check_image", "checked_parameters", "chosen_gates"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameters:
    """What a layer has once, for all its tokens; `Device.parameters` makes and checks it."""

    shape: GdnShape
    row: bytes = field(repr=False)  # as the kernel reads it
    raw: bool  # A_log and dt_bias were given
    eps: float
    scale: float
    beta_twice: bool


def checked_parameters(shape: GdnShape, A_log, dt_bias, eps: float, scale: float | None,
                       beta_twice: bool) -> Parameters:
    """What `Device.parameters` describes."""
    if (A_log is None) != (dt_bias is None):
        raise ValueError("A_log and dt_bias go together, got only "
                         + ("dt_bias" if A_log is None else "A_log"))
    raw = A_log is not None
    if raw:
        A_log, dt_bias = (_finite(name, array(name, x, (shape.v_heads,)))
                          for name, x in (("A_log", A_log), ("dt_bias", dt_bias)))
        with np.errstate(over="ignore"):
            _finite("exp(A_log)", np.exp(A_log.astype(np.float64)).astype(np.float32))
    elif beta_twice:
        raise ValueError("beta_twice is for raw gates; a ready-made beta is used as it is")
    scale = shape.key_dim**-0.5 if scale is None else scale
    for name, number in (("eps", eps), ("scale", scale)):
        with np.errstate(over="ignore"):
            if not np.isfinite(np.float32(number)) or number < 0:
                raise ValueError(f"{name} must be a finite fp32 number, not negative; got "
                                 f"{number!r}")
    return Parameters(shape=shape, row=pack_params(shape, A_log, dt_bias), raw=raw,
                      eps=float(eps), scale=float(scale), beta_twice=bool(beta_twice))


def chosen_gates(parameters: Parameters, a, b, g, beta):
    """Both gates, and whether they are ready-made."""
    raw, given = (a is not None, b is not None), (g is not None, beta is not None)
    if raw == (True, True) and given == (False, False):
        if not parameters.raw:
            raise ValueError("raw gates need parameters(A_log, dt_bias); this slot's have none")
        return a, b, False
    if given == (True, True) and raw == (False, False):
        if parameters.beta_twice:
            raise ValueError("beta_twice is for raw gates, but g and beta are given")
        return g, beta, True
    names = [name for name, there in zip(("a", "b", "g", "beta"), raw + given, strict=True)
             if there]  # fmt: skip
    raise ValueError(f"give the gates raw (a, b) or ready-made (g=, beta=); got "
                     f"{', '.join(names) or 'none'}")


def check_image(config: GdnConfig, image: StateImage):
    """ValueError where `image` is none of this design point's."""
    shape, widest = config.shape, StateFormat.of(config.precision).mantissa - 1
    wanted = (shape.v_heads, shape.key_dim, shape.value_dim)
    if np.shape(image.mantissa) != wanted:
        raise ValueError(f"a state of this device has shape {wanted}, got an image of "
                         f"{np.shape(image.mantissa)}")
    if np.min(image.bits) < 0 or np.max(image.bits) > widest:
        raise ValueError(f"an image for {config.precision.value} has columns of 0 to "
                         f"{widest} bits, got {np.min(image.bits)} to {np.max(image.bits)}; "
                         "restore image.to_state() to round it")
    limit = np.where(image.bits == 0, 1 << 31, 1 << image.bits.astype(np.int64))[:, None]
    if not ((-limit <= image.mantissa) & (image.mantissa < limit)).all():
        raise ValueError("the image has mantissas that are wider than its bits say")
    if not ((image.gain >= 0.5) & (image.gain < 1)).all():
        raise ValueError(f"gains must be 1/2 to below 1, got {image.gain}")


def array(name: str, given, wanted: tuple[int | None, ...]) -> np.ndarray:
    """A floating-point array of this shape, or ValueError; a tensor of PyTorch is taken too."""
    if hasattr(given, "detach"):  # NumPy has no bfloat16 to take it in
        given = given.detach().cpu().float().numpy()
    x = np.asarray(given)
    if x.dtype != ml_dtypes.bfloat16 and not np.issubdtype(x.dtype, np.floating):
        raise ValueError(f"{name} must be an array of float16, bfloat16, float32 or float64, got "
                         f"{x.dtype}")
    if x.shape != wanted:
        axes = ", ".join("T" if n is None else str(n) for n in wanted)
        raise ValueError(f"{name} must have shape ({axes}), got {x.shape}")
    return x


def _finite(name: str, x: np.ndarray) -> np.ndarray:
    with np.errstate(over="ignore"):
        bad = np.flatnonzero(~np.isfinite(x.astype(np.float32)))
    if len(bad):
        raise ValueError(f"{name}[{bad[0]}] is {x[bad[0]]}; it must be finite in fp32")
    return x
