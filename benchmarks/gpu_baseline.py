"""The same decode step on a GPU: what one token of one layer costs there, at batch 1.

    pip install torch                       with CUDA; it brings Triton
    python -m benchmarks.gpu_baseline --shape qwen3-next -o gpu.json

One step is what the kernel does for one token: normalise q and k, gates, decay, correct, update,
output, on a state of fp32 [HV, K, V] and inputs of bf16. Not in it, as not in the kernel: the
projections, the convolution, the norm behind it.

Variants   eager              PyTorch as it comes, a kernel an operation (torch_step.py)
           compiled           the same through torch.compile
           triton, N columns  one kernel a step, state read and written once (triton_step.py)
Timing     events  CUDA events around many steps launched one by one: a CPU that cannot launch
                   them fast enough is part of the figure
           graph   the same steps captured once in a CUDA graph and replayed: what a serving
                   engine does
State      warm    one state, which stays in the L2 cache if it fits: tokens of one layer in turn
           cold    as many states in turn as fill the L2 three times: the layers of a model

A run is --tokens steps (cold: rounded up so that every state is visited), one after the other on
one stream; its time over its steps is a sample. Warm-up runs are not samples. Median, 5th and 95th
percentile of --repeats samples are reported.

Each variant first decodes CHECK_TOKENS tokens from a zero state, and its outputs and final state
must be within ERROR_BOUND of `gdn_core.model.reference` (float64), in relative L2 norm. The bound:
alpha in fp32 may be wrong by some 2^-22 (exp of an argument, two roundings), and where the state
lives longer than the check that can add up 64 times: 1.5e-5. bf16 outputs alone would give 1.7e-3.

Published for Qwen3-Next's layer, none of it measured here. The fused kernels' times are those of
the kernel alone, by a profiler; what `graph` reports has the gap between two kernels in it.

    us/token   device      what                              source
    283        H100 PCIe   PyTorch reference                 arXiv 2603.05931
    4.03       B200        FlashInfer, fused                 flashinfer pull request 2370
    5.92       B200        Triton, fused                     the same
    3.65       not named   FlashInfer, fused, state in fp32  flashinfer pull request 2583
"""

import json
import math
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np

from gdn_core.config import PRESETS, GdnShape
from gdn_core.model.inputs import long_memory
from gdn_core.model.trace import Trace

__all__ = ["CHECK_TOKENS", "ERROR_BOUND", "decode", "main", "relative_error", "summary", "write"]

CHECK_TOKENS = 64
ERROR_BOUND = 2e-5
WARM_UP = 5  # runs before the samples
EXAMPLE = """
\b
Example, on a machine with an NVIDIA GPU
  python -m benchmarks.gpu_baseline --shape qwen3-next -o gpu.json
  python -m gdn_core.report build/u55c --gpu gpu.json
"""
L2_FILLS = 3  # times that the states of a cold run fill the L2 cache
PUBLISHED = "benchmarks/gpu_baseline.py, at its top, lists published figures"


def tensors(trace: Trace, device: str) -> list[tuple]:
    """The arguments of a step, but for the state, of every token."""
    import torch

    def tensor(x, dtype):
        return torch.from_numpy(np.ascontiguousarray(x)).to(device, dtype)

    moving = [tensor(x, torch.bfloat16) for x in (trace.q, trace.k, trace.v, trace.a, trace.b)]
    fixed = [tensor(x, torch.float32) for x in (trace.A_log, trace.dt_bias)]
    return [(*(x[t] for x in moving), *fixed) for t in range(len(trace.q))]


def decode(step: Callable, trace: Trace, device: str) -> tuple[np.ndarray, np.ndarray]:
    """(out, final_state) of the trace from a zero state."""
    import torch

    state = torch.zeros(trace.v.shape[1], trace.q.shape[2], trace.v.shape[2], device=device)
    out = [step(*token, state).clone() for token in tensors(trace, device)]
    return torch.stack(out).cpu().numpy(), state.cpu().numpy()


def relative_error(step: Callable, trace: Trace, device: str) -> dict[str, float]:
    """Relative L2 error of outputs and final state against float64."""
    pairs = zip(decode(step, trace, device), trace.reference(), strict=True)
    out, state = (float(np.linalg.norm(got - exact) / np.linalg.norm(exact))
                  for got, exact in pairs)  # fmt: skip
    return {"out": out, "state": state}


def summary(samples: list[float]) -> dict[str, float]:
    """Median and spread, in the unit of the samples."""
    p05, p95 = np.percentile(samples, (5, 95))
    return {"median": statistics.median(samples), "p05": float(p05), "p95": float(p95),
            "min": min(samples), "samples": len(samples)}


