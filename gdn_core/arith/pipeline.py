"""Values that know in which cycle they are valid.

A chain of free-running units is written as its equation; operands that are ready early are delayed
to meet the late ones, so that no latency is typed anywhere:

    p = Pipeline(m, platform)
    product = p.apply("product", FpMul(), a=p.at(a, 0), b=p.at(b, 0))
    total = p.apply("total", FpAdd(), a=product, b=p.at(c, 0))     # c waits for the product
    m.d.comb += o.eq(total.value)                                  # valid in cycle total.time
"""

from dataclasses import dataclass

from amaranth.hdl import Cat, Module, Signal, Value

from gdn_core.emit.emitter import place

__all__ = ["Pipeline", "Timed"]


@dataclass(frozen=True)
class Timed:
    """`value` is valid `time` cycles after the pipeline's cycle 0."""

    value: Value
    time: int
    name: str


class Pipeline:
    def __init__(self, m: Module, platform):
        self.m, self.platform = m, platform
        # name -> {time: value}: one chain of delays serves all its readers
        self._delayed: dict[str, dict[int, Value]] = {}

    def at(self, value, time: int, name: str) -> Timed:
        """Declare `value`, valid in cycle `time`; `name` names its delays."""
        return Timed(Value.cast(value), time, name)

    def delay(self, timed: Timed, time: int) -> Value:
        """`timed` as it stands in the later cycle `time`."""
        if time < timed.time:
            raise ValueError(f"{timed.name} is not ready in cycle {time} but in {timed.time}")
        if time == timed.time:
            return timed.value
        if self.m.domain._depth:  # no public way to ask
            raise ValueError(f"{timed.name} would be delayed only where a condition holds")
        known = self._delayed.setdefault(timed.name, {timed.time: timed.value})
        if known[timed.time] is not timed.value:
            raise ValueError(f"two values are named {timed.name}")
        if time not in known:
            known[time] = self._shift(timed, max(t for t in known if t < time), time)
        return known[time]

    def apply(self, name: str, unit, output: str = "o", **operands: Timed) -> Timed:
        """Place `unit` and feed it `operands`, all delayed to the latest of them."""
        place(self.m, self.platform, name, unit)
        start = max(operand.time for operand in operands.values())
        for port, operand in operands.items():
            self.m.d.comb += getattr(unit, port).eq(self.delay(operand, start))
        return Timed(Value.cast(getattr(unit, output)), start + unit.LATENCY, name)

    def _shift(self, timed: Timed, start: int, time: int) -> Value:
        """A shift register from cycle `start`, where the value is known already, to `time`."""
        value, width = self._delayed[timed.name][start], len(timed.value)
        name = f"{timed.name}_{time}"
        # Without a reset: see `gdn_core.emit.reset`.
        places = Signal(width * (time - start), name=name, reset_less=True)
        self.m.d.sync += places.eq(Cat(value, places))
        oldest = places[-width:]
        return oldest.as_signed() if timed.value.shape().signed else oldest

    def hold(self, name: str, source, start: Timed, time: int) -> Timed:
        """A job's constant: `source` from cycle `time` of the job on, until `time` of the next.

        `start` strobes in its cycle of a job's first column; `source` must hold until taken.
        """
        value = Value.cast(source)
        held = Signal(value.shape(), name=name, reset_less=True)
        with self.m.If(self.delay(start, time - 1)):
            self.m.d.sync += held.eq(value)
        return Timed(held, time, name)

    def register(self, name: str, expression, *operands: Timed) -> Timed:
        """One register holding `expression(*operands)`, the operands delayed to the latest."""
        start = max(operand.time for operand in operands)
        value = Value.cast(expression(*(self.delay(operand, start) for operand in operands)))
        register = Signal(value.shape(), name=name, reset_less=True)
        self.m.d.sync += register.eq(value)
        return Timed(register, start + 1, name)
