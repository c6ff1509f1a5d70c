"""Lengths of paths, on graphs and cells small enough to count by hand."""

import pytest

from gdn_core.report.cells import Arc, arcs, resources
from gdn_core.report.module import examine
from gdn_core.report.paths import Graph, Length, Path, longest, reached, ways

ZERO = Length(0, 0, 0)


def lut(source, name="LUT6"):
    return Arc(source, 1, 0, 0, (name,))


@pytest.mark.parametrize(
    ("length", "levels", "long"),
    [
        (Length(6, 0, 0), 6, False), (Length(7, 0, 0), 7, True),
        (Length(2, 1, 48), 8, False), (Length(2, 1, 49), 9, True),
        (Length(3, 1, 48), 9, True), (Length(3, 1, 24), 6, False),
        (Length(2, 2, 48), 8, True), (Length(4, 2, 16), 6, False),
    ],
)  # fmt: skip
def test_the_bound(length, levels, long):
    assert length.levels == levels
    assert length.long is long


def test_the_longest_path_and_its_names():
    graph = Graph(
        arcs={2: [lut(1)], 3: [lut(2, "LUT2 sum"), lut(1)], 4: [lut(9)]},
        starts={1: [Path(ZERO, ("a",))]}, ends={3: [Path(ZERO, ("b D",))]},
        inputs={("i", 0): 9}, outputs={},
    )  # fmt: skip
    [path] = longest(graph, reached(graph))
    assert path == Path(Length(2, 0, 0), ("a", "LUT6", "LUT2 sum", "b D"))


def test_parents_learn_what_they_need():
    graph = Graph(
        arcs={2: [lut(1), lut(9)], 3: [lut(2)]},
        starts={1: [Path(ZERO, ("a",))]}, ends={2: [Path(ZERO, ("b D",))]},
        inputs={("i", 0): 9, ("i", 1): 8}, outputs={("o", 0): 3, ("o", 1): 8},
    )  # fmt: skip
    found = ways(graph, reached(graph))
    assert found.starts == {("o", 0): [Path(Length(2, 0, 0), ("a", "LUT6", "LUT6"))]}
    assert found.ends == {("i", 0): [Path(Length(1, 0, 0), ("LUT6", "b D"))]}
    assert found.through == {
        ("o", 0): [(("i", 0), Path(Length(2, 0, 0), ("LUT6", "LUT6")))],
        ("o", 1): [(("i", 1), Path(ZERO, ()))],
    }


def test_a_path_that_is_longest_in_one_thing_only_is_kept():
    chain = Arc(1, 0, 1, 40, ("carry",))
    graph = Graph(
        arcs={2: [lut(1)], 3: [lut(2), chain]},
        starts={1: [Path(ZERO, ("a",))]}, ends={3: [Path(Length(3, 0, 0), ("b D",))]},
        inputs={}, outputs={("o", 0): 3},
    )  # fmt: skip
    [path] = longest(graph, reached(graph))
    assert path.length == Length(3, 1, 40)
    assert {path.length for path in ways(graph, reached(graph)).starts["o", 0]} == {Length(2, 0, 0),
                                                                    Length(0, 1, 40)}


def test_a_loop_is_refused():
    graph = Graph({1: [lut(2)], 2: [lut(1)]}, {}, {}, {}, {})
    with pytest.raises(ValueError, match="a combinational loop of 2 nets"):
        longest(graph, reached(graph))


def carry(ci, s, di, o, co):
    return {"type": "CARRY4", "connections": {"CI": [ci], "CYINIT": ["0"], "S": s, "DI": di,
                                              "O": o, "CO": co}}  # fmt: skip


def test_carry_bits_are_counted_across_carry4():
    cells = {
        "low": carry("0", [1, 2, 3, 4], [11, 12, 13, 14], [21, 22, 23, 24], [31, 32, 33, 34]),
        "high": carry(34, [5, 6, 7, 8], [15, 16, 17, 18], [25, 26, 27, 28], [35, 36, 37, 38]),
    }
    into = {}
    for name, cell in cells.items():
        for net, arc in arcs(name, cell):
            if arc.source != "0":
                into.setdefault(net, []).append(arc)
    for source, target, bits in ((1, 28, 8), (11, 28, 8), (4, 24, 1), (4, 25, 2), (6, 38, 3)):
        graph = Graph(into, {source: [Path(ZERO, ("a",))]}, {target: [Path(ZERO, ("b",))]}, {}, {})
        assert [path.length for path in longest(graph, reached(graph))] == [Length(0, 1, bits)]


def test_resources():
    kinds = {"LUT6": 3, "INV": 1, "SRLC32E": 2, "RAM64M8": 1, "FDRE": 5, "CARRY4": 4,
             "RAMB18E2": 3, "RAMB36E2": 1, "DSP48E2": 2, "MUXF7": 9}  # fmt: skip
    assert resources(kinds) == {"LUT": 14, "FF": 5, "CARRY8": 2, "DSP48E2": 2, "BRAM36": 2.5,
                                "URAM288": 0}


def test_a_cell_that_nobody_knows_is_refused():
    cell = {"type": "IDDRE1", "connections": {}, "port_directions": {}}
    with pytest.raises(ValueError, match="x is a IDDRE1, which nobody told the report about"):
        examine({"ports": {}, "netnames": {}, "cells": {"x": cell}}, {})


def test_a_multiplier_without_registers_is_refused():
    cell = {"type": "DSP48E2", "connections": {}, "parameters": {"AREG": "0"}}
    with pytest.raises(ValueError, match="times is a DSP48E2 without registers"):
        list(arcs("times", cell))
