"""Matrices through the stream array's Verilog, held against the model bit for bit.

    run = simulate([(matrix, x), ...], ArrayParams(channels=32))

All products in one call, in their order, in the compiled memory (sim/gdn_bench/hbm.py). `cycles`
are the call's, from `start` until the last result is in memory; a channel's stream are the cycles
from its first beat to its last. Needs the packages of the extra `sim`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gdn_core.channel.array import Array, ArrayParams
from gdn_core.channel.call import OUT, TABLE, VECTORS, Call
from gdn_core.channel.cycles import Prediction, Shape, predict
from gdn_core.channel.formats import REGION_BITS, Quantised
from gdn_core.channel.model import project, reference, rel_error
from gdn_core.channel.packing import Packed, pack
from gdn_core.channel.ports import Memory
from gdn_core.channel.shell import TOP, ArrayShell
from gdn_core.cosim.simulator import BenchError, Report, build_channels, silent, sim_module

__all__ = ["Projection", "build_array", "failed", "memory", "run_call", "simulate"]

GENERATOR = ("gdn_core.emit.emitter", "gdn_core.channel.array", "gdn_core.channel.shell")


@dataclass(frozen=True, kw_only=True, eq=False)
class Projection:
    """What came of a call."""

    outs: list[np.ndarray]  # float32 (rows) of each product
    differing: list[int]  # rows that are not the model's
    rel_errors: list[float]
    cycles: int
    predicted: Prediction  # without stalls and errors
    beats: int  # of one channel
    stream_cycles: int  # of the slowest channel
    of_model: float  # of the beats that the memory had to give in a channel's stream, the least
    call_of_model: float  # of those that it had to give all channels in all the call's cycles
    of_peak: float  # the least stream's of those of a memory without refresh
    latency_cycles: int  # from the last beat in to the last result out
    failed: list[str]  # masters that met an error: table, x, out, c0, c1, ...
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
    """The simulator of an array in its memory."""
    return build_channels(params, GENERATOR, lambda given: ArrayShell(Array(given)), TOP, report)


def run_call(call: Call, params: ArrayParams, *, latency: int = 128, stalls: int | None = None,
             timed: bool = True, errors: Sequence[tuple[int, int, int]] = (),
             resets: Sequence[int] = (), report: Report = silent):
    """Build and run of a call (gdn_bench.hbm): MemoryBuild and Run. `timed`: the memory gives what
    the card's would, else a beat a cycle; `stalls`: a seed of random idle and back-pressure;
    `errors`: (address, bytes, response); `resets`: after so many cycles each, before the call."""
    hbm, runner = sim_module("hbm"), sim_module("runner")
    build = build_array(params, report)
    buffers = [hbm.Buffer(name="table", address=TABLE, data=call.table),
               hbm.Buffer(name="vectors", address=VECTORS, data=call.vectors),
               hbm.Buffer(name="out", address=OUT, size=call.out_bytes, writable=True),
               *(hbm.Buffer(name=f"c{n}", address=n << REGION_BITS, data=image,
                            writable=bool(call.grown))
                 for n, image in enumerate(call.images))]
    report("simulating", -1)
    try:
        return build, hbm.run_in_memory(
            build, buffers, pins={"table_address": TABLE, "count": call.count},
            read=("failed", "bad_chunks", "lost"), timeout_cycles=100_000 + 100 * call.beats,
            latency=latency, timed=timed, stalls=stalls, error_ranges=errors, resets=resets)
    except (runner.BenchFailure, hbm.MemoryViolation) as error:
        raise BenchError(str(error)) from error


def memory(latency: int = 128, timed: bool = True, phase: int | None = 0) -> Memory:
    """The memory of `run_call`, for `predict`; `phase`: of the table's refresh, at `start`."""
    hbm = sim_module("hbm")
    own = {"rate": hbm.RATE, "refresh": hbm.REFRESH, "refresh_every": hbm.REFRESH_EVERY,
           "stagger": hbm.STAGGER, "phase": phase} if timed else {}  # fmt: skip
    return Memory(latency=latency, write_latency=hbm.WRITE_LATENCY, **own)


def failed(run, params: ArrayParams) -> list[str]:
    """Masters that met an error in a run: table, x, out, c0, c1, ..."""
    return [name for n, name in enumerate(params.masters) if run.values["failed"] >> n & 1]


def simulate(products: Sequence[tuple[Quantised, np.ndarray]], params: ArrayParams,
             **options) -> Projection:
    """Options are those of `run_call`."""
    packed: dict[int, Packed] = {}
    call = Call(params.channels)
    for matrix, x in products:
        if id(matrix) not in packed:
            packed[id(matrix)] = pack(matrix)
        call.add(packed[id(matrix)], x)
    build, run = run_call(call, params, **options)
    outs = call.results(run.outputs["out"])
    want = [project(matrix, x) for matrix, x in call.products]
    streams = [run.ports[f"c{n}"] for n in range(params.channels)]
    beats = max(stream.beats for stream in streams)
    timing = {name: options[name] for name in ("latency", "timed") if name in options}
    predicted = predict([Shape.of(matrix) for matrix, _ in call.products], params,
                        memory(phase=run.ports["table"].phase, **timing))
    slowest = max(stream.last - stream.first + 1 for stream in streams)
    return Projection(
        outs=outs,
        differing=[int((a.view(np.uint32) != b.view(np.uint32)).sum())
                   for a, b in zip(outs, want, strict=True)],
        rel_errors=[rel_error(out, reference(matrix, x))
                    for out, (matrix, x) in zip(outs, products, strict=True)],
        cycles=run.cycles, predicted=predicted, beats=beats, stream_cycles=slowest,
        of_model=min((s.beats / s.possible(s.first, s.last + 1) for s in streams if s.beats),
                     default=0.0),
        call_of_model=sum(s.beats for s in streams) / sum(s.possible(0, run.cycles)
                                                          for s in streams),
        of_peak=beats / slowest / sim_module("hbm").RATE,
        latency_cycles=run.ports["out"].last - max(stream.last for stream in streams),
        failed=failed(run, params), bad_chunks=run.values["bad_chunks"],
        build_seconds=build.simulation.seconds or 0.0, seconds=run.seconds,
    )  # fmt: skip
