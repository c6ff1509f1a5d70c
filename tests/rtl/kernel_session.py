"""Calls of one kernel in turn, and what the bit-exact model says of each.

    session = Session(config, stalls=3)
    session.load(image, slot=1)
    session.decode(trace, slot=1)
    session.store(slot=1)
    session.run(directory)

`run` compares the outputs, their padding, state images, records and the beats that were moved, and
where something differs runs once more with a waveform and raises `Mismatch`, which says which call,
which number, and where the waveform lies.
"""

import fcntl
import functools
import hashlib
from dataclasses import replace

import numpy as np
from gdn_bench.job import RESET_CYCLES, Access, Buffer, Call, ErrorRange, Job, Pause, Result
from rtl.expected import Expected

from gdn_core.config import BEAT_BYTES, TINY, GdnConfig, GdnShape, Precision
from gdn_core.cosim.simulator import build_simulator, silent
from gdn_core.formats import EXPONENT_MIN, StateFormat
from gdn_core.kernel.buffers import (
    StateImage,
    image_bytes,
    out_bytes,
    pack_gates,
    pack_k,
    pack_params,
    pack_q,
    pack_v,
    pitch,
)
from gdn_core.model.model import Model
from gdn_core.places import BUILD
from gdn_core.registers import Command, Flags, Status, masters

__all__ = ["ODD", "PORTS", "SLOTS", "Mismatch", "Session", "cut", "filled", "random_image",
           "simulator"]

SLOTS = GdnConfig(shape=TINY, slots=3)  # not a power of two
ODD = GdnConfig(shape=GdnShape(qk_heads=4, v_heads=4, key_dim=40, value_dim=72),
                precision=Precision.PRECISE, slots=3)
PORTS = GdnConfig(shape=GdnShape(qk_heads=4, v_heads=4, key_dim=8, value_dim=2), slots=3)
WRITE_PATIENCE = 8  # cycles; a burst is begun when all its data are there
UNTOUCHED = 0xA5  # what lies in the buffers that the kernel writes


class Mismatch(AssertionError):
    """The kernel did not do what the model says."""


@functools.cache
def simulator(config, waves=False):
    """The simulator of a design point; built by one process, for which the others wait. Waveforms
    make the build twice as long."""
    folder = BUILD / "sim"
    folder.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(f"{config}, {waves}".encode()).hexdigest()[:16]
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return build_simulator(config, waves, silent)


