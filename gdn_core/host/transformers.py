"""Hugging Face transformers' Gated DeltaNet layers, decoding on a Device.

    with open_device("qwen3-next", slots=36) as device, attach(model, device):
        model.generate(...)                         # as before

The prompt runs in PyTorch. With the first token after it the states that the prompt left, one a
layer and sequence, are loaded into slots of the device, and from then on every token's recurrence
runs there, raw gates and all; projections, convolution and output norm stay in PyTorch. The slots
are the cache's: they are free again when the cache is collected.

    cache's recurrent state     the sequence's state is
    None                        zero: a prompt begins
    numbers                     these numbers; loaded at the next single token
    NaN                         on the device; `Attached.fetch` brings it back

So whoever reads a state that has left gets NaN, never an old one, and a cache that was copied or
reordered (beam search) with its states away is known by it and refused.

Formats  q, k, v are rounded to bf16, which changes nothing in a bf16 model; gates are fp32, also
         where a bf16 model rounds beta; outputs are bf16 in a bf16 model, else fp32
Refused  what the kernel computes otherwise, training, gradients, packed or speculative decoding:
         ValueError, or SlotError where slots are too few, before the layer changes anything
"""

import gc
import inspect
import weakref
from contextlib import suppress
from typing import Any

import torch
from torch import nn

from gdn_core.config import GdnShape
from gdn_core.host.device import Device, Slot, SlotError
from gdn_core.host.transformers_layer import CACHES, GATES, RULES, Layer, Resident

__all__ = ["TESTED", "Attached", "attach"]

# Releases of transformers that the tests ran with; pyproject.toml takes these and none after them.
TESTED = ("5.23", "5.24")

DTYPES = (torch.float32, torch.bfloat16, torch.float16)


class Attached:
    """What `attach` gives: a context manager; leaving it detaches."""

    def __init__(self, model: nn.Module, device: Device):
        self.model, self.device = model, device
        self._caches: weakref.WeakKeyDictionary[Any, Resident] = weakref.WeakKeyDictionary()
        self._layers = [Layer(self, name, module) for name, module in _layers(model, device)]
        self.constants = {
            layer.index: (layer.module.A_log.detach().float().exp(),
                          layer.module.dt_bias.detach().float().clone())
            for layer in self._layers
        }  # fmt: skip
        for layer in self._layers:
            layer.install()

    @property
    def layers(self) -> list[str]:
        """Names of the layers, in the model, that decode on the device."""
        return [layer.name for layer in self._layers]

    def fetch(self, cache) -> None:
        """Bring a cache's states back into it, as fp32, and give its slots back. Decoding may go
        on with or without the device."""
        resident = self._caches.get(cache)
        if resident is None:
            return
        if resident.broken:
            raise ValueError(BROKEN)
        for index, state in resident.states.items():
            for row, slot in zip(state, resident.slots[index], strict=True):
                row.copy_(torch.from_numpy(self.device.save(slot).to_state()))
        self._release(cache)

    def detach(self, *, fetch: bool = True) -> None:
        """Make the model what it was. States of caches that are still alive return to them; with
        `fetch=False` they are given up, and stay NaN."""
        layers, self._layers = self._layers, []
        for layer in layers:
            layer.remove()
        gc.collect()
        for cache in list(self._caches):
            if fetch and not self._caches[cache].broken:
                self.fetch(cache)
            else:
                self._release(cache)

    def __enter__(self) -> "Attached":
        return self

    def __exit__(self, kind, *exception) -> None:
        self.detach(fetch=kind is None)

    def resident(self, cache, layer: Layer, state: torch.Tensor, away: bool,
                 hidden: torch.Tensor) -> Resident:  # fmt: skip
        """The cache's slots, for a decode of `layer`; allocated with the first."""
        if layer.module.training:
            raise ValueError(f"{layer.name} is in training mode; call model.eval()")
        if torch.is_grad_enabled() and (hidden.requires_grad or layer.module.A_log.requires_grad):
            raise ValueError("the device has no gradients; decode under torch.no_grad() or "
                             "torch.inference_mode()")
        if cache.is_recording_past(layer.index):
            raise ValueError("the cache records past states, for speculative decoding; the device "
                             "cannot take a token back")
        if hidden.dtype not in DTYPES:
            raise ValueError(f"the model must be of {', '.join(map(str, DTYPES))}; got "
                             f"{hidden.dtype}")
        resident = self._caches.get(cache)
        if resident is not None and resident.broken:
            raise ValueError(BROKEN)
        if away and (resident is None or resident.states.get(layer.index) is not state):
            raise ValueError(
                f"the cache's state of {layer.name} is NaN, and not on this device: the cache was "
                "copied or reordered (beam search) while its states were on a device, their "
                "device was detached, or the prompt gave NaN. Greedy decoding and sampling are "
                "supported; `fetch(cache)` before copying")
        if resident is None:
            resident = self._caches[cache] = self._reserve(cache, len(state))
        elif len(resident.slots[layer.index]) != len(state):
            raise ValueError(f"the cache was made for {len(resident.slots[layer.index])} "
                             f"sequences, and now has {len(state)}")
        if not away:  # numbers that the host wrote: a new prompt after reset()
            resident.states.pop(layer.index, None)
        return resident

    def _reserve(self, cache, sequences: int) -> Resident:
        device, layers = self.device, len(self._layers)
        wanted = layers * sequences
        takes = f"{layers} layers x {sequences} sequences take {wanted} state slots"
        if wanted > device.config.slots:
            raise SlotError(f"{takes}, the device has {device.config.slots} (slots={wanted})")
        if wanted > device.free_slots:
            gc.collect()  # caches that nobody has any more
        if wanted > device.free_slots:
            raise SlotError(f"{takes}, but of the device's {device.config.slots} only "
                            f"{device.free_slots} are free: {len(self._caches)} other caches are "
                            "alive; drop or `fetch` one")
        slots = {layer.index: [device.allocate(layer.parameters) for _ in range(sequences)]
                 for layer in self._layers}  # fmt: skip
        resident = Resident(slots)
        weakref.finalize(cache, _free, slots)
        return resident

    def _release(self, cache):
        _free(self._caches.pop(cache).slots)


