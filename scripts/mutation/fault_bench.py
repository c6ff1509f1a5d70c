"""A simulator that stays: each request forks a child, which runs one cocotb test with one fault.

Python, cocotb and the simulator start once; the parent stands still before the first clock edge.
"""

import importlib
import os
import signal
import sys
import traceback
from multiprocessing.connection import Connection

import cocotb

__all__ = ["SOCKET", "serve"]

SOCKET = "GDN_FAULTS"  # number of the socket to who asks
LIMIT = 120  # seconds of a child


@cocotb.test()
async def serve(dut):
    host = Connection(int(os.environ[SOCKET]))
    while True:
        try:
            request = host.recv()
        except EOFError:
            os._exit(0)
        reader, writer = os.pipe()
        if child := os.fork():
            os.close(writer)
            with os.fdopen(reader) as pipe:
                said = pipe.read()
            os.waitpid(child, 0)
            host.send(said or "the simulator ended")
            continue
        said = "passed"
        signal.alarm(LIMIT)
        try:
            os.environ.update(request["env"])
            sys.path[:0] = [path for path in request["path"] if path not in sys.path]
            dut.fault.value, dut.replay.value = request["fault"], 0
            module = importlib.import_module(request["module"])
            tests = [x for x in vars(module).values() if type(x) is type(serve)
                     and x.func.__module__ == request["module"]]  # fmt: skip
            for test in tests:
                await test.func(dut)
        except BaseException:
            said = traceback.format_exc()
        os.write(writer, said[-4000:].encode())
        os._exit(0)
