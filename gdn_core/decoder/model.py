"""The decoder, bit for bit: a program's instructions, each by the models of the units it goes to.

    decoder = ModelDecoder(Compiled(DIR))
    step = decoder.step(token);  step.token, step.logits
    for step in tokens(decoder, [prompt ids], 20): ...   greedy
    decoder.reset()

The vector memory, the caches and the position are what the card has; nothing else is kept between
instructions. `before(index, name, fields)` and `after` of a `Watcher` see every instruction.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from gdn_core.attention.cache import Cache, CacheShape
from gdn_core.attention.model import attend
from gdn_core.channel.model import Product
from gdn_core.decoder.program import Compiled
from gdn_core.sequencer.instructions import LANES, WORDS, ProgramError
from gdn_core.vector import operations

__all__ = ["ModelDecoder", "Step", "Watcher"]

Watcher = Callable[[int, str, dict[str, int], np.ndarray], None]


@dataclass(frozen=True, kw_only=True, eq=False)
class Step:
    """What came of a token."""

    position: int
    given: int  # its id
    token: int | None  # the next one, if logits were asked for
    logits: np.ndarray | None  # float32 (vocabulary)


class ModelDecoder:
    def __init__(self, compiled: Compiled, watch: Watcher | None = None):
        self.compiled, self.watch = compiled, watch
        self.config = compiled.config
        self._products: dict[int, Product] = {}
        self.reset()

    def reset(self):
        """A new sequence."""
        self.memory = np.zeros((WORDS, LANES), np.float32)
        self.caches: dict[int, Cache] = {}
        self.position = 0

    def prepare(self, report: Callable[[float], None] = lambda part: None):
        """What the first token would do: unpack every matrix."""
        wanted = [(name, fields) for name, fields in self.compiled.instructions
                  if name in ("project", "logits")]
        for n, (_, fields) in enumerate(wanted):
            report(n / len(wanted))
            self._product(fields)

    def step(self, token: int, logits: bool = True) -> Step:
        if not 0 <= token < self.config.vocabulary:
            raise ProgramError(f"a token id is 0 to {self.config.vocabulary - 1}, got {token}")
        if self.position >= self.compiled.manifest["context"]:
            raise ProgramError(f"the caches hold {self.position} tokens, and are full")
        self._token = token
        self._found: np.ndarray | None = None
        for index, (name, fields) in enumerate(self.compiled.instructions):
            if fields["when"] and not logits:
                continue
            getattr(self, f"_{name}")(**fields)
            if self.watch:
                self.watch(index, name, fields, self.memory)
        found = self._found
        self.position += 1
        return Step(position=self.position - 1, given=token, logits=found,
                    token=None if found is None else int(np.argmax(found)))

    def _words(self, at: int, count: int) -> np.ndarray:
        if at + count > WORDS:
            raise ProgramError(f"words {at} to {at + count - 1} of a vector memory of {WORDS}")
        return self.memory[at : at + count]

    def _vector(self, at: int, numbers: int) -> np.ndarray:
        return self._words(at, -(-numbers // LANES)).reshape(-1)[:numbers].copy()

    def _put(self, at: int, numbers: np.ndarray):
        flat = numbers.reshape(-1)
        whole = self._words(at, -(-flat.size // LANES)).reshape(-1)
        whole[: flat.size] = flat

    def _load(self, dst, words, address, stride, index, when):
        at = address + stride * (0, self._token, self.position)[index]
        self._put(dst, self.compiled.vector(at, words * LANES))

    def _product(self, fields) -> Product:
        key = fields["offset"]
        if key not in self._products:
            self._products[key] = Product(self.compiled.matrix(
                key, fields["rows"], fields["columns"], fields["format"]))
        return self._products[key]

    def _project(self, x, out, columns, when, **fields):
        self._put(out, self._product({"columns": columns, **fields})(self._vector(x, columns)))

    def _logits(self, x, columns, all_rows, when, **fields):
        product = self._product({"columns": columns, **fields})
        self._found = product(self._vector(x, columns))[:all_rows]

    def _cache(self, offset, head_beats, dim, kv8, kv_heads) -> Cache:
        if offset not in self.caches:
            shape = CacheShape(kv="kv8" if kv8 else "kv16", kv_heads=kv_heads, head_dim=dim,
                               capacity=self.compiled.manifest["context"],
                               channels=self.compiled.channels)  # fmt: skip
            if shape.head_beats != head_beats:
                raise ProgramError(f"a KV head of this cache has {shape.head_beats} beats, the "
                                   f"program says {head_beats}")
            none = np.zeros((0, kv_heads, dim), np.float32)
            self.caches[offset] = Cache(none, none, shape)
        return self.caches[offset]

    def _append(self, offset, head_beats, dim, rows, kv8, kv_heads, columns, x, heads, when):
        cache = self._cache(offset, head_beats, dim, kv8, kv_heads // 2)
        if cache.tokens != self.position:
            raise ProgramError(f"position {self.position} goes into a cache of {cache.tokens}")
        k, v = self._vector(x, columns).reshape(2, -1, dim)
        self.caches[offset] = cache.grown(k, v)

    def _attend(self, offset, head_beats, dim, rows, kv8, kv_heads, columns, x, heads, c, out,
                out_beats, window, when):  # fmt: skip
        cache = self._cache(offset, head_beats, dim, kv8, kv_heads)
        q = self._vector(x, columns).reshape(-1, dim)
        factor = np.uint32(c).view(np.float32)
        self._put(out, attend(q, cache, factor, window or None))

    def _pair(self, function, dst, a, b, words):
        self._put(dst, function(self._words(a, words), self._words(b, words)))

    def _add(self, when, **fields):
        self._pair(operations.add, **fields)

    def _swiglu(self, when, **fields):
        self._pair(operations.swiglu, **fields)

    def _gate(self, when, **fields):
        self._pair(operations.gate, **fields)

    def _norm(self, dst, a, b, words, segments, inverse, eps, when):
        x = self._words(a, words * segments).reshape(segments, words, LANES)
        scalars = np.array([inverse, eps], np.uint32).view(np.float32)
        self._put(dst, operations.norm(x, self._words(b, words), *scalars))

    def _rope(self, dst, a, b, words, segments, half, when):
        x = self._words(a, words * segments).reshape(segments, words, LANES)
        self._put(dst, operations.rope(x, self._words(b, 2 * half), half))

    def _end(self, when):
        pass
