# amaranth: UnusedElaboratable=no
"""Write the generated parts of README.md and docs/, or, with --check, say which are out of date.

    python scripts/make_docs.py

Whole files: docs/register-map.md and the drawings. In the other files, what stands between

    <!-- generated: NAME -->  and  <!-- end -->

is replaced by block NAME. Everything is taken from the code, but for the figures, which
scripts/figures.py and scripts/error_vs_tokens.py measured.
"""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parent))

from drawings import drawings

from gdn_core.axi.bursts import BurstSplitterParams
from gdn_core.card.budget import Card
from gdn_core.card.floorplan import placed
from gdn_core.config import GdnConfig
from gdn_core.engine.engine_params import CHAINS
from gdn_core.engine.rank import Rank
from gdn_core.engine.walk import WalkParams
from gdn_core.formats import GATE_BYTES
from gdn_core.kernel.buffers import image_bytes, out_bytes, pitch
from gdn_core.kernel.kernel import READ_QUEUE, Kernel
from gdn_core.kernel.layer import engine_params
from gdn_core.kernel.shell import Shell
from gdn_core.measure.bounds import CLOCK_MHZ, PUBLISHED
from gdn_core.measure.cycles import READ as READ_LATENCY
from gdn_core.measure.cycles import WRITE as WRITE_LATENCY
from gdn_core.measure.cycles import latency
from gdn_core.places import ROOMS
from gdn_core.prepare.gates import Gates
from gdn_core.prepare.prepare import READ
from gdn_core.prepare.scalars import Scalars
from gdn_core.prepare.vectors import VectorsParams
from gdn_core.registers import markdown, masters
from gdn_core.sequencer.instructions import INSTRUCTIONS

__all__ = ["documents"]

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/architecture.md", "docs/numerics.md", "docs/decoder.md")
EXAMPLE = """
\b
Example: what would change, and then change it
  python scripts/make_docs.py --check
  python scripts/make_docs.py
"""
ERRORS = ROOT / "docs" / "errors.json"  # of scripts/error_vs_tokens.py
ARITHMETICS = ("fast", "precise", "fp32", "bf16")
BLOCK = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)", re.S)


def table(head, rows) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)]) + "\n"


# -------------------------------------------------------------------------------------- blocks


def rooms() -> str:
    """The rooms of gdn_core, and which of the others the files of each import."""
    rows = []
    for floor in reversed(ROOMS):
        for room, purpose in floor.items():
            found = re.findall(r"^from gdn_core\.(\w+)\.\w+", "".join(
                path.read_text() for path in (ROOT / "gdn_core" / room).rglob("*.py")), re.M)
            names = [name for below in ROOMS for name in below if name in found and name != room]
            rows.append((f"`{room}/`", purpose, ", ".join(names)))
    return table(("room", "what is in it", "imports"), rows)


def measured() -> dict:
    return json.loads((ROOT / "docs" / "figures.json").read_text())


def cycles(n) -> str:
    return f"{n:,.0f} = {n / CLOCK_MHZ:.2f} us"


def point(data: dict, heads: int, precision: str) -> dict:
    return next(p for p in data["points"]
                if (p["heads_in_flight"], p["precision"]) == (heads, precision))


def figures() -> str:
    """README's table of what was measured, of the design point that `build u55c` makes."""
    data = measured()
    build, run = data["build"], point(data, 16, "fast")
    cores = f"wall time, {data['machine']['cores']} cores"
    make, script = "`python -m gdn_core.build u55c`", "`python scripts/figures.py`"
    go = f"`python -m gdn_core.simulate {data['trace']} --heads-in-flight 16`"
    no_decay = next(m for m in data["model"]
                    if (m["precision"], m["inputs"]) == ("fast", "no_decay"))
    long_run = json.loads(ERRORS.read_text())
    worst = max(long_run["errors"]["no_decay"]["fast"])
    rows = [
        ("interval: one token after another", cycles(run["interval_cycles"]), "RTL simulation", go),
        ("latency: one token, start to interrupt", cycles(run["latency_cycles"]), "RTL simulation",
         go),
        ("bits that differ from the model", "none" if run["bit_exact"] else "**some**",
         "RTL simulation", go),
        (f"relative L2 error of out, {run['tokens']} tokens", f"{run['out_rel_error']:.1e}",
         "RTL simulation", go),
        (f"relative L2 error of out, no decay, {no_decay['tokens']:,} tokens",
         f"{no_decay['out_rel_error']:.1e}", "model", script),
        (f"the same, worst {long_run['window']} of {long_run['tokens']:,} tokens", f"{worst:.1e}",
         "model", "`python scripts/error_vs_tokens.py`"),
        ("Verilog", f"{build['lines']:,} lines, {build['modules']} modules", "count", make),
        ("to write and lint it", f"{build['seconds']:.0f} s", cores, make),
        ("to build the simulator, first run", f"{run['build_seconds']:.0f} s", cores, go),
        ("to simulate one token", f"{run['wall_seconds_per_token']:.2f} s", cores, go),
        ("the bit-exact model, one token", f"{no_decay['milliseconds_per_token']:.0f} ms", cores,
         script),
    ]
    return table(("figure", "value", "kind", "source"), rows)


