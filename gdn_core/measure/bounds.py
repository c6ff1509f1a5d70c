"""What bounds the cycles a token, and the published design: arithmetic, with its sources.

Microseconds are at the target of CLOCK_MHZ, which no timing tool has confirmed. Clock and HBM are
those of platform/u55c/card.toml.
"""

from dataclasses import dataclass
from math import ceil

from gdn_core.card.budget import MULTIPLIERS, RESOURCE, Card
from gdn_core.config import QWEN3_NEXT, GdnConfig, GdnShape
from gdn_core.formats import GATE_BYTES
from gdn_core.kernel.buffers import out_bytes, pitch
from gdn_core.kernel.layer import engine_params
from gdn_core.measure import cycles

__all__ = ["CLOCK_MHZ", "HBM_BYTES_A_SECOND", "HBM_MEASURED", "PUBLISHED", "PUBLISHED_NAME",
           "Bound", "bounds", "bytes_a_token", "microseconds", "state_through_hbm"]

U55C = Card.load("u55c")
HBM_MEASURED = 425e9  # bytes a second: the most that anyone measured on the U55C's HBM
CLOCK_MHZ = U55C.mhz  # the target, not a routed result
HBM_BYTES_A_SECOND = U55C.hbm_bytes_a_second
# Cycles a token of Qwen3-Next's layer on the same card by value heads in flight.
PUBLISHED = {2: 42_538, 4: 26_252, 8: 18_978, 16: 23_206}
PUBLISHED_NAME = "arXiv 2603.05931, Vitis HLS estimate"
STATE_BYTES = 4  # of an element where the state is kept as fp32


@dataclass(frozen=True)
class Bound:
    """A line of the roofline."""

    name: str
    cycles: float  # a token
    source: str  # its arithmetic, or who says so


def microseconds(count: float) -> float:
    return count / CLOCK_MHZ


def state_through_hbm(shape: GdnShape) -> int:
    """Cycles a token if the state lay in HBM as fp32, read once and written once for each.

    Qwen3-Next: 2 x 32 x 128 x 128 x 4 bytes = 4 MiB in 9.12 us.
    """
    return _in_hbm(2 * STATE_BYTES * _elements(shape))


def bounds(config: GdnConfig, card: Card | None = None) -> list[Bound]:
    """This design point, the published design, and what no design on the card goes below.

        state in HBM  2 x 4 bytes x elements / 460 GB/s: read once and written once a token
        DSP48E2       3 multiplications an element (M*k, M*q, k*u), 6 if k and q are in two limbs,
                      over all of the card, one a cycle each
        RAM ports     72-bit words of the state's mantissas, 3 elements in each (`precise`: 2), over
                      all RAMs of the design point's kind, one read and one write a cycle each
        inputs, out   bytes of q, k, v, gates and fp32 out / 460 GB/s

    The card's totals (platform/u55c/card.toml) are what the data sheet gives, not what a build may
    plan for. Floors are rounded up to a cycle, those of HBM to one of CLOCK_MHZ. Qwen3-Next,
    `fast`: 3 x 524,288 multiplications over 9,024 DSP48E2 are 175 cycles, 174,763 words over 2,016
    RAMB36E2 are 87.
    """
    card = card or U55C
    shape, fmt = config.shape, engine_params(config).format
    elements = _elements(shape)
    simulated = "gdn_core.measure.cycles: what RTL simulation takes, to the cycle"
    found = [Bound("this design: token after token", cycles.interval(config), simulated),
             Bound("this design: one token, start to interrupt", cycles.latency(config),
                   f"the same; memory: read {cycles.READ}, write {cycles.WRITE} cycles")]
    if shape == QWEN3_NEXT:
        fastest = min(PUBLISHED, key=lambda heads: PUBLISHED[heads])
        same = config.heads_in_flight
        for heads in sorted({fastest, same if same in PUBLISHED else fastest}, reverse=True):
            note = ", its fastest" if heads == fastest else ""
            found.append(Bound(f"published design: {heads} heads in flight{note}",
                               PUBLISHED[heads], PUBLISHED_NAME))
    state = 2 * STATE_BYTES * elements
    found.append(Bound("state as fp32 in HBM, read and written", state_through_hbm(shape),
                       f"{state:,} bytes a token at {HBM_BYTES_A_SECOND / 1e9:g} GB/s"))
    products = MULTIPLIERS * fmt.limbs
    dsp = card.resources["DSP48E2"]
    found.append(Bound("floor: DSP48E2", ceil(products * elements / dsp),
                       f"{products} x {elements:,} multiplications, {dsp:,} DSP48E2, one a cycle"))
    resource = RESOURCE[config.state_ram]
    words, rams = ceil(elements / fmt.rows_per_word), card.resources[resource]
    found.append(Bound("floor: RAM ports", ceil(words / rams),
                       f"{words:,} words of 72 bits, {rams:,} {resource}, a read and a write a "
                       "cycle"))
    moved = bytes_a_token(shape)
    found.append(Bound("floor: q, k, v, gates and out in HBM", _in_hbm(moved),
                       f"{moved:,} bytes a token at {HBM_BYTES_A_SECOND / 1e9:g} GB/s"))
    return found


def bytes_a_token(shape: GdnShape) -> int:
    """Of q, k, v, gates and fp32 out, in HBM."""
    return (2 * shape.qk_heads * pitch(shape.key_dim, 2) + pitch(shape.v_heads, GATE_BYTES)
            + shape.v_heads * pitch(shape.value_dim, 2) + out_bytes(shape, 1))


def _elements(shape: GdnShape) -> int:
    return shape.v_heads * shape.key_dim * shape.value_dim


def _in_hbm(size: int) -> int:
    """Cycles that `size` bytes take through all of HBM."""
    return ceil(size / HBM_BYTES_A_SECOND * CLOCK_MHZ * 1e6)
