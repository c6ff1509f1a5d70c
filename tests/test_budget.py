"""Resources counted from the parameters, and the card's limits."""

import pytest

from gdn_core.budget import BudgetError, Card, check, needs
from gdn_core.config import TINY, GdnConfig, Precision

U55C = Card.load("u55c")


def test_counts():
    """By hand: 128 rows are 10 ranks of 12 and one of 8, so 10 * 4 + 3 words of 3 rows."""
    assert needs(GdnConfig(heads_in_flight=16)) == {"DSP48E2": 6144, "BRAM36": 16 * (43 + 1)}
    assert needs(GdnConfig(heads_in_flight=2)) == {"DSP48E2": 768, "BRAM36": 2 * (43 * 4 + 1)}
    precise = needs(GdnConfig(heads_in_flight=8, precision=Precision.PRECISE))
    assert precise == {"DSP48E2": 6144, "BRAM36": 8 * (64 + 1)}
    assert needs(GdnConfig(shape=TINY)) == {"DSP48E2": 96, "BRAM36": 2 * (6 + 1)}


@pytest.mark.parametrize("heads", [2, 4, 8, 16])
def test_design_points_fit(heads):
    check(GdnConfig(heads_in_flight=heads), U55C)


def test_refused():
    with pytest.raises(BudgetError, match=r"need 12,288 DSP48E2 .* at most 7,219 \(80% of 9,024\)"):
        check(GdnConfig(heads_in_flight=16, precision=Precision.PRECISE), U55C)
    with pytest.raises(BudgetError, match=r"8 slot\(s\) need [\d,]+ BRAM36 .* at most 1,612"):
        check(GdnConfig(heads_in_flight=2, slots=8), U55C)
    with pytest.raises(FileNotFoundError, match=r"no card 'u50'.*u55c"):
        Card.load("u50")
