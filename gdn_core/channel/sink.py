"""Results off the chain into memory.

A word of the chain holds 8 results; those of a group of C rows, one a channel, fill
ceil(C / 8) words, and a matrix' words follow each other from its `out` on, two a beat (a beat that
is begun at a matrix' end is filled up with anything). So row n = t * C + c stands at byte
32 * (t * ceil(C / 8) + c div 8) + 4 * (c mod 8) as fp32.

failed   a result came with a bus error of its channel
Rate     a word a cycle
"""

import numpy as np
from amaranth.hdl import Cat, Module, Mux, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.channel.layout import BEAT, DESCRIPTOR, TILE, ChannelParams

__all__ = ["Sink", "unpack"]


def unpack(memory: bytes, rows: int, channels: int, slots: int = 8) -> np.ndarray:
    """The results of a matrix, float32 (rows), from the bytes at its `out`."""
    words = -(-channels // slots)
    each = np.frombuffer(memory, np.float32)[: -(-rows // channels) * words * slots]
    return each.reshape(-1, words * slots)[:, :channels].reshape(-1)[:rows]


class Sink(wiring.Component):
    def __init__(self, params: ChannelParams):
        self.params = params
        super().__init__({
            "descriptors": In(stream.Signature(DESCRIPTOR)),
            "i": In(stream.Signature(params.word)),
            "requests": Out(stream.Signature(request_layout())),
            "beats": Out(stream.Signature(BEAT)),
            "done_stb": Out(1), "failed": Out(1),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        per_beat = 2
        assert params.slots * 32 * per_beat == BEAT
        active = Signal()
        asked = Signal()  # for this tile's room in memory
        address = Signal(64, reset_less=True)
        rows_left = Signal(32, reset_less=True)
        row = Signal(range(TILE))
        word = Signal(range(max(params.group_words, 2)))
        odd = Signal()
        last_tile = Signal()
        rows = Signal(range(TILE + 1))  # of the tile
        m.d.comb += [
            last_tile.eq(rows_left <= TILE), rows.eq(Mux(last_tile, rows_left, TILE)),
            self.descriptors.ready.eq(~active),
            self.requests.valid.eq(active & ~asked),
            self.requests.payload.address.eq(address),
            self.requests.payload.beats.eq(
                (rows * params.group_words + per_beat - 1) // per_beat),
        ]
        with m.If(~active):
            m.d.sync += [active.eq(self.descriptors.valid), asked.eq(0),
                         address.eq(self.descriptors.payload.out),
                         rows_left.eq(self.descriptors.payload.rows)]  # fmt: skip
        with m.Elif(~asked & self.requests.ready):
            m.d.sync += [asked.eq(1),
                         address.eq(address + TILE * params.group_words * BEAT // 8 // per_beat)]

        taken, word_end, row_end = Signal(), Signal(), Signal()
        full = Signal()
        values = Cat(self.i.payload[n].value for n in range(params.slots))
        lower = Signal(len(values), reset_less=True)
        m.d.comb += [
            word_end.eq(word == params.group_words - 1), row_end.eq(word_end & (row == rows - 1)),
            full.eq(odd | (row_end & last_tile)),
            self.beats.valid.eq(active & asked & self.i.valid & full),
            self.beats.payload.eq(Mux(odd, Cat(lower, values), values)),
            self.i.ready.eq(active & asked & (~full | self.beats.ready)),
            taken.eq(self.i.valid & self.i.ready),
            self.done_stb.eq(taken & row_end & last_tile),
            self.failed.eq(taken & Cat(self.i.payload[n].error for n in range(params.slots)).any()),
        ]
        with m.If(taken):
            m.d.sync += [odd.eq(~full), word.eq(Mux(word_end, 0, word + 1))]
            with m.If(~odd):
                m.d.sync += lower.eq(values)
            with m.If(word_end):
                m.d.sync += row.eq(Mux(row_end, 0, row + 1))
            with m.If(row_end):
                m.d.sync += [asked.eq(0), rows_left.eq(rows_left - TILE)]
                with m.If(last_tile):
                    m.d.sync += active.eq(0)
        return m
