"""Scripts of a package broken on purpose: the stand-ins, or what they made, must tell."""

import re
from dataclasses import replace

import package_builds
import pytest
from package_builds import BOARD, LINKED, ONE, TWELVE, engine_places, made, vivado, wanted_registers

from gdn_core.card.package import banks
from gdn_core.registers import arguments

build = package_builds.build  # fixture
builds = package_builds.builds  # fixture
twelve = package_builds.twelve  # fixture

# Netlists

LANE = "kernel/layer/engine_4/rank_0/head_0/lane_3/"
REGISTERED = "AREG 1 BREG 1 MREG 1 PREG"


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (f"DSP48E2 {LANE}update {{AREG 0 BREG 1 MREG 1 PREG 1}}", "without AREG: 1, not 0"),
        (f"DSP48E2 {LANE}update {{{REGISTERED} 0}}", "without PREG: 1, not 0"),
        (f"DSP48E2 {LANE}more {{{REGISTERED} 1}}", "DSP48E2 of the lanes: 577, not 576"),
        (f"DSP48E2 {LANE}retrieve_r {{{REGISTERED} 1 PCIN 1}}", "of a cascade: 97, not 96"),
        (f"CARRY8 {LANE}carry {{}}", "CARRY8 in a lane: 1, not 0"),
        ("URAM288 kernel/layer/engine_0/u {}", "URAM288: 1, not 0"),
        (" ".join(f"RAMB36E2 kernel/layer/engine_0/r{n} {{}}" for n in range(85)),
         "block RAM of the engines: 85.0, more than 84"),
    ],
)  # fmt: skip
def test_a_wrong_netlist_stops_before_placement(twelve, cell, says):
    run = vivado(twelve, "ooc.tcl", STANDIN_NETLIST=cell)
    assert run.returncode == 1
    assert says in run.stderr


# Linking


def sections(folder):
    """link.cfg: {section: [(key, value)]}."""
    found: dict[str, list] = {}
    for line in (folder / "link.cfg").read_text().splitlines():
        if line.startswith("["):
            rows = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            key, equals, value = line.partition("=")
            assert equals, line
            rows.append((key, value))
    return found


def check_link(config, board, folder):
    found = sections(folder)
    assert set(found) == {"connectivity", "clock", "vivado"}
    connectivity = found["connectivity"]
    assert ("nk", "gdn_kernel:1:gdn_kernel_1") in connectivity
    slr = [value for key, value in connectivity if key == "slr"]
    crosses = any(engine_places(config, board).values())
    assert slr == ([] if crosses else ["gdn_kernel_1:SLR0"])
    ports, used = {}, {}
    top = (folder / "gdn_kernel.v").read_text()
    pointers = {r.name: r.master for r in arguments(config.out_ports) if r.master}
    for key, value in connectivity:
        if key != "sp":
            continue
        argument, first, last = re.fullmatch(r"gdn_kernel_1\.(\w+):HBM\[(\d+):(\d+)\]",
                                             value).groups()  # fmt: skip
        port = pointers.pop(argument)
        assert re.search(rf"\bm_axi_{port}_a[rw]addr\b", top)
        bank = range(int(first), int(last) + 1)
        assert len(bank)
        assert bank[-1] < 32
        assert ports.setdefault(port, bank) == bank, "one port, two places"
        for channel in bank:
            assert used.setdefault(channel, port) == port, "two ports, one pseudo-channel"
            assert used.setdefault(channel ^ 1, port) == port, "two ports, one controller"
    assert not pointers, "arguments without a bank"
    assert found["clock"] == [("freqHz", "300000000:gdn_kernel_1.ap_clk")]
    assert {key for key, _ in found["vivado"]} == {"prop"}
    for _, value in found["vivado"]:
        assert re.fullmatch(r"run\.impl_1\.(strategy|STEPS\.[A-Z_.]+)=\w+", value)


def test_every_argument_has_banks_of_its_port_alone(build):
    check_link(*build)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HBM[2:3]", "HBM[0:1]"),  # k where q is
        ("HBM[2:3]", "HBM[1:1]"),
        ("gates:HBM[4:5]", "gates:HBM[20:21]"),  # not with v
        ("sp=gdn_kernel_1.record:", "sp=gdn_kernel_1.recorder:"),
        ("sp=gdn_kernel_1.q:HBM[0:1]\n", ""),
        ("HBM[0:1]", "HBM[32:33]"),
        ("nk=", "kn="),
        ("300000000", "3000000000"),
        ("[vivado]", "[vivid]"),
    ],
)
def test_a_wrong_link_is_caught(build, old, new):
    config, board, folder = build
    text = (folder / "link.cfg").read_text()
    assert old in text
    (folder / "link.cfg").write_text(text.replace(old, new))
    with pytest.raises((AssertionError, AttributeError, KeyError)):
        check_link(config, board, folder)


def test_too_many_ports_for_the_card():
    with pytest.raises(ValueError, match="4 masters need 8 pseudo-channels, u55c has 7"):
        banks(ONE, replace(BOARD, pseudo_channels=7))


