"""Placement of components that many parents share, and emission of readable Verilog.

`place` adds a component to its parent. In Amaranth's simulator (platform None) it is the component
itself, gates and all. Under an `Emitter` it is an instance of a Verilog module that is elaborated
once for its (class, params), so that a design of 2,000 lanes elaborates one lane.

    module       snake case of the class, or the component's `module_name`; the second params of a
                 class get `_2`, the third `_3`, in the order in which they are placed; before it
                 the component's `module_attributes`, if it has any
    ports        clk and rst where the module needs them, then the signature, path joined by `__`;
                 a payload that is a struct is one vector, its first field lowest, and so is an
                 array of ports, element 0 lowest (of arrays in an array, each of the inner ones)
    parent nets  `<instance>__<port>`
    primitives   a component with a method `synthesis_text(name)` is two modules of one name: that
                 text, a whole module with the same ports, where SYNTHESIS is defined (Vivado and
                 Yosys do so), and else its own gates, for simulators
"""

import hashlib
import importlib.metadata
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amaranth.back import rtlil
from amaranth.hdl import (
    ClockSignal,
    Elaboratable,
    Fragment,
    Instance,
    ResetInserter,
    ResetSignal,
    Signal,
)
from amaranth.hdl._ir import PortDirection
from amaranth.hdl._mem import MemoryInstance

from gdn_core.emit.header import describe, doc, header
from gdn_core.emit.ports import joints, signature_ports
from gdn_core.emit.verilog import rtlil_to_verilog

__all__ = ["TOOLS", "Emitter", "emit_verilog", "place", "write_verilog"]

TOOLS = ("amaranth", "pyosys", "mpmath")  # whose versions shape the bytes
# Keywords of Verilog-2005, and words of SystemVerilog and of C++ (Verilator's output) that a class
# could well be called.
RESERVED = set("""
    always and assert assign automatic begin bool buf bufif0 bufif1 case casex casez cell char
    cmos config deassign default defparam design disable double edge else end endcase endconfig
    endfunction endgenerate endmodule endprimitive endspecify endtable endtask event export
    float float16 for force forever fork function generate genvar highz0 highz1 if ifnone incdir
    include initial inout input instance int integer join large liblist library localparam long
    macromodule medium module nand negedge nmos nor noshowcancelled not notif0 notif1 operator
    or output parameter pmos posedge primitive property pull0 pull1 pulldown pullup
    pulsestyle_ondetect pulsestyle_onevent rcmos real realtime reg register release repeat rnmos
    rpmos rtran rtranif0 rtranif1 scalared sequence short showcancelled signed small specify
    specparam strong0 strong1 supply0 supply1 table task template time tran tranif0 tranif1 tri
    tri0 tri1 triand trior trireg union unsigned use uwire vectored wait wand weak0 weak1 while
    wire wor xnor xor
""".split())

# Further words of SystemVerilog: a port of such a name is renamed by the tools that write Verilog,
# and then nobody who places the module finds it.
KEYWORDS = RESERVED | set("""
    accept_on alias assume before bind bins binsof bit break byte chandle checker class clocking
    const constraint context continue cover covergroup coverpoint cross dist do enum eventually
    expect extends extern final first_match foreach forkjoin global iff ignore_bins illegal_bins
    implements implies import inside interface intersect let local logic longint matches modport
    new nexttime null package packed priority program protected pure rand randc randcase ref
    reject_on restrict return shortint shortreal solve static string strong struct super tagged
    this throughout timeprecision timeunit type typedef unique until untyped var virtual void weak
    wildcard with within
""".split())


@dataclass
class Module:
    """One Verilog module: the RTLIL of a component, elaborated for everybody who places it."""

    name: str
    header: str
    ports: list[str]  # in the order of the signature
    rtlil: str | None = None  # None while it is being elaborated
    synthesis: str | None = None  # what tools for synthesis read in its place
    clk: bool = False
    rst: bool = False


