"""Serves a host's calls (gdn_bench.session) on the Verilog kernel until the host closes its socket.

Between calls the simulation stands still, in the middle of a clock cycle like any other. A fault
ends the bench; the host finds it in the log. A host that dies closes its socket too: then the
process ends at once, in mid-call as well, and takes its folder with it, as nobody else will.
"""

import logging
import os
import shutil
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

import cocotb
from gdn_bench.kernel_bench import KernelDriver
from gdn_bench.memory import Memory
from gdn_bench.session import SOCKET, Answer

__all__ = ["serve"]


def leave() -> NoReturn:
    shutil.rmtree(Path(os.environ["COCOTB_RESULTS_FILE"]).parent, ignore_errors=True)
    os._exit(0)


@cocotb.test()
async def serve(dut):
    logging.getLogger("cocotb").setLevel(logging.WARNING)
    with Connection(int(os.environ[SOCKET])) as host:
        try:
            await answer(dut, host)
        except (EOFError, ConnectionError):  # it may have died while it was sent an answer
            leave()


async def answer(dut, host: Connection) -> NoReturn:
    """One call after another, until the host is gone: EOFError or ConnectionError."""
    def look(cycles: int):
        if host.poll():  # in mid-call a host says nothing
            leave()

    settings = host.recv()
    memory = Memory()
    driver = KernelDriver(dut, memory, latency=settings.latency,
                          write_latency=settings.write_latency, stalls=settings.stalls)
    await driver.reset()
    host.send(None)
    while True:
        request = host.recv()
        memory.buffers = [b for b in memory.buffers if b.name not in request.freed]
        for region in request.allocated:
            memory.allocate(region.name, region.size, region.access)
        buffers = {b.name: b for b in memory.buffers}
        for name, offset, data in request.written:
            buffers[name].data[offset : offset + len(data)] = data
        record = buffers[request.call.pointers["record"]]
        cycles = await driver.call(request.call, record.address, look)
        host.send(Answer(cycles=cycles, outputs={
            name: bytes(buffers[name].data[:size]) for name, size in request.wanted.items()
        }))  # fmt: skip
