"""Command line: tokens of a compiled model, by the bit-exact model.

    python -m gdn_core.decode DIR --prompt "text" --tokens 20
"""

import json
import time
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.progress import Progress

from gdn_core.channel.importers.requantise import needed
from gdn_core.decoder.model import ModelDecoder
from gdn_core.decoder.program import Compiled
from gdn_core.decoder.transformers import logits, reference
from gdn_core.sequencer.instructions import ProgramError

__all__ = ["chat", "main"]

EXAMPLES = """
\b
Examples: a question in the model's own chat form; token ids, compared with transformers
  python -m gdn_core.decode build/model --chat --prompt "What is the capital of France?"
  python -m gdn_core.decode build/model --ids 1,2,3 --tokens 8 --check --json figures.json
"""


def chat(compiled: Compiled, prompt: str) -> str:
    """The prompt as a user's message, as the model's template has it."""
    if compiled.chat_template is None:
        raise ProgramError(f"{compiled.folder} has no chat template")
    template = needed("jinja2").Environment().from_string(compiled.chat_template)
    return template.render(messages=[{"role": "user", "content": prompt}],
                           add_generation_prompt=True)


def prompt_ids(compiled: Compiled, prompt: str | None, ids: str | None, as_chat: bool) -> list[int]:
    if (prompt is None) == (ids is None):
        raise ProgramError("give either --prompt or --ids")
    if ids is not None:
        try:
            return [int(one) for one in ids.split(",")]
        except ValueError as error:
            raise ProgramError(f"--ids must be numbers with commas, got {ids!r}") from error
    if compiled.tokenizer is None or prompt is None:
        raise ProgramError(f"{compiled.folder} has no tokenizer.json: give --ids")
    text = chat(compiled, prompt) if as_chat else prompt
    found = compiled.tokenizer.encode(text, add_special_tokens=False).ids
    if not found:
        raise ProgramError("the prompt is empty")
    return found


@click.command(epilog=EXAMPLES)
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False,
                                                         path_type=Path))
@click.option("--prompt", metavar="TEXT", help="What the model goes on from.")
@click.option("--chat", "as_chat", is_flag=True, help="The prompt is a user's message.")
@click.option("--ids", metavar="1,2,3", help="Token ids instead of a prompt.")
@click.option("--tokens", default=20, show_default=True, metavar="N", type=click.IntRange(1),
              help="At most so many, greedy; fewer where the model ends.")
@click.option("--check", is_flag=True,
              help="Compare every token with transformers in fp32 on the same weights.")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures.")
def main(folder, prompt, as_chat, ids, tokens, check, json_file):
    """Decode with the model that `gdn_core.compile` wrote to DIR: its program, instruction by
    instruction, by the NumPy models of the hardware's units, bit for bit what these compute."""
    console = Console(stderr=True)
    try:
        compiled = Compiled(folder)
        given = prompt_ids(compiled, prompt, ids, as_chat)
        decoder = ModelDecoder(compiled)
        with Progress(console=console, transient=True) as progress:
            task = progress.add_task("unpacking", total=1.0)
            decoder.prepare(lambda part: progress.update(task, completed=part))
        found, seconds, steps = [], [], []
        begun, shown = time.perf_counter(), ""
        for step in decoder.tokens(given, tokens):
            seconds.append(time.perf_counter() - begun)
            if step.token is not None:
                steps.append(step)
                found.append(step.token)
                text = compiled.tokenizer.decode(found) if compiled.tokenizer else \
                    " ".join(map(str, found))  # fmt: skip
                click.echo(text[len(shown) :], nl=False)
                shown = text
            begun = time.perf_counter()
        click.echo()
        figures = {"ids": found, "prompt_ids": given, "backend": "model",
                   "bytes_per_token": compiled.manifest["token_bytes"],
                   "seconds_per_token": float(np.median(seconds))}
        if check:
            figures |= compare(compiled, given, steps)
    except (ProgramError, ModuleNotFoundError) as error:
        raise click.ClickException(str(error)) from error
    if json_file:
        json_file.write_text(json.dumps(figures, indent=1) + "\n")
    console.print(f"{len(found)} tokens after {len(given)}, {figures['seconds_per_token']:.2f} s "
                  "each")
    if check:
        console.print(f"transformers: {figures['equal']} of {len(found)} tokens equal, logits "
                      f"within {figures['worst_logit_error']:.2g} of their range")
        if figures["equal"] != len(found):
            raise SystemExit(1)


def compare(compiled: Compiled, given: list[int], steps) -> dict:
    """Every token against transformers' after the same ones before it."""
    ids = [*given, *(step.token for step in steps[:-1])]
    want = logits(reference(compiled), ids)[len(given) - 1 :]
    got = np.stack([step.logits for step in steps])
    worst = np.abs(got - want).max(1) / np.ptp(want, 1)
    return {"equal": int((got.argmax(1) == want.argmax(1)).sum()),
            "worst_logit_error": float(worst.max())}


if __name__ == "__main__":
    main()
