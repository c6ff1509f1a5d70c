"""How many cycles a DECODE takes, from the configuration alone.

    latency(config)      cycles of a call of one token, from ap_start to the interrupt
    interval(config)     cycles a token in a long call
    timeline(config, T)  when each head of each token passes each phase

A head's way through the kernel is a chain of fixed latencies, each taken from the unit that has it,
and of waits for what is shared: its port's beats, Prepare's pipelines, its engine, the beats of its
output port. So the time of every event is the maximum over what it waits for, plus a constant:
the recurrence below, evaluated head by head. It takes a memory that answers a read `read` cycles
after its address and a write `write` cycles after its last beat, and never stalls; tests hold it
equal to the RTL under such a memory, to the cycle.
"""

from dataclasses import dataclass

from gdn_core.arith.tree import TreeParams
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.axi.writer import BurstWriter
from gdn_core.config import GdnConfig
from gdn_core.engine.collect import AHEAD
from gdn_core.engine.engine_params import BEAT_ELEMENTS
from gdn_core.engine.station import away
from gdn_core.engine.walk import WalkParams
from gdn_core.engine.words import SEGMENT, Pack, row_beats
from gdn_core.formats import GATE_BYTES
from gdn_core.kernel.kernel import READ_QUEUE
from gdn_core.kernel.layer import engine_params
from gdn_core.prepare import gates, scalars
from gdn_core.prepare.requests import ValueRequests
from gdn_core.prepare.values import PAIRS_A_BEAT
from gdn_core.prepare.vectors import VectorsParams
from gdn_core.stream.fifo import StreamFifo
from gdn_core.stream.skid import SkidBuffer

__all__ = ["READ", "REFUSED", "WRITE", "HeadTimes", "Timeline", "interval", "latency", "timeline"]

READ, WRITE = 64, 16  # cycles of memory latency, where none are given
START = 3  # ap_start to the first request
END = 3  # the record's response to the interrupt
REFUSED = 2  # cycles that the record of a call with a bad argument counts
PACKED = Pack.LATENCY + 1  # a word to its beat in the output queue, counted
QUEUE = StreamFifo.LATENCY
ARRIVED = BurstReaderParams(fifo_beats=READ_QUEUE).queue.latency  # from the bus to a reader's beats


@dataclass(frozen=True, kw_only=True)
class HeadTimes:
    """Cycles since ap_start at which one q/k head of one token passes."""

    token: int
    head: int
    engine: int
    prepare: int  # its k and q enter Prepare's lanes
    scalars: int  # the last of its value heads enters the scalar pipeline
    start: int  # its first column enters the engine
    end: int  # its last column does
    out: int  # the last beat of its outputs leaves


@dataclass(frozen=True, kw_only=True)
class Timeline:
    heads: list[HeadTimes]
    cycles: int  # of the call, to the interrupt
    counted: int  # of them, by the record: until it is written itself


def latency(config: GdnConfig, read: int = READ, write: int = WRITE) -> int:
    """Cycles of a call of one token."""
    return timeline(config, 1, read, write).cycles


def interval(config: GdnConfig, read: int = READ, write: int = WRITE) -> float:
    """Cycles a token, in the long run."""
    first, then = 16, 48  # tokens: the start is over, and whole periods of every wait fit
    cycles = [timeline(config, n, read, write).cycles for n in (first, then)]
    return (cycles[1] - cycles[0]) / (then - first)


