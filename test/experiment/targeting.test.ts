import { plainNetwork, type Network, parseScenario, type Scenario, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenario } from "@talkback/core/scenarios";
import { bestTargets, budgetCurve, compareTargets, finish, greedy, lazyForward, netAdvocacy, type Selection, standardTargets } from "@talkback/core/experiment";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { u32At } from "../oracle/chance.js";
import * as textbook from "../oracle/docking.js";

const constant = (value: number) => ({ kind: "constant", value });
const named = (n: number) => Array.from({ length: n }, (_, i) => String(i));
const worth = ({ chosen, empty }: Selection<string>) => chosen.at(-1)?.value ?? empty;

/** Every subset of up to some size. */
function subsets(ids: readonly string[], size: number): string[][] {
  const [first, ...rest] = ids;
  if (first === undefined || size === 0) return [[]];
  return [...subsets(rest, size), ...subsets(rest, size - 1).map((others) => [first, ...others])];
}

describe("on an independent cascade,", () => {
  const LUCKS = 4;
  const seed = "cascade";
  const cascades = (n: number, p: number): Scenario => parseScenario({
    id: "cascade", network: { kind: "given" }, ties: { kind: "uniform", strength: 1 }, rule: { kind: "independent-cascade" }, hear: { kind: "independent-cascade", p },
    people: { attitude: constant(0), power: constant(0), certainty: constant(0.5), activity: constant(1) }, peers: { trust: 1 },
    speaking: { floor: 1, silence: 0, reactantVoice: 0 }, campaigns: [{ weight: 1, rate: 1, push: 1, until: 1 }], steps: n + 2, window: 1,
  }, catalog);
  const networkOf = (n: number, pairs: readonly (readonly [number, number])[]): Network =>
    ({ ...plainNetwork(n, Uint32Array.from(pairs, ([a]) => a), Uint32Array.from(pairs, ([, b]) => b)), directed: true });
  /** Agents reached, summed over lucks: a whole number, free of rounding. */
  const reachedBy = (network: Network, p: number) => {
    const net = netAdvocacy(cascades(network.n, p), { seed, replications: LUCKS, network });
    return (ids: readonly string[]) => Math.round(net(ids) * network.n * LUCKS);
  };
  const worlds = fc.integer({ min: 2, max: 7 }).chain((n) => fc.record({
    n: fc.constant(n), p: fc.constantFrom(0.2, 0.5, 0.8, 1), budget: fc.integer({ min: 1, max: Math.min(3, n) }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b), { selector: String, minLength: 1, maxLength: 14 }),
  }));
  type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;
  const check = (runs: number, law: (world: World) => void) => fc.assert(fc.property(worlds, law), { numRuns: runs, seed: 1 });

  it("net advocacy is the number of those reached on the same coins, counted by a textbook", () => check(25, ({ n, p, pairs, budget }) => {
    const first = Array.from({ length: budget }, (_, k) => k);
    let reached = 0;
    for (let replication = 0; replication < LUCKS; replication++) {
      const coins = pairs.map(([speaker, hearer]) => ({ speaker, hearer, probability: p * 4294967296, coin: u32At({ seed, replication, stream: "attempt", step: 0, agent: speaker, other: hearer }) }));
      reached += textbook.independentCascade(coins, first).size;
    }
    expect(reachedBy(networkOf(n, pairs), p)(first.map(String))).toBe(reached);
  }));

  it("lazy forward chooses what greedy does, no dearer, and worth 1 - 1/e of the best of all sets of that size", () => {
    let saved = 0;
    check(25, ({ n, p, pairs, budget }) => {
      const reach = reachedBy(networkOf(n, pairs), p);
      const [plain, lazy] = [finish(greedy(named(n), reach, { budget })), finish(lazyForward(named(n), reach, { budget }))];
      expect(lazy.chosen).toEqual(plain.chosen);
      expect(lazy.evaluations).toBeLessThanOrEqual(plain.evaluations);
      saved += plain.evaluations - lazy.evaluations;
      expect(worth(lazy)).toBeGreaterThanOrEqual((1 - 1 / Math.E) * Math.max(...subsets(named(n), budget).map(reach)));
    });
    expect(saved).toBeGreaterThan(0);
  });

  it("a target adds no more to more others, and never costs", () => check(10, ({ n, p, pairs }) => {
    const reach = reachedBy(networkOf(n, pairs), p);
    for (const few of subsets(named(n).slice(2), 2)) {
      const [gain, later] = [reach([...few, "0"]) - reach(few), reach([...few, "1", "0"]) - reach([...few, "1"])];
      expect(later).toBeLessThanOrEqual(gain);
      expect(later).toBeGreaterThanOrEqual(0);
    }
  }));

  it("of two stars and a chain, both choose the middles first, and lazy forward asks 12 times, not 25", () => {
    const network = networkOf(9, [[0, 1], [0, 2], [0, 3], [4, 5], [4, 6], [7, 8]]);
    const reach = reachedBy(network, 1);
    const [plain, lazy] = [finish(greedy(named(9), reach, { budget: 3 })), finish(lazyForward(named(9), reach, { budget: 3 }))];
    expect(lazy.chosen.map(({ target, gain }) => [target, gain / LUCKS])).toEqual([["0", 4], ["4", 3], ["7", 2]]);
    expect(plain.chosen).toEqual(lazy.chosen);
    expect([plain.evaluations, lazy.evaluations]).toEqual([25, 12]);
  });
});

