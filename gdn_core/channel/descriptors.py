"""Descriptors off the table, completed; what no channel could follow is refused.

    chunks = ceil(columns / 128)
    beats  = chunks * (rows * parts + ceil(rows / block))         of a channel, scale beats included

parts: beats of weights of a row's chunk; block: rows that a scale beat serves. Nobody writes these
two into a table, so no table can make a channel wait for a beat that does not come.

Refused  an answer of the bus with an error; rows of 0 or above 2^23 - 1; columns of 0 or above
         32,768; a weight of no format; an offset, x or out that is no multiple of 64; a part that
         ends beyond its pseudo-channel
Latency  LATENCY from a beat to its descriptor
Rate     a descriptor in LATENCY + 1 cycles
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.arith.mac import Mac, MacParams
from gdn_core.channel.feed import STORE
from gdn_core.channel.formats import CHUNK, REGION_BITS
from gdn_core.channel.layout import BEAT, DESCRIPTOR, PARTS_OF, TILE, Format, Weight
from gdn_core.channel.walk import READ_BEAT
from gdn_core.emit.emitter import place

__all__ = ["Descriptors"]

LOW = (BEAT // 8).bit_length() - 1  # address bits within a beat
REGION_BEATS = 1 << REGION_BITS - LOW
COLUMNS = STORE // 2 * CHUNK  # two vectors fit the store
FINEST = 4  # octaves by which the smallest block is below TILE


class Descriptors(wiring.Component):
    LATENCY = 3 + Mac.LATENCY + 2

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"i": In(stream.Signature(READ_BEAT)),
                          "o": Out(stream.Signature(DESCRIPTOR)), "refused_stb": Out(1)})

    @staticmethod
    def model(fields: dict) -> tuple[int, int] | None:
        """chunks and beats of a descriptor's fields, None where it is refused."""
        fmt = Format.from_bits(fields["format"])
        weight, fine, wide, minimum = (getattr(fmt, name) for name in
                                       ("weight", "fine", "wide", "minimum"))
        rows, columns = fields["rows"], fields["columns"]
        if weight == Weight.NONE or not 0 < rows < REGION_BEATS or not 0 < columns <= COLUMNS:
            return None
        if any(fields[name] % (BEAT // 8) for name in ("offset", "x", "out")):
            return None
        chunks = -(-columns // CHUNK)
        block = TILE >> wide + minimum + 2 * fine
        beats = chunks * (rows * PARTS_OF[weight] + -(-rows // block))
        return (chunks, beats) if fields["offset"] // 64 + beats <= REGION_BEATS else None

    def elaborate(self, platform):
        m = Module()
        given = Signal(DESCRIPTOR)
        m.d.comb += given.as_value().eq(self.i.payload.data)
        fmt = data.View(Format, given.format[: Format.as_shape().size])
        rows = given.rows[: REGION_BEATS.bit_length() - 1]

        # The beat stands still in its queue: what follows needs no registers but for its length.
        rounded = Signal(len(rows) + 1, reset_less=True)
        of_weights = Signal(len(rows) + 2, reset_less=True)  # beats of a chunk
        of_scales = Signal(len(rows) + 1, reset_less=True)
        of_chunk = Signal(len(rows) + 3, reset_less=True)
        chunks = Signal(range(COLUMNS // CHUNK + 1), reset_less=True)
        wrong = Signal(reset_less=True)
        log = Signal(range(FINEST + 1))  # of TILE / block
        low = Cat(given[name][:LOW] for name in ("offset", "x", "out"))
        m.d.comb += log.eq(fmt.wide + fmt.minimum + (fmt.fine << 1))
        m.d.sync += [
            rounded.eq(rows + (Const(TILE - 1, 5) >> log)),
            of_chunk.eq(of_weights + of_scales),
            chunks.eq((given.columns + (CHUNK - 1)) >> CHUNK.bit_length() - 1),
            wrong.eq(self.i.payload.error | ~given.rows.any() | given.rows[len(rows) :].any()
                     | ~given.columns.any() | (given.columns > COLUMNS)
                     | (fmt.weight == Weight.NONE) | low.any()),
        ]
        with m.If(given.attend):
            m.d.sync += wrong.eq(self.i.payload.error)
        with m.Switch(fmt.weight):
            for weight, parts in PARTS_OF.items():
                with m.Case(weight):
                    m.d.sync += of_weights.eq(rows << parts.bit_length() - 1)
        with m.Switch(log):
            for n in range(FINEST + 1):
                with m.Case(n):
                    m.d.sync += of_scales.eq(rounded >> TILE.bit_length() - 1 - n)
        mac = place(m, platform, "beats", Mac(MacParams(a=len(of_chunk) + 1, b=len(chunks) + 1)))
        end = Signal(len(of_chunk) + len(chunks) + 1, reset_less=True)
        m.d.comb += [mac.a.eq(of_chunk), mac.b.eq(chunks)]
        m.d.sync += end.eq((mac.p[: len(end)] + given.offset[LOW:])[: len(end)])

        at = Signal(range(self.LATENCY))
        ends, bad = Signal(), Signal()
        offered, refused = Signal(), Signal()
        m.d.comb += [
            ends.eq(at == self.LATENCY - 1),
            bad.eq(wrong | (~given.attend & (end > REGION_BEATS))),
            self.o.valid.eq(offered), self.refused_stb.eq(refused),
            self.i.ready.eq((offered & self.o.ready) | refused), self.o.payload.eq(given),
        ]
        with m.If(~given.attend):
            m.d.comb += [self.o.payload.chunks.eq(chunks), self.o.payload.beats.eq(mac.p)]
        m.d.sync += [offered.eq(Mux(offered, ~self.o.ready, ends & ~bad)), refused.eq(ends & bad)]
        with m.If(ends):
            m.d.sync += at.eq(0)
        with m.Elif(self.i.valid & ~offered & ~refused):
            m.d.sync += at.eq(at + 1)
        return m
