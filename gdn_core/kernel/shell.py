"""The kernel's skin: flat pins with the names that Vitis expects, one clock, one reset.

    ap_clk, ap_rst_n, interrupt
    s_axi_control_*              AXI4-Lite slave
    m_axi_q_*, m_axi_k_*, m_axi_v_*     AXI4 masters that read
    m_axi_out_0_*, ...           AXI4 masters that write

ap_rst_n may be low for one clock. The edge that sees it makes every VALID and READY low, and begins
a reset that lasts long enough inside (`gdn_core.emit.reset`): synchronous, active-high, that of
`sync`. `rtlil.convert(shell, name=TOP, platform=..., ports=shell_ports(shell))` gives exactly these
pins.
"""

from amaranth.hdl import ClockDomain, Elaboratable, Module, Mux, Signal
from amaranth.lib.wiring import Flow

from gdn_core.emit.emitter import place
from gdn_core.emit.reset import OPEN, RESET

__all__ = ["COMPUTE_UNIT", "TOP", "Shell", "flatten", "shell_ports", "stretched"]

TOP = "gdn_kernel"  # name of the Verilog module
COMPUTE_UNIT = f"{TOP}_1"  # of its instance in an xclbin
HANDSHAKES = ("valid", "ready")


def flatten(prefix, interface):
    """Pins of an AXI interface: yields (name, direction, value inside) of each wire.

    The channel `ar` with the payload field `addr` makes the pin `{prefix}_araddr`.
    """
    for channel, member in interface.signature.members.items():
        wires = getattr(interface, channel)
        ahead, back = (("output", "input") if member.flow is Flow.Out else ("input", "output"))
        for field in wires.payload.shape().members:
            yield f"{prefix}_{channel}{field}", ahead, wires.payload[field]
        yield f"{prefix}_{channel}valid", ahead, wires.valid
        yield f"{prefix}_{channel}ready", back, wires.ready


def stretched(m: Module, sync: ClockDomain, low) -> Signal:
    """Resets the domain `sync` from the first edge that sees `low` on, however short that is: the
    inside is in reset for RESET cycles, and the pins are to be quiet, as the result says, until
    OPEN cycles later."""
    left = Signal(range(RESET + OPEN), init=RESET + OPEN - 1, reset_less=True)
    reset = Signal(init=1, reset_less=True)
    quiet = Signal(init=1, reset_less=True)
    sync.rst = reset
    m.d.sync += [
        left.eq(Mux(low, RESET + OPEN - 1, left - (left != 0))),
        reset.eq(low | (left > OPEN)), quiet.eq(low | (left != 0)),
    ]
    return quiet


class Shell(Elaboratable):
    """Gated DeltaNet decode: the kernel under the pins that Vitis expects of an RTL kernel.

        ap_clk, ap_rst_n             one clock; one cycle of reset is enough, and the pins are quiet
                                     for some hundred cycles after it
        s_axi_control                AXI4-Lite: arguments, start, done, interrupts
        m_axi_q, m_axi_k, m_axi_v    AXI4 masters that read
        m_axi_out_0, ...             AXI4 masters that write

    Everything is in `kernel`, which names these pins without their prefix.
    """

    def __init__(self, kernel):
        self.kernel = kernel
        self.params = getattr(kernel, "params", None)
        interfaces = {"s_axi_control": kernel.control}
        interfaces |= {f"m_axi_{name}": axi for name, axi in kernel.masters.items()}
        self.wires = [wire for prefix, axi in interfaces.items() for wire in flatten(prefix, axi)]
        self.wires.append(("interrupt", "output", kernel.interrupt))
        self.pins = {"ap_clk": (Signal(name="ap_clk"), "input"),
                     "ap_rst_n": (Signal(name="ap_rst_n"), "input")}
        self.pins |= {name: (Signal(len(value), name=name), direction)
                      for name, direction, value in self.wires}

    def elaborate(self, platform):
        m = Module()
        m.domains.sync = sync = ClockDomain()
        sync.clk, _ = self.pins["ap_clk"]
        quiet = stretched(m, sync, ~self.pins["ap_rst_n"][0])
        place(m, platform, "kernel", self.kernel)
        for name, direction, value in self.wires:
            pin, _ = self.pins[name]
            # A handshake that the kernel drives stays low, and none reaches its slave.
            hushed = (name.endswith(HANDSHAKES) if direction == "output" else
                      name.startswith("s_axi") and name.endswith("valid"))  # fmt: skip
            source, sink = (value, pin) if direction == "output" else (pin, value)
            m.d.comb += sink.eq(source & ~quiet if hushed else source)
        return m


def shell_ports(shell: Shell) -> dict:
    """`ports=` of amaranth.back.rtlil.convert and verilog.convert.

    Amaranth finds each pin's direction itself: what the shell drives is an output.
    """
    return {name: (pin, None) for name, (pin, _) in shell.pins.items()}