describe("where contacts can backfire,", () => {
  const tiny = scenario("push-harder", { network: { kind: "small-world", n: 7, k: 4, p: 0.2 }, steps: 20, window: 5, "people.activity": constant(1) });
  const ids = named(7);

  it("some add more to more others, and some cost: a target's worth is neither submodular nor rising", () => {
    const net = netAdvocacy(tiny, { seed: "tiny5", replications: 4 });
    const [toOne, toTwo] = [net(["3", "1"]) - net(["3"]), net(["3", "2", "1"]) - net(["3", "2"])];
    expect(toOne).toBeGreaterThan(0);
    expect(toTwo).toBeGreaterThan(1.5 * toOne);
    expect(Math.min(...ids.map((id) => net([id])))).toBeLessThan(0);
  });

  it("lazy forward can find less than greedy: what a target added once is no bound there on what it adds later", () => {
    const net = netAdvocacy(tiny, { seed: "tiny5", replications: 4 });
    const [plain, lazy] = [greedy, lazyForward].map((choose) => worth(finish(choose(ids, net, { budget: 3 }))));
    expect(lazy!).toBeLessThan(0.99 * plain!);
  });

  const society = scenario("push-harder", { network: { kind: "preferential", n: 60, m: 3 }, steps: 30, window: 10 });

  it("greedy ends before the first who costs, and the rest of the budget, spent, hurts on luck it has not seen", () => {
    const net = netAdvocacy(society, { seed: "whom", replications: 4 });
    const spent = finish(lazyForward(named(60), net, { budget: 60, spendAll: true }));
    const kept = bestTargets(spent);
    expect(finish(lazyForward(named(60), net, { budget: 60 })).chosen.map(({ target }) => target)).toEqual(kept);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.length).toBeLessThan(40);
    const order = spent.chosen.map(({ target }) => target);
    const budgets = [0, 10, kept.length, 40, 50, 60];
    const curve = finish(budgetCurve(society, (budget) => ({ kind: "listed", ids: order.slice(0, budget) }), { seed: "whom", replications: 12, first: 4, society: "one", budgets }));
    expect(curve.hurtsBeyond).toBe(kept.length);
    expect(curve.best).toBe(kept.length);
    expect(curve.points.slice(3).every(({ more }) => more!.high < 0)).toBe(true);
    expect(curve.points[0]!.net).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(curve.points.at(-1)!.net.high).toBeLessThan(0);
  });

  it("more hurt from the first on where the powerful come first, and never where the powerless do and are not used up", () => {
    const curve = (order: string) => finish(budgetCurve(society, (budget) => ({ kind: "by-power", share: budget / 60, order }), { seed: "order", replications: 12, budgets: [0, 6, 15] }));
    expect(curve("highest")).toMatchObject({ best: 0, hurtsBeyond: 0 });
    const rising = curve("lowest");
    expect(rising).toMatchObject({ best: 15, hurtsBeyond: null });
    expect(rising.points.map(({ more }) => more === null || more.low > 0)).toEqual([true, true, true]);
    expect(rising.points[0]!.more).toBeNull();
  });

  it("what a search chose beats every other choice on new luck; low power beats chance, and the powerful and unsure fall short of it", () => {
    const net = netAdvocacy(society, { seed: "whom", replications: 4 });
    const searched = bestTargets(finish(lazyForward(named(60), net, { budget: 6 })));
    const rows = finish(compareTargets(society, { ...standardTargets(0.1), searched: { kind: "listed", ids: searched } }, { seed: "whom", replications: 12, first: 4, society: "one" }));
    const row = (name: string) => rows.find((each) => each.name === name)!;
    for (const { name, net: other } of rows) if (name !== "searched") expect(other.high).toBeLessThan(row("searched").net.low);
    expect(row("low power").toBaseline!.low).toBeGreaterThan(0);
    expect(row("powerful, unsure").toBaseline!.high).toBeLessThan(0);
    expect(row("at random").toBaseline).toBeNull();
    expect(row("powerful, unsure").backfire!.mean).toBeGreaterThan(0.9);
    expect(row("low power").targets).toBe(6);
  });

  it("net advocacy is what moves the mean of what people say, backfire what a run reports, in every replication", () => {
    const changes = { "campaigns.0.targets": { kind: "by-degree", share: 0.2 } };
    const rows = [0, 1, 2].map((first) => finish(compareTargets(society, { hubs: changes["campaigns.0.targets"] }, { seed: "same", replications: 2, first }))[0]!);
    const runs = [0, 1, 2, 3].map((replication) => simulate(society, { seed: "same", replication, record: "none" }).with(changes));
    for (const [first, row] of rows.entries()) {
      const [one, two] = [first, first + 1].map((r) => runs[r]!.summary.publicMean - runs[r]!.twin().summary.publicMean);
      expect(row.net.mean).toBeCloseTo((one! + two!) / 2, 12);
      expect(row.gained.mean - row.lost.mean).toBeCloseTo(row.net.mean, 12);
      expect(row.backfire!.mean).toBeCloseTo((runs[first]!.summary.backfire! + runs[first + 1]!.summary.backfire!) / 2, 12);
    }
  });

  it("a campaign against is counted by its own valence: who follows it is gained", () => {
    const low = { kind: "by-power", share: 0.2, order: "lowest" } as const;
    const [row] = finish(compareTargets(scenario("push-harder", { "network.n": 60, "campaigns.0.valence": -1 }), { low }, { seed: "against", replications: 4 }));
    expect(row!.net.low).toBeGreaterThan(0);
  });

  it("in one society network and people are the same in all replications, in each they are not: without chance in contacts and talk nothing else varies", () => {
    const still = { ...society, campaigns: society.campaigns.map((each) => ({ ...each, rate: 1 })) };
    const mute = parseScenario({ ...still, people: { ...still.people, activity: constant(0) } }, catalog);
    const spread = (how: "one" | "each") => finish(compareTargets(mute, { hubs: { kind: "by-degree", share: 0.2 } }, { seed: "one", replications: 5, society: how }))[0]!.net.sd;
    expect(spread("one")).toBeLessThan(1e-15);
    expect(spread("each")).toBeGreaterThan(1e-4);
  });

  it("doubt, expertise and trust of the market are those of one society, too", () => {
    const spreads = { kind: "uniform", low: 0.1, high: 0.9 };
    const still = { ...society, campaigns: society.campaigns.map((each) => ({ ...each, rate: 1, trusted: true, informs: 0.2 })) };
    const mute = parseScenario({ ...still, people: { ...still.people, activity: constant(0) }, market: { ...still.market, doubt: { doubt: spreads, expertise: spreads }, trust: { initial: spreads } } }, catalog);
    const spread = (how: "one" | "each") => finish(compareTargets(mute, { hubs: { kind: "by-degree", share: 0.2 } }, { seed: "one", replications: 5, society: how }))[0]!.net.sd;
    expect(spread("one")).toBeLessThan(1e-15);
    expect(spread("each")).toBeGreaterThan(1e-4);
  });
});

