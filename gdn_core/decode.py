"""Command line: tokens of a compiled model, by the bit-exact model or through the Verilog.

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
from gdn_core.cosim.decoder import SimulatedDecoder
from gdn_core.cosim.simulator import BenchError
from gdn_core.decoder.model import ModelDecoder
from gdn_core.decoder.program import Compiled, tokens
from gdn_core.decoder.transformers import logits, reference
from gdn_core.measure.bounds import CLOCK_MHZ, HBM_MEASURED, microseconds
from gdn_core.sequencer.instructions import ProgramError

__all__ = ["chat", "main"]

CLOCK = CLOCK_MHZ * 1e6

EXAMPLES = """
\b
Examples: a question in the model's own chat form; token ids, compared with transformers
  python -m gdn_core.decode build/model --chat --prompt "What is the capital of France?"
  python -m gdn_core.decode build/model --ids 1,2,3 --tokens 8 --check --json figures.json
the same through the simulated Verilog, each token compared with the model bit for bit
  python -m gdn_core.decode build/model --ids 1,2,3 --tokens 2 --backend simulated
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
@click.option("--backend", type=click.Choice(["model", "simulated"]), default="model",
              show_default=True, help="simulated: the decoder's Verilog, held against the model "
              "bit for bit; minutes a token at 32 channels.")
@click.option("--tokens", "count", default=20, show_default=True, metavar="N",
              type=click.IntRange(1), help="At most so many, greedy; fewer where the model ends.")
@click.option("--check", is_flag=True,
              help="Compare every token with transformers in fp32 on the same weights.")
@click.option("--json", "json_file", metavar="FILE", type=click.Path(path_type=Path),
              help="Write the figures.")
def main(folder, prompt, as_chat, ids, backend, count, check, json_file):
    """Decode with the model that `gdn_core.compile` wrote to DIR: its program, instruction by
    instruction, by the NumPy models of the hardware's units, bit for bit what these compute, or
    through the decoder's Verilog."""
    console = Console(stderr=True)
    try:
        compiled = Compiled(folder)
        given = prompt_ids(compiled, prompt, ids, as_chat)
        model = ModelDecoder(compiled)
        with Progress(console=console, transient=True) as progress:
            task = progress.add_task("unpacking", total=1.0)
            model.prepare(lambda part: progress.update(task, completed=part))
            decoder = model if backend == "model" else Held(model, SimulatedDecoder(
                compiled, lambda text, _: progress.update(task, description=text)))
        found, seconds, steps, cycles = [], [], [], []
        begun, shown = time.perf_counter(), ""
        with console.status("the prompt") as status:
            for n, step in enumerate(tokens(decoder, given, count)):
                seconds.append(time.perf_counter() - begun)
                cycles += [step.cycles] if backend == "simulated" else []
                status.update(f"token {n + 2} of {len(given) + count - 1}, "
                              f"{seconds[-1]:.1f} s each")
                if step.token is not None:
                    steps.append(step)
                    found.append(step.token)
                    text = compiled.tokenizer.decode(found) if compiled.tokenizer else \
                        " ".join(map(str, found))  # fmt: skip
                    click.echo(text[len(shown) :], nl=False)
                    shown = text
                begun = time.perf_counter()
        click.echo()
        figures = {"ids": found, "prompt_ids": given, "backend": backend,
                   "bytes_per_token": compiled.manifest["token_bytes"],
                   "seconds_per_token": float(np.median(seconds))}
        if cycles:
            whole = cycles[len(given) - 1 :]  # with logits
            floor = figures["bytes_per_token"] / HBM_MEASURED * CLOCK
            figures |= {"cycles": cycles, "of_floor": float(floor / np.median(whole)),
                        "bit_exact": True}
        if check:
            figures |= compare(compiled, given, steps)
    except (BenchError, ProgramError, ModuleNotFoundError) as error:
        raise click.ClickException(str(error)) from error
    if json_file:
        json_file.write_text(json.dumps(figures, indent=1) + "\n")
    console.print(f"{len(found)} tokens after {len(given)}, {figures['seconds_per_token']:.2f} s "
                  "each")
    if cycles:
        median = float(np.median(whole))
        console.print(f"{median:,.0f} cycles a token, {microseconds(median):,.0f} us and "
                      f"{CLOCK / median:,.1f} tokens/s at {CLOCK_MHZ} MHz; bit for bit the model's")
    if check:
        console.print(f"transformers: {figures['equal']} of {len(found)} tokens equal, logits "
                      f"within {figures['worst_logit_error']:.2g} of their range")
        if figures["equal"] != len(found):
            raise SystemExit(1)


class Held:
    """The simulator, every step held against the model's."""

    def __init__(self, model: ModelDecoder, simulated: SimulatedDecoder):
        self.compiled, self.model, self.simulated = model.compiled, model, simulated

    def step(self, token: int, logits: bool = True):
        want = self.model.step(token, logits)
        step = self.simulated.step(token, logits)
        if step.failed:
            raise ProgramError(f"token {step.position} failed at instruction {step.pc}: "
                               f"{', '.join(step.failed)}")
        bits = [b"" if one.logits is None else one.logits.tobytes() for one in (step, want)]
        if step.token != want.token or bits[0] != bits[1]:
            raise ProgramError(f"token {step.position} through the Verilog is not the model's")
        return step


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
