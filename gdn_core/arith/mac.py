"""Multiply-add in one fully registered DSP48E2.

    p = a * b + c (+ pcin) + constant

The constant is the DSP's RND operand: half of a last bit, say, so that rounding costs no adder.

Shapes   one product a cycle
Formats  a signed <= 27, b signed <= 18 (the DSP48E2 multiplier); p signed 48, wraps modulo 2^48
Latency  a, b: 3 cycles (A/B, M and P registers); c: see `Addend`
Rate     1 a cycle; free-running, never stalls
"""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from amaranth.hdl import Module, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

__all__ = ["ACCUMULATOR", "Addend", "Mac", "MacParams", "dsp48e2"]

ACCUMULATOR = 48  # bits of the DSP48E2's P register


class Addend(Enum):
    """Where the DSP's adder takes its second operand from."""

    NONE = "none"
    CASCADE = "cascade"  # another Mac's p, over the PCIN wires: 1 cycle to p
    CASCADE_17 = "cascade_17"  # the same, shifted right by 17 as the DSP's own multiplexer does
    PORT = "port"  # the C port: 2 cycles to p
    PORT_AND_CASCADE_17 = "port_cascade_17"  # c is the C port, pcin the shifted cascade


@dataclass(frozen=True, kw_only=True)
class MacParams:
    a: int = 27  # bits of a, sign included
    b: int = 18  # bits of b, sign included
    addend: Addend = Addend.NONE
    constant: int = 0  # the RND attribute

    def __post_init__(self):
        if not (2 <= self.a <= 27 and 2 <= self.b <= 18):
            raise ValueError(f"a DSP48E2 multiplies 27 x 18 signed bits, got {self.a} x {self.b}")
        if self.addend is Addend.PORT_AND_CASCADE_17 and self.constant:
            raise ValueError("the C port and the constant share an operand of the DSP48E2's adder")


class Mac(wiring.Component):
    LATENCY = 3  # from a and b
    LATENCY_CASCADE = 1  # from c, addend CASCADE and CASCADE_17
    LATENCY_PORT = 2  # from c, addend PORT

    def __init__(self, params: MacParams):
        self.params = params
        ports = {"a": In(signed(params.a)), "b": In(signed(params.b)), "p": Out(signed(48))}
        if params.addend is not Addend.NONE:
            ports["c"] = In(signed(48))
        if params.addend is Addend.PORT_AND_CASCADE_17:
            ports["pcin"] = In(signed(48))
        super().__init__(ports)

    @property
    def module_name(self):
        params = self.params
        parts = [f"mac_{params.a}x{params.b}"]
        if params.addend is not Addend.NONE:
            parts.append(params.addend.value)
        if params.constant:
            parts.append("rounding")
        return "_".join(parts)

    @staticmethod
    def model(params: MacParams, a, b, c: np.ndarray | int = 0, pcin: np.ndarray | int = 0):
        """Bit-exact twin of `elaborate`: int64 arrays in, int64 array out."""
        total = a * b + (c >> 17 if params.addend is Addend.CASCADE_17 else c)
        total = total + (pcin >> 17) + params.constant
        return (total + (1 << 47) & (1 << 48) - 1) - (1 << 47)

    def elaborate(self, platform):
        m = Module()
        a = Signal.like(self.a, name="a_reg", reset_less=True)
        b = Signal.like(self.b, name="b_reg", reset_less=True)
        product = Signal(signed(self.params.a + self.params.b), reset_less=True)
        m.d.sync += [a.eq(self.a), b.eq(self.b), product.eq(a * b)]
        p = Signal.like(self.p, name="p_reg", reset_less=True)
        match self.params.addend:
            case Addend.NONE:
                addend = 0
            case Addend.CASCADE:
                addend = self.c
            case Addend.CASCADE_17:
                addend = self.c >> 17
            case Addend.PORT | Addend.PORT_AND_CASCADE_17:
                addend = Signal.like(self.c, name="c_reg", reset_less=True)
                m.d.sync += addend.eq(self.c)
                if self.params.addend is Addend.PORT_AND_CASCADE_17:
                    addend = addend + (self.pcin >> 17)
        total = product + addend + self.params.constant
        m.d.sync += p.eq(total)  # modulo 2^48, as in silicon
        m.d.comb += self.p.eq(p)
        return m


