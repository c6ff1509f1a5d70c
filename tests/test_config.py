"""Shapes and design points: what they say of themselves, and what is refused."""

from dataclasses import fields, replace

import pytest

from gdn_core.card.budget import Card, check
from gdn_core.config import (
    PRESETS,
    QWEN3_5_27B,
    QWEN3_NEXT,
    GdnConfig,
    GdnShape,
    Precision,
    StateRam,
)
from gdn_core.kernel.layer import engine_params

# q/k heads, value heads, key and value dimension as the models' configurations have them.
PUBLISHED = {
    "qwen3-next": (16, 32, 128, 128),
    "qwen3.5-0.8b": (16, 16, 128, 128),
    "qwen3.5-27b": (16, 48, 128, 128),
    "qwen3.5-122b": (16, 64, 128, 128),
    "olmo-hybrid": (30, 30, 96, 192),
    "gdn-1.3b": (8, 8, 256, 256),
    "tiny": (2, 4, 16, 16),
}
# The most value heads in flight that a build for the U55C plans for: fast, precise.
WIDEST = {
    "qwen3-next": (16, 8),
    "qwen3.5-0.8b": (16, 8),
    "qwen3.5-27b": (12, 6),
    "qwen3.5-122b": (16, 8),
    "olmo-hybrid": (15, 10),
    "gdn-1.3b": (8, 4),
    "tiny": (4, 4),
}


def widths(shape):
    """Every number of value heads in flight that a shape admits."""
    return [shape.group * n for n in range(1, shape.qk_heads + 1) if not shape.qk_heads % n]


def test_presets():
    shapes = {name: (s.qk_heads, s.v_heads, s.key_dim, s.value_dim) for name, s in PRESETS.items()}
    assert shapes == PUBLISHED
    assert {shape.group for shape in PRESETS.values()} == {1, 2, 3, 4}


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("precision", Precision)
def test_widths(name, precision):
    """Each is a design point; those that the card holds end where the table says."""
    shape, card, admitted = PRESETS[name], Card.load("u55c"), []
    for width in widths(shape):
        config = GdnConfig(shape=shape, heads_in_flight=width, precision=precision)
        assert config.engines * shape.group == width
        assert engine_params(config).states * config.engines == shape.qk_heads
        try:
            check(config, card)
        except ValueError:
            continue
        admitted.append(width)
    assert admitted[0] == shape.group
    assert admitted[-1] == WIDEST[name][list(Precision).index(precision)]


@pytest.mark.parametrize("name", ["qk_heads", "v_heads", "key_dim", "value_dim"])
@pytest.mark.parametrize("value", [0, -1, 2.0, None])
def test_shape_refuses_what_is_no_size(name, value):
    sizes = {"qk_heads": 1, "v_heads": 1, "key_dim": 1, "value_dim": 1}
    with pytest.raises(ValueError, match=f"{name} must be a positive integer, got {value!r}"):
        GdnShape(**sizes | {name: value})


@pytest.mark.parametrize("v_heads", [1, 3, 5, 10])
def test_shape_refuses_a_group(v_heads):
    with pytest.raises(ValueError, match=f"1 to 4 times qk_heads, got {v_heads} value heads and 2"):
        GdnShape(qk_heads=2, v_heads=v_heads, key_dim=4, value_dim=4)


@pytest.mark.parametrize(
    ("qk_heads", "v_heads", "width", "message"),
    [
        (3, 9, 2, "a multiple of the 3 value heads"),
        (3, 9, 12, "at most 9, got 12"),
        (3, 9, 0, "at most 9, got 0"),
        (3, 9, 6, "3 q/k heads must divide evenly among the engines, got 2 engines"),
        (30, 30, 4, "30 q/k heads must divide evenly among the engines, got 4 engines"),
    ],
)
def test_config_refuses_a_width(qk_heads, v_heads, width, message):
    shape = GdnShape(qk_heads=qk_heads, v_heads=v_heads, key_dim=4, value_dim=4)
    with pytest.raises(ValueError, match=message):
        GdnConfig(shape=shape, heads_in_flight=width)


def test_config_refuses_slots():
    with pytest.raises(ValueError, match="slots must be at least 1, got 0"):
        GdnConfig(slots=0)


@pytest.mark.parametrize("slrs", [(0,), (0, 1, 1), (0, -1)])
def test_config_refuses_slrs(slrs):
    with pytest.raises(ValueError, match="each of the 2 engines its SLR, 0 or more, got"):
        GdnConfig(heads_in_flight=4, slrs=slrs)


def test_fingerprint():
    """Of no two design points the same, and always the same: kernels were built with it."""
    base = GdnConfig(shape=QWEN3_NEXT, heads_in_flight=8)
    changes = {"shape": [QWEN3_5_27B, replace(QWEN3_NEXT, key_dim=64)], "heads_in_flight": [16],
               "precision": [Precision.PRECISE], "slots": [2, 3], "state_ram": [StateRam.ULTRA]}
    assert changes.keys() == {f.name for f in fields(GdnConfig)} - {"slrs"}
    assert replace(base, slrs=(0, 0, 1, 1)).fingerprint == base.fingerprint  # no host sees them
    found = {replace(base, **{name: value}).fingerprint
             for name, values in changes.items() for value in values if name != "shape"}
    found |= {GdnConfig(shape=shape, heads_in_flight=12 if shape is QWEN3_5_27B else 8).fingerprint
              for shape in changes["shape"]}
    found.add(base.fingerprint)
    assert len(found) == 8
    assert GdnConfig(heads_in_flight=16).fingerprint == 0x4E82_EF5E
