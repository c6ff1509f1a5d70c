"""The backend of a card, on a stand-in for pyxrt whose kernel is the bit-exact model."""

import json
import re
import shutil
import sys
import weakref
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import pyxrt_standin as standin
from pyxrt_standin import Card, Misuse, link

from gdn_core import budget
from gdn_core.buffers import pack_gates, pack_k, pack_params, pack_q, pack_v
from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig
from gdn_core.floorplan import placed
from gdn_core.formats import to_bits
from gdn_core.host import xrt
from gdn_core.host.backend import BackendError, call_bytes
from gdn_core.host.device import BadNumbersError, Device, open_device
from gdn_core.host.model import ModelBackend
from gdn_core.host.xrt import HangError, open_backend, read_manifest
from gdn_core.package import write_package
from gdn_core.registers import RECORD_BYTES, Command, Status, arguments, decode_record

RTL = Path(__file__).resolve().parents[2] / "rtl"
TINY_2 = GdnConfig(shape=TINY, heads_in_flight=2)
QWEN_16 = placed(GdnConfig(heads_in_flight=16), budget.Card.load("u55c"))  # two output ports
COMMITTED = {"tiny-2-fast": TINY_2, "qwen3-next-16-fast": QWEN_16}
TOKENS = 3


@pytest.fixture(scope="module")
def linked(tmp_path_factory):
    """Folders of builds, an xclbin in each."""
    folders = {}
    for preset, config in COMMITTED.items():
        folder = tmp_path_factory.mktemp("builds") / preset
        shutil.copytree(RTL / preset, folder)
        write_package(config, [folder / n for n in (folder / "filelist.f").read_text().split()])
        link(folder, folder / "gdn_kernel.hw.xclbin")
        folders[preset] = folder
    return folders


@pytest.fixture
def build(linked, tmp_path):
    """A copy to spoil."""
    shutil.copytree(linked["tiny-2-fast"], tmp_path / "u55c")
    return tmp_path / "u55c"


def kernel(config):
    """The model, on the bytes of a card."""
    model = ModelBackend(config)

    def execute(given):
        memories, call = {}, {}
        for name, value in given.items():
            if isinstance(value, bytearray):
                memory = memories.setdefault(id(value), (model.allocate(name, len(value)), value))
                memory[0].write(bytes(value))
                call[name] = memory[0]
            else:
                call[name] = value
        model.run(call)
        for memory, value in memories.values():
            value[:] = memory.read()

    return execute


@pytest.fixture
def card(monkeypatch):
    """The only card of this machine, with the tiny kernel's behaviour."""
    card = Card(kernel(TINY_2))
    monkeypatch.setitem(sys.modules, "pyxrt", standin.module([card]))
    return card


@pytest.fixture
def backend(card, linked):
    return open_backend(xclbin=linked["tiny-2-fast"] / "gdn_kernel.hw.xclbin", timeout=0.2)


def inputs(config, seed=1):
    rng, shape = np.random.default_rng(seed), config.shape
    q, k = rng.standard_normal((2, TOKENS, shape.qk_heads, shape.key_dim))
    v = rng.standard_normal((TOKENS, shape.v_heads, shape.value_dim))
    a, b = rng.standard_normal((2, TOKENS, shape.v_heads))
    bias = rng.standard_normal(shape.v_heads)
    return {"q": pack_q(shape, q), "k": pack_k(shape, k), "v": pack_v(shape, v),
            "gates": pack_gates(shape, a, b), "params": pack_params(shape, np.zeros_like(bias),
                                                                    bias)}  # fmt: skip


def call(backend, command, *, scale=-0.25, **scalars):
    """A call with fresh memory; all of it. The scale's bit 31 is set."""
    config = backend.config
    eps, scale = (int(word) for word in to_bits(np.float32([1e-6, scale])))
    given = {"tokens": 0, "slot": 0, "flags": 0, "eps": eps, "scale": scale} | scalars
    used = call_bytes(config, command, given["tokens"])
    call = {r.name: given[r.name] if r.name in given else command if r.name == "command"
            else backend.allocate(r.name, used.get(r.name, 64))
            for r in arguments(config.out_ports)}  # fmt: skip
    return call


