"""A trace through the generated Verilog, held against the model bit for bit.

Calls of the kernel, in this order (LOADs only where the trace has an initial state; otherwise the
decodes carry FRESH and start from zero):

    LOAD, DECODE 1 token    latency = its cycles, from ap_start to the interrupt
    LOAD, DECODE T tokens   interval = (its cycles - latency) / (T - 1)
    STORE                   the final state

The outputs and the state image must equal the bit-exact model's; of a zero column (bits = 0) the
exponent has no meaning and is not compared. Beside that, relative L2 errors
against the float64 recurrence are reported: of the outputs in the format asked for, of the state
as float64. Needs the packages of the extra `sim`.
"""

import tempfile
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from gdn_core.config import GdnConfig
from gdn_core.cosim.compare import (
    Difference,
    first_difference,
    image_differences,
    relative_error,
)
from gdn_core.cosim.simulator import (
    BenchError,
    Report,
    build_simulator,
    patience,
    silent,
    sim_module,
)
from gdn_core.formats import StateFormat
from gdn_core.kernel.buffers import (
    StateImage,
    image_bytes,
    join_ports,
    out_bytes,
    pack_gates,
    pack_k,
    pack_params,
    pack_q,
    pack_v,
    pitch,
    unpack_out,
)
from gdn_core.measure.cycles import READ, WRITE
from gdn_core.model.model import Model
from gdn_core.model.trace import Trace
from gdn_core.registers import Command, Flags, Status

__all__ = ["Simulation", "cosimulate", "make_job"]

EPS = 1e-6


@dataclass(frozen=True, kw_only=True)
class Simulation:
    """What came of a run. Cycles are the kernel's clock, simulated; seconds are this machine's."""

    config: GdnConfig
    tokens: int
    out: np.ndarray  # [T, v_heads, value_dim] float32
    image: StateImage
    latency_cycles: int
    decode_cycles: int  # of the call of all tokens
    interval_cycles: float | None  # None: one token has none
    differences: list[Difference]
    out_rel_error: float
    state_rel_error: float
    build_seconds: float
    wall_seconds: float  # of all calls and the start of the simulator
    decode_seconds: float  # of the DECODE of all tokens
    simulated_cycles: int
    records: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def bit_exact(self) -> bool:
        return not self.differences

    def summary(self) -> dict:
        """What --json writes."""
        return {
            "tokens": self.tokens,
            "heads_in_flight": self.config.heads_in_flight,
            "precision": self.config.precision.value,
            "shape": asdict(self.config.shape),
            "latency_cycles": self.latency_cycles,
            "decode_cycles": self.decode_cycles,
            "interval_cycles": self.interval_cycles,
            "bit_exact": self.bit_exact,
            "differences": [str(d) for d in self.differences],
            "out_rel_error": _finite(self.out_rel_error),
            "state_rel_error": _finite(self.state_rel_error),
            "wall_seconds": round(self.wall_seconds, 3),
            "wall_seconds_per_token": round(self.decode_seconds / self.tokens, 4),
            "build_seconds": round(self.build_seconds, 3),
            "simulated_cycles": self.simulated_cycles,
            "records": self.records,
        }


