"""What stands above an emitted module: what it computes, its params, the file that generates it."""

import dataclasses
import inspect
import re
import textwrap
from enum import Enum

__all__ = ["describe", "doc", "header"]

WIDTH = 100


def describe(value) -> str:
    """A value of params as its source would write it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (f"{field.name}={describe(getattr(value, field.name))}"
                  for field in dataclasses.fields(value))
        return f"{type(value).__name__}({', '.join(fields)})"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, tuple):
        return f"({', '.join(map(describe, value))})"
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))


def doc(component) -> str:
    kind = type(component)
    return inspect.cleandoc(kind.__dict__.get("__doc__") or inspect.getmodule(kind).__doc__ or "")


def header(component, explained: str | None) -> str:
    """What the module computes, from the docstrings; its params; the file that generates it.

    Where another module of the design has told the same, that one is named instead.
    """
    lines = doc(component).splitlines()
    if explained:
        lines = [f"{lines[0]} {explained}.v tells the rest."]
    params = getattr(component, "params", None)
    if params is not None:
        text = textwrap.shorten(f"params {describe(params)}", 800, placeholder=" ...")
        lines += ["", *textwrap.wrap(text, WIDTH - 3, subsequent_indent="       ")]
    source = type(component).__module__.replace(".", "/")
    lines.append(f"Generated from {source}.py; do not edit.")
    if explained:
        lines = [line for line in lines if line]
    # As its lines were broken in the source, so 3 columns wider than the rest.
    attributes = getattr(component, "module_attributes", {})
    return "".join([*(f"// {line}".rstrip() + "\n" for line in lines),
                    *(f'(* {name} = "{value}" *)\n' for name, value in attributes.items())])
