"""The walk over a channel's beats: which row, which chunk, which weights each of them is.

    for each matrix, tile of 32 rows, chunk of 128 columns, block of rows:
        a scale beat, then of each row its steps: one a cycle, a beat in one or several of them

The order in which `gdn_core.channel.packing` lays them. A chunk begins once x is there for it, and
the last one of a tile once there is room for its results; everything behind the walk runs through
without waiting. When the rows of a tile have passed a chunk, its x is released: the broadcast sends
x anew for every tile.

Rows of one tile come again after LOOP cycles at least (`Accumulate`): a tile of few rows waits at
the end of a chunk.

Formats  matrices: rows, chunks and format of a descriptor; beats {data, error}
Latency  1 cycle from a beat to its step
Rate     a step a cycle, a scale beat a cycle; 1 cycle between matrices
"""

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.channel.accumulate import Accumulate
from gdn_core.channel.layout import (
    BEAT,
    BLOCK,
    HELD,
    PARTS_OF,
    TILE,
    ChannelParams,
    Format,
    Weight,
)

__all__ = ["MATRIX", "READ_BEAT", "Walk", "step_layout"]

MATRIX = data.StructLayout({"rows": 32, "chunks": 16, "format": Format})
READ_BEAT = data.StructLayout({"data": BEAT, "error": 1})
FEW = 8  # rows below which a tile waits at the end of a chunk
assert FEW >= Accumulate.LOOP


def step_layout(params: ChannelParams) -> data.StructLayout:
    """A step as it leaves the walk."""
    return data.StructLayout({
        "lanes": params.step, "format": Format, "phase": range(max(params.phases, 2)),
        "chunk": range(HELD), "index": 5, "row": range(TILE), "error": 1,
        "first": 1, "last": 1,  # of its row's chunk
        "first_chunk": 1, "last_chunk": 1,  # of its block of chunks
        "first_block": 1, "last_block": 1,  # of the tile
    })  # fmt: skip