def make_job(trace: Trace, config: GdnConfig, *, bf16: bool = False, latency: int = READ,
             write_latency: int = WRITE, stalls: int | None = None, slot: int = 0):
    """The job (gdn_bench.job.Job) that this file's docstring describes."""
    job = sim_module("job")
    shape, tokens = trace.shape, trace.tokens
    inputs = {
        "q": pack_q(shape, trace.q),
        "k": pack_k(shape, trace.k),
        "v": pack_v(shape, trace.v),
        "gates": pack_gates(shape, *((trace.g, trace.beta) if trace.given else (trace.a, trace.b))),
        "params": pack_params(shape, trace.A_log, trace.dt_bias),
    }
    if trace.initial_state is not None:
        inputs["image"] = _initial_image(trace, config).pack()
    outputs = {
        "first": out_bytes(shape, 1, bf16=bf16),
        "out": out_bytes(shape, tokens, bf16=bf16),
        "final": image_bytes(shape),
    }
    ports = config.out_ports
    flags = (Flags.GIVEN * trace.given | Flags.BETA_TWICE * trace.beta_twice
             | Flags.OUT_BF16 * bf16 | Flags.FRESH * (trace.initial_state is None))

    def call(name, command, pointers, tokens=0):
        arguments = {
            "tokens": tokens, "slot": slot, "command": int(command), "flags": int(flags),
            "eps": _bits(EPS), "scale": _bits(shape.key_dim**-0.5),
        }  # fmt: skip
        return job.Call(name=name, arguments=arguments, pointers=pointers,
                        timeout_cycles=patience(config, tokens, latency, write_latency, stalls))

    def outs(name):
        return {f"out_{p}": f"{name}_{p}" for p in range(ports)}

    decode = {name: name for name in ("q", "k", "v", "gates", "params")}
    load = [call("load", Command.LOAD, {"v": "image"})] if "image" in inputs else []
    calls = [
        *load, call("first", Command.DECODE, decode | outs("first"), tokens=1),
        *load, call("decode", Command.DECODE, decode | outs("out"), tokens=tokens),
        call("store", Command.STORE, outs("final")),
    ]  # fmt: skip
    return job.Job(
        buffers=[*(job.Buffer.input(name, data) for name, data in inputs.items()),
                 *(job.Buffer.output(f"{name}_{p}", size // ports)
                   for name, size in outputs.items() for p in range(ports))],
        calls=calls, latency=latency, write_latency=write_latency, stalls=stalls,
    )  # fmt: skip


def cosimulate(trace: Trace, config: GdnConfig, *, bf16: bool = False, latency: int = READ,
             write_latency: int = WRITE, stalls: int | None = None, slot: int = 0,
             waves: Path | None = None, report: Report = silent) -> Simulation:
    """Build (or find) the Verilog simulation, run the trace, compare."""
    job = make_job(trace, config, bf16=bf16, latency=latency, write_latency=write_latency,
                   stalls=stalls, slot=slot)
    begin = time.monotonic()
    build = build_simulator(config, waves is not None, report)
    built = time.monotonic()
    result = _run(build, job, waves, report)
    ran = time.monotonic()
    for call in result.calls:
        if call.record["status"] != Status.OK:
            status = Status(call.record["status"]).name
            raise BenchError(f"call {call.name} ended with {status}: {call.record}")

    report("comparing with the model", -1)
    shape, tokens = trace.shape, trace.tokens
    row = pitch(shape.value_dim, 2 if bf16 else 4)
    out = unpack_out(shape, tokens, join_ports(result.ports("out"), row), bf16=bf16)
    first = unpack_out(shape, 1, join_ports(result.ports("first"), row), bf16=bf16)
    image = StateImage.unpack(
        shape, join_ports(result.ports("final"), pitch(shape.value_dim, 4))
    )
    expected_out, expected = _expected(trace, config, bf16)
    differences = [
        first_difference("out", "token head column", expected_out, out),
        first_difference("out of the one-token call", "token head column", expected_out[:1], first),
        *image_differences(expected, image),
    ]
    reference_out, reference_state = trace.reference(eps=EPS)
    latency_cycles = result.calls[-3 - (trace.initial_state is not None)].cycles
    interval = None
    if tokens > 1:
        interval = (result.calls[-2].cycles - latency_cycles) / (tokens - 1)
    return Simulation(
        config=config,
        tokens=tokens,
        out=out,
        image=image,
        latency_cycles=latency_cycles,
        decode_cycles=result.calls[-2].cycles,
        interval_cycles=interval,
        differences=[d for d in differences if d is not None],
        out_rel_error=relative_error(out, reference_out),
        state_rel_error=relative_error(image.to_state(), reference_state),
        build_seconds=built - begin,
        wall_seconds=ran - built,
        decode_seconds=result.calls[-2].wall_seconds,
        simulated_cycles=sum(call.cycles for call in result.calls),
        records={call.name: call.record for call in result.calls},
    )


def _run(build, job, waves: Path | None, report: Report):
    """The job's Result; the bench runs in a thread while its progress file is watched."""
    module = sim_module("job")
    with tempfile.TemporaryDirectory(prefix="gdn-job-") as name:
        directory = Path(name)
        job.save(directory)
        failure: list[BaseException] = []

        def bench():
            try:
                sim_module("runner").run_bench(
                    build, "gdn_bench.kernel_bench", env={"GDN_JOB": name}, waves_file=waves)
            except BaseException as error:  # handed to the thread that waits
                failure.append(error)

        thread = threading.Thread(target=bench)
        thread.start()
        sizes = _beats(job)
        position = done = 0
        while thread.is_alive():
            thread.join(0.1)
            position, lines = module.read_progress(directory, position)
            for line in lines:
                call = job.calls[line["call"]]
                done = sum(sizes[: line["call"]]) + min(line["beats"], sizes[line["call"]])
                report(f"simulating {call.name}, cycle {line['cycles']:,}", done / sum(sizes))
        if failure:
            raise BenchError(f"the bench failed: {failure[0]}") from failure[0]
        return module.Result.load(directory)


def _beats(job) -> list[int]:
    """Beats that each call moves: all of its buffers, and the record."""
    size = {b.name: b.size // 64 for b in job.buffers}
    tokens = max(call.arguments["tokens"] for call in job.calls)

    def beats(call):
        share = call.arguments["tokens"] / tokens if call.arguments["tokens"] else 1
        return 1 + round(sum(size[b] * (1 if b.startswith("first") else share)
                             for b in call.pointers.values()))

    return [beats(call) for call in job.calls]


def _initial_image(trace: Trace, config: GdnConfig) -> StateImage:
    if trace.initial_state is None:
        return StateImage.zero(trace.shape)
    return StateImage.from_state(trace.initial_state, StateFormat.of(config.precision).mantissa)


def _expected(trace: Trace, config: GdnConfig, bf16: bool) -> tuple[np.ndarray, StateImage]:
    """out as float32 and the final state, from the bit-exact model."""
    model = Model(config)
    image = _initial_image(trace, config)
    model.load(0, image.mantissa, image.exponent, image.bits, image.gain)
    out = model.decode(trace, fresh=trace.initial_state is None, output="bf16" if bf16 else "fp32")
    return out, model.store()


def _finite(value: float) -> float | None:
    """JSON has no NaN and no infinity."""
    return value if np.isfinite(value) else None


def _bits(value: float) -> int:
    return int(np.float32(value).view(np.uint32))
