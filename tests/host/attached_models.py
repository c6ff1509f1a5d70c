"""Small models of transformers' for the tests of gdn_core.host.transformers, and what is asked of
them.

The models are scripts/generate.py's: random weights, two Gated DeltaNet layers and one of
attention. Where transformers or PyTorch is missing, or is a release that gdn_core.host.transformers
does not know, importing this skips the module that does.
"""

import sys
from pathlib import Path

import pytest
from host.release import missing, refused

if reason := missing() or refused():
    pytest.skip(reason, allow_module_level=True)

import torch
import transformers

transformers.utils.logging.set_verbosity_error()  # about faster kernels for a GPU
torch.set_num_threads(1)  # the tensors are small, and other tests run beside these

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from generate import random_model  # noqa: E402

from gdn_core.config import TINY  # noqa: E402
from gdn_core.host.device import open_device  # noqa: E402
from gdn_core.host.transformers import attach  # noqa: E402

FIRST, SECOND = "model.layers.0.linear_attn", "model.layers.1.linear_attn"


def tiny(family="qwen3-next", **options):
    return random_model(family, TINY, hidden=64, vocabulary=200, **options)


def prompts(sequences=1, length=9, seed=0):
    torch.manual_seed(seed)
    return torch.randint(1, 200, (sequences, length))


@pytest.fixture(scope="module")
def plain():
    """Not to be changed by a test."""
    return tiny()


@pytest.fixture
def device():
    with open_device("tiny", slots=6) as device:
        yield device


@pytest.fixture
def attached(plain, device):
    with attach(plain, device) as attached:
        yield attached


@torch.no_grad()
def step(model, tokens, cache=None, **options):
    """Logits of the last token, and the cache."""
    seen = model(tokens, past_key_values=cache, use_cache=True, **options)
    return seen.logits[:, -1].float().numpy(), seen.past_key_values


def begun(model, sequences=1, seed=0):
    """A cache whose states are where a token leaves them."""
    words = prompts(sequences, seed=seed)
    _, cache = step(model, words[:, :-1])
    step(model, words[:, -1:], cache)
    return cache


def state_of(cache, index=0):
    return cache.get_recurrent_state(index)
