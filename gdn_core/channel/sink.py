"""Results off the chain into memory.

A word of the chain holds 8 results; those of a group of C rows, one a channel, fill
ceil(C / 8) words, and a matrix' words follow each other from its `out` on, two a beat (a beat that
is begun at a matrix' end is filled up with anything). So row n = t * C + c stands at byte
32 * (t * ceil(C / 8) + c div 8) + 4 * (c mod 8) as fp32.

failed   strobes, one a channel: its result came with a bus error
Rate     a word a cycle, 3 cycles between tiles
"""

import numpy as np
from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.address import Address, AddressParams
from gdn_core.axi.bursts import request_layout
from gdn_core.channel.layout import BEAT, DESCRIPTOR, TILE, ChannelParams
from gdn_core.emit.emitter import place
from gdn_core.stream.skid import SkidBuffer, SkidBufferParams

__all__ = ["Sink", "unpack"]

LOW = (BEAT // 8).bit_length() - 1  # address bits within a beat


class Phase(enum.Enum, shape=2):
    IDLE = 0  # a descriptor is taken
    COUNT = 1  # of a tile: its rows and beats
    ASK = 2  # for their room in memory
    TAKE = 3


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
            "done_stb": Out(1), "failed": Out(params.group_words * params.slots),
        })  # fmt: skip

    def elaborate(self, platform):
        m = Module()
        params = self.params
        per_beat = 2
        assert params.slots * 32 * per_beat == BEAT
        out = place(m, platform, "out", SkidBuffer(SkidBufferParams(shape=BEAT)))
        wiring.connect(m, out.o, wiring.flipped(self.beats))
        address = place(m, platform, "address", Address(AddressParams(bits=64 - LOW, step=8)))
        phase = Signal(Phase)
        rows_left = Signal(32, reset_less=True)
        rows_after = Signal(32, reset_less=True)  # rows_left of the next tile; known a cycle later
        m.d.sync += rows_after.eq(rows_left - TILE)
        last_tile = Signal(reset_less=True)
        last_row = Signal(range(TILE), reset_less=True)
        before_last = Signal(range(TILE), reset_less=True)
        beats = Signal(range(TILE * params.group_words // per_beat + 2), reset_less=True)
        taken, tile_end = Signal(), Signal()
        new = self.descriptors.payload
        rows = Mux(rows_left >= TILE, TILE, rows_left[:5])
        m.d.comb += [
            self.descriptors.ready.eq(phase == Phase.IDLE),
            self.requests.valid.eq(phase == Phase.ASK),
            self.requests.payload.address.eq(Cat(Const(0, LOW), address.value)),
            self.requests.payload.beats.eq(beats),
            address.set.eq(phase == Phase.IDLE), address.start.eq(new.out[LOW:]),
            address.step.eq(TILE * params.group_words // per_beat),
            address.en.eq((phase == Phase.IDLE) | tile_end),
        ]
        with m.Switch(phase):
            with m.Case(Phase.IDLE):
                m.d.sync += rows_left.eq(new.rows)
                with m.If(self.descriptors.valid):
                    m.d.sync += phase.eq(Phase.COUNT)
            with m.Case(Phase.COUNT):
                m.d.sync += [
                    phase.eq(Phase.ASK), last_tile.eq(rows_left <= TILE),
                    last_row.eq((rows - 1)[:5]), before_last.eq((rows - 2)[:5]),
                    beats.eq((rows * params.group_words + per_beat - 1) // per_beat),
                ]
            with m.Case(Phase.ASK):
                with m.If(self.requests.ready):
                    m.d.sync += phase.eq(Phase.TAKE)
            with m.Case(Phase.TAKE):
                with m.If(tile_end):
                    m.d.sync += [phase.eq(Mux(last_tile, Phase.IDLE, Phase.COUNT)),
                                 rows_left.eq(rows_after)]  # fmt: skip

        # Words, two a beat.
        row = Signal(range(TILE))
        word = Signal(range(max(params.group_words, 2)))
        odd = Signal()
        odd_of = [Signal(name=f"odd_{n}") for n in range(per_beat)]  # each steers a part of a beat
        take, full, word_end = Signal(), Signal(), Signal()
        row_end = Signal()  # of the tile's last row; known with `word` and `row`, and as early
        values = Cat(self.i.payload[n].value for n in range(params.slots))
        lower = Signal(len(values), reset_less=True)
        errors = Cat(self.i.payload[n].error for n in range(params.slots))
        m.d.comb += [
            take.eq(phase == Phase.TAKE),
            word_end.eq(word == params.group_words - 1),
            full.eq(odd | (row_end & last_tile)),
            out.i.valid.eq(take & self.i.valid & full),
            self.i.ready.eq(take & (~full | out.i.ready)),
            taken.eq(self.i.valid & self.i.ready), tile_end.eq(taken & row_end),
            out.i.payload[len(values):].eq(values),
        ]
        half = len(values) // per_beat
        for n, steer in enumerate(odd_of):
            part = slice(n * half, (n + 1) * half)
            m.d.comb += out.i.payload[part].eq(Mux(steer, lower[part], values[part]))
            with m.If(~steer):
                m.d.sync += lower[part].eq(values[part])
        word_next, row_next = Signal.like(word), Signal.like(row)
        m.d.comb += [
            word_next.eq(Mux(word_end, 0, word + 1)),
            row_next.eq(Mux(word_end, Mux(row_end, 0, row + 1), row)),
        ]
        stays = word_end & (row == last_row)
        follows = ((word_next == params.group_words - 1) & ~row_end
                   & (row == Mux(word_end, before_last, last_row)))  # fmt: skip
        m.d.sync += row_end.eq(Mux(taken, follows, stays))
        with m.If(taken):
            m.d.sync += [odd.eq(~full), *(steer.eq(~full) for steer in odd_of),
                         word.eq(word_next), row.eq(row_next)]  # fmt: skip
        m.d.sync += self.done_stb.eq(tile_end & last_tile)
        for n in range(params.group_words):
            m.d.sync += self.failed.word_select(n, params.slots).eq(
                Mux(taken & (word == n), errors, 0))
        return m
