"""The reset: how long it lasts inside, and the tree of registers that brings it to its loads.

`ap_rst_n` may be low for as little as one clock. The shell (`gdn_core.kernel.shell`) makes of it a
reset that lasts RESET cycles inside, and keeps the pins quiet for OPEN cycles more, until the last
register of the tree has let go.

What is reset is what feeds back: counters, flags, handshakes. A strobe on its way through a
pipeline or a station is not: in RESET cycles everything that was under way has come out, and
nothing goes in. So delays of strobes are as plain as those of data.

A module hands its reset on to its children by registers of its own, a cycle later (`handed_on`), so
that no net of the tree has many loads. Children of one module leave the reset in one cycle, those
of another perhaps in another: nothing moves until a host has written a register, and the shell
does not take that before.
"""

from amaranth.hdl import Module, ResetSignal, Signal

__all__ = ["OPEN", "RESET", "handed_on"]

RESET = 256  # cycles; the kernel asserts that nothing takes longer to come out
OPEN = 64  # cycles; the kernel asserts that the tree is no deeper


def handed_on(m: Module, name: str) -> Signal:
    """This module's reset, a cycle later, for what is placed with `reset=`.

    Equal registers would be made one again: it is kept.
    """
    reset = Signal(name=f"reset_{name}", reset_less=True, attrs={"keep": "true"})
    m.d.sync += reset.eq(ResetSignal("sync", allow_reset_less=True))
    return reset