# OPMODE bits Z (from the C port, PCIN, PCIN >> 17) and W (from C, RND) of the DSP48E2, UG579.
OPMODE_Z = {
    Addend.NONE: 0b000,
    Addend.CASCADE: 0b001,
    Addend.CASCADE_17: 0b101,
    Addend.PORT: 0b011,
    Addend.PORT_AND_CASCADE_17: 0b101,
}
W_RND, W_C = 0b10, 0b11


def dsp48e2(params: MacParams, name: str) -> str:
    """Verilog of a module `name` that is the Mac's DSP48E2 itself, for tools that count.

    Yosys does not find the registers and the adder of a DSP48E2 in the behavioural text. A cascade
    enters by PCIN, but leaves by P and not by PCOUT, so this view is not for an implementation.
    """
    port = params.addend in (Addend.PORT, Addend.PORT_AND_CASCADE_17)
    both = params.addend is Addend.PORT_AND_CASCADE_17
    cascade = both or params.addend in (Addend.CASCADE, Addend.CASCADE_17)
    ports = [f"input wire [{params.a - 1}:0] a", f"input wire [{params.b - 1}:0] b",
             "output wire [47:0] p"]
    ports += ["input wire [47:0] c"] * (port or cascade) + ["input wire [47:0] pcin"] * both
    w = W_C if both else W_RND if params.constant else 0
    multiply = 0b0101  # Y and X: the multiplier's two partial products
    attributes = {
        "AMULTSEL": '"A"', "A_INPUT": '"DIRECT"', "BMULTSEL": '"B"', "B_INPUT": '"DIRECT"',
        "USE_MULT": '"MULTIPLY"', "USE_SIMD": '"ONE48"',
        "RND": f"48'h{params.constant % (1 << ACCUMULATOR):x}",
        "AREG": 1, "ACASCREG": 1, "BREG": 1, "BCASCREG": 1, "CREG": 1, "MREG": 1, "PREG": 1,
        "ADREG": 0, "DREG": 0, "INMODEREG": 0, "OPMODEREG": 0, "ALUMODEREG": 0, "CARRYINREG": 0,
        "CARRYINSELREG": 0,
    }  # fmt: skip
    wide_a, wide_b = 30 - params.a, 18 - params.b
    pins = {
        "CLK": "clk", "P": "p",
        "A": f"{{{{{wide_a}{{a[{params.a - 1}]}}}}, a}}",
        "B": f"{{{{{wide_b}{{b[{params.b - 1}]}}}}, b}}" if wide_b else "b",
        "C": "c" if port else "48'h0", "D": "27'h0",
        "PCIN": "pcin" if both else "c" if cascade else "48'h0",
        "OPMODE": f"9'h{w << 7 | OPMODE_Z[params.addend] << 4 | multiply:x}",
        "ALUMODE": "4'h0", "INMODE": "5'h0", "CARRYIN": "1'b0", "CARRYINSEL": "3'h0",
        "CEA1": "1'b0", "CEA2": "1'b1", "CEB1": "1'b0", "CEB2": "1'b1", "CEC": "1'b1",
        "CEM": "1'b1", "CEP": "1'b1", "CEAD": "1'b0", "CED": "1'b0", "CEINMODE": "1'b0",
        "CECTRL": "1'b0", "CEALUMODE": "1'b0", "CECARRYIN": "1'b0",
        **{f"RST{register}": "1'b0" for register in
           ("A", "B", "C", "D", "M", "P", "INMODE", "CTRL", "ALUMODE", "ALLCARRYIN")},
    }  # fmt: skip
    return (
        f"module {name} (\n  input wire clk,\n  " + ",\n  ".join(ports) + "\n);\n"
        "  DSP48E2 #(" + ", ".join(f".{key}({value})" for key, value in attributes.items())
        + ")\n  dsp (" + ", ".join(f".{pin}({net})" for pin, net in pins.items()) + ");\n"
        "endmodule\n"
    )
