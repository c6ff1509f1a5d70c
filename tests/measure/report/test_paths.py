"""Lengths of paths, on netlists and cells small enough to count by hand."""

import pytest

from gdn_core.measure.report.cells import arcs, late, resources
from gdn_core.measure.report.flat import flatten
from gdn_core.measure.report.module import Tables, arrays, examine
from gdn_core.measure.report.paths import EIGHTHS, Length, paths


@pytest.mark.parametrize(
    ("luts", "chains", "bits", "levels", "long"),
    [
        (5, 0, 0, 5, False), (6, 0, 0, 6, True),
        (1, 1, 48, 7, False), (1, 1, 49, 8, True),
        (2, 1, 48, 8, True), (2, 1, 24, 5, False),
        (1, 2, 48, 7, True), (3, 2, 16, 5, False), (3, 2, 17, 6, True),
    ],
)  # fmt: skip
def test_the_bound(luts, chains, bits, levels, long):
    length = Length(luts, chains, luts * EIGHTHS + bits)
    assert length.levels == levels
    assert length.long is long
    found = run(line(luts, chains, bits))
    assert found.histogram == {0: 2, levels: 1}  # the first D and the port o; the last D
    assert found.over == len(found.kinds) == long
    path = found.longest["top"]
    assert path.length.long is long
    assert (path.names[0], path.names[-1]) == ("from", "to D")
    assert sum(name.startswith("LUT") for name in path.names) == luts
    assert path.names.count("carry") == bits


def cell(kind, output="Q", **nets):
    pins = {pin: bits if isinstance(bits, list) else [bits] for pin, bits in nets.items()}
    outputs = ("CO", "O") if kind == "CARRY4" else (output,)
    return {"type": kind, "parameters": {}, "attributes": {}, "connections": pins,
            "port_directions": {pin: "output" if pin in outputs else "input" for pin in pins}}


def netlist(cells, names):
    return {"attributes": {}, "cells": cells,
            "ports": {"i": {"direction": "input", "bits": [2]},
                      "o": {"direction": "output", "bits": [3]}},
            "netnames": {name: {"hide_name": 0, "bits": [bit], "attributes": {}}
                         for name, bit in names.items()}}


