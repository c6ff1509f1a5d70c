"""The AMD Alveo U55C as an Amaranth platform, one file as amaranth-boards has them.

    U55CPlatform().build(design)      with a design of one's own; gdn_core/card/bring_up.py has one

Only pins that at least two public sources give alike are listed. The sources, by the names that
the comments below use:

    board     AMD's board definition of this card: part0_pins.xml and board.xml in Xilinx's
              open-nic-shell, board_files/Xilinx/au55c (Apache-2.0)
    master    AMD's master XDC of the sister card U55N, which corundum builds from the same pins:
              U55N_xdc_1v00.xdc in open-nic-shell, board_files/Xilinx/au55n
    opennic   constr/au55c and constr/au55c_g4x8_ing of open-nic-shell
    corundum  fpga/mqnic/Alveo/fpga_25g/fpga_au55.xdc of Corundum, for U55C, U55N and C1100
    ndk       cards/amd/alveo-u55c/constr of CESNET's ndk-fpga
    coyote    hw/constraints/u55c/u55c_base.xdc of ETH Zurich's Coyote
    PG348     AMD's guide of the Card Management Solution, section Alveo Card U55 I/O Constraints

Left out: what the board definition calls TESTCLK_OUT and PPS (sources contradict each other on
directions) and NS1, NS2 (connectors of the U55N). The QSFP cages' control pins and I2C are not the
FPGA's: they hang on the satellite controller, and PG348 reaches them through its mailbox.
"""

from amaranth.build import (
    Attrs,
    Clock,
    Connector,
    DiffPairs,
    Pins,
    PinsN,
    Resource,
    ResourceError,
    Subsignal,
)
from amaranth.hdl import Fragment, Module
from amaranth.lib import io
from amaranth.vendor import XilinxPlatform
from amaranth_boards.resources import I2CResource, LEDResources, UARTResource

__all__ = ["U55CPlatform"]

CATTRIP_PIN = "BE45"
LVCMOS = {"IOSTANDARD": "LVCMOS18"}  # banks 65, 68 and 72 have 1.8 V

# board, master, corundum, ndk; the drive is board's and corundum's, the slew rate corundum's.
# Active high.
LEDS = {
    0: "BL13",  # QSFP28 0: activity, green
    1: "BK11",  # link status, green
    2: "BJ11",  # link status, yellow
    3: "BK14",  # QSFP28 1, the same
    4: "BK15",
    5: "BL12",
}

# The configuration flash as master, ndk and corundum set it, at the lower of their two rates.
# Unused pins are pulled up, as all three have it: the Si5394's reset, for one, is active low.
CONFIGURATION = """
set_property CONFIG_VOLTAGE 1.8 [current_design]
set_property CONFIG_MODE SPIx4 [current_design]
set_property BITSTREAM.CONFIG.CONFIGFALLBACK Enable [current_design]
set_property BITSTREAM.CONFIG.CONFIGRATE 63.8 [current_design]
set_property BITSTREAM.CONFIG.EXTMASTERCCLK_EN disable [current_design]
set_property BITSTREAM.CONFIG.SPI_32BIT_ADDR Yes [current_design]
set_property BITSTREAM.CONFIG.SPI_BUSWIDTH 4 [current_design]
set_property BITSTREAM.CONFIG.SPI_FALL_EDGE YES [current_design]
set_property BITSTREAM.CONFIG.UNUSEDPIN Pullup [current_design]
set_property BITSTREAM.GENERAL.COMPRESS TRUE [current_design]
"""


def _clock(name, number, p, n, frequency, **attrs):
    """A differential clock input; without an I/O standard it is a transceiver's reference."""
    return Resource(name, number, DiffPairs(p, n, dir="i"), Clock(frequency), Attrs(**attrs))


