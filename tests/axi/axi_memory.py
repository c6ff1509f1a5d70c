"""A memory behind an AXI4 port, stepped once a cycle by a bench, that checks the bus as it goes."""

from collections import deque
from dataclasses import dataclass, field

import numpy as np

from gdn_core.axi.interface import BOUNDARY

BEAT = 64  # bytes
MASK = (1 << 512) - 1


def content(address):
    """512 bits that differ in every word and between all addresses."""
    return sum(((address + i) * 0x9E3779B1 & 0xFFFFFFFF) << 32 * i for i in range(16))


def check_burst(fields):
    """Legal full-width incrementing burst of at most 64 beats within 4 KiB."""
    assert fields["size"] == 6
    assert fields["burst"] == 1
    assert fields["id"] == fields["lock"] == fields["prot"] == fields["qos"] == 0
    assert fields["addr"] % BEAT == 0
    assert fields["len"] < 64
    end = fields["addr"] + BEAT * (fields["len"] + 1) - 1
    assert fields["addr"] // BOUNDARY == end // BOUNDARY, "a burst crosses 4 KiB"


@dataclass
class Holder:
    """Asserts that a channel, once valid, keeps valid and payload until taken."""

    waiting: object = None

    def see(self, valid, ready, payload):
        if self.waiting is not None:
            assert valid, "valid was withdrawn"
            assert payload == self.waiting, "the payload changed while it waited"
        self.waiting = payload if valid and not ready else None
        return bool(valid and ready)


@dataclass
class ReadMemory:
    """AR and R. `stall` is the chance that a channel pauses in a cycle."""

    axi: object
    latency: int = 8  # cycles from AR to the first R
    stall: float = 0.0
    errors: frozenset = frozenset()  # addresses of beats that answer SLVERR
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(1))
    bursts: list = field(default_factory=list)  # (cycle, addr, len)
    cycle: int = 0

    def __post_init__(self):
        self.beats, self.holder, self.offered = deque(), Holder(), False

    def drive(self, ctx):
        ctx.set(self.axi.ar.ready, self.rng.random() >= self.stall)
        # RVALID never falls before RREADY, so an offer is kept.
        due = bool(self.beats) and self.beats[0][0] <= self.cycle
        self.offered = due and (self.offered or self.rng.random() >= self.stall)
        ctx.set(self.axi.r.valid, self.offered)
        if self.offered:
            _, address, last = self.beats[0]
            ctx.set(self.axi.r.payload, {"id": 0, "data": content(address), "last": last,
                                         "resp": 2 if address in self.errors else 0})

    @property
    def signals(self):
        return self.axi.ar.valid, self.axi.ar.ready, self.axi.ar.payload, self.axi.r.ready

    def see(self, valid, ready, payload, r_ready):
        if self.holder.see(valid, ready, payload):
            fields = {name: payload[name] for name in payload.shape().members}
            check_burst(fields)
            self.bursts.append((self.cycle, fields["addr"], fields["len"]))
            self.beats += [(self.cycle + self.latency, fields["addr"] + BEAT * i,
                            i == fields["len"]) for i in range(fields["len"] + 1)]
        if self.offered and r_ready:
            self.beats.popleft()
            self.offered = False
        self.cycle += 1


@dataclass
class WriteMemory:
    """AW, W and B. W may run ahead of AW; responses come in the order of AW, after their data."""

    axi: object
    latency: int = 8  # cycles from the last beat to B
    stall: float = 0.0
    errors: frozenset = frozenset()  # addresses of bursts that answer DECERR
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(2))
    bursts: list = field(default_factory=list)  # (cycle, addr, len)
    words: dict = field(default_factory=dict)  # address to 512 bits
    beats_seen: list = field(default_factory=list)  # cycles
    answers: list = field(default_factory=list)  # cycles
    cycle: int = 0

    def __post_init__(self):
        self.open, self.runs, self.run = deque(), deque(), []
        self.due, self.offered = deque(), False
        self.aw_holder, self.w_holder = Holder(), Holder()

    def drive(self, ctx):
        ctx.set(self.axi.aw.ready, self.rng.random() >= self.stall)
        ctx.set(self.axi.w.ready, self.rng.random() >= self.stall)
        due = bool(self.due) and self.due[0][0] <= self.cycle
        self.offered = due and (self.offered or self.rng.random() >= self.stall)
        ctx.set(self.axi.b.valid, self.offered)
        if self.offered:
            ctx.set(self.axi.b.payload, {"id": 0, "resp": self.due[0][1]})

    @property
    def signals(self):
        return (self.axi.aw.valid, self.axi.aw.ready, self.axi.aw.payload,
                self.axi.w.valid, self.axi.w.ready, self.axi.w.payload, self.axi.b.ready)

    def see(self, aw_valid, aw_ready, aw, w_valid, w_ready, w, b_ready):
        if self.aw_holder.see(aw_valid, aw_ready, aw):
            fields = {name: aw[name] for name in aw.shape().members}
            check_burst(fields)
            self.bursts.append((self.cycle, fields["addr"], fields["len"]))
            self.open.append((fields["addr"], fields["len"]))
        if self.w_holder.see(w_valid, w_ready, w):
            assert w["strb"] == (1 << BEAT) - 1
            self.beats_seen.append(self.cycle)
            self.run.append(w["data"])
            if w["last"]:
                self.runs.append(self.run)
                self.run = []
        if self.offered and b_ready:
            self.due.popleft()
            self.offered = False
            self.answers.append(self.cycle)
        while self.open and self.runs:
            (address, length), run = self.open.popleft(), self.runs.popleft()
            assert len(run) == length + 1, "WLAST and AWLEN disagree"
            for i, word in enumerate(run):
                assert address + BEAT * i not in self.words, "an address was written twice"
                self.words[address + BEAT * i] = word
            self.due.append((self.cycle + self.latency, 3 if address in self.errors else 0))
        self.cycle += 1
