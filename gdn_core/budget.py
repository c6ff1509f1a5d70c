"""What a design point needs of a card, counted from its parameters, and whether the card has it.

    DSP48E2   of the lanes: key_dim * heads_in_flight * (2 dot products + 1 update) * limbs
    BRAM36    of the state: RAM words and exponents of each value head, in blocks of 512 x 72 bits
              and 2,048 x 18

Everything else (Prepare, the scalar pipelines, queues) comes on top and is not counted here, so
passing is necessary, not sufficient: only a synthesis tool knows the whole.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from gdn_core.config import GdnConfig
from gdn_core.engine.engine import CHAINS
from gdn_core.kernel import engine_params

__all__ = ["BudgetError", "Card", "check", "needs"]

PLATFORM = Path(__file__).resolve().parent.parent / "platform"
MULTIPLIERS = 3  # of a lane and limb: M*k, M*q, k*u


class BudgetError(ValueError):
    """A configuration needs more of a resource than a build may plan for."""


@dataclass(frozen=True)
class Card:
    """A card's description, platform/NAME/card.toml."""

    name: str
    part: str
    resources: dict[str, int]
    plan: dict[str, float]

    @staticmethod
    def load(name: str) -> "Card":
        path = PLATFORM / name / "card.toml"
        if not path.is_file():
            known = ", ".join(sorted(p.parent.name for p in PLATFORM.glob("*/card.toml")))
            raise FileNotFoundError(f"no card {name!r} in {PLATFORM}; there is: {known or 'none'}")
        text = tomllib.loads(path.read_text())
        return Card(name, text["part"], text["resources"], text["plan"])

    def limit(self, resource: str) -> int:
        return int(self.resources[resource] * self.plan[resource])


def needs(config: GdnConfig) -> dict[str, int]:
    """Resources of the lanes and the state, by name."""
    engine = engine_params(config)
    fmt = engine.format
    words = sum(
        -(-min(CHAINS, engine.key_dim - first) // fmt.rows_per_word)
        for first in range(0, engine.key_dim, CHAINS)
    )
    blocks = words * -(-engine.columns // 512) + -(-engine.columns // 2048)
    return {
        "DSP48E2": engine.key_dim * config.heads_in_flight * MULTIPLIERS * fmt.limbs,
        "BRAM36": blocks * config.heads_in_flight,
    }


def check(config: GdnConfig, card: Card) -> dict[str, int]:
    """The needs of `config`; BudgetError if `card` cannot meet one."""
    needed = needs(config)
    for resource, need in needed.items():
        limit = card.limit(resource)
        if need > limit:
            raise BudgetError(
                f"{config.heads_in_flight} heads in flight, {config.precision.value}, "
                f"{config.slots} slot(s) need {need:,} {resource} for lanes and state alone; a "
                f"build for {card.name} plans for at most {limit:,} ({card.plan[resource]:.0%} of "
                f"{card.resources[resource]:,})"
            )
    return needed
