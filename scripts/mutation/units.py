"""Unit tests and proofs against a fault: the netlist stands for the unit wherever a test has it.

A test counts if it fails with the fault and passes with the netlist that has none.
"""

import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from gdn_core.emit.emitter import Emitter
from gdn_core.kernel.kernel import Kernel
from gdn_core.kernel.shell import TOP, Shell
from gdn_core.places import PACKAGES as ROOT

from .design import CONFIG, Design, Fault, yosys
from .exchange import COMPONENTS, NETLIST

__all__ = ["Units"]

HOPS = 2  # parents of a module whose tests are run, too
TIMEOUT = 600  # seconds of pytest
# A test that elaborates something, or a bench of ours does it for it.
SIMULATES = re.compile(r"^from (?:amaranth\.sim|bench|streams|proof) import", re.M)
IMPORTS = re.compile(r"^(?:from|import) (\w+)", re.M)
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+::.*?)(?: - |$)", re.M)


class Units:
    def __init__(self, design: Design):
        self.design, self.folder = design, design.folder
        self.netlist = design.folder / "kernel.il"

    def catches(self, fault: Fault) -> str | None:
        """The first test that the fault fails, or None."""
        files = list(self._tests(fault.module))
        if not files:
            return None
        clean, faulty = self._json(fault.module), self._json(fault.module, fault)
        for failed in self._run(faulty, files):
            if not list(self._run(clean, [failed])):
                return failed
        return None

    def _components(self) -> Path:
        """What each module is: its class and parameters, by name."""
        file = self.folder / "components.pickle"
        if not file.is_file():
            emitter = Emitter()
            emitter.top(Shell(Kernel(CONFIG)), TOP)
            file.write_bytes(pickle.dumps({module.name: key for key, module in
                                           emitter.modules.items() if isinstance(key, tuple)}))
        return file

    def _tests(self, module) -> Iterator[str]:
        """Files that import the module's source, then those of its parents'."""
        components = pickle.loads(self._components().read_bytes())
        netlist = self.netlist.read_text()
        cells = {each.split()[0].removeprefix("\\"): {*re.findall(r"^  cell \\(\S+) ", each, re.M)}
                 for each in re.split(r"^module ", netlist, flags=re.M)[1:]}  # fmt: skip
        texts = {path: text for path in sorted((ROOT / "tests").rglob("test_*.py"))
                 if SIMULATES.search(text := _with_helpers(path))}
        names, found = {module}, []
        for _ in range(HOPS + 1):
            sources = {components[name][0].__module__ for name in names if name in components}
            for path, text in texts.items():
                if path not in found and any(f"from {s} import" in text for s in sources):
                    found.append(path)
                    yield str(path)
            names = {parent for parent, inside in cells.items() if names & inside}

    def _json(self, module, fault=None) -> Path:
        file = self.folder / f"{module}{f'-{fault.number}' if fault else ''}.json"
        if not file.is_file():
            yosys([f"read_rtlil {self.netlist}", *([fault.command] if fault else []),
                   f"select {module}", f"write_json -selected {file}"], file.with_suffix(".log"))
        return file

    def _run(self, netlist: Path, tests) -> list[str]:
        """Run pytest; the tests that failed."""
        environment = os.environ | {
            NETLIST: str(netlist), COMPONENTS: str(self._components()),
            "PYTHONPATH": os.pathsep.join([str(ROOT / "scripts"), str(ROOT)])}  # fmt: skip
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "mutation.exchange", "-p",
                   "no:cacheprovider", "-p", "no:xdist", "--tb=no", "-m", "not rtl and not slow",
                   *tests]  # fmt: skip
        try:
            done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True,
                                  text=True, timeout=TIMEOUT, check=False)  # fmt: skip
        except subprocess.TimeoutExpired:
            return []
        (self.folder / "pytest.log").write_text(done.stdout + done.stderr)
        return FAILED.findall(done.stdout)


def _with_helpers(path: Path) -> str:
    """A test file's text, and that of the files beside it which it imports."""
    text = path.read_text()
    helpers = (path.parent / f"{name}.py" for name in dict.fromkeys(IMPORTS.findall(text)))
    return text + "".join(helper.read_text() for helper in helpers if helper.is_file())