def points() -> str:
    """Every design point, measured and predicted, beside the published design."""
    rows = []
    for run in measured()["points"]:
        heads, predicted = run["heads_in_flight"], run["predicted_cycles"]
        same = predicted == {"first": run["latency_cycles"], "decode": run["decode_cycles"]}
        rows.append((heads, f"`{run['precision']}`", cycles(run["interval_cycles"]),
                     cycles(run["latency_cycles"]), "the same" if same else "**differs**",
                     f"{run['out_rel_error']:.1e}", "yes" if run["bit_exact"] else "**no**",
                     f"{PUBLISHED[heads]:,}"))  # fmt: skip
    return table(("heads in flight", "precision", "interval, cycles", "latency, cycles",
                  "`gdn_core.measure.cycles`", "relative error of out", "bit exact",
                  "*published design, cycles a token*"), rows)  # fmt: skip


def errors() -> str:
    """The worst window of every arithmetic."""
    data = json.loads(ERRORS.read_text())
    head = ("worst 100 tokens, error of out", "`fast`", "`precise`", "all in fp32",
            "state in bf16")
    return table(head, [(f"`{kind}`", *(f"{max(found[name]):.1e}" for name in ARITHMETICS))
                        for kind, found in data["errors"].items()])  # fmt: skip


def first_result() -> str:
    return f"```\n{point(measured(), 16, 'fast')['printed']}\n```\n"


def times(config: GdnConfig) -> str:
    """One column's way through an engine."""
    t, engine = engine_params(config).times, engine_params(config)
    rows = [
        (0, "RETRIEVE", "the first rank's banks get the column's address; the next rank's a cycle "
         "later"),
        (Rank.LATENCY_READ, "", "its mantissas meet k and q"),
        (t.sums, "CORRECT", "rk and pq leave the adder trees; exp, bits and v arrive with them"),
        (t.exponent, "", "exp' is known"),
        (t.u, "UPDATE", "u, the shift and the delayed column meet at the first rank"),
        (t.o, "EMIT", "o leaves for the output buffer"),
        (t.write, "", "the first rank writes M'"),
        (t.landed, "", "exp' and bits' are written: the column may be read again"),
    ]
    text = table(("cycle", "phase", "what happens"), sorted(rows, key=lambda row: row[0]))
    wait = max(engine.value_dim, t.landed + 1)
    return text + (
        f"\nFrom a bank's output to the return of u are {t.u - Rank.LATENCY_READ} cycles: the "
        "length of every lane's delay line, to within a register. Jobs follow each other every "
        f"{wait} cycles: the {engine.value_dim} columns of a job, or, with fewer columns, the "
        f"{t.landed + 1} cycles until the first of them has landed.\n")


def latencies() -> str:
    """One token alone at 16 heads in flight, by the memory's latency, with and without stations."""
    config = placed(GdnConfig(heads_in_flight=16), Card.load("u55c"))
    return table(("memory latency, read / write", "a token", "without stations"), [
        (f"{read} / {write}", *(cycles(latency(point, read=read, write=write))
                                for point in (config, replace(config, slrs=()))))
        for read, write in ((READ_LATENCY, WRITE_LATENCY), (120, 60), (150, 80), (200, 100))
    ])  # fmt: skip


def design(config: GdnConfig) -> str:
    """What the parameters come to."""
    engine, shape = engine_params(config), config.shape
    walk = WalkParams(heads=shape.qk_heads, engines=config.engines)
    norms = VectorsParams(engine=engine, walk=walk).norms.LATENCY
    rounds = shape.qk_heads // config.engines
    lanes = config.heads_in_flight * shape.key_dim
    splitter = BurstSplitterParams()
    rows = [
        ("value heads in flight", f"{config.heads_in_flight}: {config.engines} engine x group of "
         f"{shape.group}"),
        ("lanes, a row of one value head each", f"{lanes}, with 3 DSP48E2 each: {3 * lanes}"),
        ("ranks x chains", f"{engine.ranks} x {CHAINS}, the first rank with "
         f"{shape.key_dim - CHAINS * (engine.ranks - 1)} rows"),
        ("columns in a bank", f"{engine.columns}: {engine.states} states of {shape.value_dim}"),
        ("cycles a token, at least", f"{rounds} jobs x {shape.value_dim} columns = "
         f"{rounds * shape.value_dim:,}"),
        ("gates, from a row to alpha and beta", f"{Gates().LATENCY} cycles"),
        ("norms, from the sums to kn, qr, kq", f"{norms} cycles"),
        ("scalars of a value head", f"{Scalars().LATENCY} cycles, {Scalars.LATENCY_GAIN} to the "
         "next gain"),
        ("scalars of a job", f"taken {engine.times.scalars} cycles after its start; there "
         f"{READ + Scalars().LATENCY} cycles after its last value head went into the pipeline"),
        ("read queues", f"{READ_QUEUE} beats each"),
        ("longest burst", f"{splitter.max_burst_beats} beats = {splitter.chunk_bytes} bytes"),
    ]
    return table(("", "Qwen3-Next, `fast`, default"), rows)


