"""Whether the installed PyTorch and transformers can be tested with."""

import functools
import importlib.util
import sys
from pathlib import Path

from gdn_core.config import TINY
from gdn_core.host.device import open_device

__all__ = ["missing", "refused"]

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


def missing() -> str:
    """Why the tests marked `transformers` cannot run at all; empty where they can."""
    names = [name for name in ("torch", "transformers") if importlib.util.find_spec(name) is None]
    return f"{' and '.join(names)} not installed: make test-transformers" if names else ""


@functools.cache
def refused() -> str:
    """What becomes of a prompt and two tokens of each family, where that is an error."""
    try:
        import torch
        import transformers
    except ImportError as error:
        return f"PyTorch or transformers cannot be imported: {error}"
    sys.path.insert(0, str(SCRIPTS))
    try:
        from generate import FAMILIES, answer, random_model

        from gdn_core.host.transformers import attach

        for family in FAMILIES:
            model = random_model(family, TINY, hidden=64, vocabulary=200)
            with open_device("tiny", slots=2) as device, attach(model, device):
                answer(model, torch.ones(1, 4, dtype=torch.long), 3)
                if device.counters.tokens != 2 * 2:
                    raise ValueError(f"of {family}'s 4 tokens of a layer the device decoded "
                                     f"{device.counters.tokens}")
    except Exception as error:
        return (f"transformers {transformers.__version__} is not one that "
                f"gdn_core.host.transformers knows: "
                f"{type(error).__name__}: {error}")
    finally:
        sys.path.remove(str(SCRIPTS))
    return ""
