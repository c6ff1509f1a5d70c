"""What is built: the shape of the layer (model side) and the design point (hardware side)."""

import json
import zlib
from dataclasses import asdict, dataclass, field
from enum import Enum
from functools import cached_property

__all__ = ["BEAT_BYTES", "GDN_1_3B", "OLMO_HYBRID", "OUT_PORTS", "PRESETS", "QWEN3_5_0_8B",
           "QWEN3_5_27B", "QWEN3_5_122B", "QWEN3_NEXT", "TINY", "GdnConfig", "GdnShape",
           "Precision", "StateRam"]

BEAT_BYTES = 64  # one beat of a 512-bit AXI master
OUT_PORTS = 4  # at most
# Of the card, but the Verilog hangs on it; a test holds it against the U55C's card.toml.
PORT_RATE = 0.75  # beats a cycle that a port may need: what an HBM pseudo-channel has at the clock


@dataclass(frozen=True, kw_only=True)
class GdnShape:
    """One Gated DeltaNet layer: q, k [T, qk_heads, key_dim]; v [T, v_heads, value_dim].

    Value head h uses q/k head h // group.
    """

    qk_heads: int
    v_heads: int
    key_dim: int
    value_dim: int

    def __post_init__(self):
        for name in ("qk_heads", "v_heads", "key_dim", "value_dim"):
            value = getattr(self, name)
            if not isinstance(value, int) or value < 1:
                raise ValueError(f"{name} must be a positive integer, got {value!r}")
        if self.v_heads % self.qk_heads or not 1 <= self.group <= 4:
            raise ValueError(
                f"v_heads must be 1 to 4 times qk_heads, got {self.v_heads} value heads and "
                f"{self.qk_heads} q/k heads"
            )

    @property
    def group(self) -> int:
        """Value heads that share one q/k head."""
        return self.v_heads // self.qk_heads


# The linear_num_*_heads and linear_*_head_dim of the models' configurations.
QWEN3_NEXT = GdnShape(qk_heads=16, v_heads=32, key_dim=128, value_dim=128)
QWEN3_5_0_8B = GdnShape(qk_heads=16, v_heads=16, key_dim=128, value_dim=128)
QWEN3_5_27B = GdnShape(qk_heads=16, v_heads=48, key_dim=128, value_dim=128)
QWEN3_5_122B = GdnShape(qk_heads=16, v_heads=64, key_dim=128, value_dim=128)
# beta = 2 sigmoid(b): a trace says so (beta_twice), the shape does not.
OLMO_HYBRID = GdnShape(qk_heads=30, v_heads=30, key_dim=96, value_dim=192)
GDN_1_3B = GdnShape(qk_heads=8, v_heads=8, key_dim=256, value_dim=256)
TINY = GdnShape(qk_heads=2, v_heads=4, key_dim=16, value_dim=16)  # of no model: for tests

PRESETS = {
    "qwen3-next": QWEN3_NEXT,
    "qwen3.5-0.8b": QWEN3_5_0_8B,
    "qwen3.5-27b": QWEN3_5_27B,
    "qwen3.5-122b": QWEN3_5_122B,
    "olmo-hybrid": OLMO_HYBRID,
    "gdn-1.3b": GDN_1_3B,
    "tiny": TINY,
}


class Precision(Enum):
    """Number formats of the state and of the vector operands; see docs/numerics.md."""

    FAST = "fast"  # 24-bit mantissas, 18-bit k and q: 3 DSP48E2 an element
    PRECISE = "precise"  # 26-bit mantissas, 35-bit k and q in two limbs: 6 DSP48E2 an element


class StateRam(Enum):
    """The RAM that holds the state's mantissas."""

    BLOCK = "bram"  # RAMB36E2: 512 words of 72 bits
    ULTRA = "uram"  # URAM288: 4,096 words of 72 bits


@dataclass(frozen=True, kw_only=True)
class GdnConfig:
    """One design point."""

    shape: GdnShape = field(default_factory=lambda: QWEN3_NEXT)
    heads_in_flight: int = 2  # value heads computed at once: engines x group
    precision: Precision = Precision.FAST
    slots: int = 1  # states of the whole layer that stay on the chip
    state_ram: StateRam = StateRam.BLOCK
    # The SLR where each engine is served, SLR0 having everything else; for a card,
    # `gdn_core.card.floorplan.placed` says it. Nothing, or zeros: all lie together, with no
    # registers on the way.
    slrs: tuple[int, ...] = ()

    def __post_init__(self):
        if self.heads_in_flight % self.shape.group or not (
            self.shape.group <= self.heads_in_flight <= self.shape.v_heads
        ):
            raise ValueError(
                f"heads_in_flight must be a multiple of the {self.shape.group} value heads a q/k "
                f"head and at most {self.shape.v_heads}, got {self.heads_in_flight}"
            )
        if self.slots < 1:
            raise ValueError(f"slots must be at least 1, got {self.slots}")
        if self.shape.qk_heads % self.engines:
            raise ValueError(
                f"the {self.shape.qk_heads} q/k heads must divide evenly among the engines, got "
                f"{self.engines} engines ({self.heads_in_flight} heads in flight)"
            )
        if self.slrs and (len(self.slrs) != self.engines or min(self.slrs) < 0):
            raise ValueError(f"slrs must give each of the {self.engines} engines its SLR, 0 or "
                             f"more, got {self.slrs}")

    @cached_property
    def fingerprint(self) -> int:
        """32 bits that tell this design point from another; a kernel writes them in its records.

        Where the engines lie changes no bit of anything that a host sees, and is not told.
        """
        facts = asdict(self)
        del facts["slrs"]
        text = json.dumps(facts, default=lambda member: member.value, sort_keys=True)
        return zlib.crc32(text.encode())

    @property
    def engines(self) -> int:
        """Engines, each a q/k head's group of value heads."""
        return self.heads_in_flight // self.shape.group

    @property
    def out_ports(self) -> int:
        """AXI masters for fp32 outputs: as few as keep each within PORT_RATE.

        Value head h writes to port h % out_ports. A divisor of heads_in_flight, so that an engine's
        head always has the same port.
        """
        beats = -(-4 * self.shape.value_dim // BEAT_BYTES) * self.heads_in_flight
        divisors = [p for p in range(1, OUT_PORTS + 1) if self.heads_in_flight % p == 0]
        return next((p for p in divisors if beats <= PORT_RATE * p * self.shape.value_dim),
                    divisors[-1])
