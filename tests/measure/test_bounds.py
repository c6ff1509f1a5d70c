"""What bounds the cycles a token, held against arithmetic by hand."""

import pytest

from gdn_core.card.budget import Card
from gdn_core.card.floorplan import placed
from gdn_core.config import (
    BEAT_BYTES,
    GDN_1_3B,
    PORT_RATE,
    QWEN3_NEXT,
    GdnConfig,
    Precision,
    StateRam,
)
from gdn_core.measure.bounds import (
    CLOCK_MHZ,
    HBM_BYTES_A_SECOND,
    PUBLISHED,
    bounds,
    microseconds,
    state_through_hbm,
)


def test_bounds_by_hand():
    """Qwen3-Next has 2^19 elements of state; the card 9,024 DSP48E2 and 2,016 RAMB36E2."""
    found = {bound.name: bound.cycles for bound in bounds(placed(
        GdnConfig(heads_in_flight=16), Card.load("u55c")))}
    assert found == {
        "this design: token after token": 256,
        "this design: one token, start to interrupt": 515,
        "published design: 16 heads in flight": 23_206,
        "published design: 8 heads in flight, its fastest": 18_978,
        "state as fp32 in HBM, read and written": 2_736,  # 2^22 bytes / 460 GB/s * 300 MHz
        "floor: DSP48E2": 175,  # 3 * 2^19 / 9024 = 174.3
        "floor: RAM ports": 87,  # 2^19 / 3 / 2016 = 86.7
        "floor: q, k, v, gates and out in HBM": 22,  # 33,024 bytes
    }
    assert microseconds(state_through_hbm(QWEN3_NEXT)) == pytest.approx(9.12, abs=0.005)


def test_bounds_follow_the_design_point():
    precise = {b.name: b for b in bounds(GdnConfig(heads_in_flight=8, precision=Precision.PRECISE,
                                                   state_ram=StateRam.ULTRA))}
    assert precise["floor: DSP48E2"].cycles == 349  # 6 * 2^19 / 9024 = 348.6
    assert precise["floor: RAM ports"].cycles == 274  # 2^19 / 2 / 960 = 273.1
    assert "960 URAM288" in precise["floor: RAM ports"].source
    assert [name for name in precise if "published" in name] == [
        "published design: 8 heads in flight, its fastest"]
    assert not any("published" in b.name for b in bounds(GdnConfig(shape=GDN_1_3B)))


def test_no_design_point_is_faster_than_the_floors():
    for heads in PUBLISHED:
        found = bounds(GdnConfig(heads_in_flight=heads))
        assert all(b.cycles < found[0].cycles for b in found if b.name.startswith("floor"))


def test_clock_and_memory_are_the_cards():
    """300 MHz, 32 x 14.375 = 460 GB/s; config's PORT_RATE is a pseudo-channel's, in
    beats."""
    card = Card.load("u55c")
    assert (CLOCK_MHZ, HBM_BYTES_A_SECOND) == (300, 460e9)
    assert (card.mhz, card.hbm_bytes_a_second) == (CLOCK_MHZ, HBM_BYTES_A_SECOND)
    assert card.channel_bytes_a_second / BEAT_BYTES / (card.mhz * 1e6) == pytest.approx(
        PORT_RATE, rel=0.002)
