"""A compiled memory behind every `m_axi_*` master of a design: no Python in any cycle.

    build = build_in_memory(verilog_files, "stream_array", hierarchical=("channel",))
    run = run_in_memory(build, [Buffer(name="c0", address=0, data=image), ...],
                        pins={"table_address": 64 << 29, "count": 1}, read=("failed",))
    run.cycles, run.ports["c0"].beats, run.outputs["out"], run.values["failed"]

Masters have 512 bits of data, 64 of address, and the pins that `gdn_core.kernel.shell.flatten`
gives; one that reads and writes counts as two ports, NAME and NAME_w. A wrapper around the top,
`hbm.sv` at its pins and `hbm.cpp` behind them are compiled with it; bytes and counters are files
mapped into both processes.

Time    A port is a pseudo-channel. Its bus gives RATE beats a cycle, a burst that does not go on
        where the port's last one ended begins TURN cycles later, and ACTIVATE cycles or more after
        the last such burst; it stands still for the first REFRESH cycles of every REFRESH_EVERY,
        each port's at another time. The first beat is on the pins `latency` cycles after the
        address was taken, or when the bus has room for it; what is lost is lost. Reads and writes
        of one master do not see each other. `timed=False`: a beat a cycle, always.
Strict  A burst is INCR, of beats of 64 bytes, aligned to 64 bytes, of at most 64 beats, none across
        4 KiB, within its master's own pseudo-channel (c<n>: 2^29 n and up) and within one buffer,
        which has to be writable for a write; AR, AW and W hold until READY; WLAST is with the last
        beat. Otherwise the run ends with a MemoryViolation that names port, address and rule.
Errors  (port, beat, response): that beat of a port, counted from 0 over the run; (address, bytes,
        response): every beat that touches these. A read's data then are wrong, a write is not done.
Stalls  A seed of random idle before beats, and of random back-pressure on addresses and W.
"""

import hashlib
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gdn_bench.runner import BUILDS, BenchFailure, SimulationBuild, build_simulation, run_bench

__all__ = ["ACTIVATE", "OUTSTANDING", "RATE", "REFRESH", "REFRESH_EVERY", "TURN",
           "WRITE_LATENCY", "Buffer", "MemoryBuild", "MemoryViolation", "PortCount", "Run",
           "build_in_memory", "run_in_memory"]

UNITS = 10_000  # of the bus's time in a beat, so that all of this is exact
RATE = 0.7487  # beats of 64 bytes a cycle of 300 MHz: 14.375 GB/s
REFRESH, REFRESH_EVERY = 90, 1170  # cycles
# Fitted to bursts of 1, 2, 4, 8 and 16 beats anywhere, 33, 67, 88, 91 and 92 % of RATE on a card:
# a burst takes max(ACTIVATE, TURN + beats / RATE) cycles, 12 in 13 of all cycles count, which
# gives 33, 67, 89, 91 and 91 %.
ACTIVATE, TURN = 3.7, 0.2  # cycles
OUTSTANDING = 64  # bursts of a port
WRITE_LATENCY = 16  # cycles from a burst's last beat to its answer, if nothing else is said
STAGGER = 379  # cycles between the refreshes of neighbouring ports
REGION = 1 << 29
COUNTERS = np.dtype([(name, "<u8") for name in
                     ("cycles", "bursts", "beats", "first", "last", "unfinished")])  # as in hbm.cpp
READ = {"ar": ("id", "addr", "len", "size", "burst"), "r": ("id", "data", "resp", "last")}
WRITE = {"aw": READ["ar"], "w": ("data", "strb", "last"), "b": ("id", "resp")}
HERE = Path(__file__).resolve().parent


class MemoryViolation(AssertionError):
    """The design did to its memory what AXI, or its own pseudo-channel, does not allow."""


@dataclass(frozen=True, kw_only=True)
class Buffer:
    name: str
    address: int
    data: bytes | np.ndarray | None = None
    size: int | None = None  # instead of data: zeros
    writable: bool = False  # its bytes are among the outputs

    @property
    def bytes(self) -> int:
        return len(memoryview(self.data).cast("B")) if self.data is not None else self.size or 0


@dataclass(frozen=True, kw_only=True)
class MemoryBuild:
    simulation: SimulationBuild
    ports: dict[str, str]  # of each, in their order: "ar" if it reads, "aw" if it writes


@dataclass(frozen=True, kw_only=True)
class PortCount:
    bursts: int
    beats: int
    first: int  # cycles from `start` to the first beat and to the last
    last: int
    phase: int | None  # of the refresh at `start`; None: not timed

    def possible(self, begin: int, end: int) -> float:
        """Beats that the bus had to give from cycle `begin` after `start` to before `end`."""
        if self.phase is None:
            return end - begin
        open_ = (np.arange(begin, end) + self.phase) % REFRESH_EVERY >= REFRESH
        return RATE * np.count_nonzero(open_)


