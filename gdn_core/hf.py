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
import math
import threading
import weakref
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import nn

from gdn_core.config import GdnShape
from gdn_core.host.device import Device, Slot, SlotError

__all__ = ["CACHES", "GATES", "RULES", "TESTED", "Attached", "attach"]

# Releases of transformers that the tests ran with; pyproject.toml takes these and none after them.
TESTED = ("5.23", "5.24")

# The layers' classes, and the projections whose outputs are a token's raw gates.
GATES: dict[str, tuple[str, ...]] = {
    "Qwen3NextGatedDeltaNet": ("in_proj_ba",),
    "Qwen3_5GatedDeltaNet": ("in_proj_a", "in_proj_b"),
    "Qwen3_5MoeGatedDeltaNet": ("in_proj_a", "in_proj_b"),
    "OlmoHybridGatedDeltaNet": ("a_proj", "b_proj"),
}
# What their forward calls, by these names, for a prompt and for a token.
RULES = ("torch_chunk_gated_delta_rule", "torch_recurrent_gated_delta_rule")
# By what name it takes its cache: 5.24's, 5.23's. 5.24 takes the older one too, as a keyword.
CACHES = ("cache", "cache_params")
DTYPES = (torch.float32, torch.bfloat16, torch.float16)
# The gates that a layer computes from a and b are what the kernel will compute, within a bf16
# model's rounding of beta.
GATES_AGREE = 2**-7


@dataclass(eq=False)
class _Resident:
    """The slots of a cache: of each layer, one a sequence."""

    slots: dict[int, list[Slot]]
    states: dict[int, torch.Tensor] = field(default_factory=dict)  # those NaN, of the cache
    broken: bool = False  # a decode failed half-way


@dataclass(eq=False)
class _Call:
    """A layer's forward whose rule is the device's."""

    layer: "_Layer"
    resident: _Resident
    outputs: dict[str, torch.Tensor] = field(default_factory=dict)  # of the gates' projections


class _Running(threading.local):
    call: _Call | None = None


_running = _Running()


class _Rule:
    """Stands in for a rule of transformers' modeling file; layers not attached do not notice."""

    def __init__(self, original):
        self.original, self.users = original, 0

    def __call__(self, query, key, value, *rest, **options):
        call = _running.call
        if call is None:
            return self.original(query, key, value, *rest, **options)
        return call.layer.decode(call, query, key, value, *rest, **options)