BROKEN = ("a decode of this cache failed half-way, and its sequences are at different tokens; "
          "begin again with the prompt and a new cache")


def _free(slots: dict[int, list[Slot]]):
    for slot in [slot for layer in slots.values() for slot in layer]:
        with suppress(ValueError):  # freed already, or the device is closed
            slot.device.free(slot)


def _layers(model: nn.Module, device: Device) -> list[tuple[str, nn.Module]]:
    """The model's Gated DeltaNet layers; ValueError where the device cannot decode one."""
    found, others = [], set()
    for name, module in model.named_modules():
        kinds = {c.__name__ for c in type(module).__mro__}
        if kinds & GATES.keys():
            found.append((name, module))
        elif "Delta" in type(module).__name__:
            others.add(type(module).__name__)
    if others or not found:
        raise ValueError(f"{type(model).__name__} has "
                         + (f"layers of {', '.join(sorted(others))}" if others
                            else "no Gated DeltaNet layer")
                         + f"; supported are {', '.join(GATES)}")  # fmt: skip
    for name, module in found:
        if any(isinstance(hook, Layer) for hook in _owners(module)):
            raise ValueError(f"{name} is attached already; detach it first")
        if module.training:
            raise ValueError(f"{name} is in training mode; call model.eval()")
        if unlike := _unlike(module):
            import transformers

            raise ValueError(f"{type(module).__name__} of transformers {transformers.__version__} "
                             f"{unlike}; supported is transformers {' and '.join(TESTED)}")
        shape = GdnShape(qk_heads=module.num_k_heads, v_heads=module.num_v_heads,
                         key_dim=module.head_k_dim, value_dim=module.head_v_dim)  # fmt: skip
        if shape != device.shape:
            raise ValueError(f"{name} is {_say(shape)}; the device is {_say(device.shape)}")
    if len(found) > device.config.slots:
        raise SlotError(f"{len(found)} layers need as many state slots for one sequence, the "
                        f"device has {device.config.slots} (slots={len(found)})")
    return found


def _unlike(module: nn.Module) -> str:
    """In what the layer is not one that this file knows; empty where it is."""
    forward = inspect.unwrap(type(module).forward)
    calls = [name for name in RULES if name not in forward.__code__.co_names]
    if calls:
        return f"does not call {' and '.join(calls)}"
    if not any(name in inspect.signature(forward).parameters for name in CACHES):
        return f"does not take its cache as {' or '.join(CACHES)}"
    return ""


def _owners(module: nn.Module):
    return (getattr(hook, "__self__", None) for hook in module._forward_pre_hooks.values())


def _say(shape: GdnShape) -> str:
    return (f"{shape.qk_heads} q/k and {shape.v_heads} value heads of {shape.key_dim} x "
            f"{shape.value_dim}")


def attach(model: nn.Module, device: Device) -> Attached:
    """Let every Gated DeltaNet layer of a transformers model decode on `device`, until the result
    is left as a context manager or told to detach."""
    return Attached(model, device)
