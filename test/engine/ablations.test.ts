import { type Changes, type Network, parseScenario, plainNetwork, type Run, type Scenario, simulate, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { describe, expect, it } from "vitest";

/** Two rings of friends who never meet: what a mechanism does to the first must leave no trace on the second. */
const RING = 40;
const network = twoRings();

const FIRST = Array.from({ length: RING }, (_, i) => String(i));
const SOME = FIRST.slice(0, 12);
/** People, half of them powerful and unsure, in a market with every part in which nothing is left to act on the second ring alone. */
const world = parseScenario({
  id: "ablation", network: { kind: "given" },
  people: {
    attitude: { kind: "normal", mean: 0, sd: 0.5 }, power: { kind: "two-groups", share: 0.5, high: 0.9, low: 0.3, sd: 0.05 },
    certainty: { kind: "uniform", low: 0.1, high: 0.6 }, activity: { kind: "constant", value: 0.5 },
  },
  cast: [{ id: "critic", who: { kind: "listed", ids: ["3"] }, attitude: -1, power: 1, certainty: 1, activity: 1 }],
  campaigns: [{ id: "brand", push: 4, trusted: true, weight: 0.5, targets: { kind: "listed", ids: FIRST } }],
  market: { trust: {}, persuasionKnowledge: {}, avoidance: {}, doubt: {}, adoption: { external: 0, strong: 0.2, weak: 0.1 }, powerSources: null },
  steps: 20, window: 5,
}, catalog);

/** One mechanism: how it is switched off, what it may move first, and whether it decides how people begin. */
interface Ablation {
  readonly off: Changes;
  /** Set in both runs. */
  readonly also?: Changes;
  /** Columns of agents in which the first difference may show. */
  readonly moves: readonly string[];
  /** It acts on everybody, so there is nobody out of its reach. */
  readonly everybody?: true;
}

const ANSWERED = ["attitude", "expressed", "lastHeard", "reaction"];
const PRESSED = [...ANSWERED, "threat"];
const strategy = (kind: string, more: object = {}) => ({ strategies: [{ kind, id: "it", from: 2, who: { kind: "listed", ids: SOME }, ...more }] });
const without = { strategies: [] };
/** People of the first ring from −.6 to .6; nobody of the second has anything to complain about. */
const moods = Array.from({ length: 2 * RING }, (_, i) => (i < RING ? -0.6 + (1.2 * ((7 * i) % RING)) / RING : 0.3));
const complaining = (kind: string, more: object = {}) => ({ ...strategy(kind, more), "people.attitude": { kind: "values", list: moods } });

const ABLATIONS: Readonly<Record<string, Ablation>> = {
  "trust in the brand, which weighs its messages and never makes them press": { off: { "campaigns.0.trusted": false }, moves: ANSWERED },
  "persuasion knowledge, which weighs them too": { off: { "market.persuasionKnowledge": null }, moves: ANSWERED },
  "avoidance, which drops contacts": { off: { "market.avoidance": null }, moves: PRESSED },
  "doubt, which decides how certain people are": { off: { "market.doubt": null }, moves: ["certainty"], everybody: true },
  "information, which takes doubt away": { also: { "campaigns.0.informs": 0.2 }, off: { "campaigns.0.informs": 0 }, moves: ["certainty"] },
  "adoption and the use of the product": { also: { "campaigns.0.push": 0, "market.adoption.external": 0.05 }, off: { "market.adoption": null }, moves: ["attitude", "certainty"], everybody: true },
  "sources of power": { also: { "market.powerSources": {} }, off: { "market.powerSources": null }, moves: ["power"], everybody: true },
  "an invitation, which makes people speak": { also: { "campaigns.0.talk": 0.9 }, off: { "campaigns.0.talk": 0 }, moves: [...PRESSED, "spokeAt"] },
  "a message made to fit": { also: { "campaigns.0.personal": 1 }, off: { "campaigns.0.personal": 0 }, moves: PRESSED },
  "a budget": { also: { "campaigns.0.budget": 30 }, off: { "campaigns.0.budget": null }, moves: PRESSED },
  "a condition": { also: { "campaigns.0.when": { measure: "opposed", is: "above", value: 2 } }, off: { "campaigns.0.when": null }, moves: PRESSED },
  "an answer to complaints, which also informs": { also: complaining("respond"), off: without, moves: [...PRESSED, "certainty"] },
  "employees who answer": { also: complaining("employees"), off: without, moves: [...PRESSED, "certainty"] },
  "ignoring, which costs trust": { also: complaining("ignore", { patience: 1 }), off: without, moves: ANSWERED },
  "taking posts away": { also: complaining("moderate"), off: without, moves: PRESSED },
  "a vote, which empowers": { also: strategy("empower"), off: without, moves: ["power", "empowered", ...PRESSED] },
  "a promise kept, which makes sure and proud": { also: strategy("empower", { after: 3, outcome: "kept" }), off: { "strategies.0.outcome": "broken" }, moves: ["attitude", "anchor", "expressed", "certainty", "lastHeard", "threat", "reaction", "confidence"] },
  "fakes": { also: strategy("fakes", { who: { kind: "listed", ids: SOME } }), off: without, moves: ["attitude", "anchor", "expressed", "activity", "power", "certainty", "lastHeard", "reaction", "threat", "spokeAt", "confidence"] },
  "fakes being found out": { also: strategy("fakes", { reveal: 6 }), off: { "strategies.0.reveal": null }, moves: ["attitude", "anchor", "expressed", "activity", ...PRESSED, "spokeAt", "confidence"] },
  "withdrawal": { also: strategy("withdraw", { from: 5, stops: ["brand"] }), off: without, moves: PRESSED },
  "a critic who is believed": { also: {}, off: { "cast.0.credence": 0 }, moves: ANSWERED },
};

describe("switched off, with the same luck,", () => {
  for (const [name, { also = {}, off, moves, everybody }] of Object.entries(ABLATIONS)) {
    const on = run(withChanges(world, also));
    const twin = run(withChanges(withChanges(world, also), off));

    it(`${name}: what it should moves first, and nothing else`, () => {
      const first = firstDifference(on, twin);
      expect(first, "it changes nothing at all").not.toBeNull();
      expect(moves).toEqual(expect.arrayContaining([...first!.columns]));
    });

    if (everybody !== true) {
      it(`${name}: people out of its reach stay the same to the last bit`, () => {
        for (let step = 0; step <= on.steps; step++) expect(differing(on, twin, step, RING, 2 * RING)).toEqual([]);
      });
    }
  }
});

describe("where there is nothing for it to act on,", () => {
  const quiet = withChanges(world, { "campaigns.0.push": 0, cast: [], "people.attitude": { kind: "constant", value: 0.3 } });
  for (const kind of ["respond", "employees", "ignore", "moderate"]) {
    it(`${kind} changes no bit of anybody: nobody complains`, () => {
      const [on, off] = [run(withChanges(quiet, strategy(kind))), run(quiet)];
      for (let step = 0; step <= on.steps; step++) expect(differing(on, off, step, 0, 2 * RING)).toEqual([]);
    });
  }

  it("trust, avoidance and persuasion knowledge change no bit without a brand that speaks", () => {
    const [on, off] = [run(quiet), run(withChanges(quiet, { "campaigns.0.trusted": false, "market.trust": null, "market.avoidance": null, "market.persuasionKnowledge": null }))];
    for (let step = 0; step <= on.steps; step++) expect(differing(on, off, step, 0, 2 * RING)).toEqual([]);
  });
});

function run(scenario: Scenario): Run {
  return simulate(scenario, { seed: "ablation", network, twin: false, check: true });
}

/** Columns of agents that differ after a step, among agents lo … hi − 1. */
function differing(a: Run, b: Run, step: number, lo: number, hi: number): string[] {
  const [left, right] = [a.at(step), b.at(step)] as unknown as Record<string, ArrayLike<number>>[];
  const names = Object.keys(left!).filter((name) => ArrayBuffer.isView(left![name]));
  return names.filter((name) => Array.from({ length: hi - lo }, (_, k) => lo + k).some((i) => !Object.is(left![name]![i], right![name]![i])));
}

function firstDifference(a: Run, b: Run): { readonly step: number; readonly columns: readonly string[] } | null {
  for (let step = 0; step <= a.steps; step++) {
    const columns = differing(a, b, step, 0, 2 * RING);
    if (columns.length > 0) return { step, columns };
  }
  return null;
}

function twoRings(): Network {
  const [from, to]: [number[], number[]] = [[], []];
  for (const start of [0, RING]) {
    for (let i = 0; i < RING; i++) {
      for (const ahead of [1, 2, 3]) {
        from.push(start + i);
        to.push(start + ((i + ahead) % RING));
      }
    }
  }
  return plainNetwork(2 * RING, Uint32Array.from(from), Uint32Array.from(to));
}
