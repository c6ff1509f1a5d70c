"""The sessions of tests/rtl against faults: the tests themselves judge, a replay says which to run.

Each test of the kernel that has the faults is run once without one, while its pins are recorded.
For a fault the recordings are replayed, which is compiled and takes no Python: where all outputs
are the same in each cycle, no bench can tell. Of the sessions that differ, the tests are run, in a
fork of one simulator, until one fails: that one has caught the fault.
"""

import contextlib
import inspect
import itertools
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from gdn_bench import runner

from gdn_core.places import PACKAGES as ROOT

from .design import CONFIG, Design
from .fault_bench import SOCKET

__all__ = ["Caught", "Session", "Sessions"]

TESTS = ROOT / "tests"
MOST = 4  # sessions that differ, before a test of them is run
HANG = 4  # times the cycles that a call takes without a fault, and LEAST
LEAST = 2000


class Caught(AssertionError):
    """A bench or its comparison has failed."""


class OtherDesign(Exception):
    """A test of a kernel that has no faults."""


@dataclass
class Session:
    """A test of pytest's, and what its benches did to the pins."""

    name: str
    run: object  # of a temporary folder
    recordings: list[Path] = field(default_factory=list)
    limits: list[dict[str, int]] = field(default_factory=list)  # cycles of each bench's calls

    @property
    def cycles(self) -> int:
        return sum(sum(limit.values()) for limit in self.limits)


