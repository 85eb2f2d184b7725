import { type Network, type Scenario, simulate, withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Model } from "../../packages/core/src/engine/model.js";
import { ROW } from "../../packages/core/src/population/heard.js";
import { bindPull } from "../../packages/core/src/wom/hear/pull.js";
import { bindPush } from "../../packages/core/src/wom/hear/push.js";
import { anyWorld, STEPS } from "./any-world.js";
import { stage } from "./stage.js";

const staging = ({ network, world }: { network: Network; world: { seed: string | number; replication: number } }) =>
  ({ network, seed: String(world.seed), replication: world.replication });

const unwatched = { answered: () => undefined, acted: () => undefined };

describe("in every small world", () => {
  it("every value stays in its range, is a number, and is never -0", () => {
    fc.assert(fc.property(anyWorld, (telling) => {
      simulate(telling.scenario, { ...staging(telling), check: true, twin: false });
      const simulation = stage(telling.scenario, staging(telling));
      for (let t = 0; t < STEPS; t++) simulation.step();
      for (const column of Object.values(simulation.model.scene.arena.column)) expect(column.some((value) => !Number.isFinite(value) || Object.is(value, -0))).toBe(false);
    }), { numRuns: 150, seed: 1 });
  });

  it("storage order changes no bit and no hash, with every target, record and outcome", () => {
    const targets = fc.constantFrom(
      { kind: "everyone" }, { kind: "at-random", share: 0.5 }, { kind: "by-degree", share: 0.4 }, { kind: "by-power", share: 0.4, order: "lowest" }, { kind: "by-certainty", share: 0.4 }, { kind: "by-community", communities: [0] },
      { kind: "by-pagerank", share: 0.4 }, { kind: "by-k-shell", share: 0.4, order: "median" }, { kind: "by-bridging", share: 0.4 },
      { kind: "by-power-and-certainty", share: 0.4, certainty: "low" },
    );
    const schedules = fc.constantFrom("synchronous", "random-sequential", "fixed-order", "partial", "poisson", "pairwise");
    fc.assert(fc.property(anyWorld, targets, schedules, (telling, chosen, kind) => {
      const changed = withChanges(telling.scenario, { schedule: { kind }, campaigns: telling.scenario.campaigns.map((campaign) => ({ ...campaign, targets: chosen })) });
      const [plain, stored] = [simulate(changed, staging(telling)), simulate(changed, { ...staging(telling), storage: telling.storage })];
      expect(stored.hash).toBe(plain.hash);
      expect(stored.summary).toEqual(plain.summary);
      for (const column of plain.table.columns) expect(stored.table.series(column)).toEqual(plain.table.series(column));
    }), { numRuns: 120, seed: 2 });
  });

  it("the order in which a file lists its ties, and the end it names first, change no hash", () => {
    fc.assert(fc.property(anyWorld, fc.infiniteStream(arbitraryReal(0, 1)), (telling, luck) => {
      const other = shuffled(telling.network, Array.from({ length: telling.network.from.length }, () => luck.next().value as number));
      expect(simulate(telling.scenario, { ...staging(telling), network: other, twin: false }).hash).toBe(simulate(telling.scenario, { ...staging(telling), twin: false }).hash);
    }), { numRuns: 100, seed: 3 });
  });

  it("pulling and pushing give every hearer the same sums, to the last bit", () => {
    const plain = anyWorld.filter(({ scenario: { channels, hear } }) => channels.length === 1 && channels[0]!.audience === null && hear.kind === "everyone");
    let heard = 0;
    fc.assert(fc.property(plain, (telling) => {
      const [one, two] = [stage(telling.scenario, staging(telling)), stage(telling.scenario, staging(telling))];
      for (let t = 0; t < STEPS; t++) {
        const [pulled, pushed] = [sumsBy(one.model, "pull"), sumsBy(two.model, "push")];
        one.step({ ...unwatched, answering: (model) => pulled.hear(model, t) });
        two.step({ ...unwatched, answering: (model) => pushed.hear(model, t) });
        expect(pulled.sums()).toEqual(pushed.sums());
        heard += pulled.sums().length;
      }
    }), { numRuns: 150, seed: 4 });
    expect(heard).toBeGreaterThan(500);
  });

  it("praise and criticism are mirror images: flip every opinion, and everything flips exactly", () => {
    const flips = (values: Float64Array) => Array.from(values, (value) => -value + 0);
    fc.assert(fc.property(anyWorld, (telling) => {
      const even = withChanges(telling.scenario, { "peers.negativity": 1, "speaking.negativeVoice": 1 });
      const [here, there] = [even, mirrored(even)].map((one) => stage(one, staging(telling)));
      for (let t = 0; t < STEPS; t++) {
        here!.step();
        there!.step();
        const [a, b] = [here!.model, there!.model];
        for (const name of ["attitude", "expressed", "lastHeard"] as const) expect(Array.from(b.scene.agents[name])).toEqual(flips(a.scene.agents[name]));
        for (const name of ["threat", "certainty", "confidence", "spokeAt"] as const) expect(b.scene.agents[name]).toEqual(a.scene.agents[name]);
        expect(b.tracer!.counts).toEqual(a.tracer!.counts);
      }
    }), { numRuns: 200, seed: 5 });
  });

  it("an agent at rest that hears nothing does nothing at all", () => {
    fc.assert(fc.property(anyWorld, (telling) => {
      const quiet = withChanges(telling.scenario, { campaigns: [], "people.anchor": null, "people.expressed": null, "people.activity": { kind: "constant", value: 0 }, "peers.seek": 0 });
      const run = simulate(quiet, { ...staging(telling) });
      for (const name of ["attitude", "expressed", "certainty", "threat"] as const) expect(run.at(STEPS)[name]).toEqual(run.at(0)[name]);
    }), { numRuns: 100, seed: 6 });
  });
});

