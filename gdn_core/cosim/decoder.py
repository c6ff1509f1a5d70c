"""A compiled model's program through the decoder's Verilog, token by token.

    decoder = SimulatedDecoder(compiled)
    step = decoder.step(token)          the same as `decoder.model.ModelDecoder.step`, and cycles
    decoder.cache(channel, offset, size)      its bytes, as they are in HBM

Each token is a run of the simulator in the compiled memory (sim/gdn_bench/hbm.py); caches are kept
between runs. Needs the packages of the extra `sim`.
"""

from dataclasses import dataclass

import numpy as np

from gdn_core.channel.channels import ArrayParams
from gdn_core.channel.formats import REGION_BITS
from gdn_core.channel.sink import unpack
from gdn_core.cosim.simulator import BenchError, Report, build_channels, silent, sim_module
from gdn_core.sequencer.decoder import Decoder
from gdn_core.sequencer.instructions import BYTES, LOGITS, PROGRAM, VECTORS
from gdn_core.sequencer.shell import TOP, DecoderShell

__all__ = ["SimulatedDecoder", "SimulatedStep", "build_decoder"]

GENERATOR = ("gdn_core.emit.emitter", "gdn_core.sequencer.decoder", "gdn_core.sequencer.shell")


@dataclass(frozen=True, kw_only=True, eq=False)
class SimulatedStep:
    position: int
    given: int
    token: int | None
    logits: np.ndarray | None
    cycles: int
    failed: list[str]
    pc: int
    seconds: float


def build_decoder(params: ArrayParams, report: Report = silent):
    """The simulator of a decoder in its memory."""
    return build_channels(params, GENERATOR, lambda given: DecoderShell(Decoder(given)), TOP,
                          report)


class SimulatedDecoder:
    """`compiled`: a `decoder.program.Compiled`."""

    def __init__(self, compiled, report: Report = silent):
        self.compiled = compiled
        self.params = ArrayParams(channels=compiled.channels, lanes=compiled.lanes)
        self.build = build_decoder(self.params, report)
        manifest = compiled.manifest
        self.first = min((one["offset"] for one in manifest["tensors"]
                          if one["name"].endswith(".cache")), default=1 << REGION_BITS)
        self.rows = next(fields["all_rows"] for name, fields in compiled.instructions
                         if name == "logits")
        self.reset()

    def reset(self):
        """A new sequence."""
        self.position = 0
        self._caches = [bytes((1 << REGION_BITS) - self.first)] * self.params.channels

    def cache(self, channel: int, offset: int, size: int) -> bytes:
        """Bytes of a channel's region, of the caches in it."""
        return self._caches[channel][offset - self.first :][:size]

    def step(self, token: int, logits: bool = True, **options) -> SimulatedStep:
        """Options are those of `run_in_memory`. A token that failed is not counted: what it wrote
        lies beyond the position."""
        hbm, runner = sim_module("hbm"), sim_module("runner")
        channels = self.params.channels
        words = -(-self.rows // channels) * self.params.channel.group_words
        buffers = [
            hbm.Buffer(name="program", address=PROGRAM, data=self.compiled.program),
            hbm.Buffer(name="vectors", address=VECTORS, data=self.compiled.vectors),
            hbm.Buffer(name="logits", address=LOGITS, size=-(-words // 2) * BYTES, writable=True),
            *(hbm.Buffer(name=f"c{n}", address=n << REGION_BITS, data=image)
              for n, image in enumerate(self.compiled.images)),
            *(hbm.Buffer(name=f"cache_{n}", address=(n << REGION_BITS) + self.first, data=cache,
                         writable=True) for n, cache in enumerate(self._caches)),
        ]
        pins = {"program_address": PROGRAM, "instructions": len(self.compiled.instructions),
                "token": token, "position": self.position, "asked": int(logits),
                "logits_address": LOGITS}  # fmt: skip
        try:
            run = hbm.run_in_memory(
                self.build, buffers, pins=pins,
                read=("next_token", "failed", "pc", "bad_chunks", "lost"),
                timeout_cycles=200_000 + 100 * self.compiled.manifest["token_bytes"] // BYTES,
                **options)
        except (runner.BenchFailure, hbm.MemoryViolation) as error:
            raise BenchError(str(error)) from error
        self._caches = [run.outputs[f"cache_{n}"] for n in range(channels)]
        failed = [name for n, name in enumerate(Decoder.master_names(self.params))
                  if run.values["failed"] >> n & 1]
        position, self.position = self.position, self.position + (not failed)
        found = unpack(run.outputs["logits"], self.rows, channels) if logits else None
        return SimulatedStep(
            position=position, given=token, logits=found, cycles=run.cycles,
            token=run.values["next_token"] if logits else None, pc=run.values["pc"],
            failed=failed, seconds=run.seconds)
