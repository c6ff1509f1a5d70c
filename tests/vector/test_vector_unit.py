"""The vector unit's gates: bit for bit the model, operation after operation, in place and not."""

import numpy as np
import pytest
from amaranth.hdl import Elaboratable, Module, Mux, Signal
from amaranth.sim import Simulator

from gdn_core.sequencer.instructions import LANES
from gdn_core.vector import operations
from gdn_core.vector.memory import WIDTH, VectorMemory
from gdn_core.vector.unit import Operation, VectorUnit

ROOM = 256  # words
SCALARS = np.array([1 / 48, 1e-5], np.float32)


class Both(Elaboratable):
    """The unit on a memory, which the bench fills and looks at while the unit rests."""

    def __init__(self):
        self.unit, self.memory = VectorUnit(), VectorMemory(ROOM)
        self.fill_stb, self.at, self.word = Signal(), Signal(range(ROOM)), Signal(WIDTH)

    def elaborate(self, platform):
        m = Module()
        m.submodules.unit, m.submodules.memory = unit, memory = self.unit, self.memory
        m.d.comb += [
            *(getattr(memory, name).eq(Mux(unit.busy, getattr(unit, name), self.at))
              for name in ("a", "b", "at")),
            unit.a_word.eq(memory.a_word), unit.b_word.eq(memory.b_word),
            memory.enable.eq((unit.write_stb | self.fill_stb).replicate(LANES)),
            memory.word.eq(Mux(self.fill_stb, self.word, unit.word)),
        ]  # fmt: skip
        return m


def expected(memory: np.ndarray, operation: Operation, dst, a, b, words, segments=1, half=0):
    x, y = memory[a : a + words * segments], memory[b : b + words]
    if operation == Operation.NORM:
        out = operations.norm(x.reshape(segments, words, LANES), y, *SCALARS)
    elif operation == Operation.ROPE:
        out = operations.rope(x.reshape(segments, words, LANES), memory[b : b + 2 * half], half)
    else:
        out = {Operation.ADD: operations.add, Operation.SWIGLU: operations.swiglu,
               Operation.GATE: operations.gate}[operation](x, y)
    memory[dst : dst + words * segments] = out.reshape(-1, LANES)


COMMANDS = [
    (Operation.ADD, {"dst": 0, "a": 0, "b": 64, "words": 5}),
    (Operation.SWIGLU, {"dst": 100, "a": 10, "b": 20, "words": 7}),
    (Operation.ADD, {"dst": 107, "a": 100, "b": 100, "words": 1}),  # right after it was written
    (Operation.GATE, {"dst": 40, "a": 100, "b": 30, "words": 4}),
    (Operation.NORM, {"dst": 120, "a": 0, "b": 64, "words": 3}),
    (Operation.NORM, {"dst": 20, "a": 20, "b": 70, "words": 4, "segments": 3}),
    (Operation.NORM, {"dst": 150, "a": 0, "b": 80, "words": 17}),
    (Operation.NORM, {"dst": 170, "a": 64, "b": 80, "words": 8, "segments": 2}),
    (Operation.ROPE, {"dst": 20, "a": 20, "b": 90, "words": 4, "segments": 3, "half": 2}),
    (Operation.ROPE, {"dst": 200, "a": 100, "b": 90, "words": 5, "segments": 2, "half": 1}),
    (Operation.SWIGLU, {"dst": 220, "a": 200, "b": 20, "words": 1}),
]


def numbers(rng) -> np.ndarray:
    memory = rng.standard_normal((ROOM, LANES)) * 2.0 ** rng.integers(-6, 6, (ROOM, 1))
    memory = memory.astype(np.float32)
    memory[12, 3], memory[22, 5], memory[66, 1] = np.nan, np.inf, 0
    return memory


@pytest.mark.parametrize("idle", [0, 3])
def test_operations(idle):
    rng = np.random.default_rng(231)
    memory = numbers(rng)
    want = memory.copy()
    dut = Both()
    cycles = []

    async def run(ctx):
        ctx.set(dut.fill_stb, 1)
        for n, row in enumerate(memory):
            ctx.set(dut.at, n)
            ctx.set(dut.word, int.from_bytes(row.tobytes(), "little"))
            await ctx.tick()
        ctx.set(dut.fill_stb, 0)
        for operation, fields in COMMANDS:
            expected(want, operation, **fields)
            for _ in range(idle):
                await ctx.tick()
            given = {"segments": 1, "half": 0, "inverse": int(SCALARS[:1].view(np.uint32)[0]),
                     "eps": int(SCALARS[1:].view(np.uint32)[0]), **fields}  # fmt: skip
            ctx.set(dut.unit.i.payload, {"operation": operation, **given})
            ctx.set(dut.unit.i.valid, 1)
            await ctx.tick().until(dut.unit.i.ready)
            ctx.set(dut.unit.i.valid, 0)
            count = 1
            while ctx.get(dut.unit.busy):
                await ctx.tick()
                count += 1
            cycles.append(count)
        for n, row in enumerate(want.view(np.uint32)):
            ctx.set(dut.at, n)
            await ctx.tick().repeat(VectorMemory.LATENCY)
            for copy in (dut.memory.a_word, dut.memory.b_word):
                got = np.frombuffer(ctx.get(copy).to_bytes(WIDTH // 8, "little"), np.uint32)
                assert (got == row).all(), n

    simulator = Simulator(dut)
    simulator.add_clock(1e-8)
    simulator.add_testbench(run)
    simulator.run()
    print(f"\n{cycles} cycles")
