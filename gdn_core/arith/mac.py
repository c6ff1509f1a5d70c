"""Multiply-add in one fully registered DSP48E2.

    p = a * b + c + pcin + constant                    c: 0 if `zero`; pcin: 0 if not `chained`

The constant is the DSP's RND operand: half of a last bit, say, so that rounding costs no adder.
pcin is another Mac's pcout and nothing else, in the same cycle and with no register between: the
wires between neighbouring DSPs. The DSP's own multiplexer may shift it right by 17.

No tool has to find this in a text: for synthesis the module is the DSP48E2 itself, with all its
attributes. The text beside it is for simulators; a test proves the two equal.

Shapes   one product a cycle
Formats  a signed <= 27, b signed <= 18 (the DSP48E2 multiplier); p signed 48, wraps modulo 2^48
Latency  a, b: 3 cycles (A/B, M and P registers), 4 if they are `late`; c, zero: 2; pcin: 1
Rate     1 a cycle; free-running, never stalls
"""

import textwrap
from dataclasses import dataclass
from enum import Enum

import numpy as np
from amaranth.hdl import Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.formats import LIMB

__all__ = ["ACCUMULATOR", "Addend", "Mac", "MacParams"]

ACCUMULATOR = 48  # bits of the DSP48E2's P register


class Addend(Enum):
    """What is added to the product."""

    NONE = "none"
    CASCADE = "cascade"  # pcin
    CHAIN = "chain"  # pcin if `chained`, a constant: the first of a chain has no DSP before it
    CASCADE_17 = "cascade_17"  # pcin >> 17
    PORT = "port"  # c, the C port
    PORT_AND_CASCADE_17 = "port_cascade_17"  # c + (pcin >> 17)

    @property
    def port(self) -> bool:
        return self in (Addend.PORT, Addend.PORT_AND_CASCADE_17)

    @property
    def cascade(self) -> bool:
        return self not in (Addend.NONE, Addend.PORT)

    @property
    def shifted(self) -> bool:
        return self in (Addend.CASCADE_17, Addend.PORT_AND_CASCADE_17)


@dataclass(frozen=True, kw_only=True)
class MacParams:
    a: int = 27  # bits of a, sign included
    b: int = 18  # bits of b, sign included
    addend: Addend = Addend.NONE
    constant: int = 0  # the RND attribute
    late: bool = False  # a and b pass the DSP's second input registers: they come a cycle earlier
    clear: bool = False  # the port `zero` clears C's register

    def __post_init__(self):
        if not (2 <= self.a <= 27 and 2 <= self.b <= 18):
            raise ValueError(f"a DSP48E2 multiplies 27 x 18 signed bits, got {self.a} x {self.b}")
        if self.addend is Addend.PORT_AND_CASCADE_17 and self.constant:
            raise ValueError("the C port and the constant share an operand of the DSP48E2's adder")
        if self.clear and not self.addend.port:
            raise ValueError(f"clear needs the C port, got addend {self.addend.value}")