class _Layer:
    def __init__(self, owner: "Attached", name: str, module: nn.Module):
        self.owner, self.name, self.module = owner, name, module
        kind = next(c.__name__ for c in type(module).__mro__ if c.__name__ in GATES)
        self.gates = GATES[kind]
        self.index: int = module.layer_idx
        self.signature = inspect.signature(module.forward)
        self.names = inspect.unwrap(type(module).forward).__globals__
        self.parameters = owner.device.parameters(
            module.A_log, module.dt_bias,
            eps=inspect.signature(self.names["l2norm"]).parameters["eps"].default,
            beta_twice=bool(getattr(module, "allow_neg_eigval", False)),
        )  # fmt: skip
        self.handles: list = []

    def install(self):
        self.handles = [
            self.module.register_forward_pre_hook(self.before, with_kwargs=True),
            self.module.register_forward_hook(self.after, always_call=True),
            *(getattr(self.module, name).register_forward_hook(self.keeper(name))
              for name in self.gates),
        ]  # fmt: skip
        for rule in RULES:
            if not isinstance(self.names[rule], _Rule):
                self.names[rule] = _Rule(self.names[rule])
            self.names[rule].users += 1

    def remove(self):
        for handle in self.handles:
            handle.remove()
        for rule in RULES:
            stand_in = self.names[rule]
            stand_in.users -= 1
            if not stand_in.users:
                self.names[rule] = stand_in.original

    def keeper(self, name: str):
        def keep(module, args, output):
            if _running.call is not None:
                _running.call.outputs[name] = output

        return keep

    def before(self, module, args, options):
        """Whose the coming forward is; all that can be refused is refused here."""
        given = self.signature.bind(*args, **options).arguments | options
        hidden = given["hidden_states"]
        cache = next((given[name] for name in CACHES if given.get(name) is not None), None)
        _running.call = None
        state = None if cache is None else cache.get_recurrent_state(self.index)
        if state is None:
            return
        away = bool(state[0, 0, 0, 0].isnan())
        if hidden.shape[1] > 1 and not away:
            return  # a prompt in pieces
        _running.call = _Call(self, self.owner.resident(cache, self, state, away, hidden))

    def after(self, module, args, output):
        _running.call = None

    def decode(self, call: _Call, query, key, value, g, beta, *, initial_state, **options):
        """The rule, on the device: outputs and the state, which stays away."""
        resident, device = call.resident, self.owner.device
        try:
            self.check(options)
            a, b = self.raw_gates(call.outputs)
            self.check_gates(a, b, g, beta)
            slots = resident.slots[self.index]
            if self.index not in resident.states:
                for slot, state in zip(slots, initial_state, strict=True):
                    device.restore(slot, state)
                resident.states[self.index] = initial_state.fill_(math.nan)
            group = query.shape[2] // self.module.num_k_heads  # 1, but for heads repeated before
            narrow = value.dtype == torch.bfloat16
            outs = [
                device.decode(slot, q, k, v, a_t, b_t, bf16=narrow)
                for slot, q, k, v, a_t, b_t in zip(
                    slots, query[:, :, ::group], key[:, :, ::group], value, a, b, strict=True)
            ]  # fmt: skip
        except BaseException:  # the convolution has moved on, and perhaps some of the sequences
            resident.broken = True
            raise
        joined = np.stack(outs)
        out = (torch.from_numpy(joined.view(np.int16)).view(torch.bfloat16) if narrow
               else torch.from_numpy(joined))  # fmt: skip
        return out.to(value.device, value.dtype), initial_state

    def check(self, options: Mapping[str, Any]):
        if not options.get("use_qk_l2norm_in_kernel"):
            raise ValueError(f"{self.name} normalises q and k before the rule; the device always "
                             "does it itself (use_qk_l2norm_in_kernel=True)")
        if options.get("cu_seqlens") is not None:
            raise ValueError(f"{self.name} was given packed sequences (cu_seqlens); the device "
                             "decodes a batch, a slot for each sequence")
        scale = options.get("scale")
        if scale is not None and not math.isclose(scale, self.parameters.scale):
            raise ValueError(f"{self.name} scales q by {scale}, the device by 1/sqrt(key_dim) = "
                             f"{self.parameters.scale}")

    def raw_gates(self, outputs: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
        """a and b, [B, T, v_heads], from the projections' outputs."""
        if len(self.gates) == 2:
            a, b = self.gates
            return outputs[a], outputs[b]
        group = self.owner.device.shape.group  # of each q/k head its b, then its a
        pairs = outputs[self.gates[0]].unflatten(-1, (-1, 2 * group))
        return pairs[..., group:].flatten(-2), pairs[..., :group].flatten(-2)

    def check_gates(self, a, b, g, beta):
        """The gates that the layer computed are those of its parameters when it was attached."""
        A, dt_bias = self.owner.constants[self.index]
        twice = 1 + self.parameters.beta_twice
        for name, wanted, given in (
            ("alpha", torch.exp(-A * nn.functional.softplus(a.float() + dt_bias)), g.exp()),
            ("beta", twice * b.float().sigmoid(), beta),
        ):
            apart = float((wanted - given.float()).abs().max())
            if apart > GATES_AGREE:
                raise ValueError(
                    f"{self.name} computes another {name} than the device would, {apart:.1e} "
                    "apart: attach again if A_log or dt_bias have changed")


class Attached:
    """What `attach` gives: a context manager; leaving it detaches."""

    def __init__(self, model: nn.Module, device: Device):
        self.model, self.device = model, device
        self._caches: weakref.WeakKeyDictionary[Any, _Resident] = weakref.WeakKeyDictionary()
        self._layers = [_Layer(self, name, module) for name, module in _layers(model, device)]
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

    def resident(self, cache, layer: _Layer, state: torch.Tensor, away: bool,
                 hidden: torch.Tensor) -> _Resident:  # fmt: skip
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

    def _reserve(self, cache, sequences: int) -> _Resident:
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
        resident = _Resident(slots)
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
        if any(isinstance(hook, _Layer) for hook in _owners(module)):
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
