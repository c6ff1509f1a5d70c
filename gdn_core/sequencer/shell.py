"""The decoder's pins: AXI masters, and a token's arguments as they are.

    ap_clk, ap_rst_n             one cycle of reset is enough; the pins are quiet until `ready`
    start, program_address, instructions, token, position, asked, logits_address in; ready, busy,
    next_token, failed (a bit a master), pc, bad_chunks, lost out
    m_axi_program_*, m_axi_vectors_*    AXI4 masters that read
    m_axi_logits_*                      writes
    m_axi_c0_*, m_axi_c1_*, ...         one for each channel, reads and writes
"""

from gdn_core.channel.shell import PlainShell
from gdn_core.sequencer.decoder import Decoder

__all__ = ["TOP", "DecoderShell"]

TOP = "decoder_kernel"
ARGUMENTS = ("start", "program_address", "instructions", "token", "position", "asked",
             "logits_address")  # fmt: skip
ANSWERS = ("busy", "next_token", "failed", "pc", "bad_chunks", "lost")


class DecoderShell(PlainShell):
    def __init__(self, decoder: Decoder):
        super().__init__(decoder, "decoder", ARGUMENTS, ANSWERS)
