"""The board definitions: pins, clocks, the Vivado project of the bring-up, its heartbeat."""

import re
from functools import cache

import pytest
from amaranth.build import DiffPairs, Pins, Subsignal
from amaranth.hdl import ClockDomain, Elaboratable, Instance, Module, Signal
from amaranth.lib import io
from amaranth.sim import Simulator
from amaranth_boards.test.blinky import Blinky
from click.testing import CliRunner

from gdn_core.card.bring_up import NAME, BringUp, Card, Project, main
from gdn_core.card.budget import Card as CardResources
from gdn_core.card.u55c import CATTRIP_PIN, LEDS, U55CPlatform

# Rows of a ball grid: no I, O, Q, S, X, Z. FSVH2892 has 54 rows, A to BP, and 54 columns.
LETTERS = "ABCDEFGHJKLMNPRTUVWY"
ROWS = [*LETTERS, *(f"A{x}" for x in LETTERS), *(f"B{x}" for x in LETTERS)][:54]
TRANSCEIVERS = re.compile(r"\d\.(qsfp28\.(clk|rx|tx)|pcie\.(rx|tx)|pcie_(ref|sys)clk)")


def ball(pin: str) -> tuple[int, int]:
    row, column = re.fullmatch(r"([A-Z]+)(\d+)", pin).groups()
    assert 1 <= int(column) <= 54
    return ROWS.index(row), int(column)


def leaves(thing: Subsignal, path: str = ""):
    """(path, pins, attributes, clock) of everything that has pins."""
    path = f"{path}.{thing.name}" if path else thing.name
    if isinstance(thing.ios[0], Subsignal):
        for inner in thing.ios:
            for name, pins, attrs, clock in leaves(inner, path):
                yield name, pins, {**thing.attrs, **attrs}, clock
    else:
        yield path, thing.ios[0], dict(thing.attrs), thing.clock


ALL = [leaf for resource in U55CPlatform.resources
       for leaf in leaves(resource, f"{resource.number}")]  # fmt: skip


class Everything(Elaboratable):
    """Requests every resource; I/O pins get buffers, transceiver pins an instance."""

    def elaborate(self, platform):
        m = Module()
        for name, number in list(platform.resources):
            if name not in (platform.default_clk, platform.default_rst):
                self.connect(m, f"{name}_{number}", platform.request(name, number, dir="-"))
        beat = Signal()
        m.d.sync += beat.eq(~beat)
        return m

    def connect(self, m, name, port):
        if not isinstance(port, io.PortLike):
            for inner, member in vars(port).items():
                self.connect(m, f"{name}_{inner}", member)
        elif isinstance(port, io.DifferentialPort) and not port.p.metadata[0].attrs:
            side = "o" if port.direction is io.Direction.Output else "i"
            m.submodules[name] = Instance("TRANSCEIVER",
                                          **{f"{side}_P": port.p, f"{side}_N": port.n})
        else:
            m.submodules[name] = io.Buffer(port.direction, port)


@cache
def plan(design):
    return Project().prepare(design(), NAME, emit_src=False).files


# The definition


def test_no_pin_is_used_twice():
    pins = [pin for _, place, _, _ in ALL
            for pin in ((*place.p, *place.n) if isinstance(place, DiffPairs) else place)]
    assert len(pins) == len(set(pins))
    assert all(ball(pin) for pin in pins)


@pytest.mark.parametrize(("name", "pairs"), [(n, p) for n, p, _, _ in ALL
                                             if isinstance(p, DiffPairs)])
def test_pairs_lie_side_by_side(name, pairs):
    """The two balls of every pair of this package are neighbours; a transceiver's n is further out
    than its p."""
    for p, n in pairs:
        (row, column), (row_n, column_n) = ball(p), ball(n)
        assert abs(row - row_n) + abs(column - column_n) == 1, f"{name}: {p} and {n}"
        if TRANSCEIVERS.fullmatch(name):
            assert column_n - column == (1 if column > 27 else -1), f"{name}: {p} and {n}"


def test_transceivers_have_whole_links():
    widths = {name: len(place) for name, place, _, _ in ALL}
    assert [widths[f"0.pcie.{way}"] for way in ("rx", "tx")] == [16, 16]
    assert {widths[f"{n}.qsfp28.{way}"] for n in (0, 1) for way in ("rx", "tx")} == {4}


def test_io_pins_have_a_standard_and_transceivers_none():
    for name, place, attrs, _ in ALL:
        if TRANSCEIVERS.fullmatch(name):
            assert not attrs
            assert isinstance(place, DiffPairs)
        else:
            standard = "LVCMOS18" if isinstance(place, Pins) else "LVDS"
            assert attrs["IOSTANDARD"] == standard, name


def test_every_clock_has_its_frequency():
    clocks = {name: clock.frequency for name, _, _, clock in ALL if clock}
    assert clocks.keys() == {name for name, *_ in ALL if "clk" in name}
    assert {f for name, f in clocks.items() if "qsfp" not in name} == {100e6}
    # master and ndk write 6.206 ns
    assert round(1e9 / clocks["0.qsfp28.clk"], 3) == round(1e9 / clocks["1.qsfp28.clk"], 3) == 6.206


