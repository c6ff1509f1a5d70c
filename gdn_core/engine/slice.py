"""An engine that is far away: one register a slice, on every signal to and from it.

Slices stand in a row, one in each SLR on the way, so that no path crosses a border between two
registers with anything else in it. What they carry (`EngineParams.link`) is pushed and never
answered at once, so any number may stand there.

The reset goes the same way, as fast as what is pushed: so nothing that comes after it meets a slice
or an engine that is still in it. It must last two cycles, or what an engine pushed before it could
meet a slice that has left it.

Synthesis must leave every slice as it is: several in a row would make a shift register, which lies
in one place, and those of several engines, which all see the same data, one register for all.

Latency  1 cycle a slice, on all signals and the reset
"""

from dataclasses import dataclass

from amaranth.hdl import Module, ResetSignal, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.emit import place
from gdn_core.engine.engine import Engine, EngineParams

__all__ = ["RemoteEngine", "RemoteEngineParams", "Slice"]

PAYLOADS = {"operands", "words", "job", "scalars", "out"}  # the others say when, and are reset


class Slice(wiring.Component):
    module_name = "engine_slice"
    module_attributes = {"keep_hierarchy": "yes"}  # nothing is optimised across its borders

    def __init__(self, params: EngineParams):
        self.params = params
        super().__init__(
            {"rest": In(params.link), "engine": Out(params.link), "reset": Out(1)})  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        for path, member, there in self.engine.signature.flatten(self.engine):
            name = "_".join(map(str, path))
            here = self.rest
            for step in path:
                here = here[step] if isinstance(step, int) else getattr(here, step)
            source, sink = (here, there) if member.flow is Out else (there, here)
            register = Signal(there.shape(), name=f"{name}_reg", reset_less=path[0] in PAYLOADS)
            m.d.sync += register.eq(source)
            m.d.comb += sink.eq(register)
        reset = Signal(name="reset_reg", reset_less=True)  # of what lies behind
        m.d.sync += reset.eq(ResetSignal("sync", allow_reset_less=True))
        m.d.comb += self.reset.eq(reset)
        return m


@dataclass(frozen=True, kw_only=True)
class RemoteEngineParams:
    engine: EngineParams
    slices: int


class RemoteEngine(wiring.Component):
    """An engine in another SLR, behind register slices that may cross a border each.

    slice_0 lies beside the rest of the kernel, the last one beside the engine.
    """

    def __init__(self, params: RemoteEngineParams):
        self.params = params
        super().__init__(params.engine.link.flip())

    def elaborate(self, platform):
        m = Module()
        link, reset = wiring.flipped(self), None
        for n in range(self.params.slices):
            slice_ = place(m, platform, f"slice_{n}", Slice(self.params.engine), reset=reset)
            wiring.connect(m, link, slice_.rest)
            link, reset = slice_.engine, slice_.reset
        engine = place(m, platform, "engine", Engine(self.params.engine), reset=reset)
        wiring.connect(m, link, engine)
        return m