@dataclass(frozen=True, kw_only=True)
class Run:
    cycles: int  # from the edge that takes `start` to the one after which `busy` is low
    seconds: float
    ports: dict[str, PortCount]
    outputs: dict[str, bytes]
    values: dict[str, int]  # of the pins that were asked for


def build_in_memory(verilog_files: Iterable[Path | str], top: str, *,
                    hierarchical: Iterable[str] = (), flags: Iterable[str] = (),
                    started: Callable[[], None] = lambda: None) -> MemoryBuild:
    """Build a simulator of `top` in its memory, or find it."""
    files = [Path(file).resolve() for file in verilog_files]
    pins = _pins("\n".join(file.read_text() for file in files), top)
    name = f"{top}_in_memory"
    text, ports = _wrapper(name, top, pins)
    source = HERE / "hbm.cpp"
    # A build is found by its Verilog, so that has to say what else is compiled into it.
    compiled = source.read_bytes() + (HERE / "hbm_settings.h").read_bytes()
    text = f"// hbm.cpp {hashlib.sha256(compiled).hexdigest()}\n{text}"
    folder = BUILDS.parent / "in_memory" / hashlib.sha256(text.encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    wrapper = folder / f"{name}.sv"
    if not wrapper.is_file():
        with tempfile.NamedTemporaryFile("w", dir=folder, delete=False) as file:
            file.write(text)
        Path(file.name).rename(wrapper)
    simulation = build_simulation(
        [*files, HERE / "hbm.sv", wrapper], name, hierarchical=hierarchical, started=started,
        flags=[*flags, str(source), "-CFLAGS", "-O2"])
    return MemoryBuild(simulation=simulation, ports=ports)


def run_in_memory(
    build: MemoryBuild, buffers: Sequence[Buffer], *, pins: Mapping[str, int] | None = None,
    read: Sequence[str] = (), start: str = "start", busy: str = "busy",
    timeout_cycles: int = 1_000_000, latency: int = 128, write_latency: int = WRITE_LATENCY,
    timed: bool = True, stalls: int | None = None, outstanding: int = OUTSTANDING,
    error_beats: Sequence[tuple[str, int, int]] = (),
    error_ranges: Sequence[tuple[int, int, int]] = (),
    resets: Sequence[int] = (), timeout: float | None = None,
) -> Run:  # fmt: skip
    """Reset, set `pins`, one pulse of `start`, wait until `busy` is low; all buffers are apart.

    `resets`: before that, calls that end in a reset so many cycles after their `start`, one after
    another; what they wrote and what was counted is forgotten."""
    for number, _, _ in error_beats:
        if number not in build.ports:
            raise ValueError(f"no port {number!r}; there are {', '.join(build.ports)}")
    if min(latency, write_latency) < 2:
        raise ValueError(f"latencies must be at least 2 cycles, got {latency}, {write_latency}")
    # What a master reads and what it writes is of one pseudo-channel.
    masters = list(dict.fromkeys(port.removesuffix("_w") for port in build.ports))
    phases = {port: STAGGER * masters.index(port.removesuffix("_w")) for port in build.ports}
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        lines = [_bus(timed, outstanding)]
        offset, outputs_at = 0, {}
        with (work / "image.bin").open("wb") as image:
            for buffer in buffers:
                lines.append(f"buffer {buffer.address} {buffer.bytes} {offset} "
                             f"{int(buffer.writable)}")
                if buffer.writable:
                    outputs_at[buffer.name] = (offset, offset + buffer.bytes)
                image.write(bytes(buffer.bytes) if buffer.data is None else buffer.data)
                offset += buffer.bytes
            image.truncate(max(offset, 1))
        rng = np.random.default_rng(stalls)
        names = list(build.ports)
        for port, kind in build.ports.items():
            own = re.fullmatch(r"c(\d+)(_w)?", port)
            begin, end = (0, 2**64 - 1)
            if own:
                begin = int(own[1]) * REGION
                end = begin + REGION
            seed = 0 if stalls is None else int(rng.integers(1, 2**62))
            cycles = latency if kind == "ar" else write_latency
            lines.append(f"port {port} {begin} {end} {cycles} {phases[port]} {seed}")
        lines += [f"error_beat {names.index(port)} {beat} {response}"
                  for port, beat, response in error_beats]
        lines += [f"error_range {address} {size} {response}"
                  for address, size, response in error_ranges]
        (work / "settings.txt").write_text("\n".join(lines) + "\n")
        np.zeros(len(build.ports), COUNTERS).tofile(work / "counters.bin")
        (work / "job.json").write_text(json.dumps({
            "pins": dict(pins or {}), "read": list(read), "start": start, "busy": busy,
            "timeout_cycles": timeout_cycles, "resets": list(resets),
            "outputs": list(outputs_at.values())}))  # fmt: skip
        try:
            run_bench(build.simulation, "gdn_bench.hbm_bench", timeout=timeout,
                      env={"GDN_MEMORY": str(work)})
        except BenchFailure as failure:
            if (work / "violation.txt").is_file():
                text = (work / "violation.txt").read_text().strip()
                raise MemoryViolation(text) from failure
            raise
        result = json.loads((work / "result.json").read_text())
        counters = np.fromfile(work / "counters.bin", COUNTERS)
        data = (work / "image.bin").read_bytes()
        outputs = {buffer: data[begin:end] for buffer, (begin, end) in outputs_at.items()}
    counts = {port: PortCount(bursts=int(c["bursts"]), beats=int(c["beats"]),
                              first=max(0, int(c["first"]) - result["began"]),
                              last=max(0, int(c["last"]) - result["began"]),
                              phase=(result["began"] + phases[port]) % REFRESH_EVERY
                              if timed else None)
              for port, c in zip(build.ports, counters, strict=True)}
    return Run(cycles=result["cycles"], seconds=result["seconds"], ports=counts, outputs=outputs,
               values=result["values"])


def _bus(timed: bool, outstanding: int) -> str:
    if not timed:
        return f"bus 1 1 0 0 0 1 {outstanding}"
    cycle = round(UNITS * RATE)
    return (f"bus {cycle} {UNITS} {round(ACTIVATE * cycle)} {round(TURN * cycle)} {REFRESH} "
            f"{REFRESH_EVERY} {outstanding}")


def _pins(text: str, top: str) -> dict[str, tuple[str, int]]:
    """Direction and width of every pin, from an ANSI header."""
    header = re.search(rf"\bmodule {top}\s*\((.*?)\);", text, re.DOTALL)
    if not header:
        raise ValueError(f"the Verilog has no module {top} with a header of its ports")
    pins, direction, width = {}, "", 1
    for part in re.sub(r"//.*|\(\*.*?\*\)|/\*.*?\*/", "", header[1]).split(","):
        found = re.fullmatch(r"\s*(?:(input|output)\s+(?:(?:wire|reg|logic)\s+)?"
                             r"(?:\[(\d+):0\]\s*)?)?(\w+)\s*", part)
        if not found:
            raise ValueError(f"cannot read the port {part.strip()!r} of {top}")
        if found[1]:
            direction, width = found[1], int(found[2] or 0) + 1
        pins[found[3]] = (direction, width)
    return pins


def _wrapper(name: str, top: str, pins: dict[str, tuple[str, int]]) -> tuple[str, dict[str, str]]:
    masters = sorted({(found[1], found[2]) for pin in pins
                      if (found := re.fullmatch(r"m_axi_(\w+)_(ar|aw)valid", pin))},
                     key=lambda master: list(pins).index(f"m_axi_{master[0]}_{master[1]}valid"))
    if not masters:
        raise ValueError(f"{top} has no pins m_axi_*_arvalid or m_axi_*_awvalid")
    both = {master for master, kind in masters if kind == "ar"} & {
        master for master, kind in masters if kind == "aw"}
    own = {pin: kind for pin, kind in pins.items() if not pin.startswith("m_axi_")}
    lines = [f"module {name} ("]
    lines.append(",\n".join(f"  {direction} logic [{width - 1}:0] {pin}"
                            for pin, (direction, width) in own.items()))
    lines.append(");")
    lines += [f"  wire [{width - 1}:0] {pin};" for pin, (_, width) in pins.items()
              if pin not in own]
    lines.append(f"  {top} dut (" + ", ".join(f".{pin}({pin})" for pin in pins) + ");")
    ports = {}
    for port, (master, kind) in enumerate(masters):
        channels = READ if kind == "ar" else WRITE
        ports[f"{master}_w" if kind == "aw" and master in both else master] = kind
        joined = [f"{channel}{field}" for channel, fields in channels.items()
                  for field in (*fields, "valid", "ready")]
        prefix = f"m_axi_{master}_"
        missing = [prefix + pin for pin in joined if prefix + pin not in pins]
        if missing:
            raise ValueError(f"{top} has no pins {', '.join(missing)}")
        ids = pins[f"{prefix}{kind}id"][1]
        lines.append(f"  hbm_{'read' if kind == 'ar' else 'write'} #(.PORT({port}), .ID({ids})) "
                     f"memory_{port} (.clk(ap_clk), .rst_n(ap_rst_n), "
                     + ", ".join(f".{pin}({prefix}{pin})" for pin in joined) + ");")
    lines += ["endmodule", ""]
    return "\n".join(lines), ports
