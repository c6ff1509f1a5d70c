"""SmolLM2-135M-Instruct, trained, by the units' models, against transformers: same weights."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("gguf")
pytestmark = [pytest.mark.slow, pytest.mark.transformers(any_release=True),
              pytest.mark.timeout(10800)]

from gdn_core.compile import compile_model  # noqa: E402
from gdn_core.decode import chat  # noqa: E402
from gdn_core.decoder.model import ModelDecoder  # noqa: E402
from gdn_core.decoder.program import Compiled  # noqa: E402
from gdn_core.decoder.transformers import logits, reference  # noqa: E402

QUESTIONS = ["What is the capital of France?", "Write a short poem about the sea.",
             "Explain how a bicycle stays upright.", "List three uses of copper.",
             "Who wrote Hamlet, and when?", "Translate 'good morning' into Spanish.",
             "What is 12 times 7?", "Give me a recipe for pancakes."]  # fmt: skip
TOKENS = 64
TEXT = Path(__file__).resolve().parents[2] / "docs" / "architecture.md"
TEXT_TOKENS = 2000


@pytest.fixture(scope="module")
def model(smollm2, tmp_path_factory) -> Compiled:
    folder = tmp_path_factory.mktemp("smollm2") / "out"
    compile_model(smollm2, folder)
    return Compiled(folder)


@pytest.fixture(scope="module")
def other(model):
    return reference(model)


def test_greedy_tokens(model, other):
    decoder, equal = ModelDecoder(model), 0
    for question in QUESTIONS:
        decoder.reset()
        ids = model.tokenizer.encode(chat(model, question), add_special_tokens=False).ids
        prompt, rows = len(ids), []
        for token in ids[:-1]:
            decoder.step(token, logits=False)
        for _ in range(TOKENS):
            step = decoder.step(ids[-1])
            rows.append(step.logits)
            ids.append(step.token)
        want = logits(other, ids[:-1])[prompt - 1 :]
        got = np.stack(rows)
        same = got.argmax(1) == want.argmax(1)
        equal += int(same.sum())
        print(f"\n{question} {model.tokenizer.decode(ids[prompt:])!r}: {same.sum()} of {TOKENS}")
        for n in np.flatnonzero(~same):
            two = np.sort(want[n])[-2:]
            assert two[1] - two[0] <= 1e-3
    print(f"{equal} of {TOKENS * len(QUESTIONS)} equal")
    assert equal >= 510


def test_perplexity(model, other):
    ids = model.tokenizer.encode(TEXT.read_text(), add_special_tokens=False).ids[:TEXT_TOKENS]
    assert len(ids) == TEXT_TOKENS
    decoder = ModelDecoder(model)
    got = np.stack([decoder.step(token).logits for token in ids])
    want = logits(other, ids)

    def perplexity(rows):
        rows = rows[:-1].astype(np.float64)
        top = rows.max(1)
        nll = top + np.log(np.exp(rows - top[:, None]).sum(1)) - rows[range(len(rows)), ids[1:]]
        return float(np.exp(nll.mean()))

    a, b = perplexity(got), perplexity(want)
    print(f"\nperplexity {a:.5f}, transformers {b:.5f}, {a / b - 1:+.2e}")
    assert abs(a / b - 1) <= 1e-3
