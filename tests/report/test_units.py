"""Units that are made for short paths, each synthesised alone: within the report's bounds."""

from gdn_core.arith.convert import FpFromInt, FpFromIntParams
from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.fp32 import FpMul
from gdn_core.emit import emit_verilog
from gdn_core.engine.norms import Norms, NormsParams
from gdn_core.engine.walk import Walk, WalkParams
from gdn_core.report.module import examine
from gdn_core.report.survey import FAN_OUT
from gdn_core.report.synthesis import read_netlist, synthesise

UNITS = {
    "multiply": FpMul(),
    "convert": FpFromInt(FpFromIntParams(width=48)),
    "pair_norms": Norms(NormsParams(sum_frac=34, sum_bits=42)),  # the adder, a table in LUTs
    "delay": Delay(DelayParams(width=288, depth=40)),
    "steps": Walk(WalkParams(heads=16, engines=8)),
}


def test_paths_and_fan_out(tmp_path):
    texts = {}
    for name, unit in UNITS.items():
        texts |= emit_verilog(unit, name)
    files = synthesise(texts, tmp_path)
    modules = {}
    for name in texts:
        modules[name] = examine(read_netlist(files[name], name), modules, top=name in UNITS)
    paths = [(name, path) for name, module in modules.items() for path in module.paths]
    nets = [(name, net) for name, module in modules.items() for net in module.nets if net.register]
    assert {name for name, _ in paths} >= UNITS.keys() <= {name for name, _ in nets}
    assert [(name, path) for name, path in paths if path.length.long] == []
    assert [(name, net) for name, net in nets if net.loads > FAN_OUT] == []
