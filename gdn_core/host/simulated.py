"""The kernel's Verilog in a simulator that stays alive between calls.

    open_device("qwen3-next", backend="simulated", heads_in_flight=16)

The first time a design point is opened its simulator is built: a minute at 16 heads in flight. It
is kept in build/ for as long as nothing that shapes the Verilog changes. The simulator is a process
of its own, joined by a socket pair (`gdn_bench.session`), and ends with the backend: by `close`,
when the backend is collected, or when this process ends, however it does. An exception in the
middle of a call, Ctrl-C too, ends it as well, since the call's state would be anyone's guess.

Time is counted in the kernel's cycles: a call that takes several times what it should
(`gdn_core.cosim.simulator.patience`) ends the simulator with a BackendError, as every fault in it
does. Needs the packages of the extra `sim`.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Mapping
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from gdn_core.config import GdnConfig
from gdn_core.cosim.simulator import Report, build_simulator, patience, sim_module
from gdn_core.host.backend import BackendError, HostMemory, Memory, call_bytes, check_call
from gdn_core.measure.cycles import READ, WRITE
from gdn_core.registers import Command, register

__all__ = ["SimulatedBackend", "open_backend"]

PATIENCE_SECONDS = 10  # for a simulator that has ended its bench to end itself


class _Simulator:
    """The process, and questions to it."""

    def __init__(self, build, settings):
        self.folder = Path(tempfile.mkdtemp(prefix="gdn-simulator-"))
        here, there = socket.socketpair()
        session = sim_module("session")
        with there, (self.folder / "run.log").open("w") as log:
            environment = sim_module("runner").bench_environment(
                build, "gdn_bench.session_bench", self.folder,
                env={session.SOCKET: str(there.fileno())})  # fmt: skip
            # A session of its own: a Ctrl-C is this process' to handle.
            self.process = subprocess.Popen(
                [str(build.executable)], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT, pass_fds=[there.fileno()],
                start_new_session=True)  # fmt: skip
        self.connection = Connection(here.detach())
        self.end = weakref.finalize(self, _end, os.getpid(), self.process, self.connection,
                                    self.folder)  # fmt: skip
        self.ask(settings)

    def ask(self, message):
        """The answer to a message; BackendError, with its last words, if the simulator has died."""
        if not self.end.alive:
            raise BackendError("the simulator has ended: it was closed, or a call failed or was "
                               "interrupted")
        try:
            self.connection.send(message)
            return self.connection.recv()
        except (EOFError, OSError):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(PATIENCE_SECONDS)
            words = sim_module("runner").last_words(
                self.folder, self.folder / "run.log")
            status = self.process.poll()
            self.end()
            raise BackendError(f"the simulator died (exit status {status}):\n{words}") from None
        except BaseException:
            self.end()
            raise


def _end(owner: int, process: subprocess.Popen, connection: Connection, folder: Path):
    if os.getpid() != owner:  # a fork of the process whose simulator it is
        return
    connection.close()
    process.kill()
    process.wait()
    shutil.rmtree(folder, ignore_errors=True)


class SimulatedBackend:
    def __init__(self, config: GdnConfig, *, latency: int = READ, write_latency: int = WRITE,
                 stalls: int | None = None, report: Report | None = None):
        self.config = config
        self.latency, self.write_latency, self.stalls = latency, write_latency, stalls
        build = build_simulator(config, report=report or _announce)
        self.cycles = 0  # of the last call, from ap_start to the interrupt
        self._names = count()
        self._freed: list[str] = []
        self._known: weakref.WeakKeyDictionary[HostMemory, str] = weakref.WeakKeyDictionary()
        self._simulator = _Simulator(build, sim_module("session").Settings(
            latency=latency, write_latency=write_latency, stalls=stalls))  # fmt: skip

    def allocate(self, argument: str, size: int) -> HostMemory:
        return HostMemory(self, argument, size)

    def run(self, arguments: Mapping[str, int | Memory]) -> None:
        check_call(self.config, arguments)
        memory = HostMemory.own(self, arguments)
        scalars = {name: value for name, value in arguments.items() if isinstance(value, int)}
        command, tokens = scalars["command"], scalars["tokens"]
        used = call_bytes(self.config, command, tokens, scalars["flags"])
        job, session = sim_module("job"), sim_module("session")
        allocated = [self._introduce(m) for m in memory.values() if m not in self._known]
        call = job.Call(
            name=Command(command).name if command <= max(Command) else f"command {command}",
            arguments=scalars, pointers={name: self._known[m] for name, m in memory.items()},
            timeout_cycles=patience(
                self.config, tokens if command == Command.DECODE else 0, self.latency,
                self.write_latency, self.stalls),
        )  # fmt: skip
        freed = self._freed[:]
        del self._freed[: len(freed)]
        outputs = {name: size for name, size in used.items() if name.startswith(("out", "record"))}
        answer = self._simulator.ask(session.Request(
            call=call, allocated=allocated, freed=freed,
            written=[(self._known[m], offset, m.read(size, offset))
                     for m in memory.values() for offset, size in m.written],
            wanted={self._known[memory[name]]: size for name, size in outputs.items()},
        ))  # fmt: skip
        for m in memory.values():
            m.written.clear()
        for name in outputs:
            data = answer.outputs[self._known[memory[name]]]
            memory[name].data[: len(data)] = data
        self.cycles = answer.cycles

    def close(self) -> None:
        self._simulator.end()

    def _introduce(self, memory: HostMemory):
        """A name for memory that the simulator does not know yet."""
        job, session = sim_module("job"), sim_module("session")
        name = f"{memory.argument} {next(self._names)}"
        self._known[memory] = name
        weakref.finalize(memory, self._freed.append, name)
        writes = (register(memory.argument).master or "").startswith("out")
        return session.Region(name=name, size=memory.size,
                              access=job.Access.WRITE if writes else job.Access.READ)


def _announce(text: str, part: float):
    print(f"gdn_core: {text} (once for this design)", file=sys.stderr, flush=True)


def open_backend(config: GdnConfig, **options) -> SimulatedBackend:
    """Options: latency, write_latency and stalls of the memory, as
    `gdn_core.cosim.cosim.cosimulate` has them, and `report`, called with what goes on while a
    simulator is built."""
    return SimulatedBackend(config, **options)