def session(backend):
    """Everything that some calls leave: CLEAR, DECODE, STORE, LOAD of it, DECODE."""
    left = []

    def run(call, **written):
        for name, data in written.items():
            call[name].write(data)
        backend.run(call)
        record = decode_record(call["record"].read(RECORD_BYTES))
        assert record["status"] == Status.OK
        assert record["command"] == call["command"]
        outs = [call[f"out_{p}"].read() for p in range(backend.config.out_ports)]
        left.append((record, outs))
        return b"".join(b"".join(rows) for rows in zip(
            *([out[i:i + row] for i in range(0, len(out), row)] for out in outs), strict=True))

    row = 4 * backend.config.shape.value_dim
    run(call(backend, Command.CLEAR))
    left.clear()  # it writes nothing
    run(call(backend, Command.DECODE, tokens=TOKENS), **inputs(backend.config))
    image = run(call(backend, Command.STORE))
    run(call(backend, Command.LOAD), v=image)
    del left[-1]
    run(call(backend, Command.DECODE, tokens=TOKENS), **inputs(backend.config, 2))
    return left


@pytest.mark.parametrize("preset", COMMITTED)
def test_calls_leave_what_the_model_leaves(preset, linked, card):
    config = COMMITTED[preset]
    card.execute = kernel(config)
    backend = open_backend(xclbin=linked[preset] / "gdn_kernel.hw.xclbin")
    assert backend.config == config
    assert session(backend) == session(ModelBackend(config))
    assert card.calls == 5


# Through the device that a user holds


def numbers(config, seed=1, *, tokens=TOKENS, given=False):
    rng, shape = np.random.default_rng(seed), config.shape
    q, k = rng.standard_normal((2, tokens, shape.qk_heads, shape.key_dim))
    v = rng.standard_normal((tokens, shape.v_heads, shape.value_dim))
    a, b = rng.standard_normal((2, tokens, shape.v_heads))
    if given:
        return {"q": q, "k": k, "v": v, "g": -np.abs(a), "beta": 1 / (1 + np.exp(b))}
    return {"q": q, "k": k, "v": v, "a": a, "b": b}


def used(device):
    """Everything that a user sees of two sequences in two slots."""
    config, seen = device.config, []
    rng = np.random.default_rng(7)
    parameters = device.parameters(*rng.standard_normal((2, config.shape.v_heads)), eps=1e-5)
    one, two = device.allocate(parameters), device.allocate(device.parameters(scale=0.5))
    for seed in (1, 2):
        seen.append(device.decode(one, **numbers(config, seed)))
        seen.append(device.decode(two, **numbers(config, seed, given=True), bf16=True))
    image = device.save(one)
    seen += [image.pack(), device.save(two).pack()]
    device.restore(two, image)
    bad = numbers(config, 3)
    bad["v"][1, 1, 0] = np.inf
    with pytest.raises(BadNumbersError) as error:
        device.decode(one, **bad)
    seen += [error.value.out, device.save(two).pack(), device.save(one).pack()]
    device.clear(one)
    seen.append(device.decode(one, **numbers(config, 4, tokens=9)))  # larger memory
    return [np.asarray(x).tobytes() for x in seen], device.record, device.counters


@pytest.mark.parametrize("preset", COMMITTED)
def test_a_device_on_a_card_is_the_models(preset, linked, card, tmp_path):
    config = replace(COMMITTED[preset], slots=2)
    facts = json.loads((linked[preset] / "MANIFEST.json").read_text())
    (tmp_path / "two.json").write_text(json.dumps(facts | {"slots": 2}))
    card.execute = kernel(config)
    files = {"xclbin": linked[preset] / "gdn_kernel.hw.xclbin", "manifest": tmp_path / "two.json"}
    with open_device(config, backend="model") as device:
        wanted = used(device)
    with open_device(config, backend="xrt", **files) as device:
        assert used(device) == wanted
    with Device(open_backend(**files)) as device:  # the manifest says what it is
        assert device.config == config
        assert device.free_slots == 2


def test_a_manifest_of_another_kernel_with_the_same_arguments(linked, card, tmp_path):
    """It is noticed with the first call, and the card given back."""
    folder = linked["tiny-2-fast"]
    facts = json.loads((folder / "MANIFEST.json").read_text())
    (tmp_path / "other.json").write_text(json.dumps(facts | {"precision": "precise"}))
    backend = open_backend(xclbin=folder / "gdn_kernel.hw.xclbin", manifest=tmp_path / "other.json")
    with pytest.raises(BackendError, match=r"not the one that was opened.*MANIFEST.json"):
        Device(backend)
    assert card.calls == 1
    with pytest.raises(BackendError, match="closed"):
        backend.allocate("q", 64)


