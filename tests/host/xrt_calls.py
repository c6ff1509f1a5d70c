"""Builds with an xclbin, a card whose kernel is the bit-exact model, and calls of its backend."""

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import pyxrt_standin as standin
from pyxrt_standin import Card
from xclbin_standin import link

from gdn_core.card import budget
from gdn_core.card.floorplan import placed
from gdn_core.card.package import write_package
from gdn_core.config import TINY, GdnConfig
from gdn_core.formats import to_bits
from gdn_core.host.backend import call_bytes
from gdn_core.host.device import BadNumbersError
from gdn_core.host.model import ModelBackend
from gdn_core.host.xrt import open_backend
from gdn_core.kernel.buffers import pack_gates, pack_k, pack_params, pack_q, pack_v
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
