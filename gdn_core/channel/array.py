"""The stream array: channels side by side, and a list of matrices through all of them.

    table --> descriptors --> x, aligned --> broadcast --> channel 0 --> 1 --> ... --> C-1
                                                 out <-- chain <-- 0 <-- 1 <-- ... <-- C-1

`start` with the address of a table and the number of its descriptors; `busy` until the last result
is in memory. What was wrong stays until the next start:

    failed      a bit a master, in the order of `masters`: an answer of the bus with an error; of
                the table also a descriptor that is refused (`Descriptors`), which is passed over
    bad_chunks  of x, with an infinity or a NaN; a beat of x that came with an error is one
    lost        writes of what is appended that were answered with an error

A row that a channel's error reached is a NaN, and a product whose x one reached.

A channel may have any number; each has its pseudo-channel and reads nothing else.
"""

from amaranth.hdl import Cat, Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.interface import MasterSignature, ReadSignature, WriteSignature
from gdn_core.axi.reader import BurstReader, BurstReaderParams
from gdn_core.axi.writer import BurstWriter, BurstWriterParams
from gdn_core.channel.channels import ArrayParams, Channels
from gdn_core.emit.emitter import place

__all__ = ["TABLE_READER", "VECTOR_READER", "Array", "ArrayParams"]

TABLE_READER = BurstReaderParams(fifo_beats=64)
VECTOR_READER = BurstReaderParams(fifo_beats=256)


class Array(wiring.Component):
    def __init__(self, params: ArrayParams):
        self.params = params
        super().__init__({
            "start": In(1), "table_address": In(64), "count": In(16),
            "busy": Out(1), "failed": Out(len(params.masters)), "bad_chunks": Out(16),
            "lost": Out(16),
            "axi_table": Out(ReadSignature()), "axi_x": Out(ReadSignature()),
            "axi_out": Out(WriteSignature()),
            "axi_c": Out(MasterSignature()).array(params.channels),
        })  # fmt: skip

    @property
    def masters(self):
        """AXI interfaces by their names."""
        axis = [self.axi_table, self.axi_x, self.axi_out, *self.axi_c]
        return dict(zip(self.params.masters, axis, strict=True))

    def elaborate(self, platform):
        m = Module()
        table = place(m, platform, "table", BurstReader(TABLE_READER))
        vectors = place(m, platform, "vectors", BurstReader(VECTOR_READER))
        writer = place(m, platform, "writer", BurstWriter(BurstWriterParams()))
        channels = place(m, platform, "channels", Channels(self.params))
        wiring.connect(m, table.axi, wiring.flipped(self.axi_table))
        wiring.connect(m, vectors.axi, wiring.flipped(self.axi_x))
        wiring.connect(m, writer.axi, wiring.flipped(self.axi_out))
        for inside, outside in zip(channels.axi_c, self.axi_c, strict=True):
            wiring.connect(m, inside, wiring.flipped(outside))
        wiring.connect(m, table.beats, channels.table)
        wiring.connect(m, channels.x_requests, vectors.requests)
        wiring.connect(m, vectors.beats, channels.x)
        wiring.connect(m, channels.out_requests, writer.requests)
        m.d.comb += [
            table.requests.valid.eq(self.start & (self.count != 0)),
            table.requests.payload.address.eq(self.table_address),
            table.requests.payload.beats.eq(self.count),
            writer.beats.valid.eq(channels.out.valid),
            writer.beats.payload.data.eq(channels.out.payload),
            channels.out.ready.eq(writer.beats.ready),
            channels.start.eq(self.start), channels.count.eq(self.count),
            channels.errors.eq(Cat(table.error, vectors.error, writer.error)),
            self.busy.eq(channels.busy | writer.busy), self.failed.eq(channels.failed),
            self.bad_chunks.eq(channels.bad_chunks), self.lost.eq(channels.lost),
        ]
        return m