def timeline(config: GdnConfig, tokens: int, read: int = READ, write: int = WRITE) -> Timeline:
    """Every head of a DECODE of `tokens` tokens with fp32 outputs."""
    shape, group, engines = config.shape, config.shape.group, config.engines
    params = engine_params(config)
    times = params.times
    vectors = VectorsParams(engine=params, walk=WalkParams(heads=shape.qk_heads, engines=engines))
    key_beats, value_beats = row_beats(shape.key_dim, 2), row_beats(shape.value_dim, 2)
    pair_beats = row_beats(shape.v_heads, GATE_BYTES)

    # Fixed latencies.
    taken = START + BurstReader.LATENCY + read + ARRIVED  # the first beat
    tree = TreeParams(inputs=BEAT_ELEMENTS, width=1).levels
    top = tree + QUEUE  # from a row's last beat to its summary
    normed = vectors.LATENCY_SUMS + vectors.norms.LATENCY + QUEUE
    gated = 1 + gates.latency() + QUEUE
    made = 1 + scalars.latency()
    offered = 1 + max(made - times.scalars, 0)
    spacing = max(shape.value_dim, times.landed + 1)
    aways = [away(config.slrs, e) for e in range(engines)]  # to an engine, and back
    columns = [  # the last column of each segment, and its beats
        (min(16 * SEGMENT * (s + 1), shape.value_dim) - 1,
         min(SEGMENT, row_beats(shape.value_dim, 4) - SEGMENT * s))
        for s in range(-(-row_beats(shape.value_dim, 4) // SEGMENT))
    ]  # fmt: skip

    # The next beat of the v port: parameters came first.
    values_at = taken + ValueRequests.LATENCY + pair_beats
    keys_at = taken
    gate_free = 0
    run = issue = -1
    free, pending, engine_free = ([0] * engines for _ in range(3))
    heads = []
    for token in range(tokens):
        gate = []  # when those of each value head are there
        for beat in range(pair_beats):
            take = max(values_at + beat + 1, gate_free)
            inside = min(PAIRS_A_BEAT, shape.v_heads - PAIRS_A_BEAT * beat)
            gate += [take + gated + n for n in range(inside)]
            gate_free = take + inside
        values_at += pair_beats
        for head in range(shape.qk_heads):
            e = head % engines
            keys_at += key_beats
            run = max(keys_at - 1 + top, run + key_beats, free[e])
            values_at += group * value_beats
            status = values_at - 1 + 1 + QUEUE
            normed_at = run + key_beats - 1 + normed
            issue = max(issue + 1, normed_at, status, pending[e], gate[head * group])
            for g in range(1, group):
                issue = max(issue + 1, gate[head * group + g])
            go = max(issue + offered + aways[e], engine_free[e])
            free[e] = go + 1 + params.ranks + 3 + params.cascade + aways[e]
            pending[e] = go + times.scalars + 1 + aways[e]
            engine_free[e] = go + spacing
            heads.append((token, head, e, run, issue, go))
    # Rows leave by their ports: of each round the first segments, then the second ones.
    ports = [_Port() for _ in range(config.out_ports)]
    out = {}
    for n in range(0, len(heads), engines):
        for last, beats in columns:
            for token, head, e, _, _, go in heads[n : n + engines]:
                ready = go + 1 + last + times.o + PACKED + aways[e]
                for g in range(group):
                    port = ports[(e * group + g) % len(ports)]
                    out[token, head] = port.send(ready, beats)
    answered = max(port.end for port in ports) + BurstWriter.LATENCY_DATA + write
    landed = max(go + aways[e] for _, _, e, _, _, go in heads[-engines:])
    landed += shape.value_dim + times.landed + 1
    drained = max(answered, landed) + 2
    record = BurstWriter.LATENCY_LENGTH + BurstWriter.LATENCY_DATA + write
    return Timeline(
        heads=[
            HeadTimes(token=token, head=head, engine=e, prepare=run, scalars=issue,
                      start=go + 1, end=go + shape.value_dim, out=out[token, head])
            for token, head, e, run, issue, go in heads
        ],
        cycles=drained + record + END, counted=drained - 1,
    )  # fmt: skip


class _Port:
    """An output port: segments in turn, AHEAD of them requested and not drained; a skid buffer."""

    def __init__(self):
        self.requested = -1
        self.drained: list[int] = []  # when the last beat of each segment enters the skid buffer
        self.taken = [-1, -1]  # when the last two beats left it for the writer

    def send(self, ready: int, beats: int) -> int:
        """When the last beat of the next segment leaves, if it stands in its queue at `ready`."""
        before = self.drained[-AHEAD] + 1 if len(self.drained) >= AHEAD else 0
        self.requested = max(ready, self.requested + 1, before)
        enters = max(self.requested, self.drained[-1] if self.drained else -1)
        for _ in range(beats):
            enters = max(enters + 1, self.taken[-2] + 1)
            taken = max(enters + SkidBuffer.LATENCY, self.taken[-1] + 1,
                        self.requested + BurstWriter.LATENCY_LENGTH)
            self.taken = [self.taken[-1], taken]
        self.drained.append(enters)
        return self.taken[-1]

    @property
    def end(self) -> int:
        return self.taken[-1]
