"""The plain arithmetic units: multiply-add, shifts, trees, delays."""

import numpy as np
import pytest
from amaranth.hdl import Module, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from bench import stream_through

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.shift import ShiftStage, ShiftStageParams
from gdn_core.arith.tree import WIDEST, AdderTree, MaxTree, TreeParams, joined
from gdn_core.emit.fanout import STEERED, parts
from gdn_core.formats import LIMB

ENDS = [-1, 0, 1]


def signed_words(rng, bits, n):
    """Random words of all sizes, with both ends, in front."""
    low, high = -(1 << bits - 1), (1 << bits - 1) - 1
    random = rng.integers(low, high, n - 5, endpoint=True) >> rng.integers(0, bits, n - 5)
    return np.concatenate([[low, high, *ENDS], random])


def late(words, cycles):
    """An operand comes as much later as it is nearer to p."""
    return np.concatenate([np.zeros(cycles, np.int64), words[:-cycles]])


@pytest.mark.parametrize("addend", list(Addend))
@pytest.mark.parametrize(("a_bits", "b_bits", "more"), [(27, 18, False), (18, 18, True),
                                                        (24, 9, False)])  # fmt: skip
def test_mac(addend, a_bits, b_bits, more):
    """`more`: a and b a cycle early; the C port, or what comes over the cascade, now and then 0."""
    rng = np.random.default_rng(1)
    a = np.repeat(signed_words(rng, a_bits, 30), 30)
    b = np.tile(signed_words(rng, b_bits, 30), 30)
    inputs = {"a": a, "b": b}
    c = pcin = 0
    # PORT_AND_CASCADE_17 leaves no room for one: both of the DSP's other operands are taken
    constant = 0 if addend is Addend.PORT_AND_CASCADE_17 else 1 << 19
    params = MacParams(a=a_bits, b=b_bits, addend=addend, constant=constant, late=more,
                       clear=more and addend.port)  # fmt: skip
    latency = Mac.LATENCY + more
    if addend.cascade:
        pcin = rng.permutation(np.repeat(signed_words(rng, 48, 90), 10))
        inputs["pcin"] = late(pcin, latency - Mac.LATENCY_CASCADE)
    if addend is Addend.CHAIN:
        chained = rng.integers(0, 2, len(a)) if more else np.ones_like(a)
        inputs["chained"] = late(chained, latency - Mac.LATENCY_CASCADE)
        pcin = pcin * chained
    if addend.port:
        c = rng.permutation(np.repeat(signed_words(rng, 48, 90), 10))
        inputs["c"] = late(c, latency - Mac.LATENCY_PORT)
    if params.clear:
        zero = rng.integers(0, 2, len(a))
        inputs["zero"] = late(zero, latency - Mac.LATENCY_PORT)
        c = np.where(zero, 0, c)
    got = stream_through(Mac(params), inputs, {"p": latency, "pcout": latency})
    want = Mac.model(params, a, b, c, pcin)
    end = len(want) - latency  # what was rolled around
    for port in ("p", "pcout"):
        np.testing.assert_array_equal(got[port][:end], want[:end], port)


@pytest.mark.parametrize(("more", "said"), [
    ({"addend": Addend.PORT_AND_CASCADE_17, "constant": 1}, "share an operand"),
    ({"addend": Addend.CASCADE, "clear": True}, "clear needs the C port, got addend cascade"),
    ({"a": 28}, "27 x 18 signed bits, got 28 x 18"),
])  # fmt: skip
def test_mac_refuses(more, said):
    with pytest.raises(ValueError, match=said):
        MacParams(**more)


@pytest.mark.parametrize(("width", "kept", "step"), [(24, 3, 1), (27, 2, 4), (5, 0, 2)])
def test_shift_stage(width, kept, step):
    rng = np.random.default_rng(5)
    i = np.repeat(signed_words(rng, width, 40), 4)
    n = np.tile(np.arange(4), 40)
    params = ShiftStageParams(width=width, kept=kept, step=step)
    got = stream_through(ShiftStage(params), {"i": i, "n": n}, {"o": 0})["o"]
    np.testing.assert_array_equal(got, ShiftStage.model(params, i, n))
    np.testing.assert_array_equal(got, np.floor(i * 2.0 ** (kept - step * n)))
    with pytest.raises(ValueError, match="step must be a power of 2, got 3"):
        ShiftStageParams(width=width, kept=kept, step=3)


