"""What is written by hand of each drawing: where its boxes stand and how its arrows run.

Places are columns and rows of a grid, whose unit is that of drawings.py; a box whose name begins
with a colon is a port of the component.
"""

from dataclasses import dataclass, field

__all__ = ["ENGINE", "KERNEL", "LAYER", "PREPARE", "Route", "Sheet"]


@dataclass(frozen=True)
class Route:
    """How an arrow runs: out of a side, along the line `lane` (grid units), into a side."""

    out: str = "right"
    into: str = "left"
    lane: float | None = None
    out_at: float = 0.5  # place on the side, 0 to 1
    into_at: float = 0.5

    @property
    def flat(self) -> bool:
        """The lane is a level line."""
        return {self.out, self.into} <= {"top", "bottom"}


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The hand-made part of a drawing."""

    title: str
    places: dict[str, tuple[float, float, str]]  # box -> column, row, what it does
    routes: dict[tuple[str, str], Route] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    inside: dict[str, str] = field(default_factory=dict)  # box -> the box that it is drawn as
    port_names: dict[str, str] = field(default_factory=dict)


KERNEL = Sheet(
    title="Kernel. Thick arrows are streams (valid, ready), thin ones plain signals.",
    places={
        ":control": (0, 3.1, "AXI4-Lite, the host"), "registers": (0, 4.4, "arguments of the call"),
        "q_requests": (1.4, 1, "rows of q"), "k_requests": (1.4, 2.1, "rows of k"),
        "v_requests": (1.4, 4.4, "params, gates, v"),
        ":q": (2.8, -0.2, "AXI4, reads"), "q_reader": (2.8, 1, "bursts, queue"),
        ":k": (2.8, 3.25, "AXI4, reads"), "k_reader": (2.8, 2.1, "bursts, queue"),
        ":v": (2.8, 5.6, "AXI4, reads"), "v_reader": (2.8, 4.4, "bursts, queue"),
        "layer": (4.4, 2.1, "below"), "writer": (6.2, 2.1, "bursts"),
        ":out": (6.2, 0.9, "AXI4, writes"), "completion_record": (5.3, 4.4, "counts, errors"),
    },
    port_names={"control": "s_axi_control", "out": "m_axi_out_*",
                **{name: f"m_axi_{name}" for name in "qkv"}},
    routes={
        (":control", "registers"): Route("bottom", "top", out_at=0.2, into_at=0.2),
        ("registers", ":control"): Route("top", "bottom", out_at=0.8, into_at=0.8),
        ("registers", "q_requests"): Route(out_at=0.12, lane=0.93),
        ("registers", "k_requests"): Route(out_at=0.3, lane=1.15),
        ("registers", "v_requests"): Route(out_at=0.75, into_at=0.75),
        ("registers", "layer"): Route("bottom", "bottom", lane=6.5, out_at=0.8, into_at=0.5),
        ("registers", "completion_record"):
            Route("bottom", "bottom", lane=6.8, out_at=0.6, into_at=0.5),
        ("registers", "writer"): Route("bottom", "bottom", lane=7.1, out_at=0.4, into_at=0.85),
        ("q_reader", ":q"): Route("top", "bottom", out_at=0.3, into_at=0.3),
        (":q", "q_reader"): Route("bottom", "top", out_at=0.7, into_at=0.7),
        ("k_reader", ":k"): Route("bottom", "top", out_at=0.3, into_at=0.3),
        (":k", "k_reader"): Route("top", "bottom", out_at=0.7, into_at=0.7),
        ("v_reader", ":v"): Route("bottom", "top", out_at=0.3, into_at=0.3),
        (":v", "v_reader"): Route("top", "bottom", out_at=0.7, into_at=0.7),
        ("q_reader", "layer"): Route("right", "top", into_at=0.5),
        ("v_reader", "layer"): Route("right", "bottom", into_at=0.25),
        ("layer", "completion_record"): Route("bottom", "top", out_at=0.8, into_at=0.2),
        ("completion_record", "writer"): Route("right", "bottom", into_at=0.3),
        ("writer", ":out"): Route("top", "bottom", out_at=0.25, into_at=0.25),
        (":out", "writer"): Route("bottom", "top", out_at=0.75, into_at=0.75),
    },
)
LAYER = Sheet(
    title="Layer: Prepare, engines and collectors between streams",
    places={
        ":q": (0, 0, "rows of q"), ":k": (0, 0.8, "rows of k"),
        ":v": (0, 1.6, "params, gates, v"), ":call": (0, 2.6, "arguments"),
        ":out_at": (0, 3.4, "addresses"),
        "prepare": (1.6, 0.8, "once a head, token"), "engine": (3.1, 0.8, "a column a cycle"),
        "pack": (4.6, 0.8, "words to beats"), "collector": (6.1, 0.8, "rows in order"),
        ":requests": (7.7, 0.3, "where beats go"), ":beats": (7.7, 1.3, "rows of o"),
        ":token": (7.7, 2.3, "that is being sent"),
        ":bad_token": (3.1, 2.4, "a bad head's"), ":bad_head": (3.1, 3.2, "a bad head's"),
        ":overflows": (4.6, 2.0, "a value head each"),
    },
    routes={
        (":q", "prepare"): Route(into_at=0.15), (":v", "prepare"): Route(into_at=0.8),
        (":call", "prepare"): Route("right", "bottom", into_at=0.3),
        (":call", "collector"): Route("right", "bottom", into_at=0.3, out_at=0.8),
        (":out_at", "collector"): Route("right", "bottom", into_at=0.7, out_at=0.8),
        ("prepare", ":bad_token"): Route("bottom", "left", out_at=0.6),
        ("prepare", ":bad_head"): Route("bottom", "left", out_at=0.45),
        ("engine", ":overflows"): Route("bottom", "left"),
        ("collector", ":requests"): Route(out_at=0.2), ("collector", ":token"):
            Route("bottom", "left", out_at=0.85),
    },
)
PREPARE = Sheet(
    title="Prepare: what is once a head and token",
    places={
        ":k": (0, 0, "beats of k"), ":q": (0, 0.75, "beats of q"),
        ":call": (0, 1.7, "arguments"), ":v": (0, 3.3, "params, gates, v"),
        "vectors": (1.5, 0, "align, norms"), "values": (1.5, 3.3, "alpha, beta, v"),
        "gains": (3.2, 2.5, "one a value head"), "head_scalars": (3.2, 0.85, "fp32 pipeline"),
        ":operands": (4.9, 0, "ki, qi"), ":scalars": (4.9, 0.85, ""),
        ":job": (4.9, 1.7, "state, what to do"), ":words": (4.9, 3.3, "beats of v"),
    },
    routes={
        (":k", "vectors"): Route(out_at=0.3, into_at=0.3),
        (":q", "vectors"): Route(into_at=0.75),
        (":call", "vectors"): Route("right", "bottom", out_at=0.1, into_at=0.3),
        (":call", "values"): Route("right", "top", out_at=0.9, into_at=0.3),
        (":call", "head_scalars"): Route(out_at=0.3, lane=2.9, into_at=0.8),
        (":call", ":job"): Route(out_at=0.5, into_at=0.5),
        (":call", "gains"): Route(out_at=0.7, lane=2.9, into_at=0.5),
        ("vectors", "head_scalars"): Route("bottom", "left", out_at=0.6, into_at=0.2),
        ("values", "head_scalars"): Route("top", "left", out_at=0.6, into_at=0.5),
        ("values", "gains"): Route("right", "bottom", out_at=0.2, into_at=0.3),
        ("values", ":words"): Route(out_at=0.7, into_at=0.7),
        ("head_scalars", "gains"): Route("bottom", "top", out_at=0.25, into_at=0.25),
        ("gains", "head_scalars"): Route("top", "bottom", out_at=0.75, into_at=0.75),
    },
    hidden=frozenset({"walk", ":bad_head", ":bad_token"}),
)
ENGINE = Sheet(
    title="Engine: RETRIEVE (rank, trees), CORRECT and EMIT (column), UPDATE (rank)",
    places={
        ":operands": (0, 1.2, "ki, qi"), ":words": (0, 2.4, "beats of v"),
        ":job": (0, 4.2, "state, what to do"), ":scalars": (7.1, 2.4, ""),
        "rank": (1.5, 1.2, "banks and lanes"), "unpack": (1.5, 2.4, "beats to words"),
        "r_tree": (3, 0.7, "sum over chains"), "p_tree": (3, 1.7, "sum over chains"),
        "exponents": (3, 4.2, "exp, bits"), "column": (4.5, 1.2, "CORRECT, EMIT"),
        "scalars": (5.8, 2.4, "held for a job"), ":out": (5.8, 1.2, "words of o"),
    },
    routes={
        (":operands", "rank"): Route(out_at=0.3, into_at=0.3),
        ("rank", "rank"): Route("top", "top", lane=0.8, out_at=0.95, into_at=0.4),
        ("column", "rank"): Route("top", "top", lane=0.1, out_at=0.5, into_at=0.12),
        (":job", "rank"): Route(out_at=0.25, lane=1.15, into_at=0.75),
        ("rank", "r_tree"): Route(out_at=0.3),
        ("rank", "p_tree"): Route(out_at=0.7),
        ("rank", "exponents"): Route("bottom", "top", lane=2.3, out_at=0.75, into_at=0.3),
        ("r_tree", "column"): Route(into_at=0.3),
        ("p_tree", "column"): Route(into_at=0.7),
        ("unpack", "column"): Route("right", "bottom", out_at=0.3, into_at=0.15),
        ("unpack", "exponents"): Route("bottom", "left", out_at=0.5, into_at=0.3),
        (":job", "exponents"): Route(out_at=0.6, into_at=0.6),
        (":job", "column"): Route("bottom", "bottom", lane=5.1, out_at=0.5, into_at=0.75),
        (":scalars", "scalars"): Route("left", "right"),
        ("scalars", "column"): Route("left", "bottom", into_at=0.92),
        ("column", "exponents"): Route("bottom", "top", lane=3.4, out_at=0.35, into_at=0.75),
        ("exponents", "column"): Route("right", "bottom", into_at=0.55),
    },
    inside={"r_low_tree": "r_tree", "p_low_tree": "p_tree"},  # of the second limb
)
