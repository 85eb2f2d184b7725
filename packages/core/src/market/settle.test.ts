import fc from "fast-check";
import { expect, it } from "vitest";
import { openStream } from "../random/stream.js";
import { arbitraryMarket, byRank, type MarketCase, marketWorld, type Touched } from "../testing/market-world.js";

/** A person as a slow and obvious market knows it. */
interface Person {
  readonly key: number;
  readonly community: number;
  attitude: number; anchor: number; power: number; certainty: number;
  doubt: number; expertise: number; trust: number; avoidance: number;
  boughtAt: number | null;
  lastClaim: number | null;
  demand: number; information: number; network: number; crowd: number;
}

type Params = Readonly<Record<string, number>>;
type Switched = Readonly<Record<string, Params | null>>;
type Tables = Readonly<Record<string, Readonly<Record<string, { readonly list: readonly number[] }>> | null>>;

/** The market of a case told once more, person by person, with everything counted anew in each step. */
function naiveMarket({ network, seed, market, people, touches }: MarketCase) {
  const on = market as unknown as Switched;
  const given = (part: string, param: string, k: number) => (market as unknown as Tables)[part]?.[param]?.list[k] ?? 0;
  const ties = network.directed ? tiesOf(network) : tiesOf(network).flatMap((tie) => [tie, { ...tie, from: tie.to, to: tie.from }]);
  const keyOf = (k: number) => network.keys?.[k] ?? k;
  const all: Person[] = people.map((person, k) => ({
    ...person, key: keyOf(k), community: (network.attributes.community as Float64Array)[k]!,
    doubt: given("doubt", "doubt", k), expertise: given("doubt", "expertise", k), trust: given("trust", "initial", k), avoidance: 0,
    boughtAt: null, lastClaim: null, demand: 0, information: 0, network: 0, crowd: 0,
  }));
  if (on.doubt) for (const one of all) one.certainty = (1 - one.doubt) * (1 - on.doubt.complexity! * (1 - one.expertise));
  if (on.powerSources) for (const [k, one] of all.entries()) {
    const heardBy = all.map((_, j) => ties.filter(({ from }) => from === j).length);
    const size = (community: number) => all.filter((other) => other.community === community).length;
    one.information = on.doubt ? one.expertise : openStream(seed, 0, "market:powerSources:information").uniform(one.key);
    one.network = (heardBy.filter((other) => other < heardBy[k]!).length * 2 + heardBy.filter((other) => other === heardBy[k]).length) / 2 / all.length;
    one.crowd = size(one.community) / Math.max(...all.map(({ community }) => size(community)));
    one.power = powerOf(on.powerSources, one);
  }
  for (const [t, touched] of touches.entries()) step(t, touched, all, ties, on, market.quality, seed);
  return all;
}

const tiesOf = ({ from, to, strength }: MarketCase["network"]) => Array.from(from, (j, e) => ({ from: j, to: to[e]!, strength: strength?.[e] ?? 1 }));

const powerOf = (omega: Params, one: Person): number =>
  1 - (1 - omega.demand! * one.demand) * (1 - omega.information! * one.information) * (1 - omega.network! * one.network) * (1 - omega.crowd! * one.crowd);

function step(t: number, touched: readonly Touched[], all: Person[], ties: ReturnType<typeof tiesOf>, on: Switched, quality: number, seed: string): void {
  const owners = new Set(all.filter(({ boughtAt }) => boughtAt !== null));
  for (const [k, one] of all.entries()) {
    const { informed, pressed, claim } = touched[k]!;
    if (claim !== null) one.lastClaim = claim;
    if (on.doubt) {
      inform(one, informed);
      if (one.boughtAt === t - 1) inform(one, on.doubt.experience!);
    }
    if (on.adoption && owners.has(one)) use(one, on.adoption, quality);
    if (on.adoption && !owners.has(one) && buys(t, k, all, owners, ties, on, seed)) one.boughtAt = t;
    const compares = one.boughtAt !== null && one.lastClaim !== null && (one.boughtAt === t || claim !== null);
    if (on.trust && compares) {
      const delta = quality - one.lastClaim!;
      one.trust += delta < 0 ? on.trust.lossFactor! * on.trust.gain! * one.trust * (delta / 2) : on.trust.gain! * (1 - one.trust) * (delta / 2);
    }
    if (on.avoidance) {
      const { gain, decay, saturation } = on.avoidance as Record<"gain" | "decay" | "saturation", number>;
      one.avoidance = (1 - decay) * one.avoidance + (pressed === 0 ? 0 : gain * (1 - one.avoidance) * (pressed / (pressed + saturation)));
    }
    if (on.powerSources && one.boughtAt === t) {
      one.demand = 1;
      one.power = powerOf(on.powerSources, one);
    }
  }
}

