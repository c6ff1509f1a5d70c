"""Where things lie: the rooms of this package, and the folders around it.

    PACKAGES   the folder that gdn_core is in; of a checkout, its root
    PLATFORM   a folder a card: card.toml, and the scripts that a build copies
    BUILD      what is made once and kept: build/ of the checkout; without one, of the folder in
               which the command was given

In a checkout the cards' folders lie beside this package, in an installed wheel inside it.
"""

from pathlib import Path

__all__ = ["BUILD", "CHECKOUT", "COMMANDS", "EVERYWHERE", "PACKAGES", "PLATFORM", "ROOMS"]

PACKAGES = Path(__file__).resolve().parents[1]
CHECKOUT = (PACKAGES / "pyproject.toml").is_file()
PLATFORM = (PACKAGES if CHECKOUT else PACKAGES / "gdn_core") / "platform"
BUILD = (PACKAGES if CHECKOUT else Path.cwd()) / "build"

EVERYWHERE = ("config", "formats", "places", "registers")  # loose files that everyone may import
# Floor by floor, the lowest first: a room imports what is on its own floor and below. What each is
# for stands here alone.
ROOMS: tuple[dict[str, str], ...] = (
    {"emit": "makes Verilog that people read of components: modules, names, text, fan-out, resets"},
    {"arith": "fp32, conversions, multiply-adds, adder trees, delays, functions by tables",
     "stream": "skid buffers and queues"},
    {"axi": "bursts, their readers and writers, the AXI4-Lite registers"},
    {"state": "the banks that hold the state"},
    {"engine": "once a column: ranks of lanes, the column's scalars, words in and out"},
    {"prepare": "once a head: k and q aligned, norms, gates, the scalars of a job"},
    {"kernel": "the layer and the tops, which join blocks and compute nothing: pins, record"},
    {"channel": "the stream array: matrices from HBM by vectors on the chip, formats and model",
     "attention": "one pass of attention on the same lanes: cache, scores, values, merge, model"},
    {"vector": "what is between matrices: norms, rotary embedding, SwiGLU, sums",
     "sequencer": "the decoder's top: its instructions, what gives them to the units, its pins"},
    {"model": "the kernel bit for bit, the recurrence in float64, traces and inputs"},
    {"card": "what a card holds and needs: budget, floorplan, packaging, the board's pins"},
    {"cosim": "builds simulators of the Verilog, drives them and compares bit for bit",
     "measure": "cycles, bounds, drawings, activity, and the report's counts and pages"},
    {"compiler": "from a language model to an HBM image and a program"},
    {"decoder": "a compiled model decoded: the program by the units' models, and its reference",
     "host": "what a program calls: devices, backends, transformers' models"},
)
# Loose files, above all rooms.
COMMANDS = ("attend", "build", "compile", "decode", "explore", "project", "report", "simulate")
