# amaranth: UnusedElaboratable=no
"""The DSP48E2 that a Mac is for synthesis, against its text for simulators: proof, from one file.

Both take the same inputs from power-up on; that their outputs are equal in every cycle is proved by
Yosys's SAT solver by induction, for all inputs. The DSP48E2 is a model written from UG579.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.config import TINY, GdnConfig, Precision
from gdn_core.emit.emitter import Emitter, emit_verilog
from gdn_core.kernel.kernel import Kernel
from gdn_core.kernel.shell import Shell

HERE = Path(__file__).parent
SCRIPT = """
read_verilog -defer {model}
read_verilog -formal {pair}
hierarchy -check -top pair
proc
flatten
opt -full
wreduce
opt -full
chformal -lower
sat -verify -prove-asserts -tempinduct -seq 1 pair
"""

pytestmark = pytest.mark.formal


def emitted(params):
    mac = Mac(params)
    return mac.module_name, emit_verilog(mac, mac.module_name)[mac.module_name]


def views(text):
    """What simulators read of a module, and what tools for synthesis read."""
    found = re.fullmatch(r"(?:.*\n)*?`ifdef SYNTHESIS\n((?:.*\n)*)`else\n((?:.*\n)*)`endif\n", text)
    assert found is not None
    return found[2], found[1]


def prove(name, simulated, synthesised, folder):
    """(whether the two are equal, what Yosys said)."""
    lists = [re.search(r"^module \w+ \((.*?)^\);", text, re.M | re.S)[1]
             for text in (simulated, synthesised)]  # fmt: skip
    inputs, other = (sorted(
        (width, pin) for width, names in re.findall(
            r"input wire (\[\d+:0\] )?(\w+(?:,\s+(?!input|output)\w+)*)", ports)
        for pin in re.split(r",\s+", names)) for ports in lists)
    assert inputs == other
    joined = ", ".join(f".{pin}({pin})" for _, pin in inputs)
    (folder / "pair.v").write_text(
        simulated.replace(f"module {name} (", "module simulated (")
        + synthesised.replace(f"module {name} (", "module synthesised (")
        + f"module pair ({', '.join(f'input wire {width}{pin}' for width, pin in inputs)});\n"
        "  wire [47:0] p_1, p_2, pcout_1, pcout_2;\n"
        f"  simulated first ({joined}, .p(p_1), .pcout(pcout_1));\n"
        f"  synthesised second ({joined}, .p(p_2), .pcout(pcout_2));\n"
        "  always @* assert (p_1 == p_2 && pcout_1 == pcout_2);\nendmodule\n"
    )
    (folder / "script.ys").write_text(
        SCRIPT.format(model=HERE / "dsp48e2.v", pair=folder / "pair.v"))
    code = ("from pyosys import libyosys as ys; import sys; "
            "ys.run_pass('script ' + sys.argv[1], ys.Design())")
    run = subprocess.run([sys.executable, "-c", code, folder / "script.ys"],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # fmt: skip
    return run.returncode == 0 and "SUCCESS" in run.stdout, run.stdout[-1000:]


@pytest.mark.parametrize("precision", list(Precision))
def test_macs_of_the_kernel(precision, tmp_path):
    emitter = Emitter()
    emitter.top(Shell(Kernel(GdnConfig(shape=TINY, heads_in_flight=2, precision=precision))), "top")
    macs = [key[1] for key in emitter.modules if isinstance(key, tuple) and key[0] is Mac]
    assert {params.addend for params in macs} >= {Addend.CHAIN, Addend.CASCADE_17}
    assert any(params.clear for params in macs)
    for params in macs:
        name, text = emitted(params)
        equal, said = prove(name, *views(text), tmp_path)
        assert equal, f"{name}: {said}"


@pytest.mark.parametrize(
    ("params", "right", "wrong"),
    [
        (MacParams(addend=Addend.CASCADE_17), "OPMODE(9'h55)", "OPMODE(9'h15)"),  # no shift
        (MacParams(addend=Addend.CHAIN), "4'h0, chained, 4'h5", "4'h0, 1'b1, 4'h5"),
        (MacParams(addend=Addend.PORT, constant=8), "RND(48'h8)", "RND(48'h9)"),
        (MacParams(addend=Addend.PORT, clear=True), "RSTC(zero)", "RSTC(1'b0)"),
        (MacParams(late=True), ".BREG(2), .BCASCREG(2)", ".BREG(1), .BCASCREG(1)"),
        (MacParams(late=True), "CEA1(1'b1)", "CEA1(1'b0)"),
        (MacParams(), "PCOUT(pcout)", "PCOUT()"),
        (MacParams(), "CEM(1'b1)", "CEM(1'b0)"),
        (MacParams(a=2, b=3), "{28{a[1]}}", "{28{1'b0}}"),  # not signed
    ],
)
def test_a_wrong_view_is_found(params, right, wrong, tmp_path):
    name, text = emitted(params)
    simulated, synthesised = views(text)
    assert right in synthesised
    equal, said = prove(name, simulated, synthesised.replace(right, wrong), tmp_path)
    assert not equal
    assert "proof did fail" in said
