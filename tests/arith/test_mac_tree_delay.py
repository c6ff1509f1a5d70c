"""The plain arithmetic units: multiply-add, trees, delays."""

import numpy as np
import pytest
from bench import stream_through

from gdn_core.arith.delay import Delay, DelayParams
from gdn_core.arith.mac import Addend, Mac, MacParams
from gdn_core.arith.tree import AdderTree, MaxTree, TreeParams
from gdn_core.fanout import STEERED, parts

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
@pytest.mark.parametrize(("a_bits", "b_bits"), [(27, 18), (18, 18), (24, 9)])
def test_mac(addend, a_bits, b_bits):
    rng = np.random.default_rng(1)
    a = np.repeat(signed_words(rng, a_bits, 30), 30)
    b = np.tile(signed_words(rng, b_bits, 30), 30)
    inputs = {"a": a, "b": b}
    c = pcin = 0
    constant = 1 << 19
    if addend is Addend.PORT_AND_CASCADE_17:
        constant = 0  # both of the DSP's other operands are taken
        pcin = rng.permutation(np.repeat(signed_words(rng, 48, 90), 10))
        inputs["pcin"] = late(pcin, Mac.LATENCY - Mac.LATENCY_CASCADE)
    params = MacParams(a=a_bits, b=b_bits, addend=addend, constant=constant)
    if addend is not Addend.NONE:
        c = rng.permutation(np.repeat(signed_words(rng, 48, 90), 10))
        cascade = addend in (Addend.CASCADE, Addend.CASCADE_17)
        inputs["c"] = late(c, Mac.LATENCY - (Mac.LATENCY_CASCADE if cascade else Mac.LATENCY_PORT))
    got = stream_through(Mac(params), inputs, {"p": Mac.LATENCY})["p"]
    want = Mac.model(params, a, b, c, pcin)
    end = len(got) - 3  # what was rolled around
    np.testing.assert_array_equal(got[:end], want[:end])


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