class Sessions:
    """A context: the simulator with faults runs as long as it lasts."""

    def __init__(self, design: Design):
        self.design, self.fault, self.session, self.bench = design, 0, None, 0
        self.sessions: list[Session] = []
        self.recording = False

    def __enter__(self):
        self.stack = contextlib.ExitStack()
        work = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="faults-")))
        self.work = work
        ours, theirs = socket.socketpair()
        environment = runner.bench_environment(
            self.design.build, "mutation.fault_bench", work,
            env={SOCKET: str(theirs.fileno()), "PYTHONPATH": os.pathsep.join(
                [str(ROOT / "scripts"), str(ROOT), *sys.path])})  # fmt: skip
        with (work / "bench.log").open("w") as log:
            process = subprocess.Popen(
                [str(self.design.build.executable)], cwd=work, env=environment, stdout=log,
                stderr=log, pass_fds=[theirs.fileno()], start_new_session=True)  # fmt: skip
        theirs.close()
        self.stack.callback(process.wait)
        self.stack.callback(process.terminate)  # in the middle of a test, too
        self.host = self.stack.enter_context(Connection(ours.detach()))
        self.items = _collect()
        import kernel_session

        self.patches = [(kernel_session, "build_simulator", self._simulator),
                        (runner, "run_bench", self._run_bench)]
        for module, name, new in self.patches:
            self.stack.callback(setattr, module, name, getattr(module, name))
            setattr(module, name, new)
        kernel_session.simulator.cache_clear()
        self.stack.callback(kernel_session.simulator.cache_clear)
        return self

    def __exit__(self, *_):
        self.stack.close()

    def record(self, folder: Path) -> Iterator[str]:
        """Find the tests that this kernel has, and what they do to its pins, or what `folder` has
        of that already; yields their names."""
        folder.mkdir(exist_ok=True)
        known = folder / "sessions.json"
        if known.is_file():
            runs = dict(self.items)
            self.sessions = [Session(name, runs[name], [Path(file) for file in files], limits)
                             for name, files, limits in json.loads(known.read_text())]
            return
        self.recording = True
        for number, (name, run) in enumerate(self.items):
            session = Session(name, run)
            self._begin(session, 0)
            session.recordings = [folder / f"{number}"]  # of the first bench; see _run_bench
            with contextlib.suppress(OtherDesign):
                failed = self._failure()
                if failed is None and self.bench:
                    session.recordings = [folder / f"{number}.{n}" for n in range(self.bench)]
                    self.sessions.append(session)
            yield name
        self.recording = False
        self.sessions.sort(key=lambda session: session.cycles)
        known.write_text(json.dumps([[s.name, [str(file) for file in s.recordings], s.limits]
                                     for s in self.sessions]))  # fmt: skip

    def catches(self, fault: int, cycles: int | None = None) -> str | None:
        """The test that a fault fails, or None; of the shortest sessions, up to these cycles."""
        totals = itertools.accumulate(session.cycles for session in self.sessions)
        some = [session for session, total in zip(self.sessions, totals, strict=True)
                if cycles is None or total <= cycles]  # fmt: skip
        files = [(file, session) for session in some for file in session.recordings]
        most, tried = MOST, []
        while True:
            seen = [session for session, cycle in self._replay(fault, files, most) if cycle >= 0]
            for session in seen:
                if session in tried:
                    continue
                tried.append(session)
                self._begin(session, fault)
                if self._failure() is not None:
                    return session.name
            if most == len(files) or len(seen) < most:
                return None
            most = len(files)

    def _replay(self, fault, files, most):
        done = subprocess.run(
            [str(self.design.replay), str(fault), str(most), *(str(file) for file, _ in files)],
            capture_output=True, text=True, check=False, timeout=600)  # fmt: skip
        cycles = [int(line) for line in done.stdout.split()]
        found = [(session, cycle) for (_, session), cycle in zip(files, cycles, strict=False)]
        if done.returncode:  # it ended in the next one: a loop of logic that does not settle
            found.append((files[len(cycles)][1], 0))
        return found

    # One test with one fault

    def _begin(self, session, fault):
        self.session, self.fault, self.bench = session, fault, 0

    def _failure(self) -> str | None:
        with tempfile.TemporaryDirectory(dir=self.work) as folder:
            try:
                self.session.run(Path(folder))
            except OtherDesign:
                raise
            except (Exception, pytest.fail.Exception) as problem:
                return f"{type(problem).__name__}: {problem}"
        return None

    def _simulator(self, config, waves=False, report=None):
        if config != CONFIG:
            raise OtherDesign(config)
        if waves:
            raise Caught
        return self.design.build

    def _run_bench(self, build, module, *, test=None, env=None, **_):
        if build is not self.design.build:
            raise OtherDesign(module)
        env, number = dict(env or {}), self.bench
        self.bench += 1
        directory = Path(env["GDN_JOB"]) if "GDN_JOB" in env else None
        env["GDN_PINS"] = ""
        if self.recording:
            env["GDN_PINS"] = f"{self.session.recordings[0]}.{number}"
        elif directory:
            self._limit(directory, self.session.limits[number])
        self.host.send({"fault": self.fault, "module": module, "env": env, "path": sys.path})
        said = self.host.recv()
        if said != "passed":
            raise Caught(said)
        if self.recording:
            result = json.loads((directory / "result.json").read_text()) if directory else {}
            self.session.limits.append({c["name"]: c["cycles"] for c in result.get("calls", [])})

    def _limit(self, directory, cycles):
        """A call that hangs is given up soon."""
        file = directory / "job.json"
        job = json.loads(file.read_text())
        for call in job["calls"]:
            call["timeout_cycles"] = LEAST + HANG * cycles[call["name"]]
        file.write_text(json.dumps(job))


def _collect():
    """(name, function of a temporary folder) of the tests that need nothing else."""
    found = []

    class Plugin:
        def pytest_collection_finish(self, session):
            found.extend(session.items)

    sys.path[:0] = [path for path in (str(ROOT), str(TESTS)) if path not in sys.path]
    files = [path for path in sorted((TESTS / "rtl").glob("test_*.py"))
             if "kernel_session" in path.read_text()]
    with open(os.devnull, "w") as nothing, contextlib.redirect_stdout(nothing):
        pytest.main(["--collect-only", "-qq", "-p", "no:cacheprovider", "-p", "no:xdist",
                     *map(str, files)], plugins=[Plugin()])
    sys.path[:0] = [path for path in (str(ROOT), str(TESTS)) if path not in sys.path]
    tests = []
    for item in found:
        params = item.callspec.params if hasattr(item, "callspec") else {}
        if {*inspect.signature(item.obj).parameters} == {*params, "tmp_path"}:
            run = lambda folder, item=item, params=params: item.obj(tmp_path=folder, **params)  # noqa: E731
            tests.append((f"{item.path.name}::{item.name}", run))
    return tests
