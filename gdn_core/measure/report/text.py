"""report.md: what report.json holds, for people."""

from collections.abc import Iterable

from gdn_core.measure.report.cells import RESOURCES

__all__ = ["as_markdown", "number"]

LISTED = 40  # paths and nets over the bound
PHASES = ("prepare", "scalars", "start", "end", "out")


def number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def as_markdown(data: dict) -> str:
    shape = ", ".join(f"{name} {value}" for name, value in data.get("shape", {}).items())
    lines = [f"# {data['top']}: resources, paths and cycles", ""]
    if "precision" in data:
        lines += [f"{data['heads_in_flight']} heads in flight, {data['precision']}, "
                  f"{data['slots']} slot(s) in {data['state_ram']}; {shape}.", ""]
    if "total" in data:
        lines += _resources(data)
    else:
        lines += ["Resources, paths and fan-outs were not counted.", ""]
    if "cycles" in data:
        lines += _cycles(data)
    if "energy" in data:
        lines += _energy(data["energy"])
    return "\n".join(lines).rstrip() + "\n"


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    head = list(head)
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for row in rows:
        cells = [number(cell) if isinstance(cell, (int, float)) else str(cell) for cell in row]
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def _steps(names: list[str]) -> str:
    """The names of a path, a run of carry bits as one."""
    steps: list[str] = []
    for name in names:
        if not (steps and name.endswith("carry") and steps[-1] == name):
            steps.append(name)
    return " → ".join(f"`{step}`" for step in steps)


def _resources(data: dict) -> list[str]:
    card, total, bound, modules = (data[key] for key in ("card_resources", "total", "bounds",
                                                         "modules"))
    lines = [
        f"By pyosys {data['tools']['pyosys']}, `synth_xilinx -family xcup`. Counted on the "
        "netlists of the modules, not on a routed design: *estimates* of what Vivado makes of "
        "them.", "",
        f"## Against the {data['card']}", "",
        *_table(["resource", "needed", "plan", "card", "share"],
                ([resource, total[resource], data["limits"][resource], have,
                  f"{data['share'][resource]:.1%}"] for resource, have in card.items())),
        f"DSP48E2 of the row lanes: {number(data['lane_dsp48e2'])}; of all else: "
        f"{number(data['other_dsp48e2'])}. CARRY8: {number(total['CARRY8'])}.", "",
        *_table(["DSP48E2", "with A", "B", "C", "M", "P registered", "with PCIN", "of updates",
                 "updates with an adder behind P"], [data["dsp_facts"].values()]),
        f"{len(data['broken_cascades'])} inputs of a DSP cascade that are not another DSP's "
        "output.", "",
        "After flattening, equal registers merged and what is unread left out: "
        + ", ".join(f"{number(data['flat_total'][resource])} {resource}"
                    for resource in ("LUT", "FF", "CARRY8")) + ".", "",
        "## Per SLR: an estimate", "",
        "Engines and the stations on their way where the build's floorplan puts them, everything "
        "else on SLR0, beside the HBM; "
        f"{data['engines_unplaced']} engines are left to the placer and in no row. Nothing is "
        "placed. Shares are of what the SLR has.", "",
        *_table(["SLR", "engines", *card],
                [[f"SLR{n}", slr["engines"],
                  *(f"{number(slr[resource])} ({slr['share'][resource]:.0%})" for resource in card)]
                 for n, slr in enumerate(data["slr_estimate"])]),
        *_crossings(data["crossings"], bound["crossings"]),
        "## Modules", "",
        "Resources of one instance with all that it places; LUT and FF of its own cells in all "
        "instances together.", "",
        *_table(["module", "instances", *RESOURCES, "own LUT, all", "own FF, all"],
                [[name, module["instances"],
                  *(module["inclusive"][resource] for resource in RESOURCES),
                  module["own_in_all"]["LUT"], module["own_in_all"]["FF"]]
                 for name, module in sorted(modules.items(),
                                            key=lambda item: -item[1]["own_in_all"]["LUT"])]),
        "## Memories", "",
        *_table(["module", "memory", "words x bits", "asked for", "made of", ""],
                [[memory["module"], memory["name"], f"{memory['words']:,} x {memory['width']}",
                  memory["style"],
                  ", ".join(f"{count} {kind}" for kind, count in memory["cells"].items())
                  or "LUTs or registers", "" if memory["as_wanted"] else "**not as asked**"]
                 for memory in data["memories"]]),
        *_paths(data, bound),
        *_fan_out(data, bound["fan_out"]),
    ]  # fmt: skip
    return lines


