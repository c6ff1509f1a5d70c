"""Serves a host's calls (sim.session) on the Verilog kernel until the host closes its socket.

Between calls the simulation stands still, in the middle of a clock cycle like any other. A fault
ends the bench; the host finds it in the log.
"""

import logging
import os
from multiprocessing.connection import Connection

import cocotb

from sim.kernel_bench import KernelDriver
from sim.memory import Memory
from sim.session import SOCKET, Answer

__all__ = ["serve"]


@cocotb.test()
async def serve(dut):
    logging.getLogger("cocotb").setLevel(logging.WARNING)
    with Connection(int(os.environ[SOCKET])) as host:
        settings = host.recv()
        memory = Memory()
        driver = KernelDriver(dut, memory, latency=settings.latency,
                              write_latency=settings.write_latency, stalls=settings.stalls)
        await driver.reset()
        host.send(None)
        while True:
            try:
                request = host.recv()
            except (EOFError, ConnectionError):
                return
            memory.buffers = [b for b in memory.buffers if b.name not in request.freed]
            for region in request.allocated:
                memory.allocate(region.name, region.size, region.access)
            buffers = {b.name: b for b in memory.buffers}
            for name, offset, data in request.written:
                buffers[name].data[offset : offset + len(data)] = data
            record = buffers[request.call.pointers["record"]]
            cycles = await driver.call(request.call, record.address)
            host.send(Answer(cycles=cycles, outputs={
                name: bytes(buffers[name].data[:size]) for name, size in request.wanted.items()
            }))  # fmt: skip
