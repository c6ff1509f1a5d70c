"""How long a call of the stream array takes, where its cycles go, and what bounds it.

    predict([Shape.of(packed), ...], ArrayParams(channels=32), Memory(latency=128, ...)).cycles

Cycle 0 takes `start`. A time follows from those that it waits for, tile by tile and chunk by chunk,
all channels at once; latencies are the parts' own:

    beat    its burst's address, once the queue has room; `latency`; a beat every 1 / rate cycles
    x       sent once its chunk is aligned and every channel has released the one it replaces
    chunk   its x, its beats, of a tile's last chunk room for results; then a step a cycle
    word    of the chain: its eight results, the word before it, the sink, room in memory
    matrix  its descriptor, once one of those on their way has its last result

`needs` are the cycles that the whole call would take if one thing alone took time; the largest
bounds it, unless latencies are more than that. Errors and random stalls are not in it, nor is the
store of x: two vectors always fit, and the next is read while one of them is used.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gdn_core.arith.convert import FpToInt
from gdn_core.arith.tree import TreeParams
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.axi.writer import BurstWriter
from gdn_core.channel.array import TABLE_READER, VECTOR_READER, ArrayParams
from gdn_core.channel.channels import WAITING
from gdn_core.channel.descriptors import Descriptors
from gdn_core.channel.feed import Feed
from gdn_core.channel.formats import CHUNK
from gdn_core.channel.layout import INTEGER, PART, PARTS, PARTS_OF, TILE, Weight
from gdn_core.channel.packing import Packed
from gdn_core.channel.ports import BURST, Memory, Ports, bursts
from gdn_core.channel.project import Project
from gdn_core.channel.walk import FEW, Walk
from gdn_core.stream.fifo import StreamFifo, StreamFifoParams
from gdn_core.stream.skid import SkidBuffer

__all__ = ["Prediction", "Shape", "predict"]

SEND = PARTS + 2  # cycles of a chunk's broadcast: its words, and one to begin
PINS = 1  # a beat is put on the pins at one edge and taken at the next
WRITES = 4  # beats of results that wait for the memory: in the sink's skid buffer and the writer's


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What is asked of a product: of its matrix nothing but its form."""

    rows: int  # N
    columns: int  # K
    weight: Weight
    block: int  # rows of a scale beat

    @classmethod
    def of(cls, packed: Packed):
        return cls(rows=packed.rows, columns=packed.columns, weight=packed.weight,
                   block=packed.block)

    @property
    def chunks(self) -> int:
        return -(-self.columns // CHUNK)


@dataclass(frozen=True, kw_only=True)
class Prediction:
    cycles: int  # from `start` until the last result is in memory
    begin: int  # to the first beat of weights
    stream: int  # to the last channel's last beat
    end: int  # the rest
    needs: dict[str, int]  # cycles if nothing else took time: memory, x, lanes, chain

    @property
    def bound(self) -> str:
        """Which of `needs`, or latency, where what none of them explains is more."""
        most = max(self.needs, key=self.needs.__getitem__)
        return most if self.needs[most] >= self.cycles - self.needs[most] else "latency"


class _Array:
    """The state of a call, in cycles from `start`."""

    def __init__(self, params: ArrayParams, memory: Memory):
        self.params, self.channel = params, params.channel
        count = params.channels
        ports = {name: n for n, name in enumerate(params.masters)}
        self.at = np.arange(count)  # places along the broadcast and the chain
        self.table = Ports(memory, ports["table"])
        self.x = Ports(memory, ports["x"])
        self.out = Ports(memory, ports["out"])
        self.memory = Ports(memory, ports["c0"], count)
        self.queued = PINS + BurstReaderParams(fifo_beats=self.channel.queue).queue.latency
        self.x_queued = PINS + VECTOR_READER.queue.latency
        self.results_queued = StreamFifoParams(shape=1, depth=self.channel.results).latency
        tree = TreeParams(inputs=PART, width=INTEGER.width).levels  # of exponents, and of sums
        self.aligns = 1 + tree + StreamFifo.LATENCY  # a chunk's last beat to its first part
        self.aligned = PARTS + FpToInt.LATENCY + tree  # from there to the store
        self.described = -1  # when the last descriptor was ready
        self.aligning: list[int] = []  # when each vector began to be
        self.taken = -1  # when the last part of x was
        self.x_beat = 0
        self.x_taken: list[int] = []  # when each beat of x was
        self.left = -1  # when the last chunk left `Align`
        self.fed: list[int] = []  # when each descriptor went out
        self.sent = -SEND  # when the last chunk's broadcast began
        self.sends: list[int] = []  # when every chunk's did
        self.chunk = 0  # chunks sent
        self.released = [0] * self.channel.chunks  # of those, the last ones
        self.done: list[int] = []  # last results
        self.beat = 0  # beats of weights, of one channel
        ring = 2 * self.channel.queue
        self.came = np.zeros((count, ring), int)  # the beats' times, at the walk
        self.popped = np.zeros((count, ring), int)  # and when they left for it
        self.ended = np.full(count, -1)  # the walk's last chunk
        self.pause = 0  # cycles that this one waits, beside its own
        self.rows = 0  # results asked for, of one channel
        self.room = np.zeros((count, self.channel.results), int)  # when they left
        self.word = 0  # when the sink took the last word
        self.written = deque([0] * WRITES, WRITES)  # when the last beats were
        self.fresh = True  # the sink begins a matrix
        self.first = self.last = 0  # beats of weights, of all channels
        self.walked = self.words = 0  # cycles of the walk and of the chain, had they all else

    def matrix(self, shape: Shape, table_beat: int):
        # The descriptor, to everyone.
        described = max(self.described + 1, table_beat) + Descriptors.LATENCY
        if len(self.fed) >= WAITING:
            described = max(described, self.fed[-WAITING] + 1, self.aligning[-WAITING] + 1)
        self.described = described
        take = self.feed(described + StreamFifo.LATENCY)
        told = take + Feed.LATENCY_READ + 1 + self.at
        asked = told + StreamFifo.LATENCY + 1 + SkidBuffer.LATENCY + BurstReader.LATENCY
        aligned = self.vector(shape, described)
        rows = -(-shape.rows // self.params.channels)
        steps = np.array([self.channel.steps(shape.weight, part)[1] for part in
                          range(PARTS_OF[shape.weight])])
        per_chunk = rows * len(steps) + -(-rows // shape.block)
        self.bursts = bursts(self.beat, shape.chunks * per_chunk)
        self.asked, self.fetched = asked, self.beat
        self.ended = np.maximum(self.ended + 1, told + StreamFifo.LATENCY)
        self.pause = max(self.pause - 1, 0)
        self.sent = max(self.sent + 1, take + StreamFifo.LATENCY + 1 - SEND)
        for tile in range(0, rows, TILE):
            in_tile = min(rows - tile, TILE)
            for chunk in range(shape.chunks):
                held = self.send(aligned[chunk] if tile == 0 else 0)
                last = chunk == shape.chunks - 1
                ends = self.walk(in_tile, shape.block, steps, held, last)
            self.results(ends, in_tile, rows - tile <= TILE)
        self.done.append(self.word + 1)

    def feed(self, there: int) -> int:
        """When the feed takes a descriptor: while fewer than `matrices` less one are on their way,
        in a cycle that no chunk is sent in; it counts a cycle late, so two may follow at once."""
        number, most = len(self.fed), self.channel.matrices - 1
        time = max(there, self.fed[-1] + 1) if self.fed else there

        def room(taken: int) -> int:  # from when on, after so many
            return self.done[taken - most] + 2 if taken >= most else 0

        if not self.fed or time > self.fed[-1] + 1 or time < room(number - 1):
            time = max(time, room(number))
        sent = bisect_left(self.sends, time) - 1  # the last one before
        while sent >= 0 and time < self.sends[sent] + SEND:
            time = self.sends[sent] + SEND
            sent = bisect_left(self.sends, time) - 1
        self.fed.append(time)
        return time

    def vector(self, shape: Shape, take: int) -> list[int]:
        """When each chunk of x is in the store."""
        asked = take + StreamFifo.LATENCY + BurstReader.LATENCY
        beats = -(-shape.columns // PART)
        sizes = bursts(self.x_beat, beats)
        came: list[int] = []
        aligned = []
        self.aligning.append(max(self.taken + 1, take + StreamFifo.LATENCY))
        self.taken = self.aligning[-1]
        for chunk in range(shape.chunks):
            for at in range(chunk * PARTS, (chunk + 1) * PARTS):
                if at < beats:
                    if at == len(came):
                        size = next(sizes)
                        # Beats that must have been taken, for the queue to have room.
                        before = len(self.x_taken) + size - VECTOR_READER.fifo_beats
                        room = self.x_taken[before - 1] + 3 if before > 0 else 0
                        came += (self.x.read(max(asked, room), size)[0] + self.x_queued).tolist()
                    self.taken = max(self.taken, came[at] - 1)
                self.taken += 1
                if at < beats:
                    self.x_taken.append(self.taken)
            self.left = max(self.left + PARTS + 1, self.taken + self.aligns)
            aligned.append(self.left + self.aligned)
        self.x_beat += beats
        return aligned

    def send(self, aligned: int) -> np.ndarray:
        """When a chunk of x is in each channel."""
        slot = self.chunk % self.channel.chunks
        self.sent = max(self.sent + SEND, aligned + 1, self.released[slot] + 1)
        self.sends.append(self.sent)
        return self.sent + SEND - 1 + Feed.LATENCY_READ + 1 + self.at

    def fetch(self, beats: int):
        """All bursts up to this one of the beats."""
        while self.fetched < beats:
            size = next(self.bursts)
            end = self.fetched + size
            asked = self.asked
            if end > self.channel.queue:
                left = self.popped[:, (end - self.channel.queue - 1) % self.popped.shape[1]]
                asked = np.maximum(asked, left + 3)
            came = self.memory.read(asked, size)
            if not self.fetched:
                self.first = came.min()
            self.last = came.max()
            self.came[:, np.arange(self.fetched, end) % self.came.shape[1]] = came + self.queued
            self.fetched = end

    def walk(self, rows: int, block: int, steps: np.ndarray, held: np.ndarray,
             last: bool) -> np.ndarray:
        """A chunk through all channels: when each row's last step is issued (channels, rows)."""
        opens = np.maximum(held + 1, self.ended + 2 + self.pause)
        if last:
            before = self.rows + TILE - self.channel.results  # that must have left
            if before > 0:
                opens = np.maximum(opens, self.room[:, (before - 1) % self.channel.results] + 2)
            self.rows += rows
        cost = np.concatenate([np.concatenate([[1], np.tile(steps, min(block, rows - row))])
                               for row in range(0, rows, block)])  # cycles of each beat
        walked = np.concatenate([[0], np.cumsum(cost)])
        self.walked += walked[-1] + 1 + self.pause
        pops = np.empty((len(self.at), len(cost)), int)
        ready = self.ended + 1  # when the next beat can be looked at
        most = self.channel.queue - BURST
        for begin in range(0, len(cost), most):
            end = min(begin + most, len(cost))
            self.fetch(self.beat + end)
            index = np.arange(self.beat + begin, self.beat + end) % self.came.shape[1]
            came = self.came[:, index]
            came[:, 0] = np.maximum(came[:, 0], ready)
            if begin == 0:
                came[:, 1] = np.maximum(came[:, 1], opens + 1)
            offset = walked[begin:end]
            starts = np.maximum.accumulate(came - offset, axis=1) + offset
            pops[:, begin:end] = starts + cost[begin:end] - 1
            self.popped[:, index] = pops[:, begin:end]
            ready = pops[:, end - 1] + 1
        self.beat += len(cost)
        self.ended = pops[:, -1]
        self.pause = FEW - 2 if rows < FEW else 0
        back = self.ended + Project.RELEASE + 3 + 2 * self.at
        self.released[self.chunk % self.channel.chunks] = back.max()
        self.chunk += 1
        of_row = len(steps)
        row = np.arange(rows)
        return pops[:, row // block + (row + 1) * of_row]

    def results(self, issued: np.ndarray, rows: int, last: bool):
        """The results of a tile's rows into memory."""
        group, slots = self.channel.group_words, self.channel.slots
        there = issued + Walk.LATENCY + Project.latency(self.channel) + self.results_queued
        arrive = there + (self.at[:, None] + 1) * SkidBuffer.LATENCY
        words = np.stack([arrive[n * slots : (n + 1) * slots].max(axis=0) for n in range(group)],
                         axis=1).reshape(-1)
        asked = self.word + 2 + self.fresh  # for room in memory
        self.word = asked
        address = asked + BurstWriter.LATENCY
        for n, word in enumerate(words.tolist()):
            time = max(word, self.word + 1)
            if n % 2 or n == len(words) - 1:  # a beat is full
                time = max(time, self.written[0] + 2 * SkidBuffer.LATENCY)
                there = max(time + SkidBuffer.LATENCY, asked + BurstWriter.LATENCY_LENGTH)
                self.written.append(self.out.write(there + BurstWriter.LATENCY_DATA, address))
            self.word = words[n] = time
        self.fresh = last
        self.words += len(words) + 2
        own = words.reshape(rows, group)[:, self.at // slots].T
        index = (self.rows - rows + np.arange(rows)) % self.channel.results
        self.room[:, index] = own - self.at[:, None] - 1


def predict(shapes: Sequence[Shape], params: ArrayParams, memory: Memory) -> Prediction:
    """One call, its matrices one behind the other in every channel."""
    array = _Array(params, memory)
    table = np.concatenate([array.table.read(BurstReader.LATENCY, size)[0]
                            for size in bursts(0, len(shapes))])
    table += PINS + TABLE_READER.queue.latency
    for shape, beat in zip(shapes, table, strict=True):
        array.matrix(shape, int(beat))
    cycles = array.written[-1] + memory.write_latency + 1
    needs = {"memory": round(array.beat / memory.mean), "x": array.chunk * SEND,
             "lanes": int(array.walked), "chain": array.words}  # fmt: skip
    return Prediction(cycles=cycles, begin=int(array.first), stream=int(array.last - array.first),
                      end=cycles - int(array.last), needs=needs)