class U55CPlatform(XilinxPlatform):
    """Alveo U55C, https://docs.amd.com/r/en-US/ug1469-alveo-u55c

    `hbm_cattrip` must be driven: high, the card switches the FPGA's power off, and a pin that a
    design leaves alone is pulled up. So where a design does not ask for it, the platform drives it
    low.
    """

    device = "xcu55c"
    package = "fsvh2892"
    speed = "2L-e"
    default_clk = "sysclk3"
    default_rst = "rst"

    resources = [
        # 100 MHz from the Si5394, on as soon as the card has power. By custom (ndk) sysclk2 is the
        # HBM's reference and sysclk3 the logic's. board also sets DQS_BIAS on these two; corundum,
        # ndk and coyote run without. 2 and 3: board, master, ndk, corundum; 4: corundum, coyote.
        _clock("sysclk2", 0, "BK10", "BL10", 100e6, IOSTANDARD="LVDS"),
        _clock("sysclk3", 0, "BK43", "BK44", 100e6, IOSTANDARD="LVDS"),
        _clock("sysclk4", 0, "F24", "F23", 100e6, IOSTANDARD="LVDS"),

        # Push button SW1, active low: board, master (corundum has the pin). The pull-up is this
        # file's own: it agrees with whatever holds the pin high on the board.
        Resource("rst", 0, PinsN("BG45", dir="i"), Attrs(**LVCMOS, PULLUP="TRUE")),

        *LEDResources(pins=LEDS, attrs=Attrs(**LVCMOS, SLEW="SLOW", DRIVE="8")),

        # To the satellite controller, high = the HBM is too hot: cut the power. Pin: all but PG348;
        # pull-down: opennic, coyote.
        Resource("hbm_cattrip", 0, Pins(CATTRIP_PIN, dir="o"), Attrs(**LVCMOS, PULLDOWN="TRUE")),

        # Debug module DMB-01; 0 and 1 also the USB of the front panel: master, corundum. They set
        # tx to 8 mA (sc_uart's to 4); these resources have one set of attributes for both lines,
        # and a drive on rx would be wrong, so tx has what Vivado takes by itself: 12 mA, slow.
        UARTResource(0, rx="BK41", tx="BJ41", attrs=Attrs(**LVCMOS)),
        UARTResource(1, rx="BP47", tx="BN47", attrs=Attrs(**LVCMOS)),
        UARTResource(2, rx="BL46", tx="BL45", attrs=Attrs(**LVCMOS)),

        # Satellite controller, 115,200 baud 8N1, as AMD's CMS IP expects it: PG348, board, master,
        # opennic, corundum, ndk. GPIO 0 warns of power throttling, 1 of critical; 2 and 3 are
        # without a meaning yet.
        UARTResource("sc_uart", 0, rx="BJ42", tx="BH42", attrs=Attrs(**LVCMOS)),
        Resource("sc_gpio", 0, Pins("BE46 BH46 BF45 BF46", dir="i"), Attrs(**LVCMOS)),

        # Clock generator Si5394, I2C address 0x68: board, master, corundum (pull-ups: corundum).
        # int, lol (loss of lock) and los (loss of signal) are active low.
        Resource("si5394", 0,
                 Subsignal("rst", PinsN("BM8", dir="o"), Attrs(SLEW="SLOW", DRIVE="8")),
                 Subsignal("int", PinsN("BM9", dir="i"), Attrs(PULLUP="TRUE")),
                 Subsignal("lol", PinsN("BN10", dir="i"), Attrs(PULLUP="TRUE")),
                 Subsignal("los", PinsN("BM10", dir="i"), Attrs(PULLUP="TRUE")),
                 Attrs(**LVCMOS)),
        I2CResource("si5394_i2c", 0, scl="BM14", sda="BN14",
                    attrs=Attrs(**LVCMOS, PULLUP="TRUE")),

        # The rest are transceiver pins (GTY quads): request them with dir="-" and connect them to
        # the transceivers' own primitives. Lanes in the connector's order, lane 0 first.

        # Quads 130 and 131, reference from the Si5394 (period 6.206 ns): board, master, opennic,
        # corundum, ndk.
        Resource("qsfp28", 0,
                 Subsignal("clk", DiffPairs("AD42", "AD43", dir="i"), Clock(161.1328125e6)),
                 Subsignal("rx", DiffPairs("AD51 AC53 AC49 AB51", "AD52 AC54 AC50 AB52", dir="i")),
                 Subsignal("tx", DiffPairs("AD46 AC44 AB46 AA48", "AD47 AC45 AB47 AA49",
                                           dir="o"))),
        Resource("qsfp28", 1,
                 Subsignal("clk", DiffPairs("AB42", "AB43", dir="i"), Clock(161.1328125e6)),
                 Subsignal("rx", DiffPairs("AA53 Y51 W53 V51", "AA54 Y52 W54 V52", dir="i")),
                 Subsignal("tx", DiffPairs("AA44 Y46 W48 W44", "AA45 Y47 W49 W45", dir="o"))),

        # PCI Express, quads 227 (lanes 0 to 3) to 224 (12 to 15): board, master, corundum; opennic
        # has tx. pwrbrk, a server's emergency power reduction: board, master.
        Resource("pcie", 0,
                 Subsignal("rst", PinsN("BF41", dir="i"), Attrs(**LVCMOS)),
                 Subsignal("pwrbrk", PinsN("BG43", dir="i"), Attrs(**LVCMOS)),
                 Subsignal("rx", DiffPairs("AL2 AM4 AN6 AN2 AP4 AR2 AT4 AU2 "
                                           "AV4 AW6 AW2 AY4 BA6 BA2 BB4 BC2",
                                           "AL1 AM3 AN5 AN1 AP3 AR1 AT3 AU1 "
                                           "AV3 AW5 AW1 AY3 BA5 BA1 BB3 BC1", dir="i")),
                 Subsignal("tx", DiffPairs("AL11 AM9 AN11 AP9 AR11 AR7 AT9 AU11 "
                                           "AU7 AV9 AW11 AY9 BA11 BB9 BC11 BC7",
                                           "AL10 AM8 AN10 AP8 AR10 AR6 AT8 AU10 "
                                           "AU6 AV8 AW10 AY8 BA10 BB8 BC10 BC6", dir="o"))),
        # The host's clock through a buffer: 0 for lanes 0 to 7 of two x8 links, 1 for x16 and lanes
        # 8 to 15. The card's own 100 MHz for links that do not share the host's: the same two.
        # board, master, corundum.
        _clock("pcie_refclk", 0, "AL15", "AL14", 100e6),
        _clock("pcie_refclk", 1, "AR15", "AR14", 100e6),
        _clock("pcie_sysclk", 0, "AK13", "AK12", 100e6),
        _clock("pcie_sysclk", 1, "AP13", "AP12", 100e6),
    ]
    connectors: list[Connector] = []  # the card has none that a design could assign

    def prepare(self, elaboratable, name="top", **kwargs):
        fragment = Fragment.get(elaboratable, self)  # the design has requested what it wants
        try:
            cattrip = self.request("hbm_cattrip", dir="-")
        except ResourceError:  # the design has it
            pass
        else:
            m = Module()
            m.submodules.buffer = buffer = io.Buffer("o", cattrip)
            m.d.comb += buffer.o.eq(0)
            fragment.add_subfragment(Fragment.get(m, self), "hbm_cattrip")
        return super().prepare(fragment, name, **kwargs)

    def toolchain_prepare(self, fragment, name, *, add_constraints="", **kwargs):
        return super().toolchain_prepare(
            fragment, name, add_constraints=CONFIGURATION + add_constraints, **kwargs)


if __name__ == "__main__":
    from amaranth_boards.test.blinky import Blinky

    U55CPlatform().build(Blinky())