def line(luts, chains, bits):
    """A register, LUTs in a row, carry chains of `bits` in all, and a register."""
    cells = {"from": cell("FDRE", C="0", D=2, Q=10)}
    net, free = 10, 11
    for n in range(luts):
        cells[f"lut{n}"] = cell("LUT2", "O", I0=net, I1="1", O=free)
        net, free = free, free + 1
    for chain in range(chains):
        below, left = "0", bits // chains + (bits % chains if chain == 0 else 0)
        for n in range(-(-left // 4)):
            at = (left - 1) % 4
            last = n == -(-left // 4) - 1
            outs, tops = [free + k for k in range(4)], [free + 4 + k for k in range(4)]
            cells[f"carry{chain}_{n}"] = cell(
                "CARRY4", CI=below, CYINIT="0", S=["0"] * 4,
                DI=[net if n == 0 else "0", "0", "0", "0"],
                **({"O": outs} if last else {}), CO=tops)
            below, free = tops[3], free + 8
            if last:
                net = outs[at]
    cells["to"] = cell("FDRE", C="0", D=net, Q=3)
    return netlist(cells, {"from": 10, "to": 3})


def run(top):
    tables = Tables()
    return paths(flatten({"top": arrays(top, {}, tables)}, tables))


def test_the_longest_of_several():
    cells = {"a": cell("FDRE", D=2, Q=10), "b": cell("FDRE", D=2, Q=11),
             "one": cell("LUT2", "O", I0=10, I1=11, O=12),
             "two": cell("LUT2", "O", I0=12, I1=11, O=13), "to": cell("FDRE", D=13, CE=12, Q=3)}
    found = run(netlist(cells, {"a": 10, "b": 11, "sum": 12, "to": 3}))
    assert found.histogram == {0: 3, 1: 1, 2: 1}  # two D and the port; CE; D
    path = found.longest["top"]
    assert path.names[0] in ("a", "b")
    assert path.names[1:] == ("LUT2 sum", "LUT2 two (LUT2)", "to D")


def test_a_path_that_is_longest_in_one_thing_only_is_kept():
    """49 bits of carry and no LUT are over the bound, 5 LUTs beside them are not."""
    chain = line(0, 1, 49)
    chain["cells"] |= {f"lut{n}": cell("LUT2", "O", I0=10 if n == 0 else 900 + n, I1="1",
                                       O=901 + n) for n in range(7)}
    last = chain["cells"]["to"]["connections"]["D"]
    chain["cells"]["join"] = cell("LUT2", "O", I0=last[0], I1=905, O=990)
    chain["cells"]["to"]["connections"]["D"] = [990]
    path = run(chain).longest["top"]
    assert (path.length.long, path.length.levels) == (True, 8)


def test_a_loop_is_refused():
    cells = {"one": cell("LUT2", "O", I0=2, I1=11, O=10), "two": cell("LUT1", "O", I0=10, O=11)}
    with pytest.raises(ValueError, match=r"a combinational loop of [12] nets"):
        run(netlist(cells, {}))


def test_a_chain_enters_where_it_enters():
    """From S and DI of its lowest CARRY4 to the top, and from a higher bit."""
    low = cell("CARRY4", CI="0", CYINIT="0", S=[10, "0", "0", 10], DI=["0"] * 4,
               CO=[31, 32, 33, 34])
    high = cell("CARRY4", CI=34, CYINIT="0", S=["0"] * 4, DI=["0"] * 4, O=[25, 26, 27, 28])
    for bit, eighths in ((25, 5), (28, 8)):
        found = run(netlist({"from": cell("FDRE", D=2, Q=10), "low": low, "high": high,
                             "to": cell("FDRE", D=bit, Q=3)}, {"to": 3}))
        assert found.longest["top"].length == Length(0, 1, eighths)


@pytest.mark.parametrize(("kind", "pin", "settings", "levels"), [
    ("RAMB36E2", "DOUTADOUT", {"DOA_REG": "0"}, 3), ("RAMB36E2", "DOUTADOUT", {"DOA_REG": "1"}, 0),
    ("RAMB18E2", "DOUTPBDOUTP", {"DOA_REG": "1", "DOB_REG": "0"}, 3),
    ("URAM288", "DOUT_B", {"OREG_A": "TRUE", "OREG_B": "FALSE"}, 3),
    ("URAM288", "DOUT_B", {"OREG_A": "FALSE", "OREG_B": "TRUE"}, 0),
    ("RAM64X1S", "O", {}, 0), ("FDRE", "Q", {}, 0), ("DSP48E2", "P", {"PREG": "1"}, 0),
])  # fmt: skip
def test_where_a_path_starts(kind, pin, settings, levels):
    assert late({"type": kind, "parameters": settings}, pin) == levels


def test_resources():
    kinds = {"LUT6": 3, "INV": 1, "SRLC32E": 2, "RAM64M8": 1, "FDRE": 5, "CARRY4": 4,
             "RAMB18E2": 3, "RAMB36E2": 1, "DSP48E2": 2, "MUXF7": 9}  # fmt: skip
    assert resources(kinds) == {"LUT": 14, "FF": 5, "CARRY8": 2, "DSP48E2": 2, "BRAM36": 2.5,
                                "URAM288": 0}


def test_a_cell_that_nobody_knows_is_refused():
    unknown = {"type": "IDDRE1", "connections": {}, "port_directions": {}}
    with pytest.raises(ValueError, match="x is a IDDRE1, which nobody told the report about"):
        examine({"ports": {}, "netnames": {}, "cells": {"x": unknown}}, {})


def test_a_multiplier_without_registers_is_refused():
    bare = {"type": "DSP48E2", "connections": {}, "parameters": {"AREG": "0"}}
    with pytest.raises(ValueError, match="times is a DSP48E2 without registers"):
        list(arcs("times", bare))
