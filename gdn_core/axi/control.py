"""Control registers of a Vitis kernel: AXI4-Lite slave with the ap_ctrl_hs handshake.

    start      set by the host, cleared by `ready` unless auto-restart is on
    done       strobe in; the host reads it once: a read of AP_CTRL clears it
    interrupt  GIE & any of (done, ready) that IER enabled; a 1 written to ISR toggles a bit

Every other register is an argument, plain storage that reads back. Unmapped addresses read as 0
and ignore writes, with OKAY, as the slaves that Vitis HLS makes do; so does the bit layout
(Vitis HLS 2023.1: bit 3 clears on read, bit 9 is the interrupt, ISR toggles).

Formats  32-bit words; WSTRB picks bytes; AW and W in any order
Latency  write: 2 cycles from the later of AW and W to BVALID; read: 2 from ARVALID to RVALID
Rate     one write and one read in progress at a time
"""

from amaranth.hdl import Cat, Const, Module, Mux, Signal
from amaranth.lib import data, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.interface import LiteSignature, Response
from gdn_core.registers import ADDRESS_BITS, arguments, register

__all__ = ["ControlRegisters"]


def word(name):
    """Address of a register in 32-bit words."""
    return register(name).offset // 4


class ControlRegisters(wiring.Component):
    def __init__(self, params: int):
        self.params = params  # AXI masters for outputs
        layout = data.StructLayout({r.name: r.width for r in arguments(params)})
        super().__init__({
            "bus": In(LiteSignature(address=ADDRESS_BITS)),
            "arguments": Out(layout),
            "start": Out(1),
            "ready": In(1),  # strobe: the call is taken, its arguments may change
            "done": In(1),  # strobe: the call has ended
            "idle": In(1),
            "interrupt": Out(1),
        })

    def elaborate(self, platform):
        m = Module()
        bus = self.bus
        # Write: AW and W are each held until both are there, then the word is written at once.
        aw_held = Signal()
        w_held = Signal()
        w_addr = Signal(ADDRESS_BITS - 2, reset_less=True)
        w_data = Signal(32, reset_less=True)
        w_strb = Signal(4, reset_less=True)
        b_valid = Signal()
        write = Signal()
        m.d.comb += [
            bus.aw.ready.eq(~aw_held), bus.w.ready.eq(~w_held),
            bus.b.valid.eq(b_valid), bus.b.payload.resp.eq(Response.OKAY),
            write.eq(aw_held & w_held & ~b_valid),
        ]
        with m.If(~aw_held):
            m.d.sync += [aw_held.eq(bus.aw.valid), w_addr.eq(bus.aw.payload.addr[2:])]
        with m.If(~w_held):
            m.d.sync += [w_held.eq(bus.w.valid), w_data.eq(bus.w.payload.data),
                         w_strb.eq(bus.w.payload.strb)]
        with m.If(write):
            m.d.sync += [aw_held.eq(0), w_held.eq(0), b_valid.eq(1)]
        with m.Elif(bus.b.ready):
            m.d.sync += b_valid.eq(0)

        # Read: AR is held for the cycle in which its word is picked. It is held decoded, so that
        # no bit of it chooses in all bits of all words.
        ar_held = Signal()
        r_valid = Signal()
        read = Signal()
        r_data = Signal(32, reset_less=True)
        m.d.comb += [
            bus.ar.ready.eq(~ar_held), bus.r.valid.eq(r_valid),
            bus.r.payload.data.eq(r_data), bus.r.payload.resp.eq(Response.OKAY),
            read.eq(ar_held & ~r_valid),
        ]
        with m.If(~ar_held):
            m.d.sync += ar_held.eq(bus.ar.valid)
        with m.If(read):
            m.d.sync += [ar_held.eq(0), r_valid.eq(1)]
        with m.Elif(bus.r.ready):
            m.d.sync += r_valid.eq(0)

        words = self._arguments(m, write, w_addr, w_data, w_strb)
        read_ctrl = Signal()
        words |= self._control(m, write, w_addr, w_data, w_strb, read_ctrl)
        names = {word(name): name.lower() for name in ("AP_CTRL", "GIE", "IER", "ISR")}
        names |= {word(entry.name) + index: f"{entry.name}_{index}" if index else entry.name
                  for entry in arguments(self.params) for index in range(entry.words)}  # fmt: skip
        chosen = 0
        for address, value in sorted(words.items()):
            here = Signal(name=f"reads_{names[address]}", reset_less=True)
            with m.If(~ar_held):
                m.d.sync += here.eq(bus.ar.payload.addr[2:] == address)
            chosen |= Mux(here, value, 0)
            if address == word("AP_CTRL"):
                m.d.comb += read_ctrl.eq(read & here)
        with m.If(read):
            m.d.sync += r_data.eq(chosen)
        return m

    def _arguments(self, m, write, w_addr, w_data, w_strb):
        """Argument registers; returns their words by word address."""
        words = {}
        for entry in arguments(self.params):
            storage = Signal(entry.width, name=entry.name, reset_less=True)
            m.d.comb += self.arguments[entry.name].eq(storage)
            for index in range(entry.words):
                part = storage[32 * index:32 * index + 32]
                words[word(entry.name) + index] = part
                with m.If(write & (w_addr == word(entry.name) + index)):
                    for byte in range(4):
                        with m.If(w_strb[byte]):
                            m.d.sync += part[8 * byte:8 * byte + 8].eq(
                                w_data[8 * byte:8 * byte + 8])
        return words

    def _control(self, m, write, w_addr, w_data, w_strb, read_ctrl):
        """AP_CTRL, GIE, IER and ISR; returns them by word address."""
        start = Signal()
        auto_restart = Signal()
        done = Signal()
        ready = Signal()
        enable = Signal()
        interrupt = Signal()
        sources = Signal(2)  # done, ready
        pending = Signal(2)
        low = write & w_strb[0]

        with m.If(self.ready):
            m.d.sync += start.eq(auto_restart)
        # A strobe wins over the read that clears: that read saw the value before.
        with m.If(read_ctrl):
            m.d.sync += [done.eq(0), ready.eq(0)]
        with m.If(self.done):
            m.d.sync += done.eq(1)
        with m.If(self.ready):
            m.d.sync += ready.eq(1)
        with m.If(low & (w_addr == word("AP_CTRL"))):
            m.d.sync += auto_restart.eq(w_data[7])
            with m.If(w_data[0]):
                m.d.sync += start.eq(1)
        with m.If(low & (w_addr == word("GIE"))):
            m.d.sync += enable.eq(w_data[0])
        with m.If(low & (w_addr == word("IER"))):
            m.d.sync += sources.eq(w_data[:2])
        for bit, strobe in enumerate((self.done, self.ready)):
            with m.If(sources[bit] & strobe):
                m.d.sync += pending[bit].eq(1)
            with m.Elif(low & (w_addr == word("ISR"))):
                m.d.sync += pending[bit].eq(pending[bit] ^ w_data[bit])
        m.d.sync += interrupt.eq(enable & pending.any())
        m.d.comb += [self.start.eq(start), self.interrupt.eq(interrupt)]
        return {
            word("AP_CTRL"): Cat(start, done, self.idle, ready, Const(0, 3), auto_restart,
                                 Const(0, 1), interrupt),
            word("GIE"): enable, word("IER"): sources, word("ISR"): pending,
        }
