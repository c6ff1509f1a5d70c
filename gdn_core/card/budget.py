"""What a design point needs of a card, counted from its parameters, and whether the card has it.

    DSP48E2   of the engines: key_dim * heads_in_flight * (2 dot products + 1 update) * limbs in
              the lanes, COLUMN_DSP for each value head in flight in its `Column`
    BRAM36    of the state's exponents in either kind, in blocks of 2,048 x 18 bits; of its RAM
              words with `StateRam.BLOCK`, in blocks of 512 x 72
    URAM288   of the RAM words with `StateRam.ULTRA`, in blocks of 4,096 x 72

A RAM word column of a value head is `columns` words deep: value_dim for each slot and each q/k head
of its engine. Slots cost nothing until that passes the depth of a block. The exponents stay in
block RAM: 14 bits would leave four fifths of an UltraRAM empty.

Everything else (Prepare, the scalar pipelines, queues) comes on top and is not counted here, so
passing is necessary, not sufficient: only a synthesis tool knows the whole.
"""

import tomllib
from bisect import bisect_right
from dataclasses import dataclass, replace

from gdn_core.config import GdnConfig, GdnShape, Precision, StateRam
from gdn_core.engine.engine_params import CHAINS
from gdn_core.kernel.layer import engine_params
from gdn_core.places import PLATFORM
from gdn_core.state.bank import WORD_BITS, BankParams

__all__ = ["BudgetError", "Card", "Slr", "check", "needs", "slots_that_fit", "widest"]

MULTIPLIERS = 3  # of a lane and limb: M*k, M*q, k*u
COLUMN_DSP = 10  # of a Column: five products of 24 x 24 bits, two each; a test counts the netlist's
WIDEST = 16  # heads in flight of the widest design point that was measured
EXPONENT_WORDS = 2048  # in a RAMB36E2 of 18 bits a word
RESOURCE = {StateRam.BLOCK: "BRAM36", StateRam.ULTRA: "URAM288"}


class BudgetError(ValueError):
    """A configuration needs more of a resource than a build may plan for."""


@dataclass(frozen=True)
class Slr:
    """A super logic region of the card; the one with HBM is number 0."""

    region: str  # clock regions that are left to a kernel
    resources: dict[str, int]
    shell: dict[str, int]  # of them, what the platform takes: an estimate

    @property
    def left(self) -> dict[str, int]:
        return {name: n - self.shell.get(name, 0) for name, n in self.resources.items()}


@dataclass(frozen=True)
class Card:
    """A card's description, platform/NAME/card.toml, which says what each of these is."""

    name: str
    part: str
    platform: str
    resources: dict[str, int]
    plan: dict[str, float]
    slrs: tuple[Slr, ...]
    mhz: int
    clock_buffer: str
    sll_per_border: int
    pseudo_channels: int
    controller: int
    channel_bytes_a_second: float
    power: dict[str, dict]

    @staticmethod
    def load(name: str) -> "Card":
        path = PLATFORM / name / "card.toml"
        if not path.is_file():
            known = ", ".join(sorted(p.parent.name for p in PLATFORM.glob("*/card.toml")))
            raise FileNotFoundError(f"no card {name!r} in {PLATFORM}; there is: {known or 'none'}")
        text = tomllib.loads(path.read_text())
        clock, hbm = text["clock"], text["hbm"]
        return Card(
            name, text["part"], text["platform"], text["resources"], text["plan"],
            tuple(Slr(**slr) for slr in text["slr"]), clock["mhz"], clock["buffer"],
            text["sll_per_border"], hbm["pseudo_channels"], hbm["controller"],
            hbm["channel_gigabytes_a_second"] * 1e9, text["power"])  # fmt: skip

    @property
    def hbm_bytes_a_second(self) -> float:
        """Of all pseudo-channels together."""
        return self.pseudo_channels * self.channel_bytes_a_second

    def limit(self, resource: str) -> int:
        return int(self.resources[resource] * self.plan[resource])


def needs(config: GdnConfig) -> dict[str, int]:
    """Resources of the engines, by name."""
    engine = engine_params(config)
    fmt = engine.format
    words = sum(
        -(-min(CHAINS, engine.key_dim - first) // fmt.rows_per_word)
        for first in range(0, engine.key_dim, CHAINS)
    )
    bank = BankParams(width=WORD_BITS, depth=engine.columns, ram=config.state_ram)
    heads = config.heads_in_flight
    needed = {
        "DSP48E2": heads * (engine.key_dim * MULTIPLIERS * fmt.limbs + COLUMN_DSP),
        "BRAM36": -(-engine.columns // EXPONENT_WORDS) * heads,
        "URAM288": 0,
    }
    needed[RESOURCE[config.state_ram]] += words * bank.blocks * heads
    return needed


def check(config: GdnConfig, card: Card) -> dict[str, int]:
    """The needs of `config`; BudgetError if `card` cannot meet one."""
    needed = needs(config)
    for resource, need in needed.items():
        limit = card.limit(resource)
        if need > limit:
            raise BudgetError(
                f"{config.heads_in_flight} heads in flight, {config.precision.value}, "
                f"{config.slots} slot(s) in {config.state_ram.value} need {need:,} {resource} for "
                f"engines alone; a build for {card.name} plans for at most {limit:,} "
                f"({card.plan[resource]:.0%} of {card.resources[resource]:,})"
            )
    return needed


def slots_that_fit(config: GdnConfig, card: Card) -> int:
    """The most slots with which `card` still has what `config` needs; 0 if not even one fits."""

    def too_many(slots: int) -> bool:
        needed = needs(replace(config, slots=slots))
        return any(need > card.limit(resource) for resource, need in needed.items())

    most = card.limit("BRAM36") * EXPONENT_WORDS  # exponents; a slot has at least one
    return bisect_right(range(1, most + 1), False, key=too_many)


def widest(shape: GdnShape, card: Card, precision: Precision = Precision.FAST, slots: int = 1,
           state_ram: StateRam = StateRam.BLOCK) -> GdnConfig:
    """The most heads in flight, up to 16, that divide the shape and that `card` has room for.

    Wider ones were never measured, and what their scalar pipelines take is not counted here.
    """
    engines = [n for n in range(1, shape.qk_heads + 1)
               if shape.qk_heads % n == 0 and n * shape.group <= WIDEST]  # fmt: skip
    points = [GdnConfig(shape=shape, heads_in_flight=n * shape.group, precision=precision,
                        slots=slots, state_ram=state_ram) for n in engines]
    for config in reversed(points[1:]):
        try:
            check(config, card)
        except BudgetError:
            continue
        return config
    check(points[0], card)  # says what even the narrowest lacks
    return points[0]
