"""Prepare: everything that is once a head and token, for all engines.

    rows of k and q    -> operands in the engine, norms                 `Vectors`
    gates rows         -> alpha, beta                                   `Values`
    value rows         -> the engine's queues                           `Values`
    norms, gates, gain -> the scalars of each value head, the next gain `Scalars`
    all of a head      -> a job for its engine

A job is made when everything of its head has come in, so nothing in an engine ever waits for
memory, and a head whose inputs are bad is known as bad before its state is touched. After a bus
error (`poison`) the heads that follow are made bad as well: they leave their states as they are.

Rate     a q/k head in the beats of its k or the value heads of its group, whichever are more
"""

from dataclasses import dataclass

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gdn_core.arith.pipeline import Pipeline
from gdn_core.emit.emitter import place
from gdn_core.emit.reset import handed_on
from gdn_core.engine.column import HeadScalars
from gdn_core.engine.engine_params import EngineParams, JobControl
from gdn_core.engine.walk import Walk, WalkParams, selected
from gdn_core.engine.words import BEAT_BITS, ROWS
from gdn_core.formats import EXPONENT_ROW, FP32_ONE, GAIN_ROW
from gdn_core.prepare.scalars import Scalars
from gdn_core.prepare.values import Values, ValuesParams
from gdn_core.prepare.vectors import READ_BEAT, Vectors, VectorsParams
from gdn_core.registers import Command

__all__ = ["CALL", "Prepare", "PrepareParams"]

READ = 1  # cycles from a gain's address to the gain
CALL = data.StructLayout(
    {
        "command": Command,
        "tokens": 32,  # passes over the heads: rows of the image in a LOAD or a STORE
        "slot": 32,
        "given": 1,
        "twice": 1,
        "fresh": 1,
        "narrow": 1,
        "eps": 32,
        "scale": 32,
    }
)


@dataclass(frozen=True, kw_only=True)
class PrepareParams:
    engine: EngineParams
    walk: WalkParams
    slots: int

    @property
    def v_heads(self) -> int:
        return self.walk.heads * self.engine.group


