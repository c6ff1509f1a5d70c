# amaranth: UnusedElaboratable=no
"""The DSP48E2 that is counted for each Mac, against the Verilog that is shipped: proof.

Both take the same inputs from power-up on; that their outputs are equal in every cycle is proved by
Yosys's SAT solver by induction, for all inputs. The DSP48E2 is a model written from UG579.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.emit import emit_verilog
from gdn_core.report.synthesis import counted_view

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
# What the committed Verilog has, and what `precise` adds to it.
SHIPPED = {file.stem: file for file in sorted(ROOT.glob("rtl/*/mac_*.v"))}
PRECISE = [
    MacParams(a=26, addend=Addend.CASCADE),
    MacParams(a=27, constant=1 << 34),
    MacParams(a=27, addend=Addend.PORT_AND_CASCADE_17),
]
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


def prove(name, shipped, counted, folder):
    """(whether the two are equal, what Yosys said)."""
    ports = re.search(r"^module \w+ \((.*?)^\);", counted, re.M | re.S)[1]
    inputs = re.findall(r"input wire (\[\d+:0\] )?(\w+)", ports)
    joined = ", ".join(f".{pin}({pin})" for _, pin in inputs)
    (folder / "pair.v").write_text(
        shipped.replace(f"module {name} (", "module shipped (")
        + counted.replace(f"module {name} (", "module counted (")
        + f"module pair ({', '.join(f'input wire {width}{pin}' for width, pin in inputs)});\n"
        "  wire [47:0] one, other;\n"
        f"  shipped first ({joined}, .p(one));\n  counted second ({joined}, .p(other));\n"
        "  always @* assert (one == other);\nendmodule\n"
    )
    (folder / "script.ys").write_text(
        SCRIPT.format(model=HERE / "dsp48e2.v", pair=folder / "pair.v"))
    code = ("from pyosys import libyosys as ys; import sys; "
            "ys.run_pass('script ' + sys.argv[1], ys.Design())")
    run = subprocess.run([sys.executable, "-c", code, folder / "script.ys"],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)  # fmt: skip
    return run.returncode == 0 and "SUCCESS" in run.stdout, run.stdout[-1000:]


def emitted(params):
    mac = Mac(params)
    return mac.module_name, emit_verilog(mac, mac.module_name)[mac.module_name]


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_macs(name, tmp_path):
    text = SHIPPED[name].read_text()
    equal, said = prove(name, text, counted_view(name, text), tmp_path)
    assert equal, said


@pytest.mark.parametrize("params", PRECISE, ids=lambda params: Mac(params).module_name)
def test_macs_of_precise(params, tmp_path):
    name, text = emitted(params)
    equal, said = prove(name, text, counted_view(name, text), tmp_path)
    assert equal, said


@pytest.mark.parametrize(
    ("params", "right", "wrong"),
    [
        (MacParams(addend=Addend.CASCADE_17), "OPMODE(9'h55)", "OPMODE(9'h15)"),  # no shift
        (MacParams(addend=Addend.PORT, constant=8), "RND(48'h8)", "RND(48'h9)"),
        (MacParams(), "CEM(1'b1)", "CEM(1'b0)"),
        (MacParams(a=2, b=3), "{28{a[1]}}", "{28{1'b0}}"),  # not signed
    ],
)
def test_a_wrong_view_is_found(params, right, wrong, tmp_path):
    name, text = emitted(params)
    view = counted_view(name, text)
    assert right in view
    equal, said = prove(name, text, view.replace(right, wrong), tmp_path)
    assert not equal
    assert "proof did fail" in said


def test_every_other_module_is_counted_as_it_is():
    text = (ROOT / "rtl/tiny-2-fast/lane.v").read_text()
    assert counted_view("lane", text) is text
