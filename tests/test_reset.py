"""The tree of the reset: what each of its nets drives once the hierarchy is gone."""

import re

import pytest

from gdn_core.build import build_kernel
from gdn_core.card.budget import Card
from gdn_core.card.floorplan import placed
from gdn_core.config import GdnConfig, Precision

MOST = 256  # loads
U55C = Card.load("u55c")


def loads(files):
    """{(module, net): loads} of every net that resets something, through all modules below."""
    from pyosys import libyosys as ys

    design = ys.Design()
    for command in (*(f"read_verilog -DSYNTHESIS {file}" for file in files), "proc", "opt_expr",
                    "opt_clean", "opt_dff -nodffe"):  # fmt: skip
        ys.Pass.call(design, f"tee -q {command}")
    reset = ys.IdString("\\SRST")
    found: dict[tuple[str, str], int] = {}
    for name in (file.stem for file in files):  # children first
        for cell in design.module(ys.IdString(f"\\{name}")).cells_.values():
            child = cell.type.str().removeprefix("\\")
            if cell.hasPort(reset):
                pin, count = reset, cell.getPort(ys.IdString("\\Q")).size()
            elif (child, "rst") in found:
                pin, count = ys.IdString("\\rst"), found[child, "rst"]
            else:
                continue
            [bit] = cell.getPort(pin).to_sigbit_vector()
            net = (name, bit.wire.name.str().removeprefix("\\"))
            found[net] = found.get(net, 0) + count
    return found


@pytest.mark.parametrize("config", [
    GdnConfig(heads_in_flight=16), GdnConfig(heads_in_flight=8, precision=Precision.PRECISE),
], ids=["16 fast", "8 precise"])  # fmt: skip
def test_no_net_of_the_tree_has_many_loads(config, tmp_path):
    files = build_kernel(placed(config, U55C), tmp_path)
    found = {net: count for net, count in loads(files).items()
             if re.fullmatch(r"(\w+__)?(rst|reset\w*)|reset", net[1])
             and not (net[1] == "rst" and net[0] != "kernel")}  # fmt: skip
    tops = {net: count for net, count in found.items() if net[1] != "rst"}
    assert len(tops) > config.engines * 2
    assert max(found.values()) <= MOST, {net: n for net, n in found.items() if n > MOST}
    stated = sum(count for (name, net), count in found.items() if name == "engine")
    assert stated > 250  # an engine's own are among them
