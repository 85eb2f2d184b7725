import { type Network, parseScenario, type Run, type Scenario, simulate, simulateAsync, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { resume } from "@talkback/core/resume";
import { describe, expect, it } from "vitest";

const told = ({ hash, summary, stopped, steps }: Run) => ({ hash, summary, stopped, steps });
const column = (run: Run, name: string, step = run.steps): number[] => {
  const { market, own, n: _, ...traits } = run.at(step);
  return Array.from({ ...traits, ...own, ...market }[name as "attitude"]);
};

const unit = (value: number) => ({ kind: "constant", value });
const PARTS = {
  doubt: { doubt: { kind: "uniform", low: 0.2, high: 0.8 }, expertise: { kind: "beta" } }, adoption: { external: 0.01, weak: 0.05, strong: 0.15, gate: -0.2, caution: 0.1, lasting: 0.5 },
  trust: { initial: { kind: "normal", mean: 0.4, sd: 0.1 } }, persuasionKnowledge: {}, avoidance: { gain: 0.3 }, powerSources: {},
};
const brand = { id: "brand", rate: 1, spread: 0.2, trusted: true, informs: 0.1, weight: 0.3 };
/** Everything at once: all parts, an advertiser and one who sows doubt. */
const busy = parseScenario({
  id: "busy", network: { kind: "small-world", n: 80, k: 6 }, steps: 24, window: 8, peers: { seek: 0.2 }, people: { activity: { kind: "uniform" } },
  campaigns: [brand, { ...brand, id: "critic", valence: -1, informs: -0.2, trusted: false, claims: false, unsolicited: 0.5, from: 5, targets: { kind: "at-random", share: 0.3 } }],
  market: { quality: -0.2, ...PARTS },
}, catalog);

describe("a run with all parts of the market", () => {
  const run = simulate(busy, { check: true });

  it("has people adopt, learn, doubt, trust and avoid, so that what follows is no empty promise", () => {
    expect(column(run, "adopted").filter((at) => at > 1).length).toBeGreaterThan(10);
    for (const name of ["doubt", "trust", "avoidance", "demand"]) expect(column(run, name)).not.toEqual(column(run, name, 0));
    expect(column(run, "power")).not.toEqual(column(run, "power", 0));
  });

  it("gives the same bits in any storage order", () => {
    const storage = Uint32Array.from({ length: 80 }, (_, i) => (i * 17 + 5) % 80);
    expect(told(simulate(busy, { storage }))).toEqual(told(run));
  });

  it("gives the same bits at once and in portions", async () => expect(told(await simulateAsync(busy))).toEqual(told(run)));

  it("gives the same bits when interrupted, wherever it is cut", () => {
    for (const step of [0, 1, 5, 6, 13, 23, 24]) expect(told(resume(structuredClone(run.checkpoint(step))))).toEqual(told(run));
  });

  it("gives the same bits whatever is recorded", () => {
    for (const record of ["none", "frames", "causes"] as const) expect(simulate(busy, { record }).hash).toBe(run.hash);
  });

  it.each(["random-sequential", "fixed-order", "partial", "poisson"])("keeps its promises under the schedule %s too", async (kind) => {
    const one = withChanges(busy, { schedule: { kind } });
    const other = simulate(one, { check: true });
    expect(told(await simulateAsync(one))).toEqual(told(other));
    expect(told(resume(structuredClone(other.checkpoint(11))))).toEqual(told(other));
  });

  it("counts every part in the hash", () => {
    const hashes = Object.keys(PARTS).map((part) => simulate(withChanges(busy, { campaigns: [{ ...brand, trusted: false, informs: 0 }], [`market.${part}`]: null })).hash);
    const whole = simulate(withChanges(busy, { campaigns: [{ ...brand, trusted: false, informs: 0 }] })).hash;
    expect(new Set([whole, ...hashes]).size).toBe(1 + hashes.length);
  });

  it("refuses tables that do not fit the network, all at once", () => {
    const short = { kind: "values", list: [0.5] };
    expect(() => simulate(withChanges(busy, { "market.trust.initial": short, "market.doubt.expertise": short }))).toThrow(/2 issues[\s\S]*market\.doubt\.expertise\.list[\s\S]*market\.trust\.initial\.list/);
  });
});

describe("adoption on a network", () => {
  const quiet = { id: "adoption", network: { kind: "small-world", n: 400, k: 8 }, steps: 60, window: 1, people: { activity: unit(0) } };
  /** Adopters of 20 runs by fives of steps. */
  const adoptersBy = (adoption: object): number[] => {
    const scenario = parseScenario({ ...quiet, market: { adoption: { learning: 0, ...adoption } } }, catalog);
    const counts = Array.from({ length: 12 }, () => 0);
    for (let replication = 0; replication < 20; replication++) {
      for (const at of column(simulate(scenario, { replication, record: "none" }), "adopted")) if (at > 0) counts[Math.floor((at - 1) / 5)]!++;
    }
    return counts;
  };
  const falls = (counts: readonly number[]) => counts.every((count, k) => k === 0 || count <= counts[k - 1]!);

  // Sums over 20 runs of 400 people: about 360, 1360, 2450, 2300, 1170, 280, 50, with standard deviations of at most 100. Another seed fails with probability below 1e-6.
  it("is S-shaped where adopters are followed: adopters in a step become more and more, then fewer", () => {
    const counts = adoptersBy({ external: 0.004, weak: 0.03, strong: 0.1 });
    const peak = counts.indexOf(Math.max(...counts));
    expect([peak > 0, peak < 6, falls(counts.slice(0, peak + 1).reverse()), falls(counts.slice(peak, peak + 4))]).toEqual([true, true, true, true]);
    expect(counts[peak]).toBeGreaterThan(3 * counts[0]!);
  });

  // Expected: 8000 (1 - .99^30) = 2082 in the first half and 1540 in the second, their difference with a standard deviation of 60. Another seed fails with probability below 1e-4.
  it("is not where they are not: fewer adopt in the second half than in the first", () => {
    const counts = adoptersBy({ external: 0.01, weak: 0, strong: 0 });
    const total = (part: readonly number[]) => part.reduce((sum, count) => sum + count, 0);
    expect(total(counts.slice(0, 6))).toBeGreaterThan(total(counts.slice(6)) + 300);
  });
});

/** Two rings with nothing between them; ids 0 to 19 and 20 to 39. */
const N = 40;
const near = Array.from({ length: N / 2 }, (_, i) => String(i));
const rings: Network = {
  n: N, directed: false, strength: null, ids: Array.from({ length: N }, (_, i) => String(i)), layer: null, layers: ["ties"], attributes: {},
  from: Uint32Array.from({ length: 2 * N }, (_, e) => e % N),
  to: Uint32Array.from({ length: 2 * N }, (_, e) => Math.floor((e % N) / 20) * 20 + ((e % N) + (e < N ? 1 : 3)) % 20),
};

describe("who is out of reach of a mechanism", () => {
  /** People of the first ring like the brand, are targeted, and alone pass the gate; the second ring talks among itself. */
  const base = parseScenario({
    id: "apart", network: { kind: "given" }, steps: 20, window: 5,
    people: { activity: { kind: "uniform" }, attitude: { kind: "values", list: Array.from({ length: N }, (_, i) => (i < N / 2 ? 0.4 : -0.4) + i / 1000) } },
    campaigns: [{ ...brand, targets: { kind: "listed", ids: near } }],
    market: { quality: 0.9, ...PARTS, adoption: { external: 0.2, gate: 0 }, powerSources: null },
  }, catalog);
  const TRAITS = ["attitude", "anchor", "expressed", "threat", "certainty", "power", "lastHeard", "spokeAt"];
  const last = (scenario: Scenario) => simulate(scenario, { network: rings, record: "none", check: true });
  const half = (run: Run, far: boolean) => TRAITS.map((name) => column(run, name).filter((_, i) => (i >= N / 2) === far));
  const whole = last(base);

  it.each<[string, Record<string, unknown>]>([
    ["adoption", { "market.adoption": null }],
    ["trust in what a campaign says", { "campaigns.0.trusted": false }],
    ["trust lost and won", { "market.trust.gain": 0 }],
    ["persuasion knowledge", { "market.persuasionKnowledge": null }],
    ["avoidance", { "market.avoidance": null }],
    ["information", { "campaigns.0.informs": 0 }],
    ["experience", { "market.adoption.learning": 0, "market.doubt.experience": 0 }],
    ["the campaign", { "campaigns.0.push": 0 }],
  ])("is the same, bit by bit, without %s, and those in reach are not", (_, changes) => {
    const off = last(withChanges(base, changes));
    expect(half(off, true)).toEqual(half(whole, true));
    expect(half(off, false)).not.toEqual(half(whole, false));
  });

  it("keeps power from sources, where only adopters' sources change", () => {
    const sourced = last(withChanges(base, { "market.powerSources": {} }));
    const power = [0, sourced.steps].map((step) => column(sourced, "power", step));
    const adopted = column(sourced, "adopted");
    expect(power[1]!.map((value, i) => value !== power[0]![i])).toEqual(adopted.map((at) => at > 0));
    expect([adopted.slice(0, N / 2).some((at) => at > 0), adopted.slice(N / 2).some((at) => at > 0)]).toEqual([true, false]);
  });
});

describe("a part of which nothing asks", () => {
  const plain = withChanges(busy, { market: {}, campaigns: [{ id: "brand", rate: 1 }] });
  const without = simulate(plain);
  const traits = (run: Run) => ["attitude", "anchor", "expressed", "threat", "certainty", "power", "lastHeard", "spokeAt"].map((name) => column(run, name));

  it.each<[string, object]>([
    ["adoption with hazards of 0", { adoption: { external: 0, weak: 0, strong: 0 } }],
    ["adoption behind a gate that nobody passes", { adoption: { external: 1, gate: 2 } }],
    ["trust that no campaign needs", { trust: {} }],
    ["persuasion knowledge without trust", { persuasionKnowledge: {} }],
    ["avoidance that never grows", { avoidance: { gain: 0 } }],
  ])("changes no bit of anybody: %s", (_, market) => expect(traits(simulate(withChanges(plain, { market })))).toEqual(traits(without)));
});

describe("avoidance", () => {
  const campaign = { id: "brand", rate: 2.5 };
  const contacts = (unsolicited: number, avoidance: object | null) =>
    Array.from(simulate(withChanges(busy, { campaigns: [{ ...campaign, unsolicited }], market: { avoidance } })).table.series("contacts"));

  it("drops no contact that was asked for, and ever more of those that were not", () => {
    const gain = { gain: 0.5, decay: 0 };
    expect(contacts(0, gain)).toEqual(contacts(0, null));
    const [avoided, all] = [contacts(1, gain), contacts(1, null)];
    expect(avoided[0]).toBe(all[0]);
    expect(avoided.every((count, t) => count <= all[t]!)).toBe(true);
    expect(avoided.slice(12).reduce((sum, count) => sum + count, 0)).toBeLessThan(avoided.slice(0, 12).reduce((sum, count) => sum + count, 0));
  });
});

it("every part of the catalog is tried here with all the others", () => expect(Object.keys(catalog.parts).sort()).toEqual(Object.keys(PARTS).sort()));
