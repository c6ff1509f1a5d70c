# amaranth: UnusedElaboratable=no
"""What a build holds beside its Verilog: everything that goes to a machine with Vivado and Vitis.

    package_kernel.tcl, ooc.tcl     as they lie in platform/CARD
    design.tcl                      the tables they read: pins, registers, masters
    clocks.xdc, floorplan.xdc       constraints; floorplan_link.tcl is the same floorplan in Vitis
    link.cfg, Makefile, README.md   linking, commands, and what is what

Names, offsets and widths are those of `gdn_core.registers` and of the shell's pins; the floorplan
is `gdn_core.card.floorplan`'s. What Vivado and Vitis are told beyond that is in the constants
below.
"""

import shutil
import textwrap
from pathlib import Path

from gdn_core.axi.interface import BOUNDARY
from gdn_core.axi.reader import BurstReaderParams
from gdn_core.axi.writer import BurstWriterParams
from gdn_core.card.budget import MULTIPLIERS, Card, needs
from gdn_core.card.floorplan import (
    floorplan,
    floorplan_link_tcl,
    floorplan_xdc,
    placed,
    slr_of_engines,
)
from gdn_core.config import BEAT_BYTES, GdnConfig
from gdn_core.engine.engine_params import CHAINS
from gdn_core.kernel.kernel import READ_QUEUE, Kernel
from gdn_core.kernel.layer import engine_params
from gdn_core.kernel.shell import COMPUTE_UNIT, TOP, Shell
from gdn_core.places import PLATFORM
from gdn_core.registers import ADDRESS_BITS, REGISTERS, Kind, Register, arguments, masters

__all__ = ["SCRIPTS", "banks", "write_package"]

VENDOR, LIBRARY, VERSION = "gdn_core", "kernel", "0.1"  # VLNV is VENDOR:LIBRARY:TOP:VERSION
PROTOCOL = "ap_ctrl_hs"
CONTROL = "s_axi_control"
WRITTEN_FOR = "2023.2"  # release of Vivado and Vitis whose manuals the scripts follow
SCRIPTS = ("package_kernel.tcl", "ooc.tcl")  # copied as they are
# Vivado's packager knows the control registers by the names that Vitis HLS gives them; the others
# become kernel arguments.
CONTROL_NAMES = {"AP_CTRL": "CTRL", "GIE": "GIER", "IER": "IP_IER", "ISR": "IP_ISR"}
IMPLEMENTATION = (
    "strategy=Performance_ExplorePostRoutePhysOpt",
    "STEPS.PLACE_DESIGN.ARGS.DIRECTIVE=SSI_SpreadLogic_high",  # of all SLRs, against congestion
    "STEPS.PHYS_OPT_DESIGN.IS_ENABLED=true",
    "STEPS.PHYS_OPT_DESIGN.ARGS.DIRECTIVE=AggressiveExplore",
    "STEPS.POST_ROUTE_PHYS_OPT_DESIGN.IS_ENABLED=true",
    "STEPS.POST_ROUTE_PHYS_OPT_DESIGN.ARGS.DIRECTIVE=AggressiveExplore",
)
GENERATED = "# Generated from gdn_core/card/package.py; do not edit.\n"


def banks(config: GdnConfig, board: Card) -> dict[str, str]:
    """HBM of each master: a memory controller of its own, with all its pseudo-channels."""
    names = masters(config.out_ports)
    if len(names) * board.controller > board.pseudo_channels:
        raise ValueError(f"{len(names)} masters need {len(names) * board.controller} "
                         f"pseudo-channels, {board.name} has {board.pseudo_channels}")
    firsts = range(0, board.pseudo_channels, board.controller)
    return {name: f"HBM[{first}:{first + board.controller - 1}]"
            for name, first in zip(names, firsts, strict=False)}