# What XRT would not complain of


# Lines of the backend, and what becomes of them: each is caught by a session or by the stand-in.
BROKEN = {
    "no sync to the card": ("self._sync(self._to_card, start, end)", "pass"),
    "no sync from the card": (
        "        self._sync(self._from_card, start, end)\n        return",
        "        return"),
    "directions swapped": ("_to_card = directions.XCL_BO_SYNC_BO_TO_DEVICE",
                           "_to_card = directions.XCL_BO_SYNC_BO_FROM_DEVICE"),
    "size and offset swapped": ("direction, end - start, start", "direction, start, end - start"),
    "sync of half": ("direction, end - start, start",
                     "direction, (end - start) // 128 * 64 or 64, start"),
    "neighbours overwritten": ("if (start, end) != (offset, offset + len(data)):", "if False:"),
    "sync of single bytes": ("BEAT_BYTES * BEAT_BYTES, _whole_lines(offset + size)",
                             "1, offset + size"),
    "words as they are": (" - (value >> 31 << 32)", ""),
    "words as floats": ("return int(value)", "return float(value)"),
    "arguments in another order": ("enumerate(values):", "enumerate(values[::-1]):"),
    "pointers shifted": ("set_arg(index, value)", "set_arg((index + 1) % len(values), value)"),
    "an argument is left out": ("enumerate(values):", "enumerate(values[:-1]):"),
    "another bank": ("group = self._groups[argument]", "group = self._groups['q']"),
    "no wait": ("state = self._wait()",
                "state = self.pyxrt.ert_cmd_state.ERT_CMD_STATE_COMPLETED"),
    "waits for ever": ("self._run.wait(max(1, min(SLICE_MS, left)))", "self._run.wait(0)"),
    "a buffer of the host": ("self.pyxrt.bo.flags.normal", "self.pyxrt.bo.flags.host_only"),
    "any compute unit's name": ("{COMPUTE_UNIT}", "{COMPUTE_UNIT}_2"),
    "memory is let go of": ("self._running = arguments", "self._running = ()"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_backend_is_caught(name, linked, card, monkeypatch):
    right, wrong = BROKEN[name]
    source = Path(xrt.__file__).read_text()
    assert source.count(right) == 1

    def passes(text):
        module = ModuleType("broken")
        monkeypatch.setitem(sys.modules, "broken", module)
        exec(text, module.__dict__)
        backend = module.XrtBackend(linked["tiny-2-fast"] / "gdn_kernel.hw.xclbin", timeout=0.05)
        try:
            return (session(backend) == wanted and whole_lines(backend)
                    and held(backend, card, module.HangError))  # fmt: skip
        finally:
            card.waits = 0
            backend.close()

    wanted = session(ModelBackend(TINY_2))
    assert passes(source)
    try:
        passed = passes(source.replace(right, wrong))
    except (AssertionError, RuntimeError, MemoryError, TypeError, ValueError):
        return
    assert not passed


def whole_lines(backend):
    """A write to a part of a line leaves what the kernel wrote beside it."""
    memory = backend.allocate("record", 100)
    memory.write(bytes(range(100)))
    memory.bo.host_bytes[:] = bytes(128)  # as if the kernel had written the card's
    memory.write(b"\xff" * 60, 30)
    return memory.read() == bytes(range(30)) + b"\xff" * 60 + bytes(range(90, 100))


def held(backend, card, hang):
    """Memory of a call that has not ended stays, and the wait for it ends."""
    card.waits = None
    arguments = call(backend, Command.CLEAR)
    buffers = [weakref.ref(a.bo) for a in arguments.values() if not isinstance(a, int)]
    try:
        backend.run(arguments)
    except hang:
        del arguments
    return all(buffer() is not None for buffer in buffers)


def test_what_xrt_takes_in_silence(backend, card):
    """The stand-in's own rules, each of them broken once."""
    pyxrt = sys.modules["pyxrt"]
    to_card = pyxrt.xclBOSyncDirection.XCL_BO_SYNC_BO_TO_DEVICE
    groups = backend._groups
    bo = pyxrt.bo(backend._device, 256, pyxrt.bo.normal, groups["q"])
    run = pyxrt.run(backend._kernel)
    for wrong in (
        lambda: run.set_arg(1, bo),  # another bank
        lambda: run.set_arg(0, 64),  # an address by hand
        lambda: run.start(),  # nothing set
        lambda: run.wait(10),
        lambda: bo.sync(to_card, 60, 0),
        lambda: bo.sync(to_card, 64, 4),
        lambda: bo.write(memoryview(bytes(64))[::2], 0),
        lambda: backend._kernel(*[bo] * 3, 0.5),
    ):
        with pytest.raises(Misuse):
            wrong()
    for wrong in (
        lambda: bo.sync(0), lambda: bo.sync(to_card, 64), lambda: bo.write("text", 0),
        lambda: bo.write(b"", -1), lambda: bo.read(64), lambda: run.set_arg(7, 0.5),
        lambda: run.set_arg(7, 1 << 31), lambda: run.set_arg(7, None), lambda: run.wait(0.5),
        lambda: pyxrt.bo(backend._device, 64, 0, groups["q"]),
        lambda: pyxrt.bo(bo, 64, 0), lambda: pyxrt.xclbin(backend.xclbin),
    ):  # fmt: skip
        with pytest.raises(TypeError):
            wrong()
    for wrong in (
        lambda: bo.sync(to_card, 512, 0), lambda: bo.sync(to_card, 0, 0),
        lambda: bo.write(bytes(257), 0), lambda: bo.read(64, 256), lambda: run.set_arg(7, bo),
        lambda: run.set_arg(17, 0), lambda: backend._kernel.group_id(7),
        lambda: pyxrt.bo(backend._device, 64, pyxrt.bo.normal, 3),
        lambda: pyxrt.kernel(backend._device, backend._device.load_xclbin(backend.xclbin.name),
                             "gdn_kernel"),
    ):  # fmt: skip
        with pytest.raises((RuntimeError, FileNotFoundError)):
            wrong()


# What the backend refuses


def test_memory_has_bounds(backend):
    memory = backend.allocate("q", 100)
    assert memory.size == 100
    memory.write(b"")
    memory.write(np.arange(25, dtype="<u4").data)
    assert memory.read(8, 92) == np.array([23, 24], "<u4").tobytes()
    assert memory.read(0) == b""
    for wrong in (lambda: memory.write(bytes(101)), lambda: memory.write(b"ab", 99),
                  lambda: memory.write(b"a", -1), lambda: memory.read(101),
                  lambda: memory.read(-1), lambda: memory.read(offset=101)):  # fmt: skip
        with pytest.raises(ValueError, match="outside a memory of 100 bytes"):
            wrong()
    for argument, size in (("tokens", 64), ("out_1", 64), ("q", 0)):
        with pytest.raises(ValueError, match=r"no pointer|1 byte"):
            backend.allocate(argument, size)


def test_a_call_with_wrong_arguments(backend, card, monkeypatch):
    right = call(backend, Command.CLEAR)
    other = ModelBackend(TINY_2).allocate("q", 64)
    for name, value, message in (
        ("q", other, "memory of this device"), ("q", right["k"], "in the bank of its port"),
        ("gates", right["record"], "in the bank of its port"), ("q", 0, "q must be"),
        ("eps", 1e-6, "eps must be"), ("eps", -1, "32 bits"), ("eps", 1 << 32, "32 bits"),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=message):
            backend.run(right | {name: value})
    with pytest.raises(ValueError, match="arguments"):
        backend.run({name: value for name, value in right.items() if name != "q"})
    monkeypatch.setitem(sys.modules, "pyxrt", standin.module([Card(kernel(TINY_2))]))
    second = open_backend(xclbin=backend.xclbin)
    with pytest.raises(ValueError, match="q must be a memory of this device"):
        backend.run(right | {"q": second.allocate("q", 64)})
    assert not card.calls
    backend.run(right | {"gates": right["v"], "params": right["v"]})  # one port, one bank
    assert card.calls == 1


def test_memory_that_is_full(backend, card):
    card.room = 4096
    memory = backend.allocate("q", 4096)
    with pytest.raises(MemoryError, match="no 64 bytes for q"):
        backend.allocate("q", 64)
    del memory
    backend.allocate("q", 64)
    backend.run(call(backend, Command.CLEAR))
    assert not card.buffers  # a call that has ended holds none


def test_closed(backend, card):
    memory = backend.allocate("q", 64)
    backend.close()
    backend.close()
    for use in (lambda: memory.read(), lambda: memory.write(b"a"),
                lambda: backend.allocate("q", 64), lambda: backend.run({})):  # fmt: skip
        with pytest.raises(BackendError, match="closed"):
            use()
    assert not card.buffers
    open_backend(xclbin=backend.xclbin)  # the card is free again


# A kernel that does not end


def test_a_call_that_hangs(backend, card):
    card.waits = None
    arguments = call(backend, Command.DECODE, tokens=2)
    arguments["record"].write(bytes(12) + b"\x07" + bytes(51))
    with pytest.raises(HangError) as hang:
        backend.run(arguments)
    for known in ("0.2 s", "command DECODE", "tokens 2", "slot 0", "ERT_CMD_STATE_SUBMITTED",
                  "'tokens': 7", "xbutil reset"):  # fmt: skip
        assert known in str(hang.value)
    with pytest.raises(BackendError, match="has not ended"):
        arguments["q"].write(b"a")
    for memory in arguments.values():
        assert isinstance(memory, int) or len(memory.read()) == memory.size
    with pytest.raises(BackendError, match="has not ended"):
        backend.run(arguments)


def test_a_call_that_ends_late(backend, card):
    card.waits = 2
    backend.timeout = 1.0
    backend.run(call(backend, Command.CLEAR))
    card.waits, backend.timeout = None, 0.01
    with pytest.raises(HangError):
        backend.run(call(backend, Command.CLEAR))
    card.waits = backend._run.left = 0  # it ends after all
    backend.run(call(backend, Command.CLEAR))
    assert card.calls == 3


def test_without_a_timeout_a_wait_still_comes_back(backend, card, monkeypatch):
    """So that Ctrl-C is heard; the call goes on."""
    waits = []

    def wait(run, timeout_ms):
        waits.append(timeout_ms)
        if len(waits) == 3:
            raise KeyboardInterrupt
        return standin.ert_cmd_state.ERT_CMD_STATE_TIMEOUT

    card.waits, backend.timeout = None, None
    monkeypatch.setattr(standin.run_, "wait", wait)
    with pytest.raises(KeyboardInterrupt):
        backend.run(call(backend, Command.CLEAR))
    assert waits == [xrt.SLICE_MS] * 3
    with pytest.raises(BackendError, match="has not ended"):
        backend.run(call(backend, Command.CLEAR))


def test_memory_of_a_call_that_was_given_up(backend, card):
    """A device would pack its next call into it."""
    device = Device(backend)
    slot = device.allocate(device.parameters())
    card.waits = None
    backend.timeout = 0.01
    with pytest.raises(HangError):
        device.decode(slot, **numbers(TINY_2, given=True))
    device.clear(slot)
    with pytest.raises(BackendError, match="has not ended"):
        device.decode(slot, **numbers(TINY_2, given=True))


@pytest.mark.parametrize("state", ["ERROR", "ABORT"])
def test_a_call_that_xrt_ends(state, backend, card):
    card.ends_with = state
    with pytest.raises(BackendError, match=f"command CLEAR.*ERT_CMD_STATE_{state}"):
        backend.run(call(backend, Command.CLEAR))


def test_a_call_that_xrt_refuses(backend, monkeypatch):
    def start(run):
        raise RuntimeError("Operation not permitted")

    arguments = call(backend, Command.CLEAR)
    with monkeypatch.context() as broken:
        broken.setattr(standin.run_, "start", start)
        with pytest.raises(BackendError, match=r"did not run command CLEAR.*not permitted"):
            backend.run(arguments)
    backend.run(arguments)  # it never ran


# Opening


def opened(build, **options):
    return open_backend(xclbin=build / "gdn_kernel.hw.xclbin", **options)


def refused(message, build, **options):
    with pytest.raises(BackendError, match=message):
        opened(build, **options)


def test_no_pyxrt(build, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyxrt", None)
    refused(r"(?s)pyxrt cannot be imported.*install XRT.*setup.sh.*Python, 3\.", build)


def test_no_card(build, card):
    refused("no card number 1: .*No such device.*xbutil examine", build, device=1)


def test_another_platform(build, card):
    card.platform = "xilinx_u280"
    refused("does not take .*PLATFORM=", build)


def test_a_card_in_use(build, card):
    first = opened(build)
    refused("no other process may be using the card", build)
    first.close()
    second = opened(build)
    pyxrt = sys.modules["pyxrt"]
    with pytest.raises(RuntimeError, match="busy"):  # the unit is not shared
        pyxrt.kernel(second._device, second._device.load_xclbin(card.loaded), "gdn_kernel")
    second.close()
    other = pyxrt.device(0)
    user = pyxrt.kernel(other, other.load_xclbin(card.loaded), "gdn_kernel")
    refused("no other process may be using the card", build)
    assert user in card.kernels


def test_no_xclbin(build, card):
    (build / "gdn_kernel.hw.xclbin").write_bytes(b"")
    refused("is no xclbin: .*make -C", build)
    (build / "gdn_kernel.hw.xclbin").unlink()
    refused("there is no .*make -C build/u55c xclbin", build)


def test_another_kernel(build, card):
    xclbin = build / "gdn_kernel.hw.xclbin"
    xclbin.write_bytes(xclbin.read_bytes().replace(b'name="gdn_kernel"', b'name="vadd"'))
    refused("has no kernel gdn_kernel, it has vadd", build)


def test_manifests(build, card, linked, tmp_path):
    manifest = build / "MANIFEST.json"
    facts = json.loads(manifest.read_text())
    assert opened(build).config == read_manifest(manifest) == TINY_2
    other = linked["qwen3-next-16-fast"] / "MANIFEST.json"
    refused("13 arguments.* describes .16 heads in flight, 2 output ports. 14", build,
            manifest=other)  # fmt: skip
    refused("built for .*heads_in_flight=2.*asked for.*heads_in_flight=4", build,
            config=GdnConfig(shape=TINY, heads_in_flight=4))  # fmt: skip
    refused("asked for was GdnShape.qk_heads=16", build, config=QWEN3_NEXT)
    assert opened(build, config=TINY).config == TINY_2
    shutil.copy(other, manifest)  # the Verilog beside it is not what it lists
    refused("is not the file of MANIFEST.json", build)
    for text, message in (
        ("{", "not the manifest"), ("[]", "describes no kernel"), ("{}", "describes no kernel"),
        (json.dumps(facts | {"precision": "exact"}), "no design point: 'exact'"),
    ):  # fmt: skip
        (tmp_path / "other.json").write_text(text)
        refused(message, build, manifest=tmp_path / "other.json")
    manifest.unlink()
    refused("there is no .*copy it", build)
    with pytest.raises(ValueError, match="timeout"):
        opened(build, manifest=other, timeout=0)


# In each, the tables that Vivado's packager reads are not those of this host library.
TABLES = {
    "swapped": (r"(    q 0x.*\n)(    k 0x.*\n)", r"\2\1", "argument 0 .* is k at 0x18"),
    "renamed": (r"    eps ", "    epsilon ", "argument 11 .* is epsilon"),
    "moved": (r"scale 0x05c", "scale 0x068", "argument 12 .* at 0x68"),
    "narrower": (r"k 0x018 64", "k 0x018 32", "argument 1 .* with 4 bytes"),
    "left out": (r"    scale 0x.*\n", "", "12 arguments"),
    "version": (r"version 0\.1", "version 0.2", "gdn_core:kernel:gdn_kernel:0.2"),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_register_map_of_another_version(name, build, card):
    pattern, new, message = TABLES[name]
    tables = (build / "design.tcl").read_text()
    spoilt, count = re.subn(pattern, new, tables)
    assert count == 1
    (build / "design.tcl").write_text(spoilt)
    link(build, build / "gdn_kernel.hw.xclbin")
    refused(f"{message}.*build and link it again|{message}.*of another build", build)


def test_an_xclbin_that_hides_its_description(build, card, monkeypatch):
    """XRT's count of arguments is all that is left then."""
    tables = (build / "design.tcl").read_text()
    (build / "design.tcl").write_text(tables.replace(" eps ", " epsilon "))
    link(build, build / "gdn_kernel.hw.xclbin")
    refused("argument 11", build)
    monkeypatch.setattr(xrt, "description", lambda path: None)
    opened(build).close()
    (build / "design.tcl").write_text(re.sub(" eps .*\n", "\n", tables))
    link(build, build / "gdn_kernel.hw.xclbin")
    refused("12 arguments", build)


def test_a_card_that_fails_to_copy(backend, monkeypatch):
    def sync(*_):
        raise RuntimeError("Input/output error")

    memory = backend.allocate("q", 64)
    monkeypatch.setattr(standin.bo_, "sync", sync)
    for use in (memory.read, lambda: memory.write(b"a")):
        with pytest.raises(BackendError, match=r"did not copy.*Input/output"):
            use()
