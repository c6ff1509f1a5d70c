"""Units that are made for short paths, each synthesised alone: within the report's bounds."""

from gdn_core.arith.convert import FpFromInt, FpFromIntParams
from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.fp32 import FpMul
from gdn_core.emit.emitter import emit_verilog
from gdn_core.engine.walk import Walk, WalkParams
from gdn_core.measure.report.fanout import fan_out
from gdn_core.measure.report.flat import flatten
from gdn_core.measure.report.module import Tables, arrays
from gdn_core.measure.report.paths import paths
from gdn_core.measure.report.synthesis import read_netlist, synthesise
from gdn_core.prepare.norms import Norms, NormsParams
from gdn_core.prepare.operand import AlignElement, AlignParams

UNITS = {
    "multiply": FpMul(),
    "convert": FpFromInt(FpFromIntParams(width=48)),
    "pair_norms": Norms(NormsParams(sum_frac=34, sum_bits=42)),  # the adder, a table in LUTs
    "align": AlignElement(AlignParams(bits=35)),
    "delay": Delay(DelayParams(width=288, depth=40)),
    "steps": Walk(WalkParams(heads=16, engines=8)),
}


def test_paths_and_fan_out(tmp_path):
    texts, tops = {}, {}
    for name, unit in UNITS.items():
        tops[name] = emit_verilog(unit, name)
        texts |= tops[name]
    files = synthesise(texts, tmp_path)
    for parts in tops.values():
        tables = Tables()
        design = flatten({name: arrays(read_netlist(files[name], name), parts, tables)
                          for name in parts}, tables)
        design.merge()
        found, nets = paths(design), fan_out(design)
        assert found.longest
        assert nets.widest
        assert (found.over, found.kinds) == (0, [])
        assert (nets.over, nets.kinds) == (0, [])