def buffers(config: GdnConfig) -> str:
    """Bytes of each buffer."""
    s = config.shape
    pairs = pitch(s.v_heads, GATE_BYTES)
    rows = [
        ("`q`, `k`", "[tokens][qk_heads]", "key_dim bf16", s.qk_heads * pitch(s.key_dim, 2)),
        ("`v`", "[tokens][v_heads]", "value_dim bf16", s.v_heads * pitch(s.value_dim, 2)),
        ("`gates`", "[tokens]", "v_heads pairs (a, b), or (g, beta) under GIVEN, fp32", pairs),
        ("`params`", "one", "v_heads pairs (A, dt_bias), A = exp(A_log), fp32",
         f"{pairs:,} in all"),
        ("`out_0`, `out_1`, ...", "[tokens][v_heads / out_ports]", "value_dim fp32",
         f"{out_bytes(s, 1):,} by all ports"),
        ("the same, OUT_BF16", "[tokens][v_heads / out_ports]", "value_dim bf16",
         f"{out_bytes(s, 1, bf16=True):,} by all ports"),
        ("state image", "[key_dim + 2][v_heads]", "value_dim 32-bit words",
         f"{image_bytes(s):,} in all"),
    ]
    rows = [(*row, f"{size:,}" if isinstance(size, int) else size) for *row, size in rows]
    return table(("buffer", "rows", "a row", "bytes a token, Qwen3-Next"), rows)


def pins(config: GdnConfig) -> str:
    """The pins of the Verilog top, one line an interface."""
    found = Shell(Kernel(config)).pins
    prefixes = ["s_axi_control", *(f"m_axi_{name}" for name in masters(config.out_ports))]
    rows = []
    for prefix in prefixes:
        names = [f"{name.removeprefix(prefix + '_')}" + (f"[{len(pin)}]" if len(pin) > 1 else "")
                 for name, (pin, _) in found.items() if name.startswith(prefix + "_")]
        rows.append((f"`{prefix}_`", ", ".join(names)))
    alone = [name for name in found if not name.startswith(tuple(prefixes))]
    return table(("prefix", "pins [bits]"), [("", ", ".join(alone)), *rows])


def instructions() -> str:
    """The decoder's instructions, one line each, and then their fields."""
    return table(("op", "instruction", "unit", "what", "fields"), [
        (one.op, f"`{one.name}`", one.unit, one.meaning.replace("|", "\\|"),
         "; ".join(f"{field.name}: {field.what}" for field in one.fields))
        for one in INSTRUCTIONS.values()])


# ------------------------------------------------------------------------------------ documents


def documents() -> dict[Path, str]:
    """What every file with a generated part should hold."""
    config = GdnConfig()
    blocks = {"figures": figures, "errors": errors, "first-result": first_result, "points": points,
              "rooms": rooms, "latencies": latencies,
              "instructions": instructions}
    blocks |= {make.__name__: lambda make=make: make(config)
               for make in (times, design, buffers, pins)}
    wanted = {ROOT / "docs" / "register-map.md": markdown()}
    for name, text in drawings(config).items():
        wanted[ROOT / "docs" / "drawings" / f"{name}.svg"] = text
    for page in PAGES:
        path = ROOT / page
        wanted[path] = BLOCK.sub(lambda found: found[1] + blocks[found[2]]() + found[3],
                                 path.read_text())
    return wanted


@click.command(help=__doc__.splitlines()[0], epilog=EXAMPLE)
@click.option("--check", is_flag=True, help="Write nothing; exit code 1 if anything would change.")
def main(check):
    stale = {path: text for path, text in documents().items()
             if not path.exists() or path.read_text() != text}
    for path, text in stale.items():
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        click.echo(f"{path.relative_to(ROOT)} {'is out of date' if check else 'written'}")
    sys.exit(bool(check and stale))


if __name__ == "__main__":
    main()
