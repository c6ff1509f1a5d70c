"""A GDN layer between streams: Prepare, the engines and the collectors, with nothing of a bus.

    q, k --> Prepare --> engines --> packs --> collector --> requests, beats of port 0
    v ------/                           `----> collector --> requests, beats of port 1 ...

What stands at its sides brings rows of q, k and of values as beats, and takes finished rows: a
request says where `beats` of a row go, and the beats follow. `gdn_kernel` puts AXI readers and
writers there; whatever else has these streams may stand in their place. Everything moves by valid
and ready alone; this file joins the blocks and holds no arithmetic.

Rate     heads follow each other as fast as the streams allow
"""

from typing import Any

from amaranth.hdl import Cat, Module, ResetSignal
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out

from gdn_core.axi.bursts import request_layout
from gdn_core.config import GdnConfig
from gdn_core.emit.emitter import place
from gdn_core.emit.reset import OPEN, RESET, handed_on
from gdn_core.engine.collect import Collector, CollectorParams
from gdn_core.engine.engine import Engine
from gdn_core.engine.engine_params import EngineParams
from gdn_core.engine.station import Station, StationParams, join, own_of, stops
from gdn_core.engine.walk import TOKENS_BITS, WalkParams
from gdn_core.engine.words import BEAT_BITS, Pack, WordsParams
from gdn_core.formats import StateFormat
from gdn_core.prepare.prepare import CALL, Prepare, PrepareParams
from gdn_core.prepare.vectors import READ_BEAT
from gdn_core.registers import Command

__all__ = ["Layer", "engine_params"]


def engine_params(config: GdnConfig) -> EngineParams:
    shape = config.shape
    return EngineParams(
        format=StateFormat.of(config.precision),
        key_dim=shape.key_dim,
        value_dim=shape.value_dim,
        group=shape.group,
        states=shape.qk_heads // config.engines * config.slots,
        state_ram=config.state_ram,
    )