def write_package(config: GdnConfig, files: list[Path], card: str = "u55c",
                  board: Card | None = None) -> list[Path]:
    """Write all of it beside the Verilog `files`, the top last; returns what was written."""
    board = board or Card.load(card)
    folder = files[-1].parent
    places = slr_of_engines(config, board)
    wanted = placed(config, board).slrs
    if config.slrs != wanted:
        raise ValueError(f"the Verilog has its engines in SLRs {config.slrs or '(0, ...)'}, "
                         f"{board.name} has room for them in {wanted or '(0, ...)'}; "
                         "`gdn_core.card.floorplan.placed` gives a design point its SLRs")
    cells = floorplan(files, places)
    crosses = any(place != 0 for place in places)
    texts = {
        "design.tcl": design_tcl(config, board),
        "clocks.xdc": clocks_xdc(board),
        "floorplan.xdc": floorplan_xdc(board, cells),
        "floorplan_link.tcl": floorplan_link_tcl(cells),
        "link.cfg": link_cfg(config, board, crosses),
        "Makefile": makefile(board, crosses),
        "README.md": readme(config, board, places),
    }
    for name in SCRIPTS:
        shutil.copyfile(PLATFORM / board.name / name, folder / name)
    for name, text in texts.items():
        (folder / name).write_text(text)
    return [folder / name for name in (*SCRIPTS, *texts)]


# ------------------------------------------------------------------------------------- the tables


def interfaces(config: GdnConfig) -> dict[str, dict[str, int]]:
    """Pins of each AXI interface with their widths."""
    pins = Shell(Kernel(config)).pins
    names = [CONTROL, *(f"m_axi_{name}" for name in masters(config.out_ports))]
    return {name: {pin: len(signal) for pin, (signal, _) in pins.items()
                   if pin.startswith(f"{name}_")} for name in names}


def packaged_registers(config: GdnConfig) -> list[tuple[str, Register]]:
    """The kernel's registers, by the names that Vivado's packager knows."""
    control = [r for r in REGISTERS if r.kind is Kind.CONTROL]
    return [(CONTROL_NAMES.get(r.name, r.name), r)
            for r in (*control, *arguments(config.out_ports))]  # fmt: skip


def summary(config: GdnConfig) -> str:
    return (f"Gated DeltaNet decode, {config.heads_in_flight} value heads in flight, "
            f"{config.precision.value}")


def quoted(text: str) -> str:
    """A word of a Tcl list."""
    if set(text) & set("{}\\"):
        raise ValueError(f"no braces and backslashes in a Tcl word, got {text!r}")
    return f"{{{text}}}" if not text or set(text) & set(" \t\n;\"$[]#") else text


def outstanding(reads: bool) -> tuple[int, int]:
    """Bursts that a master has in flight, read and written; one of what it never does."""
    reader = BurstReaderParams(fifo_beats=READ_QUEUE)
    return (reader.fifo_beats // reader.max_burst_beats, 1) if reads else (
        1, BurstWriterParams().outstanding)  # fmt: skip


def netlist(config: GdnConfig) -> dict[str, str]:
    """What synthesis must make of the engines; ooc.tcl counts it."""
    engine, need = engine_params(config), needs(config)
    heads, limbs = config.heads_in_flight, engine.format.limbs
    return {
        "lane_dsps": str(engine.key_dim * heads * MULTIPLIERS * limbs),
        # All rows of a dot product but the first of each chain.
        "chained_dsps": str(max(engine.key_dim - CHAINS, 0) * heads * 2 * limbs),
        "engine_brams": str(need["BRAM36"]), "urams": str(need["URAM288"]),
    }  # fmt: skip