function inform(one: Person, share: number): void {
  const before = one.doubt;
  if (share >= 0) {
    one.doubt = before * (1 - share);
    one.certainty = one.certainty + (before - one.doubt) * (1 - one.certainty);
  } else {
    one.doubt = before + -share * (1 - before);
    one.certainty = one.certainty * (1 - (one.doubt - before));
  }
}

function use(one: Person, { learning, lasting }: Params, quality: number): void {
  one.attitude += learning! * (quality - one.attitude);
  one.anchor += lasting! * learning! * (quality - one.anchor);
}

function buys(t: number, k: number, all: readonly Person[], owners: ReadonlySet<Person>, ties: ReturnType<typeof tiesOf>, on: Switched, seed: string): boolean {
  const { external, weak, strong, strongFrom, gate, caution } = on.adoption as Record<string, number>;
  const one = all[k]!;
  const wanted = gate! + (on.doubt ? caution! * one.doubt * on.doubt.complexity! : 0);
  if (one.certainty * one.attitude < wanted) return false;
  const strongest = all.map((_, j) => Math.max(0, ...ties.filter((tie) => tie.from === j && tie.to === k).map(({ strength }) => strength)));
  const heard = strongest.filter((strength, j) => owners.has(all[j]!) && strength > 0);
  const resisted = [...heard.filter((strength) => strength < strongFrom!).map(() => 1 - weak!), ...heard.filter((strength) => strength >= strongFrom!).map(() => 1 - strong!)];
  const luck = openStream(seed, 0, "market:adopt");
  luck.at(t);
  return luck.bernoulli(1 - resisted.reduce((product, factor) => product * factor, 1 - external!), one.key);
}

const COMPARED = {
  attitude: "attitude", anchor: "anchor", power: "power", certainty: "certainty", "market:doubt": "doubt", "market:expertise": "expertise",
  "market:trust": "trust", "market:avoidance": "avoidance", "market:demand": "demand", "market:information": "information", "market:network": "network", "market:crowd": "crowd",
} as const;

/** Markets in which few adopt at once, so that others hear of it. */
const slow = arbitraryMarket(["adoption", "trust"]).map((one): MarketCase => {
  const adoption = one.market.adoption as Params;
  return { ...one, market: { ...one.market, adoption: { ...adoption, external: adoption.external! / 5, gate: Math.min(0, adoption.gate!) } } };
});
const seen = { adopted: 0, trust: 0 };

it("settles bit by bit as a market told person by person does, on random small worlds with any parts and parameters", () => {
  fc.assert(fc.property(fc.oneof(arbitraryMarket(), slow), (one) => {
    const world = marketWorld(one);
    for (let t = 0; t < one.touches.length; t++) world.settle(t);
    const naive = naiveMarket(one);
    for (const [column, name] of Object.entries(COMPARED)) {
      if (world.arena.column[column] !== undefined) expect([column, byRank(world, column)]).toEqual([column, naive.map((person) => person[name])]);
    }
    if (world.arena.column["market:adopted"] === undefined) return;
    expect(byRank(world, "market:adopted")).toEqual(naive.map(({ boughtAt }) => (boughtAt === null ? 0 : boughtAt + 1)));
    seen.adopted += naive.filter(({ boughtAt }) => boughtAt !== null && boughtAt > 0).length;
    if (one.market.trust) seen.trust += byRank(world, "market:trust").filter((trust, k) => trust !== (one.market as unknown as Tables).trust!.initial!.list[k]).length;
  }), { seed: 1, numRuns: 800 });
});

it("... among which many adopt after the first step, and many learn whether to trust", () => {
  expect(seen.adopted).toBeGreaterThan(300);
  expect(seen.trust).toBeGreaterThan(300);
});