class Session:
    def __init__(self, config, *, addresses=None, **options):
        self.config, self.shape, self.options = config, config.shape, options
        if options.get("stalls") is None:
            self.options["write_patience"] = WRITE_PATIENCE
        self.model = Model(config)
        self.addresses = dict(addresses or {})  # of buffers, by name
        self.buffers: list[Buffer] = []
        self.errors: list[ErrorRange] = []
        self.pauses: list[Pause] = []
        self.steps: list[Expected] = []

    # Calls

    def decode(self, trace, *, slot=0, fresh=False, bf16=False, errors=(), stops_at=None,
               pauses=(), expect=True, **changes) -> str:
        """DECODE of a whole trace. `errors` are (argument, offset, size, response), of which
        `stops_at` (token, q/k head) pairs are not touched; `pauses` (port, channel, beat, cycles);
        without `expect` the outputs and the record are not compared, and the model does not
        follow. Returns the call's name."""
        shape, tokens, name = self.shape, trace.tokens, self._name("decode")
        gates = (trace.g, trace.beta) if trace.given else (trace.a, trace.b)
        pointers = {
            "q": self._input(f"{name}.q", pack_q(shape, trace.q)),
            "k": self._input(f"{name}.k", pack_k(shape, trace.k)),
            "v": self._input(f"{name}.v", pack_v(shape, trace.v)),
            "gates": self._input(f"{name}.gates", pack_gates(shape, *gates)),
            "params": self._input(f"{name}.params", pack_params(shape, trace.A_log, trace.dt_bias)),
        } | self._outputs(f"{name}.out", out_bytes(shape, tokens, bf16=bf16))
        flags = (Flags.GIVEN * trace.given | Flags.BETA_TWICE * trace.beta_twice
                 | Flags.OUT_BF16 * bf16 | Flags.FRESH * fresh)
        call = self._call(name, Command.DECODE, pointers, tokens=tokens, slot=slot,
                          flags=int(flags), **changes)
        self._pause(name, pauses)
        for argument, offset, size, response in errors:
            self.errors.append(ErrorRange(buffer=pointers[argument], offset=offset, size=size,
                                          response=response, call=name))
        step = Expected(call=call, record=None, beats=self._decode_beats(tokens, bf16), bf16=bf16)
        self.steps.append(step)
        if not expect:
            return name
        whole = tokens * shape.qk_heads
        done = whole if stops_at is None else stops_at
        step.out = self.model.decode(cut(trace, done), slot, fresh=fresh,
                                     output="bf16" if bf16 else "fp32")
        counts = self.model.counts
        if done < whole:  # the model took what the error stopped for bad heads
            first, lost = divmod(done, shape.qk_heads)[0], (whole - done) * shape.group
            step.record = self._record(
                Command.DECODE, slot=slot, status=Status.READ_ERROR, tokens=first,
                overflows=counts.overflows, bad_heads=counts.bad_heads - lost,
                read_errors=sum(-(-size // BEAT_BYTES) for _, _, size, _ in errors))
        else:
            step.record = self._record(Command.DECODE, slot=slot, **vars(counts))
        return name

    def clear(self, *, slot=0, **changes) -> str:
        name = self._name("clear")
        self.model.clear(slot)
        call = self._call(name, Command.CLEAR, {}, slot=slot, **changes)
        return self._add(call, self._beats(out_0=1))

    def load(self, image: StateImage, *, slot=0, errors=(), pauses=(), expect=True,
             **changes) -> str:
        name = self._name("load")
        self._input(f"{name}.image", image.pack())
        self.errors += [ErrorRange(buffer=f"{name}.image", offset=offset, size=size,
                                   response=response, call=name)
                        for offset, size, response in errors]
        self._pause(name, pauses)
        self.model.load(slot, image.mantissa, image.exponent, image.bits, image.gain)
        call = self._call(name, Command.LOAD, {"v": f"{name}.image"}, slot=slot, **changes)
        self._add(call, self._beats(v=image_bytes(self.shape) // BEAT_BYTES, out_0=1))
        if not expect:
            self.steps[-1].record = None
        return name

    def store(self, *, slot=0, errors=(), pauses=(), expect=True, **changes) -> str:
        name = self._name("store")
        pointers = self._outputs(f"{name}.image", image_bytes(self.shape))
        self.errors += [ErrorRange(buffer=f"{name}.image_0", offset=offset, size=size,
                                   response=response, call=name)
                        for offset, size, response in errors]
        self._pause(name, pauses)
        self._add(self._call(name, Command.STORE, pointers, slot=slot, **changes),
                  self._written(image_bytes(self.shape)))
        self.steps[-1].image = self.model.store(slot) if expect and not errors else None
        if errors:
            self.steps[-1].record = None
        return name

    def store_all(self) -> list[str]:
        """STORE of every slot."""
        return [self.store(slot=slot) for slot in range(self.config.slots)]

    def refuse(self, *, recorded=True, **changes) -> str:
        """A call with a bad argument: `changes` override arguments, or offset pointers."""
        name = self._name("refused")
        pointers = {}
        for argument in ("q", "k", "v", "gates", "params"):
            pointers[argument] = self._input(f"{name}.{argument}", bytes(4096))
        pointers |= self._outputs(f"{name}.out", 4096 * self.config.out_ports)
        call = self._call(name, **{"command": Command.DECODE, "pointers": pointers, "tokens": 1}
                          | changes)
        self._add(call, self._beats(out_0=int(recorded)))
        fields = {"status": Status.BAD_ARGUMENT, "slot": call.arguments["slot"]}
        command = call.arguments["command"]
        known = command if command <= max(Command) else None
        self.steps[-1].record = self._record(known, **fields) if recorded else None
        return name

    # The run

    def run(self, directory, *, build=None, timeout=300) -> Result:
        """Run all calls and compare; Mismatch where the kernel differs from the model. `build` is
        another simulator than `simulator(config)`, and leaves no waveform; `timeout` in seconds."""
        result = self._bench(build or simulator(self.config), directory, None, timeout)
        problems = self.problems(result)
        if problems and build is None:
            waves = directory / "failed.vcd"
            self._bench(simulator(self.config, waves=True), directory / "again", waves, timeout)
            problems.append(f"Waveform: {waves}")
        if problems:
            raise Mismatch("\n".join(problems))
        return result

    def problems(self, result: Result) -> list[str]:
        found = []
        for step in self.steps:
            name, call = step.call.name, result.call(step.call.name)
            if step.call.reset_after is not None:
                continue
            found += [f"{name}: {text}" for text in step.differences(self.shape, call, result)]
        return found

    def _bench(self, build, directory, waves, timeout) -> Result:
        from gdn_bench.runner import run_bench

        job = Job(buffers=self.buffers, calls=[step.call for step in self.steps],
                  errors=self.errors, pauses=self.pauses, **self.options)
        job.save(directory)
        run_bench(build, "gdn_bench.kernel_bench", env={"GDN_JOB": str(directory)}, timeout=timeout,
                  waves_file=waves)
        return Result.load(directory)

    # Parts of calls

    def _name(self, kind: str) -> str:
        return f"{kind} {len(self.steps)}"

    def _call(self, name, command, pointers, *, reset_after=None, reset_cycles=RESET_CYCLES,
              offsets=None, **arguments):  # fmt: skip
        defaults = {
            "tokens": 0, "slot": 0, "command": int(command), "flags": 0,
            "eps": int(self.model.eps.view(np.uint32)),
            "scale": int(self.model.scale.view(np.uint32)),
        }  # fmt: skip
        arguments = defaults | arguments
        passes = max(min(arguments["tokens"], 1000), self.shape.key_dim + 2)
        patience = 100_000 + 4 * passes * self.shape.v_heads * self.shape.value_dim
        return Call(name=name, arguments=arguments, pointers=pointers, offsets=offsets or {},
                    reset_after=reset_after, reset_cycles=reset_cycles,
                    timeout_cycles=patience)  # fmt: skip

    def _add(self, call, beats) -> str:
        record = self._record(call.arguments["command"], slot=call.arguments["slot"])
        self.steps.append(Expected(call=call, record=record, beats=beats))
        return call.name

    def _record(self, command, **fields):
        known = {"status": 0, "bad_heads": 0, "overflows": 0, "read_errors": 0, "write_errors": 0}
        known |= {} if command is None else {"command": int(command)}
        return known | {name: int(value) for name, value in fields.items()}

    def _beats(self, **moved):
        """Beats of every port; none where not given."""
        return dict.fromkeys(masters(self.config.out_ports), 0) | moved

    def _written(self, size, **moved):
        """Beats of a call that writes `size` bytes and its record."""
        ports = self.config.out_ports
        outs = {f"out_{p}": size // ports // BEAT_BYTES + (p == 0) for p in range(ports)}
        return self._beats(**outs, **moved)

    def _decode_beats(self, tokens, bf16):
        shape = self.shape
        keys = shape.qk_heads * pitch(shape.key_dim, 2) // BEAT_BYTES
        pairs = pitch(shape.v_heads, 8) // BEAT_BYTES
        values = pairs + shape.v_heads * pitch(shape.value_dim, 2) // BEAT_BYTES
        return self._written(out_bytes(shape, tokens, bf16=bf16), q=tokens * keys, k=tokens * keys,
                             v=pairs + tokens * values)

    def _pause(self, name, pauses):
        self.pauses += [Pause(port=port, channel=channel, beat=beat, cycles=cycles, call=name)
                        for port, channel, beat, cycles in pauses]

    def _input(self, name: str, data: bytes) -> str:
        self.buffers.append(replace(Buffer.input(name, data), address=self.addresses.get(name)))
        return name

    def _outputs(self, name: str, size: int) -> dict[str, str]:
        """The ports' shares of `size` bytes: pointers to the buffers NAME_0, NAME_1, ..."""
        ports = self.config.out_ports
        pointers = {f"out_{p}": f"{name}_{p}" for p in range(ports)}
        for buffer in pointers.values():
            self.buffers.append(Buffer(name=buffer, access=Access.WRITE, size=size // ports,
                                       data=bytes([UNTOUCHED]) * (size // ports),
                                       address=self.addresses.get(buffer)))
        return pointers


def filled(config, seed: int, **options) -> Session:
    """A session that begins with another random image in every slot, so that what leaks is seen;
    their numbers are not so large that tokens overflow."""
    rng = np.random.default_rng([301, seed])
    session = Session(config, **options)
    for slot in range(config.slots):
        session.load(random_image(config, rng, zero=0.1, highest=8), slot=slot)
    return session


def cut(trace, done: int):
    """The trace in which all (token, q/k head) pairs from number `done` on have a NaN, so that
    they leave their state as it is."""
    q = trace.q.copy()
    q.reshape(-1, q.shape[-1])[done:] = np.nan
    return replace(trace, q=q)


def random_image(config, rng, *, zero: float = 0.2, highest: int = 128) -> StateImage:
    """Columns of all widths, with exponents up to `highest`; some columns are zero, with junk for
    their mantissas. No kernel makes exponents much above 128, where fp32 ends, nor the one integer
    -2^(n-1) of n bits."""
    shape, mantissa = config.shape, StateFormat.of(config.precision).mantissa
    columns = (shape.v_heads, shape.value_dim)
    bits = rng.integers(1, mantissa, columns)
    limit = 1 << bits[:, None, :]
    least = np.where(bits == mantissa - 1, 1, 0)[:, None] - limit
    junk = rng.integers(least, limit, (shape.v_heads, shape.key_dim, shape.value_dim))
    junk[:, 0] = np.where(rng.random(columns) < 0.5, limit[:, 0] - 1, least[:, 0])
    return StateImage(
        mantissa=junk.astype(np.int32),
        exponent=rng.integers(EXPONENT_MIN, highest, columns).astype(np.int32),
        bits=np.where(rng.random(columns) < zero, 0, bits).astype(np.int32),
        gain=rng.uniform(0.5, 1, shape.v_heads).astype(np.float32),
    )
