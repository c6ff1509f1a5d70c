# amaranth: UnusedElaboratable=no
"""The state's RAM: latency, and what its Verilog says and does not say."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.config import StateRam
from gdn_core.emit.emitter import emit_verilog
from gdn_core.state.bank import BankParams, StateBank

BLOCK, ULTRA = StateRam.BLOCK, StateRam.ULTRA


@pytest.mark.parametrize(
    ("ram", "depth", "latency"),
    [(BLOCK, 1, 2), (BLOCK, 700, 2), (ULTRA, 64, 2), (ULTRA, 8192, 2), (ULTRA, 8193, 3),
     (ULTRA, 4096 * 6, 4)],
)  # fmt: skip
def test_words_come_back(ram, depth, latency):
    rng = np.random.default_rng(81)
    bank = StateBank(BankParams(width=26, depth=depth, ram=ram))
    assert bank.latency == latency
    cycles = 300
    places = rng.integers(0, depth, min(depth, 12))  # few, so that most are written and read often
    places[0] = depth - 1
    write_addr, read_addr = rng.choice(places, (2, cycles))
    write_data = rng.integers(0, 1 << 26, cycles)
    write_en = rng.random(cycles) < 0.7
    write_en &= write_addr != read_addr
    got = stream_through(
        bank,
        {"read_addr": read_addr, "write_addr": write_addr, "write_data": write_data,
         "write_en": write_en},
        {"read_data": latency},
    )["read_data"]  # fmt: skip
    kept: dict[int, int] = {}
    compared = 0
    for n in range(cycles):
        if read_addr[n] in kept:
            assert got[n] == kept[read_addr[n]], n
            compared += 1
        if write_en[n]:
            kept[write_addr[n]] = write_data[n]
    assert compared > 200 or depth == 1


@pytest.mark.parametrize(("ram", "style"), [(BLOCK, "block"), (ULTRA, "ultra")])
def test_verilog_asks_for_the_ram_and_gives_it_no_value(ram, style):
    bank = StateBank(BankParams(width=72, depth=4096, ram=ram))
    text = emit_verilog(bank, bank.module_name)[bank.module_name]
    assert f'(* ram_style = "{style}" *)\n  reg [71:0] ram [4095:0];\n' in text
    assert "initial" not in text.partition("\nmodule ")[2]
    assert text.count("always @(posedge clk)") == 3  # write, read, output register: no reset


def test_module_names_differ():
    names = {StateBank(BankParams(width=72, depth=64, ram=ram)).module_name for ram in StateRam}
    assert names == {"state_bank_72x64", "state_bank_72x64_ultra"}


def test_refuses():
    with pytest.raises(ValueError, match="width 1 to 72 and depth >= 1, got 73 and 4"):
        BankParams(width=73, depth=4)