# Scripts broken on purpose

# What is run for each file that is broken, and then: what stands there, what is put there, what is
# said of it.
RUNS = {"package_kernel.tcl": "package_kernel.tcl", "filelist.f": "package_kernel.tcl",
        "design.tcl": "package_kernel.tcl", "ooc.tcl": "ooc.tcl", "clocks.xdc": "ooc.tcl",
        "floorplan.xdc": "ooc.tcl", "floorplan_link.tcl": "floorplan_link.tcl",
        "station_8.v": "floorplan_link.tcl"}
BROKEN = {
    "package_kernel.tcl": [
        ("create_project", "create_projects", "no such command"),
        ("-force package_kernel", "-farce package_kernel", "no such option: -farce"),
        (" -part $part", "", "-part is missing"),
        ("add_files -norecurse", "add_file -norecurse", "no such command"),
        ("set_property top $top [current_fileset]\n", "", "no module is called"),
        ("ipx::package_project -root_dir $ip", "ipx::package_project", "-root_dir is missing"),
        ("infer $core $clock $clock", "infer $core $clock clk", "no port clk"),
        ("xilinx.com:$kind:1.0", "xilinx.com:$kind", "no such bus"),
        ("ipx::associate_bus_interfaces -busif $name -clock $clock $core", "list", "has no clock"),
        ("ipx::associate_bus_interfaces -clock $clock -reset $reset $core", "", "has no clock"),
        ("-clock $clock -reset", "-clock $reset -reset", "is no clock"),
        ("DATA_WIDTH $bits", "DATA_WIDTH 256", "DATA_WIDTH is not"),
        ("DATA_WIDTH $bits", "DATA_WITDH $bits", "no bus parameter"),
        ("get_memory_maps -quiet $control", "get_memory_maps s_axi_ctrl",
         "no memory map is called s_axi_ctrl"),
        ("NUM_READ_OUTSTANDING $reads ", "", "NUM_READ_OUTSTANDING"),
        ("NUM_READ_OUTSTANDING $reads", "NUM_READ_OUTSTANDING 2", "keeps no burst waiting"),
        ("NUM_WRITE_OUTSTANDING $writes", "NUM_WRITE_OUTSTANDING 0", "NUM_WRITE_OUTSTANDING 0"),
        ("SUPPORTS_NARROW_BURST 0", "SUPPORTS_NARROW_BURST 1", "SUPPORTS_NARROW_BURST 1"),
        (" HAS_BURST 0", "", "HAS_BURST"),
        ("        set_property value_source constant $found\n", "", "value_source of parameter"),
        ("    set_property master_address_space_ref $name $interface\n", "",
         "master_address_space_ref of busif"),
        ("ipx::add_address_space $name $core", "list", "no address space is called"),
        ("set_property verilog_define SYNTHESIS", "set_property verilog_define SYNTH",
         "verilog_define SYNTH"),
        ("reg0", "reg1", "no address block"),
        ("    ipx::add_register $name $block\n", "", "no register is called CTRL"),
        ("set_property address_offset $offset", "set_property offset $offset", "has no offset"),
        ("    set_property size $bits $register\n", "", "size of register:CTRL was not set"),
        ("ipx::add_register_parameter ASSOCIATED_BUSIF $register", "list", "has no parameter"),
        ("set_property value $master", "list",
         "value of parameter:q:ASSOCIATED_BUSIF was not set"),
        ('$master ne ""', "0", "q: no ASSOCIATED_BUSIF"),
        ("set_property sdx_kernel true $core\n", "", "sdx_kernel of core:gdn_kernel was not set"),
        ("vitis_drc [list", "vitis_drcs [list", "has no vitis_drcs"),
        ("ipx::update_checksums $core\n", "", "ipx::update_checksums was not run"),
        ("check_integrity -kernel -xrt", "check_integrity -xrt", "-kernel is missing"),
        ("ipx::check_integrity -kernel -xrt $core\n", "", "not checked"),
        ("ipx::save_core $core\n", "", "was not saved"),
        ("-kernel_name $top", "-kernel_name gdn", "no kernel gdn"),
        ("-ctrl_protocol $protocol", "-ctrl_protocol ap_none", "package_xo: protocol"),
        (" \\\n    -ip_directory $ip", "", "-ip_directory is missing"),
    ],
    "filelist.f": [
        ("prepare.v\n", "", "no file has the module prepare"),
        ("engine.v", "engines.v", "no such file"),
    ],
    "design.tcl": [
        ("set top gdn_kernel", "set top kernels", "no module is called"),
        ("m_axi_k 512 8", "m_axi_kk 512 8", "no bus interface is called"),
        ("CTRL 0x000", "CTRL 0x100", "no register CTRL at 0"),
        ("tokens 0x048", "tokens 0x044", "overlaps record"),
        ("tokens 0x048", "tokens 0x04a", "tokens: offset 74"),
        ("scale 0x05c", "scale 0x1000", "scale: offset 4096"),
        ("k 0x018 64 m_axi_k", "k 0x018 64 m_axi_q", "m_axi_k has no argument"),
        ("q 0x010 64 m_axi_q", "q 0x010 64 m_axi_qq", "no master is called m_axi_qq"),
        ("set protocol ap_ctrl_hs", "set protocol ap_ctrl", "no such control protocol"),
    ],
    "ooc.tcl": [
        ("synth_design -top $top", "synth_design", "-top is missing"),
        ("read_verilog", "read_verilogs", "no such command"),
        ("opt_design -directive Explore\n", "", "place_design comes too early"),
        ("SSI_SpreadLogic_high", "SSI_Best", "place_design: SSI_Best"),
        (" -verilog_define SYNTHESIS", "", "-verilog_define is missing"),
        ("$lane_dsps\n", "1\n", "DSP48E2 of the lanes: 576, not 1"),
        ("route_design -directive Explore\n", "", "not routed"),
        ("report_utilization -slr", "report_utilization -slrs", "no such option"),
        ("file mkdir $reports\n", "", "no such file or directory"),
        ("utilization_slr.rpt", "utilization.rpt", "overwrites"),
    ],
    "clocks.xdc": [
        ("create_clock", "# create_clock", "no such clock"),
        ("[get_ports ap_clk]\n", "[get_ports clk]\n", "no port is called clk"),
        ("BUFGCE_X0Y120", "BUFG_X0Y120", "HD.CLK_SRC BUFG_X0Y120"),
        ("set_input_delay", "set x 1; set_input_delay", "may not stand in an XDC"),
        ("NAME != ap_clk", "NAME != clk", "no port is called clk"),
        ("[all_outputs]", "[all_outputs -no_clocks]", "no such option"),
    ],
    "floorplan.xdc": [
        ("{kernel/layer/engine_4}", "{kernel/layer/engine_12}",
         "no cell is called kernel/layer/engine_12"),
        ("{kernel/layer/engine_4}", "{kernel/layer/engine_5}", "is in pblock_engine_4 already"),
        ("create_pblock pblock_slr1\n", "", "no pblock is called pblock_slr1"),
        ("CLOCKREGION_X0Y4:", "CLOCKREGION_X0Y3:", "not within one SLR"),
        ("X6Y11", "X6Y12", "not within one SLR"),
        ("X6Y11", "X7Y11", "not within one SLR"),
        ("PARENT pblock_slr1", "PARENT pblock_slr7", "PARENT pblock_slr7"),
        ("resize_pblock [get_pblocks pblock_slr2] -add", "# ", "pblock_slr2 is empty"),
        ("link_slr*_*", "link_srl*_*", "no cells"),
        ("USER_SLL_REG TRUE", "USER_SLL_REGS TRUE", "has no USER_SLL_REGS"),
        ("PRIMITIVE_GROUP == REGISTER", "IS_SEQUENTIAL", "get_cells: -filter"),
    ],
    "floorplan_link.tcl": [
        ("kernel/layer/engine_4 SLR1", "kernel/layer/engines_4 SLR1",
         "0 cells are called gdn_kernel_1/inst/kernel/layer/engines_4"),
        ("kernel/layer/prepare SLR0", "kernel/layer/prepare SLR3", "USER_SLR_ASSIGNMENT SLR3"),
        ("gdn_kernel_1", "gdn_kernel_2", "0 cells are called"),
        ("inst/$cell && PRIM", "inst/x/$cell && PRIM", "link_slr0_top has no register"),
        ("USER_SLL_REG TRUE", "USER_SLL_REG SLR1", "USER_SLL_REG SLR1"),
    ],
    "station_8.v": [('(* keep_hierarchy = "yes" *)\n', "", "has no register")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [pytest.param(file, *row, id=f"{file}: {row[0].strip()} -> {row[1].strip()}")
     for file, rows in BROKEN.items() for row in rows],
)  # fmt: skip
def test_a_broken_script_is_caught(twelve, file, old, new, says):
    text = (twelve / file).read_text()
    assert old in text
    (twelve / file).write_text(text.replace(old, new))
    env = {"STANDIN_LINKED": LINKED} if RUNS[file] == "floorplan_link.tcl" else {}
    run = vivado(twelve, RUNS[file], **env)
    assert run.returncode == 1
    assert says in run.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [("tokens 0x048", "tokens 0x148"), ("eps 0x058", "epsilon 0x058"), ("q 0x010 64 m_axi_q",
     "q 0x010 64 m_axi_v"), ("slot 0x04c 32", "slot 0x04c 64"), ("k 0x018", "k 0x080")],
)  # fmt: skip
def test_a_wrong_register_is_caught(twelve, old, new):
    text = (twelve / "design.tcl").read_text()
    assert f"    {old}" in text
    (twelve / "design.tcl").write_text(text.replace(f"    {old}", f"    {new}"))
    run = vivado(twelve, "package_kernel.tcl")
    if run.returncode == 0:
        found = [tuple(r) for r in made(twelve, "package_kernel.tcl")["register"]]
        assert found != wanted_registers(TWELVE)