def _crossings(borders: list[dict], most: int) -> list[str]:
    if not borders:
        return []
    return [f"Wires between SLRs, by the floorplan, without the clock; bound {number(most)}.", "",
            *_table(["between", "wires", "there are", "share"],
                    ([f"SLR{each['below']} and SLR{each['above']}", each["wires"], each["sll"],
                      f"{each['share']:.0%}"] for each in borders))]  # fmt: skip


def _paths(data: dict, bound: dict) -> list[str]:
    kinds = data["path_kinds"]
    lines = [
        "## Longest paths", "",
        f"Bound: {bound['levels']} levels (LUTs, and one for every 8 bits of carry; a RAM without "
        f"its output register starts at {bound['ram_start']}), or one carry chain of at most "
        f"{bound['carry_bits']} bits and {bound['beside_carry']} LUT(s). "
        f"{number(data['paths_over'])} register inputs are over it.", "",
        *_table(["levels", "register inputs"],
                ([each["levels"], each["inputs"]] for each in data["levels"])),
    ]  # fmt: skip
    lines += [f"- {path['count']:,} of {path['levels']} levels: {_steps(path['names'])}"
              for path in kinds[:LISTED]]
    return [*lines, *[""] * bool(kinds), *_table(
        ["module of the end", "levels", "from", "to"],
        [[name, path["levels"], f"`{path['names'][0]}`", f"`{path['names'][-1]}`"]
         for name, module in data["modules"].items()
         if (path := module["longest_path"]) and path["levels"]])]  # fmt: skip


def _fan_out(data: dict, bound: int) -> list[str]:
    widest = {name: [module[f"widest_{driver}"] or {"loads": "", "name": ""}
                     for driver in ("register", "logic")]
              for name, module in data["modules"].items()}  # fmt: skip
    return [
        "## Largest fan-out", "",
        "Cells that a net reaches, whatever drives it, through buffers and inverters; resets and "
        f"enables count, the clock does not. Bound {bound}; {number(data['nets_over'])} nets are "
        "over it.", "",
        *_table(["loads", "of them resets", "enables", "driven by", "nets alike", "net"],
                [[net["loads"], net["resets"], net["enables"], net["driver"], net["alike"],
                  f"`{net['name']}`"] for net in data["net_kinds"][:LISTED]]),
        *_table(["module", "register", "loads", "logic", "loads"],
                [[name, f"`{register['name']}`", register["loads"], f"`{logic['name']}`",
                  logic["loads"]] for name, (register, logic) in widest.items()
                 if register["name"] or logic["name"]]),
    ]  # fmt: skip


def _cycles(data: dict) -> list[str]:
    took = data["cycles"]
    lines = [
        "## Cycles", "",
        f"Each {took['kind']}; memory: read {took['read']}, write {took['write']} cycles. "
        f"Microseconds at the target of {took['clock_mhz']} MHz, which no timing tool has "
        "confirmed.", "",
        *_table(["", "cycles", "us"],
                [["interval: token after token", took["interval"], f"{took['interval_us']:.2f}"],
                 ["latency: one token, start to interrupt", took["latency"],
                  f"{took['latency_us']:.2f}"]]),
        "One token: cycles since ap_start at which each q/k head enters Prepare, the last of its "
        "value heads enters the scalar pipeline, its first and last column enter the engine, the "
        "last beat of its outputs leaves.", "",
        *_table(["head", "engine", *PHASES],
                [[head[key] for key in ("head", "engine", *PHASES)] for head in took["heads"]]),
        "## What bounds the cycles", "",
        *_table(["", "cycles a token", "us", "source"],
                [[bound["name"], bound["cycles"], f"{bound['us']:.2f}", bound["source"]]
                 for bound in data["roofline"]]),
    ]  # fmt: skip
    if "published" in data:
        beside = data["published"]
        routed = beside["routed"]
        lines += [
            "## The published design", "",
            f"Cycles a token. Theirs: {beside['kind']}. Ours: {beside['ours']}. Of theirs only "
            f"{routed['heads_in_flight']} heads in flight were routed: {routed['mhz']} MHz, "
            f"{routed['watts']} W ({routed['source']}). None of ours was.", "",
            *_table(["heads in flight", "theirs, HLS estimate", "our interval", "our latency",
                     "theirs / our interval", ""],
                    [[row["heads_in_flight"], row["published"], row["interval"], row["latency"],
                      f"{row['ratio']:.0f}", "" if row["fits"] else "ours is over the card's plan"]
                     for row in beside["rows"]]),
        ]  # fmt: skip
    return [*lines, *_gpu(data["gpu"])]


