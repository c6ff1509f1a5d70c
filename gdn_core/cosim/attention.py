"""Attention through the stream array's Verilog, held against the model bit for bit.

    run = simulate([(q, cache, scale, window), ...], ArrayParams(channels=32))
    run = simulate(..., append=(k, v))     (n, HKV, D) each, which the device first appends

All in one call, in their order, in the compiled memory (sim/gdn_bench/hbm.py). `cycles` are the
call's, from `start` until the last result is in memory; a channel's stream are the cycles from its
first beat to its last. Needs the packages of the extra `sim`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gdn_core.attention.cache import Cache
from gdn_core.attention.model import attend, reference, rel_error, scale_word
from gdn_core.channel.array import ArrayParams
from gdn_core.channel.call import Call
from gdn_core.cosim.projection import failed, run_call
from gdn_core.cosim.simulator import sim_module

__all__ = ["Attention", "simulate"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Attention:
    """What came of a call."""

    outs: list[np.ndarray]  # float32 (H, D) of each
    differing: list[int]  # numbers that are not the model's
    rel_errors: list[float]  # against float64 on what is stored
    cycles: int
    beats: int  # of the channel with the most
    total_beats: int  # of all channels
    blocks: int  # of all channels and KV heads, each a sum under one reference
    stream_cycles: int  # of the slowest channel
    of_model: float  # of the beats that the memory had to give in a channel's stream, the least
    call_of_model: float  # of those that it had to give all channels in all the call's cycles
    of_peak: float  # the least stream's of those of a memory without refresh
    latency_cycles: int  # from the last beat in to the last result out
    appended: int  # tokens, by the device
    wrong_bytes: int  # of the caches that were appended to, in all channels
    failed: list[str]  # masters that met an error: table, x, out, c0, c1, ...
    build_seconds: float
    seconds: float

    @property
    def bit_exact(self) -> bool:
        return not any(self.differing) and not self.wrong_bytes

    @property
    def beats_per_cycle(self) -> float:
        return self.beats / self.stream_cycles


def simulate(attentions: Sequence[tuple[np.ndarray, Cache, float, int | None]],
             params: ArrayParams, append: tuple[np.ndarray, np.ndarray] | None = None,
             **options) -> Attention:
    """Options are those of `projection.run_call`."""
    call = Call(params.channels)
    for q, cache, scale, window in attentions:
        for k, v in zip(*append, strict=True) if append else ():
            cache = call.append(cache, k, v)
        call.attend(q, cache, scale_word(scale), params.attend.chains, window)
    build, run = run_call(call, params, **options)
    outs = call.results(run.outputs["out"])
    want = [attend(*one) for one in call.attentions]
    streams = [run.ports[f"c{n}"] for n in range(params.channels)]
    streams = [stream for stream in streams if stream.beats]
    slowest = max(stream.last - stream.first + 1 for stream in streams)
    beats = max(stream.beats for stream in streams)
    return Attention(
        outs=outs,
        differing=[int((a.view(np.uint32) != b.view(np.uint32)).sum())
                   for a, b in zip(outs, want, strict=True)],
        rel_errors=[rel_error(out, reference(q, *cache.stored(), scale, window))
                    for out, (q, cache, _, _), (_, _, scale, window)
                    in zip(outs, call.attentions, attentions, strict=True)],
        cycles=run.cycles, beats=beats, stream_cycles=slowest,
        total_beats=sum(stream.beats for stream in streams),
        blocks=sum(cache.blocks(window) for _, cache, _, window in call.attentions),
        of_model=min(s.beats / s.possible(s.first, s.last + 1) for s in streams),
        call_of_model=sum(s.beats for s in streams) / sum(s.possible(0, run.cycles)
                                                          for s in streams),
        of_peak=beats / slowest / sim_module("hbm").RATE,
        latency_cycles=run.ports["out"].last - max(stream.last for stream in streams),
        appended=len(append[0]) if append else 0,
        wrong_bytes=sum(_differing(run.outputs[f"c{n}"][offset:][: len(image)], image)
                        for offset, cache in call.grown.items()
                        for n, image in enumerate(cache.images())),
        failed=failed(run, params),
        build_seconds=build.simulation.seconds or 0.0, seconds=run.seconds,
    )  # fmt: skip


def _differing(got: bytes, want: bytes) -> int:
    return int((np.frombuffer(got, np.uint8) != np.frombuffer(want, np.uint8)).sum())