def test_every_resource_elaborates():
    xdc = plan(Everything)[f"{NAME}.xdc"]
    for name, place, _, clock in ALL:
        for pin in (*place.p, *place.n) if isinstance(place, DiffPairs) else place:
            assert len(re.findall(rf"^set_property LOC {pin} ", xdc, re.M)) == 1, (name, pin)
        if clock:
            number, *path = name.split(".")
            port = "__".join([f"{path[0]}_{number}", *path[1:], "p"])
            found = re.search(rf'^create_clock -name \S+ -period (\S+) \[get_nets "{port}"\]$', xdc,
                              re.M)  # fmt: skip
            assert found, f"no clock on {port}"
            assert float(found[1]) == pytest.approx(1e9 / clock.frequency)


def test_the_part_is_the_cards():
    assert f"-part {CardResources.load('u55c').part}\n" in plan(Card)[f"{NAME}.tcl"]


def test_the_power_switch_is_held_off_for_a_design_that_leaves_it_alone():
    """Also what amaranth-boards asks of its boards: that its Blinky elaborates on them."""
    files = Project().prepare(Blinky(), NAME, emit_src=False).files
    located = dict(re.findall(r'^set_property LOC (\S+) \[get_ports "(\S+)"\]$',
                              files[f"{NAME}.xdc"], re.M))
    assert {pin: located[pin] for pin in (CATTRIP_PIN, *LEDS.values())} == {
        CATTRIP_PIN: "hbm_cattrip_0__io"} | {pin: f"led_{n}__io" for n, pin in LEDS.items()}
    driver = re.search(r"^module \\bring_up\.hbm_cattrip\.buffer .*?^endmodule",
                       files[f"{NAME}.v"], re.M | re.S)[0]
    assert re.search(r"\.o\(1'h0\),\s+\.t\(1'h0\)", driver)


def test_constraints_of_a_design_are_added_to_those_of_the_card():
    files = Project().prepare(Card(), NAME, add_constraints="# mine\n").files
    assert "# mine\n" in files[f"{NAME}.xdc"]
    assert "BITSTREAM.CONFIG.SPI_BUSWIDTH 4" in files[f"{NAME}.xdc"]


# The bring-up


def test_pins_of_the_bring_up():
    xdc = plan(Card)[f"{NAME}.xdc"]
    located = dict(re.findall(r'^set_property LOC (\S+) \[get_ports "(\S+)"\]$', xdc, re.M))
    assert located == {"BK43": "sysclk3_0__p", "BK44": "sysclk3_0__n", "BG45": "rst_0__io",
                       "BL13": "led_0__io", "BK11": "led_1__io", "BE45": "hbm_cattrip_0__io"}
    assert 'create_clock -name sysclk3_0__p -period 10.0 [get_nets "sysclk3_0__p"]' in xdc
    assert 'set_property PULLDOWN "TRUE" [get_ports "hbm_cattrip_0__io"]' in xdc
    for setting in ("UNUSEDPIN Pullup", "SPI_BUSWIDTH 4", "CONFIG_VOLTAGE 1.8"):
        assert xdc.count(f"{setting} [current_design]") == 1


def test_verilog_of_the_bring_up():
    verilog = plan(Card)[f"{NAME}.v"]
    top = re.search(rf"^module {NAME}\((.*?)\);", verilog, re.M)
    assert set(top[1].split(", ")) == {"sysclk3_0__p", "sysclk3_0__n", "rst_0__io", "led_0__io",
                                       "led_1__io", "hbm_cattrip_0__io"}
    # The pin's driver has a zero, and its third state is never on.
    buffer = re.search(r"^module \\bring_up\.cattrip .*?^endmodule", verilog, re.M | re.S)[0]
    assert re.search(r"\.o\(1'h0\),\s+\.t\(1'h0\)", buffer)
    assert "(* ASYNC_REG" in verilog
    assert "Running command" not in verilog


@pytest.mark.parametrize("half_period", [1, 2, 7])
def test_heartbeat(half_period):
    """Period, reset in the middle, and a power switch that never moves."""
    m = Module()
    m.domains.sync = sync = ClockDomain()
    m.submodules.design = design = BringUp(half_period)
    seen = []

    async def bench(ctx):
        for cycle in range(10 * half_period):
            ctx.set(sync.rst, 4 * half_period <= cycle < 5 * half_period + 1)
            assert not ctx.get(design.hbm_cattrip)
            assert ctx.get(design.running) == (not ctx.get(sync.rst))
            seen.append(ctx.get(design.heartbeat))
            await ctx.tick()

    simulator = Simulator(m)
    simulator.add_clock(1e-8)
    simulator.add_testbench(bench)
    simulator.run()
    assert len(seen) == 10 * half_period, "the bench did not finish"
    period = [0] * half_period + [1] * half_period
    assert seen[: 4 * half_period] == 2 * period
    restart = 5 * half_period + 1
    assert not any(seen[4 * half_period + 1 : restart])
    assert seen[restart:] == (3 * period)[: len(seen) - restart]


def test_a_beat_takes_two_seconds():
    """The card's counter runs over all cycles of a second."""
    assert "27'h5f5e0ff" in plan(Card)[f"{NAME}.v"]  # 100e6 - 1
    assert Project().default_clk_frequency == 100e6


def test_command(tmp_path):
    run = CliRunner().invoke(main, ["-o", str(tmp_path / "project")], catch_exceptions=False)
    assert run.exit_code == 0
    names = {path.name for path in (tmp_path / "project").iterdir()}
    assert {f"{NAME}.tcl", f"{NAME}.xdc", f"{NAME}.v", f"build_{NAME}.sh"} <= names
    assert all(name in run.output for name in names)
    xdc = (tmp_path / "project" / f"{NAME}.xdc").read_text()
    assert CATTRIP_PIN in xdc