class Emitter:
    """The platform of an elaboration for Verilog; holds the modules that were placed."""

    def __init__(self):
        self.modules: dict[Any, Module] = {}
        self.explained: dict[str, str] = {}  # the first module that has a docstring

    def module(self, component) -> Module:
        """The module that `component` is an instance of, elaborated if it is the first."""
        key = (type(component), component.params)
        if key not in self.modules:
            fresh = type(component)(component.params)
            self._add(key, fresh, self._name(fresh), signature_ports(fresh))
        found = self.modules[key]
        if found.rtlil is None:
            raise RecursionError(f"{type(component).__name__} places itself, params "
                                 f"{describe(component.params)}")
        return found

    def top(self, elaboratable, name: str, ports=None) -> Module:
        """Elaborate the top itself; it is not shared."""
        if ports is None and hasattr(elaboratable, "pins"):
            ports = {pin: (signal, None) for pin, (signal, _) in elaboratable.pins.items()}
        elif ports is None:
            ports = signature_ports(elaboratable)
        if not isinstance(ports, dict):
            ports = {port.name: (port, None) for port in ports}
        return self._add(elaboratable, elaboratable, name, ports)

    def _add(self, key, elaboratable, name, ports) -> Module:
        first = self.explained.setdefault(doc(elaboratable), name)
        if words := KEYWORDS & set(ports):
            raise ValueError(f"no port may have the name of a word of Verilog, but {name} has "
                             f"{', '.join(sorted(words))}")
        module = Module(name, header(elaboratable, first if first != name else None), list(ports))
        if hasattr(elaboratable, "synthesis_text"):
            module.synthesis = elaboratable.synthesis_text(name)
        self.modules[key] = module
        fragment = Fragment.get(elaboratable, self)
        _name_memory_ports(fragment)
        fragment.add_statements("comb", *joints(ports, PortDirection.Input))
        pins = {path: (signal, direction) for path, (signal, direction, *_) in ports.items()}
        text, _ = rtlil.convert_fragment(fragment, pins, name, emit_src=False)
        if not text.strip():
            raise ValueError(f"{name} has no logic to emit: nothing drives its outputs")
        unknown = set(re.findall(r"^  wire width 1 input \d+ +\\(\w+)$", _first_module(text), re.M))
        unknown -= {"clk", "rst", *ports}
        if unknown:
            raise ValueError(f"a placed component may use the clock domain sync only, but {name} "
                             f"has {', '.join(sorted(unknown))}")
        for pin in ("clk", "rst"):
            if pin not in ports:
                text, used = _drop_unused_input(text, pin)
                setattr(module, pin, used)
        module.rtlil = re.sub(r"^attribute \\(?:top|generator) .*\n", "", text, flags=re.M)
        self.modules[key] = self.modules.pop(key)  # children first, so that files can be read once
        return module

    def _name(self, component) -> str:
        wanted = getattr(component, "module_name", None) or _snake(type(component).__name__)
        if wanted in RESERVED:
            wanted += "_unit"
        taken = {module.name for module in self.modules.values()}
        name, count = wanted, 1
        while name in taken:
            count += 1
            name = f"{wanted}_{count}"
        return name


def place(m, platform, name: str, component, *, reset=None):
    """Add `component` to the module `m` as `name`, and return it.

    `reset` resets it instead of the domain's; in the simulator, as well as the domain's.
    """
    if not isinstance(platform, Emitter):
        m.submodules[name] = component if reset is None else ResetInserter(reset)(component)
        return component
    module = platform.module(component)
    ports = {}
    if module.clk:
        ports["i_clk"] = ClockSignal("sync")
    if module.rst:
        ports["i_rst"] = ResetSignal("sync", allow_reset_less=True) if reset is None else reset
    wanted = signature_ports(component)
    for path, (signal, direction, _) in wanted.items():
        signal.name = f"{name}__{path}"
        ports[f"{'i' if direction is PortDirection.Input else 'o'}_{path}"] = signal
    m.submodules[name] = Instance(module.name, **ports)
    m.d.comb += joints(wanted, PortDirection.Output)
    _mark_used(component)
    return component