def _gpu(gpu: dict) -> list[str]:
    lines = ["## The same step on a GPU", ""]
    if gpu["measured"]:
        lines += [
            f"*Measured* by benchmarks/gpu_baseline.py on {gpu['device']} (driver {gpu['driver']}, "
            f"CUDA {gpu['cuda']}, PyTorch {gpu['torch']}, Triton {gpu['triton']}): "
            f"{gpu['repeats']} samples of at least {gpu['tokens']} steps.", "",
            *_table(["", "us a token, median", "5 %", "95 %", "timing", "state"],
                    [[each["name"], *(f"{each[key]:.2f}" for key in ("us", "p05", "p95")),
                      each["timing"], each["state"]] for each in gpu["figures"]]),
        ]  # fmt: skip
    elif gpu["figures"]:
        lines += [
            "*Published*; nothing was measured here. The fused ones are of the kernel alone.", "",
            *_table(["", "device", "us a token", "source"],
                    [[each["name"], each["device"], f"{each['us']:.2f}", each["source"]]
                     for each in gpu["figures"]]),
        ]  # fmt: skip
    else:
        lines += ["Nothing was measured, nor published for this shape.", ""]
    return lines


def _energy(found: dict) -> list[str]:
    lines = ["## Energy: an estimate", ""]
    if "missing" in found:
        return [*lines, f"No estimate: {found['missing']}.", ""]
    ran = found["activity"]
    lines += [
        f"Kind: {found['kind']}. From low to high, at the target of {found['clock_mhz']} MHz and a "
        f"token every {found['interval_us']:.2f} us. Not in it: {found['left_out']}.", "",
        f"Activity: {ran['tokens']} tokens = {ran['cycles']:,} cycles of the steady state of one "
        f"engine ({ran['heads_in_flight']} heads in flight), inputs `{ran['inputs']}`, seed "
        f"{ran['seed']}, {ran['simulator']}.", "",
        *_table(["", "W", "uJ a token"], [[line["name"], *_ranges(line)]
                                           for line in found["by_kind"]]),
        *_table(["part of the kernel", "W", "uJ a token", "toggles of a net a cycle"],
                [[line["name"], *_ranges(line), f"{line['toggles']:.3f}"]
                 for line in found["by_part"]]),
    ]  # fmt: skip
    if "published" in found:
        theirs, total = found["published"], found["total"]
        lines += [
            "### Beside the published design", "",
            f"{theirs['what']} ({theirs['source']}). Its microjoules are its watts times its HLS "
            f"cycles at the {theirs['mhz']} MHz of its routing.", "",
            *_table(["", "heads in flight", "W", "us a token", "uJ a token"],
                    [["published, routed", theirs["heads_in_flight"], f"{theirs['watts']}",
                      f"{theirs['us']:.1f}", f"{theirs['uj']:,.0f}"],
                     ["this build, estimate", found["heads_in_flight"], _ranges(total)[0],
                      f"{found['interval_us']:.2f}", _ranges(total)[1]]]),
        ]  # fmt: skip
    return [*lines, "### Coefficients", "",
            *_table(["", "unit", "low", "high", "source", "how far it carries"],
                    [[each["name"], each["unit"], f"{each['low']:.3g}", f"{each['high']:.3g}",
                      each["source"], each["carries"]] for each in found["coefficients"]])]


def _ranges(line: dict) -> list[str]:
    return [f"{line['low_' + unit]:,.1f} to {line['high_' + unit]:,.1f}" for unit in ("w", "uj")]