def design_tcl(config: GdnConfig, board: Card) -> str:
    pins = interfaces(config)
    values = {
        "part": board.part, "top": TOP, "vendor": VENDOR, "library": LIBRARY,
        "version": VERSION, "summary": summary(config), "protocol": PROTOCOL, "clock": "ap_clk",
        "reset": "ap_rst_n", "interrupt": "interrupt", "control": CONTROL,
        "range": str(1 << ADDRESS_BITS), "burst": str(BOUNDARY // BEAT_BYTES),
        **netlist(config),
    }  # fmt: skip
    lines = [f"set {name} {quoted(value)}" for name, value in values.items()]
    lines += ["", "# AXI interface, its pins", "set interfaces {"]
    for name, wires in pins.items():
        wrapped = textwrap.fill(" ".join(wires), 100, initial_indent=" " * 8,
                                subsequent_indent=" " * 8)  # fmt: skip
        lines += [f"    {name} {{", wrapped, "    }"]
    lines += ["}", "", "# AXI master, bits of its data, bursts in flight: read, written",
              "set masters {"]
    for name, wires in pins.items():
        data = [width for pin, width in wires.items() if pin in (f"{name}_rdata", f"{name}_wdata")]
        if name != CONTROL:
            reads, writes = outstanding(f"{name}_rdata" in wires)
            lines.append(f"    {name} {data[0]} {reads} {writes}")
    lines += ["}", "", "# name, offset, bits, AXI master of a pointer, description",
              "set registers {"]
    for name, r in packaged_registers(config):
        master = f"m_axi_{r.master}" if r.master else ""
        lines.append(f"    {name} {r.offset:#05x} {r.width} {quoted(master)} {quoted(r.help)}")
    return "\n".join([GENERATED + "# Sourced by the scripts beside it.", *lines, "}", ""])


# ------------------------------------------------------------------------------- the constraints


def clocks_xdc(board: Card) -> str:
    period = 1000 / board.mhz
    return rf"""{GENERATED}# Out of context only; in the platform, Vitis constrains the clock.
create_clock -name ap_clk -period {period:.3f} [get_ports ap_clk]
# A place for its buffer, so that the skew between SLRs is counted. An assumption.
set_property HD.CLK_SRC {board.clock_buffer} [get_ports ap_clk]
# Estimated: a third of the period on the other side of each pin, to a register outside.
set_input_delay -clock ap_clk {period / 3:.3f} \
    [get_ports -filter {{DIRECTION == IN && NAME != ap_clk}}]
set_output_delay -clock ap_clk {period / 3:.3f} [all_outputs]
"""


def link_cfg(config: GdnConfig, board: Card, crosses: bool) -> str:
    lines = ["[connectivity]", f"nk={TOP}:1:{COMPUTE_UNIT}"]
    if crosses:
        lines.append("# No slr=, which would hold the kernel in one SLR: see floorplan_link.tcl.")
    else:
        lines.append(f"slr={COMPUTE_UNIT}:SLR0")
    bank = banks(config, board)
    lines += [f"sp={COMPUTE_UNIT}.{r.name}:{bank[r.master]}"
              for r in arguments(config.out_ports) if r.master]  # fmt: skip
    lines += ["", "[clock]", f"freqHz={board.mhz * 10**6}:{COMPUTE_UNIT}.ap_clk", "", "[vivado]"]
    lines += [f"prop=run.impl_1.{setting}" for setting in IMPLEMENTATION]
    return "\n".join([GENERATED + "# For v++ --link. The platform is a variable of the Makefile.",
                      *lines, ""])  # fmt: skip


def makefile(board: Card, crosses: bool) -> str:
    hook = ""
    if crosses:
        hook = (" \\\n\t\t--vivado.prop run.impl_1.STEPS.OPT_DESIGN.TCL.PRE="
                "$(CURDIR)/floorplan_link.tcl")  # fmt: skip
    after = " floorplan_link.tcl" if crosses else ""
    return f"""{GENERATED}# make xo | ooc | xclbin | clean
VIVADO ?= vivado
VPP ?= v++
PLATFORM ?= {board.platform}
TARGET ?= hw
# Switching activity for `ooc`, and the kernel's path in it.
SAIF ?=
SAIF_STRIP ?=
export SAIF SAIF_STRIP

BATCH := -mode batch -nojournal
VERILOG := $(shell cat filelist.f)

.PHONY: xo ooc xclbin clean

xo: {TOP}.xo

{TOP}.xo: package_kernel.tcl design.tcl filelist.f $(VERILOG)
	$(VIVADO) $(BATCH) -log package_kernel.log -source package_kernel.tcl

ooc: ooc.tcl design.tcl clocks.xdc floorplan.xdc filelist.f $(VERILOG)
	$(VIVADO) $(BATCH) -log ooc.log -source ooc.tcl

xclbin: {TOP}.$(TARGET).xclbin

{TOP}.$(TARGET).xclbin: {TOP}.xo link.cfg{after}
	$(VPP) --link --target $(TARGET) --platform $(PLATFORM) --config link.cfg --save-temps{hook} \\
		--output $@ $<

clean:
	rm -rf scratch ip reports _x .Xil .ipcache {TOP}.xo {TOP}.*.xclbin* *.log *.jou
"""


# ----------------------------------------------------------------------------------------- the page


def table(head, rows) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, ["---"] * len(head), *rows))


