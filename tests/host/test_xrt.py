"""The backend of a card, on a stand-in for pyxrt whose kernel is the bit-exact model."""

import json
import re
import shutil
import sys
from dataclasses import replace

import numpy as np
import pytest
import pyxrt_standin as standin
import xrt_calls
from pyxrt_standin import Card
from xclbin_standin import link
from xrt_calls import COMMITTED, TINY_2, call, kernel, session, used

from gdn_core.config import QWEN3_NEXT, TINY, GdnConfig
from gdn_core.host import xrt
from gdn_core.host.backend import BackendError
from gdn_core.host.device import Device, open_device
from gdn_core.host.model import ModelBackend
from gdn_core.host.xrt import open_backend, read_manifest
from gdn_core.registers import Command

backend = xrt_calls.backend  # fixture
build = xrt_calls.build  # fixture
card = xrt_calls.card  # fixture
linked = xrt_calls.linked  # fixture


@pytest.mark.parametrize("preset", COMMITTED)
def test_calls_leave_what_the_model_leaves(preset, linked, card):
    config = COMMITTED[preset]
    card.execute = kernel(config)
    backend = open_backend(xclbin=linked[preset] / "gdn_kernel.hw.xclbin")
    assert backend.config == config
    assert session(backend) == session(ModelBackend(config))
    assert card.calls == 5


# Through the device that a user holds


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