it("what cannot be done is refused, all at once", () => {
  const story = scenario("push-harder", { "network.n": 20 });
  const issuesOf = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return (error as { issues: readonly { path: string }[] }).issues.map(({ path }) => path);
    }
    return [];
  };
  expect(issuesOf(() => netAdvocacy(story, { seed: "x", replications: 1, first: -1, campaign: 3 }))).toEqual(["replications", "first", "campaign"]);
  expect(issuesOf(() => finish(compareTargets(story, {}, { seed: "x", replications: 2 })))).toEqual(["choices"]);
  expect(issuesOf(() => finish(compareTargets(story, standardTargets(0.1), { seed: "x", replications: 2, baseline: "no one" })))).toEqual(["baseline"]);
  expect(issuesOf(() => finish(compareTargets(story, { some: { kind: "listed", ids: ["1"] } }, { seed: "x", replications: 2 })))).toEqual(["society"]);
  expect(issuesOf(() => finish(compareTargets(story, { some: { kind: "by-fame" } }, { seed: "x", replications: 2 })))).toEqual(["campaigns.0.targets.kind"]);
  expect(issuesOf(() => netAdvocacy(story, { seed: "x", replications: 2 })(["1", "nobody", "no one"]))).toEqual(["campaigns.0.targets.ids", "campaigns.0.targets.ids"]);
  for (const budgets of [[], [2, 1], [1, 1], [-1], [0.5]]) expect(issuesOf(() => finish(budgetCurve(story, () => ({ kind: "everyone" }), { seed: "x", replications: 2, budgets })))).toEqual(["budgets"]);
});