def readme(config: GdnConfig, board: Card, places: list[int | None]) -> str:
    shape, bank = config.shape, banks(config, board)
    vivado, vitis = f"Vivado {WRITTEN_FOR}", f"Vitis {WRITTEN_FOR}"
    sp = {r.name: bank[r.master] for r in arguments(config.out_ports) if r.master}
    files = table(("file", "what it is", "written for"), (
        ("`filelist.f`, `*.v`", f"the Verilog, top `{TOP}`", "any tool"),
        ("`design.tcl`", "tables that the scripts read", vivado),
        ("`package_kernel.tcl`", f"IP and kernel object `{TOP}.xo`", vivado),
        ("`ooc.tcl`", "synthesis to routing of the kernel alone, into `reports/`", vivado),
        ("`clocks.xdc`, `floorplan.xdc`", "its constraints", vivado),
        ("`link.cfg`", "clock, banks and strategy of the link", vitis),
        ("`floorplan_link.tcl`", "the floorplan in the platform, where it has several SLRs", vitis),
        ("`Makefile`", "`make xo`, `make ooc`, `make xclbin`, `make clean`", "GNU make"),
    ))  # fmt: skip
    ports = table(("port", "bits", "HBM", "arguments"), (
        (f"`m_axi_{name}`", str(8 * BEAT_BYTES), f"`{bank[name]}`",
         ", ".join(f"`{r.name}`" for r in arguments(config.out_ports) if r.master == name))
        for name in masters(config.out_ports)))  # fmt: skip
    registers = table(("offset", "name", "bits", "HBM", "meaning"), (
        (f"`{r.offset:#05x}`", f"`{name}`", str(r.width),
         f"`{sp[name]}`" if name in sp else "", r.help)
        for name, r in packaged_registers(config)))  # fmt: skip
    regions = table(("SLR", "engines"), (
        ("left to the placer: too large for what is left of an SLR" if slr is None
         else f"SLR{slr}", ", ".join(str(e) for e, at in enumerate(places) if at == slr))
        for slr in dict.fromkeys(places)))  # fmt: skip
    return f"""<!-- Generated from gdn_core/card/package.py; do not edit. -->
# {TOP} for {board.name}

{summary(config)}; {shape.qk_heads} q/k heads and {shape.v_heads} value heads of {shape.key_dim} x \
{shape.value_dim}, {config.slots} slot(s) in {config.state_ram.value}. Part {board.part}, \
VLNV {VENDOR}:{LIBRARY}:{TOP}:{VERSION}, {PROTOCOL}.

**Neither Vivado nor Vitis has run any of this yet.** The scripts were run against a stand-in that \
knows their commands and options, not what the tools do. {board.mhz} MHz is a target.

{files}
`PLATFORM` is `{board.platform}` unless `make xclbin PLATFORM=...` says otherwise; `VIVADO` and \
`VPP` name the tools; `make ooc SAIF=activity.saif` bases the power report on a simulation.

## Ports

Clock `ap_clk`, reset `ap_rst_n` (active low), `interrupt`, AXI4-Lite `{CONTROL}`. Each master has \
a memory controller of HBM to itself, so buffers must lie in the banks of their port.

{ports}
## Registers

{registers}
## Floorplan

Everything but the engines is in SLR0, beside HBM; `link_slrN`, `link_slrN_top` and \
`link_slrN_bottom`, the registers between it and the engines, are in SLR N.

{regions}"""
