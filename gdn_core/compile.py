"""Command line: a language model to an HBM image and a program for the decoder.

    python -m gdn_core.compile MODEL -o DIR
"""

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from gdn_core.attention.cache import KV
from gdn_core.channel.formats import FormatError
from gdn_core.channel.importers.requantise import Format
from gdn_core.channel.layout import ChannelParams
from gdn_core.compiler.checkpoint import CheckpointError, open_checkpoint
from gdn_core.compiler.image import Builder
from gdn_core.compiler.llama import compile_llama
from gdn_core.cosim.simulator import Report, silent
from gdn_core.measure.bounds import HBM_MEASURED
from gdn_core.sequencer.instructions import ProgramError, listing

__all__ = ["compile_model", "main"]

EXAMPLES = """
\b
Examples: a GGUF file as it is; a checkpoint of transformers in int4; the program as text
  python -m gdn_core.compile model.gguf -o build/model
  python -m gdn_core.compile checkpoints/llama --weights w4 --kv kv8 -o build/llama
  python -m gdn_core.compile model.gguf -o build/model --list
"""


def compile_model(path: Path, out: Path, *, form: Format | None = None, kv: str = "kv16",
                  context: int | None = None, channels: int = 32, lanes: int = 128,
                  report: Report = silent) -> dict:
    """Write DIR; what a token reads and the floor, as `main` prints them."""
    if not 1 <= channels <= 64:
        raise FormatError(f"channels must be 1 to 64, got {channels}")
    ChannelParams(lanes=lanes)
    source = open_checkpoint(path, form)
    config = source.config
    context = min(config.positions, 4096) if context is None else context
    if not 1 <= context <= config.positions:
        raise FormatError(f"context must be 1 to {config.positions}, what the model was made for, "
                          f"got {context}")
    builder = Builder(channels=channels, lanes=lanes, config=config, context=context, kv=kv)
    compile_llama(source, builder, report)
    report("writing", 0.99)
    tokenizer, template = source.tokenizer()
    texts = {name: text for name, text in (("tokenizer.json", tokenizer),
                                           ("chat_template.jinja", template)) if text}  # fmt: skip
    weights = "as-is" if form is None else str(form)
    builder.write(out, texts, {"weights": weights, "source": Path(path).name})
    kv_bytes = sum(one.bytes for one in builder.placed if one.name.endswith(".cache")) * channels
    return {"instructions": len(builder.program), "token_bytes": builder.token_bytes,
            "kv_bytes_full": kv_bytes, "tokenizer": bool(tokenizer),
            "floor_us": builder.token_bytes / HBM_MEASURED * 1e6,
            "program": b"".join(builder.program)}  # fmt: skip


@click.command(epilog=EXAMPLES)
@click.argument("model", metavar="MODEL", type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--out", metavar="DIR", required=True, type=click.Path(path_type=Path),
              help="What is written; a compiled model that is there is replaced.")
@click.option("--weights", type=click.Choice(["w4", "w8", "w16", "as-is"]), default="as-is",
              show_default=True, help="Of all matrices; as-is: a file's integers as they are, and "
              "16 bits for its floats.")
@click.option("--group", type=click.Choice(["128", "32"]), default="128", show_default=True,
              help="Columns that share a scale, where they divide a matrix; else 32.")
@click.option("--kv", type=click.Choice(list(KV)), default="kv16", show_default=True,
              help="How k and v are stored.")
@click.option("--context", type=int, metavar="N",
              help="Tokens that the caches hold.  [default: 4096, or what the model was made for]")
@click.option("--channels", default=32, show_default=True, metavar="N",
              help="Pseudo-channels, 1 to 64.")
@click.option("--lanes", default=128, show_default=True, metavar="N",
              help="Of a channel: 32, 64 or 128.")
@click.option("--list", "list_", is_flag=True, help="Print the program, an instruction a line.")
def main(model, out, weights, group, kv, context, channels, lanes, list_):
    """Compile MODEL, a GGUF file or a directory of transformers (config.json and safetensors), for
    the decoder: Llama, Mistral or Qwen3. Anything else is refused by name."""
    form = None if weights == "as-is" else Format(bits=int(weights[1:]), group=int(group))
    console = Console(stderr=True)
    try:
        with Progress(TextColumn("{task.description}"), TimeElapsedColumn(), console=console,
                      transient=True) as progress:
            task = progress.add_task("reading", total=None)
            figures = compile_model(
                model, out, form=form, kv=kv, context=context, channels=channels, lanes=lanes,
                report=lambda text, _: progress.update(task, description=text))
    except (CheckpointError, FormatError, ProgramError, ModuleNotFoundError) as error:
        raise click.ClickException(str(error)) from error
    if list_:
        for line in listing(figures["program"]):
            click.echo(line)
    if not figures["tokenizer"]:
        console.print(f"{model} has no tokenizer that is known here: decode takes --ids")
    click.echo(f"{out}: {figures['instructions']} instructions; a token reads "
               f"{figures['token_bytes'] / 1e6:.1f} MB of matrices, the floor at "
               f"{HBM_MEASURED / 1e9:.0f} GB/s is {figures['floor_us']:.1f} us; full caches are "
               f"{figures['kv_bytes_full'] / 1e6:.1f} MB more")


if __name__ == "__main__":
    main()
