"""The wheel in an environment and a folder that hold nothing else: all commands, and the host."""

import os
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOST = """
    import numpy as np
    from gdn_core.host.device import open_device

    rng = np.random.default_rng(0)
    q, k, v, a, b = (rng.standard_normal((5, *n)) for n in ((2, 16), (2, 16), (4, 16), (4,), (4,)))
    outs = []
    for backend in ("model", "simulated"):
        with open_device("tiny", backend=backend) as device:
            slot = device.allocate(device.parameters(A_log=np.zeros(4), dt_bias=np.ones(4)))
            outs.append(device.decode(slot, q, k, v, a, b))
    assert (outs[0] == outs[1]).all()
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", ROOT],
                   cwd=folder, check=True)
    [found] = folder.glob("*.whl")
    return found


def test_what_is_in_it(wheel):
    """The generator, the benches and the cards; no tests, no committed Verilog."""
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {str(p.relative_to(ROOT)) for p in (ROOT / "gdn_core").rglob("*.py")}
    wanted |= {str(p.relative_to(ROOT / "sim")) for p in (ROOT / "sim").rglob("*.py")}
    wanted |= {f"gdn_core/{p.relative_to(ROOT)}" for p in (ROOT / "platform").rglob("*.*")}
    assert wanted <= names
    assert {name.split("/")[0] for name in names if "dist-info" not in name} == {
        "gdn_core", *(p.name for p in (ROOT / "sim").iterdir() if p.is_dir())}


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_it_works_without_a_checkout(wheel, tmp_path):
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    empty = tmp_path / "empty"
    empty.mkdir()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def run(*arguments):
        done = subprocess.run([python, *arguments], cwd=empty, env=clean, text=True,
                              capture_output=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("-m", "pip", "install", "--quiet", f"{wheel}[sim,report]")
    assert "gdn_kernel" in run("-m", "gdn_core.build", "u55c")
    assert (empty / "build/u55c/package_kernel.tcl").is_file()
    run("-m", "gdn_core.build", "u55c", "--shape", "tiny", "-o", "build/tiny")
    run("-m", "gdn_core.report", "build/tiny")
    assert (empty / "build/tiny/report.html").is_file()
    assert "bit exact" in run("-m", "gdn_core.simulate", "--shape", "tiny")
    run("-c", textwrap.dedent(HOST))
