"""Resources counted from the parameters, and the card's limits."""

from dataclasses import replace

import pytest

from gdn_core.card.budget import BudgetError, Card, check, needs, slots_that_fit, widest
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig, GdnShape, Precision, StateRam

U55C = Card.load("u55c")
BLOCK, ULTRA = StateRam.BLOCK, StateRam.ULTRA
FAST, PRECISE = Precision.FAST, Precision.PRECISE
NO_GROUPS = GdnShape(qk_heads=16, v_heads=16, key_dim=128, value_dim=128)  # Qwen3.5-0.8B's
THIRTY = GdnShape(qk_heads=30, v_heads=30, key_dim=96, value_dim=192)  # OLMo-Hybrid's
EIGHT = GdnShape(qk_heads=8, v_heads=8, key_dim=256, value_dim=256)  # GDN-1.3B's
THREE = GdnShape(qk_heads=16, v_heads=48, key_dim=128, value_dim=128)  # a group of 3


def counts(dsp, bram, uram=0):
    return {"DSP48E2": dsp, "BRAM36": bram, "URAM288": uram}


def test_counts():
    """By hand: 128 rows are 10 ranks of 12 and one of 8, so 10 * 4 + 3 words of 3 rows; a
    value head's column has 10 DSP48E2 beside the lanes'."""
    assert needs(GdnConfig(heads_in_flight=16)) == counts(6144 + 160, 16 * (43 + 1))
    assert needs(GdnConfig(heads_in_flight=2)) == counts(768 + 20, 2 * (43 * 4 + 1))
    precise = needs(GdnConfig(heads_in_flight=8, precision=PRECISE))
    assert precise == counts(6144 + 80, 8 * (64 + 1))
    assert needs(GdnConfig(shape=TINY)) == counts(96 + 20, 2 * (6 + 1))
    assert needs(GdnConfig(heads_in_flight=16, state_ram=ULTRA)) == counts(6144 + 160, 16, 16 * 43)
    assert needs(GdnConfig(heads_in_flight=2, state_ram=ULTRA)) == counts(768 + 20, 2, 2 * 43)
    two = GdnConfig(heads_in_flight=2, slots=3, state_ram=ULTRA)  # 6,144 columns
    assert needs(two) == counts(768 + 20, 2 * 3, 2 * 43 * 2)


@pytest.mark.parametrize(
    ("shape", "ram", "free"), [(QWEN3_NEXT, BLOCK, 2), (QWEN3_NEXT, ULTRA, 16),
                               (NO_GROUPS, BLOCK, 4), (NO_GROUPS, ULTRA, 32)]
)  # fmt: skip
def test_slots_that_cost_no_ram_of_the_mantissas(shape, ram, free):
    """The banks of 16 heads in flight are that deep anyway."""
    config = GdnConfig(shape=shape, heads_in_flight=16, state_ram=ram)

    def mantissas(slots):
        needed = needs(replace(config, slots=slots))
        return needed["URAM288"] if ram is ULTRA else needed["BRAM36"]

    assert mantissas(free) == mantissas(1)
    assert mantissas(free + 1) > mantissas(free)


@pytest.mark.parametrize(
    ("config", "slots"),
    [
        (GdnConfig(heads_in_flight=16), 4),
        (GdnConfig(heads_in_flight=16, state_ram=ULTRA), 16),
        (GdnConfig(heads_in_flight=2, state_ram=ULTRA), 16),
        (GdnConfig(shape=NO_GROUPS, heads_in_flight=16, state_ram=ULTRA), 32),
        (GdnConfig(heads_in_flight=8, precision=PRECISE, slots=50, state_ram=ULTRA), 8),
        (GdnConfig(heads_in_flight=16, precision=PRECISE), 0),  # its DSPs do not fit
    ],
)
def test_slots_that_fit(config, slots):
    assert slots_that_fit(config, U55C) == slots
    if slots:
        check(replace(config, slots=slots), U55C)
    with pytest.raises(BudgetError):
        check(replace(config, slots=slots + 1), U55C)


@pytest.mark.parametrize("heads", [2, 4, 8, 16])
@pytest.mark.parametrize("ram", [BLOCK, ULTRA])
def test_design_points_fit(heads, ram):
    check(GdnConfig(heads_in_flight=heads, state_ram=ram), U55C)


@pytest.mark.parametrize(
    ("shape", "precision", "heads"),
    [(QWEN3_NEXT, FAST, 16), (QWEN3_NEXT, PRECISE, 8), (NO_GROUPS, FAST, 16), (TINY, FAST, 4),
     (THIRTY, FAST, 15), (THIRTY, PRECISE, 10), (EIGHT, FAST, 8), (EIGHT, PRECISE, 4),
     (THREE, FAST, 12)],
)  # fmt: skip
@pytest.mark.parametrize("ram", [BLOCK, ULTRA])
def test_widest(shape, precision, heads, ram):
    config = widest(shape, U55C, precision, state_ram=ram)
    assert config == GdnConfig(shape=shape, heads_in_flight=heads, precision=precision,
                               state_ram=ram)
    check(config, U55C)


def test_widest_heeds_the_slots():
    narrow = GdnShape(qk_heads=16, v_heads=16, key_dim=128, value_dim=16)
    assert widest(narrow, U55C).heads_in_flight == 16
    # 66 * 16 columns begin a third block of 512; four heads' are 4 times as deep, in 9 of 512.
    assert widest(narrow, U55C, slots=66).heads_in_flight == 4
    with pytest.raises(BudgetError, match=r"17 slot\(s\) in uram need 774 URAM288 .* most 768"):
        widest(QWEN3_NEXT, U55C, slots=17, state_ram=ULTRA)


def test_refused():
    with pytest.raises(BudgetError, match=r"need 12,448 DSP48E2 .* at most 7,219 \(80% of 9,024\)"):
        check(GdnConfig(heads_in_flight=16, precision=PRECISE), U55C)
    with pytest.raises(BudgetError, match=r"8 slot\(s\) in bram need [\d,]+ BRAM36 .* most 1,612"):
        check(GdnConfig(heads_in_flight=2, slots=8), U55C)
    with pytest.raises(BudgetError, match=r"17 slot\(s\) in uram need 1,376 URAM288 .* most 768"):
        check(GdnConfig(heads_in_flight=16, slots=17, state_ram=ULTRA), U55C)
    with pytest.raises(FileNotFoundError, match=r"no card 'u50'.*u55c"):
        Card.load("u50")