def measure(step: Callable, tokens: list[tuple], states: list, steps: int, repeats: int,
            graph: bool) -> dict[str, float]:
    """Microseconds a step over `repeats` runs of `steps` steps, the states taken in turn."""
    import torch

    def run():
        for n in range(steps):
            step(*tokens[n % len(tokens)], states[n % len(states)])

    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(WARM_UP):
            run()
        stream.synchronize()
        if graph:
            captured = torch.cuda.CUDAGraph()
            with torch.cuda.graph(captured, stream=stream):
                run()
            run = captured.replay
            for _ in range(WARM_UP):
                run()
        samples = []
        for _ in range(repeats):
            start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
            start.record(stream)
            run()
            end.record(stream)
            end.synchronize()
            samples.append(start.elapsed_time(end) * 1000 / steps)
    return summary(samples)


def variants(shape: GdnShape) -> dict[str, Callable]:
    import torch

    from benchmarks.torch_step import torch_step
    from benchmarks.triton_step import BLOCKS, TritonStep

    return {
        "eager": torch_step,
        "compiled": torch.compile(torch_step, fullgraph=True, dynamic=False),
        **{f"triton, {n} columns": TritonStep(shape, n) for n in BLOCKS if n <= shape.value_dim},
    }


def machine() -> dict:
    """The device, its driver, and the versions that made the kernels."""
    import torch
    import triton

    properties = torch.cuda.get_device_properties(0)
    try:
        driver = subprocess.run(
            ["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader", "--id=0"],
            capture_output=True, text=True, check=True).stdout.strip()  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        driver = "unknown"
    return {
        "device": properties.name,
        "l2_bytes": properties.L2_cache_size,
        "driver": driver,
        "cuda": torch.version.cuda,
        "torch": torch.__version__,
        "triton": triton.__version__,
        "python": sys.version.split()[0],
    }


def missing() -> str | None:
    """What this needs and the machine has not, if anything."""
    try:
        import torch
    except ImportError:
        return "PyTorch is not installed (pip install torch)"
    try:
        import triton  # noqa: F401  # torch.compile needs it too
    except ImportError:
        return "Triton is not installed; PyTorch for CUDA brings it (pip install torch)"
    if not torch.cuda.is_available():
        return f"PyTorch {torch.__version__} finds no CUDA device"
    return None


def write(path: Path, result: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=2, allow_nan=False) + "\n")


@click.command(help=__doc__.split("\n")[0], epilog=EXAMPLE)
@click.option("--shape", type=click.Choice(list(PRESETS)), default="qwen3-next",
              show_default=True, help="The layer's shape, by the name of its preset.")
@click.option("--tokens", type=click.IntRange(1), default=256, show_default=True, metavar="N",
              help="Steps that are timed together.")
@click.option("--repeats", type=click.IntRange(2), default=100, show_default=True, metavar="N",
              help="Samples of each variant.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of the random inputs.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
              help="File for the figures, as JSON.")  # fmt: skip
def main(shape, tokens, repeats, seed, output):
    if problem := missing():
        raise click.ClickException(f"this measures on an NVIDIA GPU, but {problem}. {PUBLISHED}.")
    import torch

    layer = PRESETS[shape]
    facts = machine()
    state_bytes = 4 * layer.v_heads * layer.key_dim * layer.value_dim
    rotation = math.ceil(L2_FILLS * facts["l2_bytes"] / state_bytes) + 1
    trace = long_memory(layer, CHECK_TOKENS, seed)
    arguments = tensors(trace, "cuda")
    states = [torch.zeros(layer.v_heads, layer.key_dim, layer.value_dim, device="cuda")
              for _ in range(rotation)]  # fmt: skip
    result = {**facts, "shape": {"name": shape, **asdict(layer)}, "state_bytes": state_bytes,
              "cold_states": rotation, "tokens": tokens, "repeats": repeats, "warm_up": WARM_UP,
              "seed": seed, "check_tokens": CHECK_TOKENS, "error_bound": ERROR_BOUND,
              "unit": "microseconds a token of one layer", "variants": []}
    click.echo(f"{facts['device']}, {shape}, {state_bytes / 2**20:.1f} MiB of state; cold: "
               f"{rotation} states in turn")
    for name, step in variants(layer).items():
        error = relative_error(step, trace, "cuda")
        if not all(part <= ERROR_BOUND for part in error.values()):  # NaN is not
            raise click.ClickException(f"{name} is wrong: relative error {error}, bound "
                                       f"{ERROR_BOUND}")
        for timing in ("events", "graph"):
            for where, held in (("warm", states[:1]), ("cold", states)):
                for state in held:
                    state.zero_()
                steps = -(-tokens // len(held)) * len(held)
                took = measure(step, arguments, held, steps, repeats, timing == "graph")
                result["variants"].append({"name": name, "timing": timing, "state": where,
                                           "steps": steps, "us_per_token": took, "error": error})
                click.echo(f"{name:20} {timing:7} {where:5} {took['median']:9.2f} us   5 % "
                           f"{took['p05']:.2f}, 95 % {took['p95']:.2f}")
    if output:
        write(output, result)


if __name__ == "__main__":
    main()