class Mac(wiring.Component):
    LATENCY = 3  # from a and b
    LATENCY_CASCADE = 1  # from pcin
    LATENCY_PORT = 2  # from c and zero

    def __init__(self, params: MacParams):
        self.params = params
        word = signed(ACCUMULATOR)
        ports = {"a": In(signed(params.a)), "b": In(signed(params.b))}
        if params.addend.port:
            ports["c"] = In(word)
        if params.clear:
            ports["zero"] = In(1)
        if params.addend.cascade:
            ports["pcin"] = In(word)
        if params.addend is Addend.CHAIN:
            ports["chained"] = In(1)
        super().__init__(ports | {"p": Out(word), "pcout": Out(word)})

    @property
    def module_name(self):
        params = self.params
        parts = [f"mac_{params.a}x{params.b}"]
        if params.addend is not Addend.NONE:
            parts.append(params.addend.value)
        parts += ["rounding"] * (params.constant != 0) + ["late"] * params.late
        return "_".join(parts + ["clear"] * params.clear)

    @staticmethod
    def model(params: MacParams, a, b, c: np.ndarray | int = 0, pcin: np.ndarray | int = 0):
        """Bit-exact twin of `elaborate`: int64 arrays in, int64 array out."""
        cascade = pcin >> LIMB if params.addend.shifted else pcin
        total = a * b + c + cascade + params.constant
        return (total + (1 << 47) & (1 << 48) - 1) - (1 << 47)

    def elaborate(self, platform):
        m = Module()
        params = self.params
        a, b = self.a, self.b
        for name in ["early"] * params.late + ["reg"]:
            a_next = Signal.like(self.a, name=f"a_{name}", reset_less=True)
            b_next = Signal.like(self.b, name=f"b_{name}", reset_less=True)
            m.d.sync += [a_next.eq(a), b_next.eq(b)]
            a, b = a_next, b_next
        product = Signal(signed(params.a + params.b), reset_less=True)
        m.d.sync += product.eq(a * b)
        total = product
        if params.addend.port:
            c = Signal.like(self.c, name="c_reg", reset_less=True)
            m.d.sync += c.eq(Mux(self.zero, 0, self.c) if params.clear else self.c)
            total = total + c
        if params.addend.cascade:
            cascade = self.pcin >> LIMB if params.addend.shifted else self.pcin
            total = total + (Mux(self.chained, cascade, 0) if params.addend is Addend.CHAIN
                             else cascade)  # fmt: skip
        p = Signal.like(self.p, name="p_reg", reset_less=True)
        m.d.sync += p.eq(total + params.constant)  # modulo 2^48, as in silicon
        m.d.comb += [self.p.eq(p), self.pcout.eq(p)]
        return m

    def synthesis_text(self, name: str) -> str:
        """Verilog of the module `name` as tools for synthesis read it: the DSP48E2 (UG579)."""
        params, addend = self.params, self.params.addend
        w = W_C if addend is Addend.PORT_AND_CASCADE_17 else W_RND if params.constant else 0
        opmode = f"9'h{w << 7 | OPMODE_Z[addend] << 4 | MULTIPLY:x}"
        if addend is Addend.CHAIN:  # Z is that of CASCADE, or that of NONE
            opmode = f"{{4'h{w << 2:x}, chained, 4'h{MULTIPLY:x}}}"
        inputs = 1 + params.late
        attributes = {
            "AMULTSEL": '"A"', "A_INPUT": '"DIRECT"', "BMULTSEL": '"B"', "B_INPUT": '"DIRECT"',
            "USE_MULT": '"MULTIPLY"', "USE_SIMD": '"ONE48"',
            "RND": f"48'h{params.constant % (1 << ACCUMULATOR):x}",
            "AREG": inputs, "ACASCREG": inputs, "BREG": inputs, "BCASCREG": inputs,
            "CREG": 1, "MREG": 1, "PREG": 1, "ADREG": 0, "DREG": 0, "INMODEREG": 0,
            "OPMODEREG": 0, "ALUMODEREG": 0, "CARRYINREG": 0, "CARRYINSELREG": 0,
        }  # fmt: skip
        wide_a, wide_b = 30 - params.a, 18 - params.b
        early = f"1'b{params.late:d}"
        pins = {
            "CLK": "clk", "P": "p", "PCOUT": "pcout",
            "A": f"{{{{{wide_a}{{a[{params.a - 1}]}}}}, a}}",
            "B": f"{{{{{wide_b}{{b[{params.b - 1}]}}}}, b}}" if wide_b else "b",
            "C": "c" if addend.port else "48'h0", "D": "27'h0",
            "PCIN": "pcin" if addend.cascade else "48'h0",
            "OPMODE": opmode, "ALUMODE": "4'h0", "INMODE": "5'h0",
            "CARRYIN": "1'b0", "CARRYINSEL": "3'h0",
            "CEA1": early, "CEA2": "1'b1", "CEB1": early, "CEB2": "1'b1", "CEC": "1'b1",
            "CEM": "1'b1", "CEP": "1'b1", "CEAD": "1'b0", "CED": "1'b0", "CEINMODE": "1'b0",
            "CECTRL": "1'b0", "CEALUMODE": "1'b0", "CECARRYIN": "1'b0",
            **{f"RST{register}": "1'b0" for register in
               ("A", "B", "C", "D", "M", "P", "INMODE", "CTRL", "ALUMODE", "ALLCARRYIN")},
        }  # fmt: skip
        if params.clear:
            pins["RSTC"] = "zero"
        ports = []
        for port, member in self.signature.members.items():
            width = member.shape.width if hasattr(member.shape, "width") else member.shape
            direction = "input" if member.flow is In else "output"
            ports.append(f"{direction} wire {f'[{width - 1}:0] ' * (width > 1)}{port}")
        return (
            f"module {name} (\n  input wire clk,\n"
            + "\n".join(textwrap.wrap(", ".join(port.replace(" ", "~") for port in ports), 96,
                                      initial_indent="  ", subsequent_indent="  ",
                                      break_long_words=False)).replace("~", " ")
            + "\n);\n  DSP48E2 #(\n"
            + _lines(attributes) + "\n  ) dsp (\n" + _lines(pins) + "\n  );\nendmodule\n"
        )  # fmt: skip


# OPMODE of the DSP48E2, UG579: Z (C port, PCIN, PCIN >> 17), W (RND, C), Y and X (the multiplier's
# two partial products).
OPMODE_Z = {
    Addend.NONE: 0b000,
    Addend.CASCADE: 0b001,
    Addend.CHAIN: 0b001,
    Addend.CASCADE_17: 0b101,
    Addend.PORT: 0b011,
    Addend.PORT_AND_CASCADE_17: 0b101,
}
W_RND, W_C = 0b10, 0b11
MULTIPLY = 0b0101


def _lines(pairs: dict) -> str:
    """`.name(value)` of all pairs, as many to a line as fit."""
    text = ", ".join(f".{name}({value})" for name, value in pairs.items())
    return textwrap.fill(text, 100, initial_indent="    ", subsequent_indent="    ",
                         break_long_words=False, break_on_hyphens=False)  # fmt: skip
