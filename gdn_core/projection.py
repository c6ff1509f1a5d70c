"""Matrices through the stream array's Verilog, held against the model bit for bit.

    run = simulate([(matrix, x), ...], ArrayParams(channels=32))

All products in one call, in their order. Rates are those of the stream, a channel's beats from the
first cycle in which one is there to the last; `cycles` are the call's, from `start` until the last
result is in memory. Needs a checkout, for gdn_sim/, and the packages of the extra `sim`.
"""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gdn_core.channel.array import Array, ArrayParams
from gdn_core.channel.call import OUT, TABLE, VECTORS, Call
from gdn_core.channel.formats import REGION_BITS, Quantised
from gdn_core.channel.model import project, reference, rel_error
from gdn_core.channel.packing import Packed, pack
from gdn_core.channel.shell import TOP, ArrayShell
from gdn_core.emit import write_verilog
from gdn_core.simulator import BenchError, Report, cached_verilog, silent, sim_module

__all__ = ["PEAK", "RATE", "Projection", "build_array", "simulate"]

PEAK = 0.7487  # beats of 64 bytes a cycle of 300 MHz from a pseudo-channel of 14.375 GB/s
REFRESH, REFRESH_EVERY = 90, 1170  # cycles in which it gives nothing
RATE = PEAK * (REFRESH_EVERY - REFRESH) / REFRESH_EVERY  # 0.691: what a perfect reader gets
GENERATOR = ("gdn_core.emit", "gdn_core.channel.array", "gdn_core.channel.shell")


@dataclass(frozen=True, kw_only=True, eq=False)
class Projection:
    """What came of a call."""

    outs: list[np.ndarray]  # float32 (rows) of each product
    differing: list[int]  # rows that are not the model's
    rel_errors: list[float]
    cycles: int
    beats: int  # of one channel
    stream_cycles: int  # of the slowest channel, first beat to last
    latency_cycles: int  # from the last beat in to the last result out
    failed: bool
    bad_chunks: int
    build_seconds: float
    seconds: float

    @property
    def bit_exact(self) -> bool:
        return not any(self.differing)

    @property
    def beats_per_cycle(self) -> float:
        return self.beats / self.stream_cycles


def build_array(params: ArrayParams, report: Report = silent):
    """The simulator of an array."""

    def write(folder: Path):
        write_verilog(ArrayShell(Array(params)), TOP, folder)

    files = cached_verilog(params, GENERATOR, write, report)
    blocks = ("channel",) if params.channels > 4 else ()
    return sim_module("runner").build_simulation(
        files, TOP, hierarchical=blocks, started=lambda: report("compiling the simulation", -1))


def simulate(products: Sequence[tuple[Quantised, np.ndarray]], params: ArrayParams, *,
             latency: int = 128, stalls: int | None = None, timed: bool = True,
             errors: Sequence[tuple[int, int, int]] = (), report: Report = silent) -> Projection:
    """`timed`: the memory gives what the card's would, else a beat a cycle; `stalls`: a seed of
    random idle and back-pressure; `errors`: (address, bytes, response)."""
    packed: dict[int, Packed] = {}
    call = Call(params.channels)
    for matrix, x in products:
        if id(matrix) not in packed:
            packed[id(matrix)] = pack(matrix)
        call.add(packed[id(matrix)], x)
    build = build_array(params, report)
    channels = {f"c{n}": call.images[n] for n in range(params.channels)}
    addresses = {"table": TABLE, "vectors": VECTORS, "out": OUT}
    addresses |= {f"c{n}": n << REGION_BITS for n in range(params.channels)}
    report("simulating", -1)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        buffers = {"table": call.table, "vectors": call.vectors, **channels}
        arrays: dict = {name: np.frombuffer(data, np.uint8) for name, data in buffers.items()}
        np.savez(work / "buffers.npz", **arrays)
        (work / "job.json").write_text(json.dumps({
            "channels": params.channels, "latency": latency, "stalls": stalls,
            "timed": [PEAK, REFRESH, REFRESH_EVERY] if timed else None,
            "timeout_cycles": 100_000 + 100 * call.beats, "addresses": addresses,
            "out_bytes": call.out_bytes, "errors": list(errors), "count": len(products),
        }))  # fmt: skip
        runner = sim_module("runner")
        try:
            runner.run_bench(build, "gdn_sim.project_bench", env={"GDN_JOB": str(work)})
        except runner.BenchFailure as error:
            raise BenchError(str(error)) from error
        result = json.loads((work / "result.json").read_text())
        with np.load(work / "result.npz") as data:
            outs = call.results(data["out"].tobytes())
    want = [project(matrix, x) for matrix, x in call.products]
    return Projection(
        outs=outs,
        differing=[int((a.view(np.uint32) != b.view(np.uint32)).sum())
                   for a, b in zip(outs, want, strict=True)],
        rel_errors=[rel_error(out, reference(matrix, x))
                    for out, (matrix, x) in zip(outs, products, strict=True)],
        cycles=result["cycles"], beats=call.beats, stream_cycles=result["stream_cycles"],
        latency_cycles=result["latency_cycles"], failed=bool(result["failed"]),
        bad_chunks=result["bad_chunks"], build_seconds=build.seconds or 0.0,
        seconds=result["seconds"],
    )  # fmt: skip