@pytest.mark.parametrize("inputs", [2, 5, 12, 32])
@pytest.mark.parametrize("tree", [AdderTree, MaxTree])
def test_tree(tree, inputs):
    rng = np.random.default_rng(2)
    params = TreeParams(inputs=inputs, width=12)
    low = -2048 if tree is AdderTree else 0
    values = rng.integers(low, low + 4096, (inputs, 100))
    dut = tree(params)
    got = stream_through(
        dut, {f"i.{n}": values[n] for n in range(inputs)}, {"o": params.levels}
    )["o"]  # fmt: skip
    assert dut.LATENCY == params.levels
    want = (values.sum(0) + 2048) % 4096 - 2048 if tree is AdderTree else values.max(0)
    np.testing.assert_array_equal(got, want)


@pytest.mark.parametrize("width", [48, 49, WIDEST])
def test_wide_sums(width):
    """Every carry out of the bits that are looked ahead at, and into and out of the long chain."""
    rng = np.random.default_rng(6)
    low = np.arange(64)
    left = np.concatenate([signed_words(rng, width, 200), low & 7, -1 - (low & 7)])
    right = np.concatenate([signed_words(rng, width, 200)[::-1], low >> 3, low >> 3])
    got = stream_through(
        AdderTree(TreeParams(inputs=2, width=width)), {"i.0": left, "i.1": right}, {"o": 1}
    )["o"]
    half = 1 << width - 1
    np.testing.assert_array_equal(got, (left + right + half) % (2 * half) - half)


def test_joined():
    class Joined(wiring.Component):
        high: In(signed(WIDEST))
        low: In(signed(WIDEST))
        o: Out(signed(WIDEST + LIMB))

        def elaborate(self, platform):
            m = Module()
            m.d.comb += self.o.eq(joined(self.high, self.low))
            return m

    rng = np.random.default_rng(7)
    high, low = (signed_words(rng, WIDEST - 1, 300) for _ in range(2))
    low = rng.permutation(low)
    got = stream_through(Joined(), {"high": high, "low": low}, {"o": 0})["o"]
    want = [(h << LIMB) + n for h, n in zip(high.tolist(), low.tolist(), strict=True)]
    assert [int(value) for value in got] == want


def test_tree_refuses():
    with pytest.raises(ValueError, match=f"width 1 to {WIDEST}, got 4, {WIDEST + 1}"):
        TreeParams(inputs=4, width=WIDEST + 1)


@pytest.mark.parametrize("depth", [1, 3, 4, 5, 33, 40])
def test_delay(depth):
    words = np.random.default_rng(3).integers(0, 1 << 24, 120)
    got = stream_through(Delay(DelayParams(width=24, depth=depth)), {"i": words}, {"o": depth})
    np.testing.assert_array_equal(got["o"], words)


@pytest.mark.parametrize("width", [STEERED, STEERED + 1, 2 * STEERED + 24])
def test_wide_delay(width):
    """Several rings side by side, the last one narrower; ends in the last place but one."""
    rng = np.random.default_rng(4)
    words = [int.from_bytes(rng.bytes(width // 8 + 1), "little") % (1 << width) for _ in range(20)]
    got = stream_through(
        Delay(DelayParams(width=width, depth=5)), {"i": np.array(words, object)}, {"o": 5}
    )["o"]  # fmt: skip
    assert got.tolist() == words


@pytest.mark.parametrize("bits", [1, STEERED, STEERED + 1, 512, 513, 2176])
def test_parts(bits):
    """Every bit once, in order; as few as may be, and none much wider than another."""
    found = parts(bits)
    assert [bit for part in found for bit in range(bits)[part]] == list(range(bits))
    widths = [part.stop - part.start for part in found]
    assert max(widths) <= STEERED
    assert (len(found) - 1) * STEERED < bits
    assert max(widths) - min(widths) < len(found)
