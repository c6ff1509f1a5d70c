"""AXI4 and AXI4-Lite as interfaces: each channel is a stream, its fields are the payload.

Field names are AXI's without the channel prefix: `axi.ar.payload.addr` becomes the pin ARADDR.
Signatures are seen from the master. One transaction ID (constant 0), so responses stay in order.
"""

from enum import IntEnum

from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

__all__ = ["BOUNDARY", "ID", "LiteSignature", "MasterSignature", "ReadSignature", "Response",
           "WriteSignature", "address_layout", "drive_burst"]

BOUNDARY = 4096  # bytes: no AXI4 burst may cross a multiple of it (AXI4 specification, A3.4.1)
ID = 1  # bits of a transaction ID

INCR = 0b01  # burst type
MODIFIABLE_BUFFERABLE = 0b0011  # cache type, the one that Vitis kernels use


class Response(IntEnum):
    """RRESP and BRESP; bit 1 tells an error."""

    OKAY = 0
    EXOKAY = 1
    SLVERR = 2
    DECERR = 3


def address_layout(address: int) -> data.StructLayout:
    """Payload of AW and AR."""
    return data.StructLayout({"id": ID, "addr": address, "len": 8, "size": 3, "burst": 2, "lock": 1,
                              "cache": 4, "prot": 3, "qos": 4, "region": 4})


def drive_burst(m, channel, bursts, data_bits: int):
    """Drive AW or AR from a stream of {address, length}: incrementing bursts of full beats."""
    fields = {"id": 0, "addr": bursts.payload.address, "len": bursts.payload.length,
              "size": (data_bits // 8).bit_length() - 1, "burst": INCR, "lock": 0,
              "cache": MODIFIABLE_BUFFERABLE, "prot": 0, "qos": 0, "region": 0}
    m.d.comb += [channel.payload[name].eq(value) for name, value in fields.items()]
    m.d.comb += [channel.valid.eq(bursts.valid), bursts.ready.eq(channel.ready)]


class ReadSignature(wiring.Signature):
    """Master that only reads: AR and R."""

    def __init__(self, *, data_bits: int = 512, address: int = 64):
        super().__init__({
            "ar": Out(stream.Signature(address_layout(address))),
            "r": In(stream.Signature(data.StructLayout(
                {"id": ID, "data": data_bits, "resp": 2, "last": 1}))),
        })


class WriteSignature(wiring.Signature):
    """Master that only writes: AW, W and B."""

    def __init__(self, *, data_bits: int = 512, address: int = 64):
        super().__init__({
            "aw": Out(stream.Signature(address_layout(address))),
            "w": Out(stream.Signature(data.StructLayout(
                {"data": data_bits, "strb": data_bits // 8, "last": 1}))),
            "b": In(stream.Signature(data.StructLayout({"id": ID, "resp": 2}))),
        })


class MasterSignature(wiring.Signature):
    """Master that reads and writes."""

    def __init__(self, **sizes: int):
        reads, writes = ReadSignature(**sizes), WriteSignature(**sizes)
        super().__init__(dict(reads.members) | dict(writes.members))


class LiteSignature(wiring.Signature):
    """AXI4-Lite master; no PROT, as on the control port of a Vitis kernel."""

    def __init__(self, *, data_bits: int = 32, address: int = 12):
        super().__init__({
            "aw": Out(stream.Signature(data.StructLayout({"addr": address}))),
            "w": Out(stream.Signature(data.StructLayout(
                {"data": data_bits, "strb": data_bits // 8}))),
            "b": In(stream.Signature(data.StructLayout({"resp": 2}))),
            "ar": Out(stream.Signature(data.StructLayout({"addr": address}))),
            "r": In(stream.Signature(data.StructLayout({"data": data_bits, "resp": 2}))),
        })