function shuffled(network: Network, luck: readonly number[]): Network {
  const order = luck.map((_, e) => e).sort((a, b) => luck[a]! - luck[b]! || a - b);
  const turned = (e: number) => !network.directed && luck[e]! < 0.5;
  return {
    ...network,
    from: Uint32Array.from(order, (e) => (turned(e) ? network.to : network.from)[e]!),
    to: Uint32Array.from(order, (e) => (turned(e) ? network.from : network.to)[e]!),
    strength: network.strength === null ? null : Float64Array.from(order, (e) => network.strength![e]!),
    layer: network.layer === null ? null : Uint8Array.from(order, (e) => network.layer![e]!),
  };
}

/** Hears the present voices once more, by pulling or by pushing, on top of what the brand sent. */
function sumsBy(model: Model, how: "pull" | "push") {
  const { scene, voice, scenario: { channels, peers }, deliver } = model;
  const listening = { scene, voice, channels, peers, deliver };
  const [pull, push] = [bindPull(listening), bindPush(listening)];
  const { any, sums } = scene.heard;
  return {
    hear({ broadcasts }: Model, t: number) {
      any.fill(0);
      for (const broadcast of broadcasts) broadcast.send(t);
      if (how === "pull") pull(t, scene.byKey, 0, any.length);
      else push(t);
    },
    sums: () => Array.from(any).flatMap((some, i) => (some === 0 ? [] : [[i, ...sums.subarray(i * ROW, i * ROW + 6)]])),
  };
}

const negated = (list: unknown) => (list as number[]).map((value) => -value + 0);

function mirrored(one: Scenario): Scenario {
  const { attitude, anchor, expressed } = one.people as unknown as Record<string, { list: number[] }>;
  return withChanges(one, {
    "people.attitude": { kind: "values", list: negated(attitude!.list) }, "people.anchor": { kind: "values", list: negated(anchor!.list) }, "people.expressed": { kind: "values", list: negated(expressed!.list) },
    campaigns: one.campaigns.map((campaign) => ({ ...campaign, valence: -campaign.valence + 0 })),
  });
}

describe("on push-harder", () => {
  const base = scenario("push-harder", { "network.n": 200, steps: 30 });

  it("the contacts of a weaker campaign are among those of a stronger one, person by person", () => {
    for (const pushes of [[0.3, 1], [1, 4], [3.9, 4.1], [4, 12]] as const) {
      const [weak, strong] = pushes.map((push) => stage(withChanges(base, { push })));
      for (let t = 0; t < 30; t++) {
        weak!.step();
        strong!.step();
        const [fewer, more] = [weak!.model.broadcasts[0]!, strong!.model.broadcasts[0]!];
        for (let i = 0; i < 200; i++) expect(fewer.contacts(t, i)).toBeLessThanOrEqual(more.contacts(t, i));
      }
      expect(weak!.model.tracer!.counts[4]).toBeLessThan(strong!.model.tracer!.counts[4]!);
    }
  });

  it("a larger empowered share only moves people over, and no other trait of anybody", () => {
    const at = (share: number) => simulate(withChanges(base, { empowered: share, steps: 1 }), { twin: false }).at(0);
    const shares = [0, 0.1, 0.35, 0.6, 1].map(at);
    for (const [k, more] of shares.entries()) {
      const fewer = shares[k - 1];
      if (fewer === undefined) continue;
      let moved = 0;
      for (let i = 0; i < 200; i++) {
        expect(more.power[i]).toBeGreaterThanOrEqual(fewer.power[i]!);
        if (more.power[i]! > fewer.power[i]!) moved++;
      }
      expect(moved).toBeGreaterThan(10);
      for (const name of ["attitude", "certainty", "activity", "anchor"] as const) expect(more[name]).toEqual(fewer[name]);
    }
  });

  it("a placebo moves nobody by as much as .05 in a single run, where impact saturates and threat is forgotten", () => {
    const { backfire, lift } = simulate(withChanges(base, { "campaigns.0.weight": 1e-9, "campaigns.0.pressure": 1e-9 })).summary;
    expect([backfire! <= 0.01, lift! <= 0.01]).toEqual([true, true]);
  });
});
