"""Cycles of a build, what bounds them and what others take, for report.json: no Yosys in it.

    cycles     interval, latency and the phases of one token, by gdn_core.measure.cycles
    roofline   gdn_core.measure.bounds
    published  the published design beside this one at the same heads in flight
    gpu        a file of benchmarks/gpu_baseline.py, or published figures

Each figure says what it is: predicted and held to RTL simulation, an HLS estimate, routed, measured
on a device, published. Microseconds of this design are at the target clock, which no timing tool
has confirmed.
"""

import json
import math
from dataclasses import asdict, replace
from pathlib import Path

from gdn_core.card.budget import BudgetError, Card, check
from gdn_core.card.floorplan import placed
from gdn_core.config import QWEN3_NEXT, GdnConfig, GdnShape
from gdn_core.measure import cycles
from gdn_core.measure.bounds import CLOCK_MHZ, PUBLISHED, PUBLISHED_NAME, bounds, microseconds
from gdn_core.measure.report.energy import ROUTED

__all__ = ["GpuFileError", "as_data", "gpu"]

PREDICTED = ("predicted by gdn_core.measure.cycles, which tests hold equal to RTL simulation, "
             "to the cycle")
FLASHINFER = "https://github.com/flashinfer-ai/flashinfer/pull/2370"
GPU_PUBLISHED = (
    ("FlashInfer, fused", "B200", 4.03, "flashinfer pull request 2370", FLASHINFER),
    ("Triton, fused", "B200", 5.92, "flashinfer pull request 2370", FLASHINFER),
    ("PyTorch reference", "H100 PCIe", 283, "arXiv 2603.05931", "https://arxiv.org/abs/2603.05931"),
)
TIMINGS = {"events": "steps launched one by one, CUDA events around many",
           "graph": "a CUDA graph of many steps, replayed"}  # fmt: skip
STATES = {"warm": "one state, in the L2 cache if it fits",
          "cold": "as many states in turn as fill the L2 cache three times"}  # fmt: skip


class GpuFileError(ValueError):
    """A file is not what benchmarks/gpu_baseline.py writes, or not of this build's shape."""


def as_data(config: GdnConfig, card: Card, gpu_file: Path | None = None) -> dict:
    data = {
        "cycles": _cycles(config),
        "roofline": [{**asdict(bound), "us": microseconds(bound.cycles)}
                     for bound in bounds(config, card)],
        "gpu": gpu(config.shape, gpu_file),
    }  # fmt: skip
    if config.shape == QWEN3_NEXT:
        data["published"] = _published(config, card)
    return data


def _cycles(config: GdnConfig) -> dict:
    call = cycles.timeline(config, 1)
    interval, latency = cycles.interval(config), call.cycles
    return {
        "kind": PREDICTED, "clock_mhz": CLOCK_MHZ, "read": cycles.READ, "write": cycles.WRITE,
        "interval": interval, "interval_us": microseconds(interval),
        "latency": latency, "latency_us": microseconds(latency),
        "heads": [{key: value for key, value in asdict(head).items() if key != "token"}
                  for head in call.heads],
    }  # fmt: skip


def _published(config: GdnConfig, card: Card) -> dict:
    rows = []
    for heads, theirs in PUBLISHED.items():
        ours = placed(replace(config, heads_in_flight=heads, slrs=()), card)
        try:
            check(ours, card)
            fits = True
        except BudgetError:
            fits = False
        interval = cycles.interval(ours)
        rows.append({"heads_in_flight": heads, "published": theirs,
                     "published_us": microseconds(theirs), "interval": interval,
                     "latency": cycles.latency(ours), "ratio": theirs / interval, "fits": fits})
    return {"kind": PUBLISHED_NAME, "ours": PREDICTED, "routed": ROUTED, "rows": rows}


def gpu(shape: GdnShape, file: Path | None = None) -> dict:
    """The same step on a GPU: of `file`, or published figures where `shape` has any."""
    if file is None:
        figures = [{"name": name, "device": device, "us": us, "source": source, "url": url}
                   for name, device, us, source, url in GPU_PUBLISHED if shape == QWEN3_NEXT]
        return {"measured": False, "figures": figures}
    where = f"{file} is not what benchmarks/gpu_baseline.py writes"
    try:
        found = json.loads(file.read_text())
        measured = GdnShape(**{key: value for key, value in found["shape"].items()
                               if key != "name"})  # fmt: skip
        figures = [_variant(variant) for variant in found["variants"]]
        facts = {key: str(found[key]) for key in ("device", "driver", "cuda", "torch", "triton")}
        facts |= {key: found[key] for key in ("tokens", "repeats")}
    except KeyError as missing:
        raise GpuFileError(f"{where}: no {missing}") from missing
    except (AttributeError, TypeError, ValueError) as problem:
        raise GpuFileError(f"{where}: {problem}") from problem
    if not figures:
        raise GpuFileError(f"{where}: no variants")
    if measured != shape:
        raise GpuFileError(f"{file} has {found['shape'].get('name', measured)}, not the shape of "
                           "this build")
    return {"measured": True, **facts, "figures": figures}


def _variant(variant: dict) -> dict:
    took = variant["us_per_token"]
    times = {name: took[name] for name in ("median", "p05", "p95")}
    for name, time in times.items():
        if not isinstance(time, (int, float)) or not math.isfinite(time) or time <= 0:
            raise ValueError(f"{name} of {variant['name']!r} is {time!r}")
    return {"name": str(variant["name"]), "us": times["median"], "p05": times["p05"],
            "p95": times["p95"], "timing": TIMINGS[variant["timing"]],
            "state": STATES[variant["state"]]}  # fmt: skip
