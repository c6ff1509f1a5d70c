"""The releases of transformers: the installed one, those pyproject.toml takes, and what happens in
a run of the tests where there is none, or one that differs. tests/conftest.py does that."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from host.release import refused

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
EXAMPLE = """\
import pytest

@pytest.mark.transformers
def test_one(): ...

@pytest.mark.transformers
def test_two(): ...

@pytest.mark.transformers(any_release=True)
def test_release():
    from host.release import refused
    assert not refused(), refused()

def test_other(): ...
"""


@pytest.mark.transformers(any_release=True)
def test_release_of_transformers():
    """Where it differs, this fails and the tests that need it are skipped."""
    if reason := refused():
        pytest.fail(reason, pytrace=False)


@pytest.mark.transformers(any_release=True)
def test_releases_are_those_that_pyproject_takes():
    from gdn_core.host.transformers import TESTED

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (given,) = (name for name in project["optional-dependencies"]["transformers"]
                if name.startswith("transformers"))
    major, minor = TESTED[-1].split(".")
    assert given == f"transformers>={TESTED[0]},<{major}.{int(minor) + 1}"
    assert " and ".join(TESTED) in (ROOT / "docs" / "transformers.md").read_text()


def test_no_test_skips_by_itself():
    """What needs PyTorch is marked, or `make test-transformers` would not know it."""
    skips = re.compile(r'importorskip\("(torch|transformers)\b')
    assert not [path.name for path in TESTS.rglob("*.py") if skips.search(path.read_text())]


def outcome(folder: Path, *options: str, modules: dict[str, str]) -> tuple[int, str]:
    """Of the example, in which `modules` stand in for those that are installed."""
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text)
    (folder / "test_example.py").write_text(EXAMPLE)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "conftest", "-p", "no:cacheprovider", "-rs",
         "-c", ROOT / "pyproject.toml", f"--rootdir={folder}", *options, folder],
        cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (folder, TESTS, ROOT)))})
    return done.returncode, done.stdout


DIFFERS = {"torch": "__version__ = '2'\n", "transformers": "__version__ = '9.1'\n"}


@pytest.mark.parametrize("options", [(), ("-n", "1")], ids=["", "xdist"])
def test_a_release_that_differs_fails_once(tmp_path, options):
    status, said = outcome(tmp_path, *options, modules=DIFFERS)
    assert status == 1
    assert re.search(r"1 failed, 1 passed, 2 skipped", said), said
    assert "transformers 9.1 is not one that gdn_core.host.transformers knows: ImportError" in said


@pytest.mark.parametrize("options", [(), ("-n", "1")], ids=["", "xdist"])
def test_no_skips(tmp_path, options):
    """The run fails by what it skips alone, and its last line stays pytest's."""
    chosen = (*options, "--deselect", "test_example.py::test_release")
    status, _ = outcome(tmp_path, *chosen, modules=DIFFERS)
    assert status == 0
    status, said = outcome(tmp_path, *chosen, "--no-skips", modules=DIFFERS)
    assert status == 1
    assert said.count("SKIPPED, and may not be: test_example.py::test_") == 2, said
    assert re.match(r"1 passed, 2 skipped", said.splitlines()[-1]), said
    status, _ = outcome(tmp_path, *options, "--no-skips", "-k", "test_other", modules=DIFFERS)
    assert status == 0
