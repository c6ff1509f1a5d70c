"""One Gated DeltaNet layer of transformers whose rule runs on a device while it decodes a token."""

import inspect
import math
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import nn

from gdn_core.host.device import Slot

__all__ = ["CACHES", "GATES", "RULES", "Layer", "Resident"]

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
# The gates that a layer computes from a and b are what the kernel will compute, within a bf16
# model's rounding of beta.
GATES_AGREE = 2**-7


@dataclass(eq=False)
class Resident:
    """The slots of a cache: of each layer, one a sequence."""

    slots: dict[int, list[Slot]]
    states: dict[int, torch.Tensor] = field(default_factory=dict)  # those NaN, of the cache
    broken: bool = False  # a decode failed half-way


@dataclass(eq=False)
class _Call:
    """A layer's forward whose rule is the device's."""

    layer: "Layer"
    resident: Resident
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


class Layer:
    def __init__(self, owner, name: str, module: nn.Module):
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