class Walk(wiring.Component):
    LATENCY = 1

    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "matrices": In(stream.Signature(MATRIX)),
            "beats": In(stream.Signature(READ_BEAT)),
            "held_stb": In(1),  # x of one more chunk is there
            "result_stb": In(1),  # a result has left
            "stb": Out(1), "step": Out(step_layout(params)), "scale_beat": Out(BEAT),
            "release_stb": Out(1), "busy": Out(1),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        beats = self.beats

        # What is walked, and where.
        active = Signal()
        fmt = Signal(Format, reset_less=True)
        chunks = Signal(16, reset_less=True)
        rows_left = Signal(32, reset_less=True)  # this tile's included
        rows_after = Signal(32, reset_less=True)  # rows_left of the next tile; known a cycle later
        m.d.sync += rows_after.eq(rows_left - TILE)
        chunks_left = Signal(16, reset_less=True)  # of the tile, this one included
        row = Signal(range(TILE))
        index = Signal(5)  # of the row in its block
        sub = Signal(2)  # step of the row's chunk
        scale_next = Signal(init=1)
        chunk = Signal(range(BLOCK))  # in its block
        first_block = Signal(reset_less=True)
        slot = Signal(range(params.chunks))
        open_ = Signal()  # the chunk may begin, or has begun
        # Known a cycle later than what they hang on: a scale beat comes in between.
        last_row_at = Signal(range(TILE), reset_less=True)
        few = Signal(reset_less=True)
        last_tile = Signal(reset_less=True)
        last_chunk = Signal(reset_less=True)
        m.d.sync += [
            last_tile.eq(rows_left <= TILE), last_chunk.eq(chunks_left == 1),
            last_row_at.eq(Mux(rows_left >= TILE, TILE - 1, (rows_left[:5] - 1)[:5])),
            few.eq(rows_left < FEW),
        ]
        block_end = Signal(5)
        m.d.comb += block_end.eq(Mux(fmt.fine, 0b111, 0b11111) >> (fmt.wide + fmt.minimum))

        # Steps of a row's chunk.
        part, phase, enable = Signal(2), Signal(2), Signal(params.chains)
        part_end, row_end = Signal(), Signal()
        with m.Switch(fmt.weight):
            for weight, parts in PARTS_OF.items():
                with m.Case(weight):
                    steps = [(which, first + n, n == count - 1) for which in range(parts)
                             for first, count in [params.steps(weight, which)]
                             for n in range(count)]  # fmt: skip
                    m.d.comb += row_end.eq(sub == len(steps) - 1)
                    with m.Switch(sub):
                        for n, (which, at, ends) in enumerate(steps):
                            with m.Case(n):
                                m.d.comb += [part.eq(which), phase.eq(at), part_end.eq(ends),
                                             enable.eq(params.enables(weight, which))]

        take_scale, issue = Signal(), Signal()
        last_row, chunk_end, tile_end, matrix_end = Signal(), Signal(), Signal(), Signal()
        m.d.comb += [
            take_scale.eq(active & scale_next & beats.valid),
            issue.eq(active & ~scale_next & open_ & beats.valid),
            beats.ready.eq(active & Mux(scale_next, 1, open_ & part_end)),
            last_row.eq(row == last_row_at),
            chunk_end.eq(issue & row_end & last_row),
            tile_end.eq(chunk_end & last_chunk),
            matrix_end.eq(tile_end & last_tile),
        ]
        with m.If(take_scale):
            m.d.sync += scale_next.eq(0)
        row_error = Signal(reset_less=True)  # of the row's chunk, before this step
        beat_error = Signal()
        m.d.comb += beat_error.eq(beats.payload.error | (row_error & (sub != 0)))
        with m.If(issue):
            m.d.sync += [sub.eq(Mux(row_end, 0, sub + 1)), row_error.eq(beat_error)]
            with m.If(row_end):
                m.d.sync += [row.eq(Mux(last_row, 0, row + 1)), index.eq(index + 1)]
                with m.If(last_row | (index == block_end)):
                    m.d.sync += [index.eq(0), scale_next.eq(1)]
        with m.If(chunk_end):
            m.d.sync += [
                slot.eq(slot + 1), chunk.eq(Mux(last_chunk, 0, chunk + 1)),
                first_block.eq(last_chunk | (first_block & (chunk != BLOCK - 1))),
                chunks_left.eq(Mux(last_chunk, chunks, chunks_left - 1)),
            ]
        with m.If(tile_end):
            m.d.sync += rows_left.eq(rows_after)

        # From matrix to matrix.
        m.d.comb += self.matrices.ready.eq(~active)
        new = self.matrices.payload
        with m.If(~active):
            m.d.sync += [
                active.eq(self.matrices.valid), fmt.eq(new.format), chunks.eq(new.chunks),
                chunks_left.eq(new.chunks), rows_left.eq(new.rows), first_block.eq(1),
            ]
        with m.If(matrix_end):
            m.d.sync += active.eq(0)

        # When a chunk may begin.
        held = Signal(range(params.chunks + 1))
        pause = Signal(range(FEW))
        free = Signal(range(params.results + 1), init=params.results)
        room = Signal(init=1)
        result = Signal()  # one is on its way
        m.d.comb += result.eq(issue & row_end & last_chunk)
        m.d.sync += [
            held.eq(held + self.held_stb - chunk_end),
            free.eq(free + self.result_stb - result), room.eq(free >= TILE),
            open_.eq((open_ | (held.any() & ~pause.any() & (room | ~last_chunk))) & ~chunk_end),
        ]
        with m.If(chunk_end):
            m.d.sync += pause.eq(Mux(few, FEW - 1, 0))
        with m.Elif(pause.any()):
            m.d.sync += pause.eq(pause - 1)
        # The flags of a new chunk or tile must be known before it opens.
        settle = Signal()
        m.d.sync += settle.eq(chunk_end | ~active)
        with m.If(settle):
            m.d.sync += open_.eq(0)

        # What leaves.
        step = self.step
        error = Signal(reset_less=True)
        now = Signal.like(step, name="step_now")
        stb, release = Signal(name="stb_reg"), Signal(name="release_reg")
        m.d.comb += [
            now.lanes.address.eq(slot * params.phases + phase),
            now.lanes.weight.eq(fmt.weight), now.lanes.enable.eq(enable),
            now.lanes.unsigned.eq(fmt.unsigned),
            now.format.eq(fmt), now.phase.eq(phase), now.chunk.eq(slot), now.index.eq(index),
            now.row.eq(row), now.error.eq(beat_error | error),
            now.first.eq(sub == 0), now.last.eq(row_end),
            now.first_chunk.eq(chunk == 0), now.first_block.eq(first_block),
            now.last_chunk.eq(last_chunk | (chunk == BLOCK - 1)), now.last_block.eq(last_chunk),
            self.stb.eq(stb), self.release_stb.eq(release),
        ]
        registered = Signal.like(step, name="step_reg", reset_less=True)
        scale_beat = Signal(BEAT, name="scale_beat_reg", reset_less=True)
        m.d.sync += [
            registered.eq(now), stb.eq(issue), release.eq(chunk_end),
        ]
        with m.If(take_scale):
            m.d.sync += [scale_beat.eq(beats.payload.data), error.eq(beats.payload.error)]
        m.d.comb += [step.eq(registered), self.scale_beat.eq(scale_beat), self.busy.eq(active)]
        assert Weight.NONE not in PARTS_OF
        return m