class Prepare(wiring.Component):
    def __init__(self, params: PrepareParams):
        self.params = params
        engines, group = params.walk.engines, params.engine.group
        super().__init__(
            {
                "start": In(1),
                "call": In(CALL),  # stable from the cycle before start to the end of the call
                "poison": In(1),  # the call has met a bus error
                "q": In(stream.Signature(READ_BEAT)),
                "k": In(stream.Signature(READ_BEAT)),
                "v": In(stream.Signature(READ_BEAT)),
                # To all engines, with strobes for each: see `EngineParams.link`.
                "operands": Out(params.engine.operands),
                "operands_push": Out(engines),
                "operands_taken": In(engines),
                "words": Out(BEAT_BITS),
                "words_push": Out(group).array(engines),
                "words_taken": In(group).array(engines),
                "job": Out(params.engine.job),
                "job_push": Out(engines),
                "scalars": Out(HeadScalars),
                "scalars_push": Out(group).array(engines),
                "scalars_taken": In(engines),
                "error": Out(1),  # strobe: a head met a bus error
                "bad": Out(1),  # strobe: a value head is bad, by itself
                "bad_token": Out(32),
                "bad_head": Out(range(max(params.v_heads, 2))),
                "busy": Out(1),  # from 2 cycles after start
            }
        )

    def elaborate(self, platform):
        m = Module()
        params, call = self.params, self.call
        engines, group = params.walk.engines, params.engine.group
        key_dim = params.engine.key_dim
        decode = Signal()
        load = Signal()
        store = Signal()
        m.d.sync += [
            decode.eq(call.command == Command.DECODE), load.eq(call.command == Command.LOAD),
            store.eq(call.command == Command.STORE),
        ]
        vectors = place(m, platform, "vectors",
                        Vectors(VectorsParams(engine=params.engine, walk=params.walk)),
                        reset=handed_on(m, "vectors"))  # fmt: skip
        values = place(m, platform, "values",
                       Values(ValuesParams(engine=params.engine, walk=params.walk)),
                       reset=handed_on(m, "values"))  # fmt: skip
        wiring.connect(m, wiring.flipped(self.q), vectors.q)
        wiring.connect(m, wiring.flipped(self.k), vectors.k)
        wiring.connect(m, wiring.flipped(self.v), values.beats)
        m.d.comb += [
            vectors.start.eq(self.start), vectors.tokens.eq(call.tokens),
            vectors.unit.eq(~decode), vectors.load.eq(load),
            vectors.eps.eq(call.eps),
            values.start.eq(self.start & (decode | load)), values.tokens.eq(call.tokens),
            values.load.eq(load), values.given.eq(call.given), values.twice.eq(call.twice),
            self.operands.eq(vectors.operands), self.operands_push.eq(vectors.operands_push),
            vectors.operands_taken.eq(self.operands_taken), self.words.eq(values.words),
        ]
        for e in range(engines):
            m.d.comb += [
                self.words_push[e].eq(values.words_push[e]),
                values.words_taken[e].eq(self.words_taken[e]),
            ]

        # Join: a head's value heads follow each other into the scalar pipeline.
        scalars = place(m, platform, "head_scalars", Scalars())
        walk = place(m, platform, "walk", Walk(params.walk))
        pending = Signal(engines)  # a job and its scalars are on the way, or wait in the engine
        idle_here = Signal(init=1)  # the engine whose turn it is has none
        member = Signal(range(max(group, 2)))
        issue = Signal()
        first = Signal()
        last = Signal()
        norms, status = vectors.results, values.status
        m.d.comb += [
            walk.start.eq(self.start), walk.tokens.eq(call.tokens),
            first.eq(member == 0), last.eq(member == group - 1),
            issue.eq(
                walk.active & norms.valid & (values.gates.valid | ~decode)
                & (status.valid | ~(decode | load)) & (~first | idle_here)
            ),
            walk.step.eq(issue & last),
            # Of a call without gates and values these queues are empty.
            values.gates.ready.eq(issue),
            norms.ready.eq(issue & last), status.ready.eq(issue & last),
        ]  # fmt: skip
        with m.If(issue):
            m.d.sync += member.eq(Mux(last, 0, member + 1))
        # What `issue` hangs on is known a cycle ahead. The engine that follows is another one, or
        # the only one, whose turn it was.
        idle = ~pending | self.scalars_taken
        following = (idle & walk.turn.rotate_left(1)).any() if engines > 1 else 0
        m.d.sync += idle_here.eq(Mux(walk.step, following, (idle & walk.turn).any()))

        # Gains, one for each value head of each slot.
        m.submodules.gains = gains = Memory(
            shape=32, depth=params.slots * params.v_heads, init=[]
        )
        gain_read, gain_write = gains.read_port(), gains.write_port()
        v_head = Signal(range(max(params.v_heads, 2)))
        base = Signal(range(gains.depth + 1))
        m.d.comb += v_head.eq(walk.head * group + member)
        m.d.comb += base.eq(call.slot * params.v_heads)
        m.d.comb += [gain_read.addr.eq(base + v_head), gain_read.en.eq(1)]

        # What is known of the value head, with its gain one cycle later.
        p = Pipeline(m, platform)
        error = Signal()
        own_bad = Signal()
        m.d.comb += [
            error.eq((norms.payload.error & decode) | (status.payload.error & (decode | load))),
            own_bad.eq(decode & (norms.payload.bad | values.gates.payload.bad
                                 | selected(status.payload.bad, member))),
            self.error.eq(issue & error),
            self.bad.eq(issue & own_bad & ~error & ~self.poison),
            self.bad_token.eq(walk.token), self.bad_head.eq(v_head),
        ]  # fmt: skip
        # A bad head keeps what it had, and at the start of a sequence that is nothing. A head that
        # the call never came to, because of a bus error, keeps even that.
        fresh = Signal()
        stopped = Signal()
        m.d.comb += stopped.eq(error | self.poison)
        m.d.comb += fresh.eq(~stopped & walk.first_token & (
            (decode & call.fresh) | load | (call.command == Command.CLEAR)))  # fmt: skip
        known = {
            "alpha": Mux(decode & ~own_bad & ~stopped, values.gates.payload.alpha, FP32_ONE),
            "beta": values.gates.payload.beta, "kn": norms.payload.kn, "qr": norms.payload.qr,
            "kq": norms.payload.kq, "fresh": fresh, "bad": own_bad | stopped,
        }  # fmt: skip
        for name, value in known.items():
            port = getattr(scalars, name)
            register = Signal(len(port), name=f"{name}_in", reset_less=True)
            m.d.sync += register.eq(value)
            m.d.comb += port.eq(register)
        m.d.comb += [
            scalars.gain.eq(gain_read.data), scalars.pass_gain.eq(store),
            scalars.scale.eq(call.scale),
        ]

        # The next gain goes back, unless the head is bad. A LOAD clears it first, as it does the
        # exponents, and takes it from the last row of its image.
        issued = p.at(issue, 0, "issue")
        written = READ + Scalars.LATENCY_GAIN
        kept = p.at(scalars.bad & ~scalars.fresh, READ, "gain_kept")
        address = p.at(gain_read.addr, 0, "gain_addr")
        keeps = p.at(store | (load & ~walk.first_token), 0, "keeps_gain")
        # What a LOAD brings comes after that: see `Values`.
        assert ROWS <= key_dim + GAIN_ROW
        # An engine is pending for longer than that, so its next job reads what this one writes.
        assert params.engine.times.scalars > written
        writes = p.delay(issued, written) & ~p.delay(kept, written) & ~p.delay(keeps, written)
        loads = Signal()
        m.d.comb += loads.eq(values.gain_stb & ~self.poison)
        loaded_addr = Signal.like(gain_write.addr)
        m.d.comb += loaded_addr.eq(base + values.gain_head)
        m.d.comb += [
            gain_write.en.eq(writes | loads),
            gain_write.addr.eq(Mux(loads, loaded_addr, p.delay(address, written))),
            gain_write.data.eq(Mux(loads, values.gain, scalars.gain_next)),
        ]

        # Jobs go to the engine so that it asks for the group's scalars when they are there.
        made = READ + scalars.LATENCY
        offer = max(made - params.engine.times.scalars, 0)
        turn = p.at(walk.turn, 0, "turn")
        round_ = p.at(walk.round, 0, "round")
        member_, last_ = p.at(member, 0, "member"), p.at(last, 0, "last")
        control = Signal(JobControl)
        body = walk.token < key_dim
        exponents = walk.token == key_dim + EXPONENT_ROW
        m.d.comb += [
            control.write_state.eq(decode | (load & body)),
            control.write_exponent.eq(
                decode | (call.command == Command.CLEAR)
                | (load & (walk.first_token | exponents))
            ),
            control.clear.eq(walk.first_token & ~decode & ~store),
            control.load.eq(load), control.decode.eq(decode),
            control.emit.eq(decode | store),
            control.raw.mantissa.eq(store & body), control.raw.exponent.eq(store & exponents),
            control.raw.gain.eq(store & ~body & ~exponents),
        ]  # fmt: skip
        control_ = p.at(control.as_value(), 0, "control")
        states = params.walk.heads // engines
        goes = p.delay(issued, offer) & p.delay(last_, offer)
        m.d.comb += [
            self.job.state.eq(call.slot * states + p.delay(round_, offer)),
            self.job.control.as_value().eq(p.delay(control_, offer)),
            self.scalars.eq(scalars.scalars),
        ]
        for e in range(engines):
            with m.If(issue & walk.turn[e]):
                m.d.sync += pending[e].eq(1)
            with m.If(self.scalars_taken[e]):
                m.d.sync += pending[e].eq(0)
            m.d.comb += self.job_push[e].eq(goes & p.delay(turn, offer)[e])
            for g in range(group):
                m.d.comb += self.scalars_push[e][g].eq(
                    p.delay(issued, made) & p.delay(turn, made)[e]
                    & (p.delay(member_, made) == g))  # fmt: skip
        # A cycle late: so is the call's look at it, and an engine is busy for longer.
        m.d.sync += self.busy.eq(walk.active | pending.any())
        return m