def emit_verilog(top, top_name: str, ports=None) -> dict[str, str]:
    """Verilog of every module below `top`, children before parents, by module name.

    `ports` is what `amaranth.back.rtlil.convert` takes, signals or {name: (signal, direction)}.
    Left out, it is `top.pins`, {name: (signal, ...)}, or else the signature of `top`.
    """
    emitter = Emitter()
    emitter.top(top, top_name, ports)
    modules = {module.name: module for module in emitter.modules.values()}
    if len(modules) != len(emitter.modules):
        raise ValueError(f"the top's name {top_name!r} is also the name of a component's module")
    texts = rtlil_to_verilog(
        {name: module.rtlil or "" for name, module in modules.items()},
        {name: module.ports for name, module in modules.items()},
    )
    return {name: module.header + _either(module.synthesis, texts[name])
            for name, module in modules.items()}  # fmt: skip


def _either(synthesis: str | None, text: str) -> str:
    return text if synthesis is None else f"`ifdef SYNTHESIS\n{synthesis}`else\n{text}`endif\n"


def write_verilog(top, top_name: str, folder, ports=None, **facts) -> list[Path]:
    """Emit `top` into `folder`: a file per module, filelist.f and MANIFEST.json.

    Returns the Verilog files, children first. Those of an earlier design are removed. `facts`,
    such as the preset, go into the manifest, beside tool versions and the SHA-256 of every file.
    """
    modules = emit_verilog(top, top_name, ports)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.v"):
        if stale.stem not in modules:
            stale.unlink()
    files = {f"{name}.v": text for name, text in modules.items()}
    files["filelist.f"] = "".join(f"{name}.v\n" for name in modules)
    for name, text in files.items():
        (folder / name).write_text(text)
    manifest = {
        **facts,
        "tools": {tool: importlib.metadata.version(tool) for tool in TOOLS},
        "sha256": {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()},
    }
    (folder / "MANIFEST.json").write_text(json.dumps(manifest, indent=2) + "\n")
    return [folder / f"{name}.v" for name in modules]


# ----------------------------------------------------------------------------------- components


def _name_memory_ports(fragment: Fragment) -> None:
    """Call the nets of the component's own memories `<memory>__write_addr`, `..__read_2_data`."""
    for memory, name, _ in fragment.subfragments:
        if not isinstance(memory, MemoryInstance) or name is None:
            continue
        for kind, ports in (("write", memory._write_ports), ("read", memory._read_ports)):
            for index, port in enumerate(ports):
                label = kind if index == 0 else f"{kind}_{index + 1}"
                for field in ("addr", "data", "en"):
                    signal = getattr(port, f"_{field}")
                    if isinstance(signal, Signal) and signal.name.endswith(f"__{field}"):
                        signal.name = f"{name}__{label}_{field}"


def _mark_used(thing) -> None:
    """Silence Amaranth's warning for a component that its Verilog module stands in for."""
    if isinstance(thing, Elaboratable):
        if not thing._MustUse__used:
            thing._MustUse__used = True
            _mark_used(list(vars(thing).values()))
    elif isinstance(thing, (list, tuple)):
        for part in thing:
            _mark_used(part)


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def _first_module(text: str) -> str:
    return text[: text.index("\nend\n")]


def _drop_unused_input(text: str, pin: str) -> tuple[str, bool]:
    """Take the input `pin` out of the first module if nothing there joins it."""
    first = _first_module(text)
    if len(re.findall(rf"\\{pin}(?!\S)", first)) > 1:
        return text, True
    dropped = re.sub(rf"^  wire width 1 input \d+ +\\{pin}\n", "", first, flags=re.M)
    return dropped + text[len(first) :], False