class Layer(wiring.Component):
    def __init__(self, params: GdnConfig):
        self.params = params
        shape, ports = params.shape, params.out_ports
        super().__init__(
            {
                "start": In(1),
                "call": In(CALL),  # stable from the cycle before start until busy is low again
                "out_at": In(64).array(ports),  # where the outputs go; stable as `call` is
                "poison": In(1),  # the call has met a bus error: heads leave their states
                "q": In(stream.Signature(READ_BEAT)),
                "k": In(stream.Signature(READ_BEAT)),
                "v": In(stream.Signature(READ_BEAT)),
                "requests": Out(stream.Signature(request_layout())).array(ports),
                "beats": Out(stream.Signature(BEAT_BITS)).array(ports),
                "token": Out(TOKENS_BITS).array(ports),  # whose rows are being sent
                "overflows": Out(shape.group).array(params.engines),  # strobes, a value head each
                "error": Out(1),  # strobe: a head met a bus error
                "bad": Out(1),  # strobe: a value head is bad, by itself
                "bad_token": Out(32),
                "bad_head": Out(range(max(shape.v_heads, 2))),
                "busy": Out(1),  # from 2 cycles after start
            }
        )

    def elaborate(self, platform):
        m = Module()
        config, shape, ports = self.params, self.params.shape, self.params.out_ports
        engine = engine_params(config)
        walk = WalkParams(heads=shape.qk_heads, engines=config.engines)
        far = len(stops(config.slrs))
        # The reset's tree: this file, an engine, its ranks; less in Prepare.
        assert far + engine.ranks + 3 <= OPEN
        # What feeds back is in reset by then; a column is the longest on its way, and comes back.
        assert OPEN + far + engine.times.landed + far < RESET

        prepare = place(m, platform, "prepare", Prepare(
            PrepareParams(engine=engine, walk=walk, slots=config.slots)),
            reset=handed_on(m, "prepare"))  # fmt: skip
        for name in ("q", "k", "v"):
            wiring.connect(m, wiring.flipped(getattr(self, name)), getattr(prepare, name))
        m.d.comb += [
            prepare.call.eq(self.call), prepare.start.eq(self.start),
            prepare.poison.eq(self.poison), self.error.eq(prepare.error),
            self.bad.eq(prepare.bad), self.bad_token.eq(prepare.bad_token),
            self.bad_head.eq(prepare.bad_head),
        ]
        links = self.engines(m, platform, engine, prepare)
        m.d.comb += [self.overflows[e].eq(link.overflows) for e, link in enumerate(links)]

        collectors = []
        decode = self.call.command == Command.DECODE
        collect = CollectorParams(v_heads=shape.v_heads // ports, value_dim=shape.value_dim,
                                  queues=config.heads_in_flight // ports)  # fmt: skip
        for port in range(ports):
            collector = place(m, platform, f"collector_{port}", Collector(collect),
                              reset=handed_on(m, f"port_{port}"))
            wiring.connect(m, collector.requests, wiring.flipped(self.requests[port]))
            wiring.connect(m, collector.beats, wiring.flipped(self.beats[port]))
            m.d.comb += [
                collector.start.eq(
                    self.start & (decode | (self.call.command == Command.STORE))
                ),
                collector.tokens.eq(self.call.tokens),
                collector.narrow.eq(decode & self.call.narrow),
                collector.out.eq(self.out_at[port]), self.token[port].eq(collector.token),
            ]
            collectors.append(collector)
        for e, link in enumerate(links):
            reset = handed_on(m, f"pack_{e}")
            for g in range(shape.group):
                queue, port = divmod(e * shape.group + g, ports)
                collector = collectors[port]
                pack = place(m, platform, f"pack_{e}_{g}",
                             Pack(WordsParams(columns=shape.value_dim)),
                             reset=reset)  # fmt: skip
                m.d.comb += [
                    pack.word.eq(link.out[g]), pack.active.eq(link.out_push[g]),
                    pack.narrow.eq(collector.narrow),
                    collector.rows[queue].eq(pack.beat), collector.rows_push[queue].eq(pack.push),
                    link.out_taken[g].eq(collector.rows_taken[queue]),
                ]
        m.d.comb += self.busy.eq(
            prepare.busy | Cat(b.busy for b in (*collectors, *links)).any()
        )
        return m

    def engines(self, m, platform, params, prepare):
        """The engines, behind their stations if they lie in several SLRs; returns what each alone
        is sent and sends, where it leaves this side and comes back."""
        own = wiring.Signature(params.own)
        links: list[Any] = [own.create(path=(f"link_{e}",)) for e in range(self.params.engines)]
        ends: list[Any] = [None] * len(links)  # orders and answers, so far on their way
        shared = [prepare] * len(links)  # where each sees what all see
        before = prepare
        for stop in stops(self.params.slrs):
            passes = StationParams(engine=params, engines=len(stop.engines))
            station = place(m, platform, stop.name, Station(passes))
            join(m, before, station.rest, params.shared)
            before = station.beyond
            for n, e in enumerate(stop.engines):
                if ends[e] is None:
                    here = own_of(params, station.orders_i[n], station.answers_o[n])
                    join(m, links[e], here, params.own)
                    m.d.comb += station.orders_i[n].reset.eq(
                        ResetSignal("sync", allow_reset_less=True))
                else:
                    orders, answers = ends[e]
                    m.d.comb += [station.orders_i[n].eq(orders), answers.eq(station.answers_o[n])]
                shared[e], ends[e] = before, (station.orders_o[n], station.answers_i[n])
        for e, (link, all_, end) in enumerate(zip(links, shared, ends, strict=True)):
            engine = Engine(params)
            place(m, platform, f"engine_{e}", engine,
                  reset=handed_on(m, f"engine_{e}") if end is None else end[0].reset)
            join(m, all_, engine, params.shared)
            join(m, link if end is None else own_of(params, *end), engine, params.own)
            m.d.comb += [
                link.operands_push.eq(prepare.operands_push[e]),
                link.words_push.eq(prepare.words_push[e]),
                link.job_push.eq(prepare.job_push[e]),
                link.scalars_push.eq(prepare.scalars_push[e]),
                prepare.operands_taken[e].eq(link.operands_taken),
                prepare.words_taken[e].eq(link.words_taken),
                prepare.scalars_taken[e].eq(link.scalars_taken),
            ]
        return links
