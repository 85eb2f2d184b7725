import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGENT_COLUMNS } from "../population/agents.js";
import { catalog } from "../library/catalog.js";
import { arbitraryMarket, arbitraryStorage, byRank, type MarketCase, marketWorld, type MarketWorld, settled } from "../testing/market-world.js";
import { marketParts } from "./parts.js";

const NAMES = marketParts.map(({ name }) => name);
/** Traits that a part decides, besides its own columns. */
const MOVES: Readonly<Record<string, readonly string[]>> = { doubt: ["certainty"], adoption: ["attitude", "anchor"], powerSources: ["power"] };
const TRAITS = AGENT_COLUMNS.map(({ name }) => name);
const columnsOf = (part: string) => marketParts.find(({ name }) => name === part)!.columns.map(({ name }) => `market:${name}`);
const only = (...names: string[]) => ({ ...catalog, parts: Object.fromEntries(names.map((name) => [name, catalog.parts[name]!])) });
const seeded = { seed: 1, numRuns: 60 };

/** Values by ascending key of all columns that both worlds have, but for some. */
const valuesOf = (world: MarketWorld, without: readonly string[] = []) =>
  Object.fromEntries(world.arena.specs.filter(({ name }) => !without.includes(name)).map(({ name }) => [name, byRank(world, name)]));
const without = (one: MarketCase, part: string): MarketCase => ({ ...one, market: { ...one.market, [part]: null } });
const traitsOf = (world: MarketWorld) => Object.fromEntries(TRAITS.map((name) => [name, byRank(world, name)]));

it("the parts settle in the order doubt, adoption, trust, avoidance, powerSources, and no two share a column", () => {
  expect(marketParts.filter(({ settle }) => settle !== undefined).map(({ name }) => name)).toEqual(["doubt", "adoption", "trust", "avoidance", "powerSources"]);
  const columns = NAMES.flatMap(columnsOf);
  expect(new Set(columns).size).toBe(columns.length);
});

describe.each(NAMES)("%s", (part) => {
  const alone = only(part);

  it("gives each agent the same in any storage order", () => fc.assert(fc.property(
    arbitraryMarket([part]).chain((one) => fc.tuple(fc.constant(one), arbitraryStorage(one))),
    ([one, storage]) => { expect(valuesOf(settled(one, storage))).toEqual(valuesOf(settled(one))); },
  ), seeded));

  it("moves no trait of agents, nor what was done to them, but its own", () => fc.assert(fc.property(arbitraryMarket([part], alone), (one) => {
    const world = settled(one, undefined, alone);
    const mine = [...columnsOf(part), ...(MOVES[part] ?? [])];
    expect(valuesOf(world, mine)).toEqual(valuesOf(touchedOnly(one), mine));
  }), seeded));

  it("keeps its columns and the traits that it decides in range, finite, and free of -0", () => fc.assert(fc.property(arbitraryMarket([part]), (one) => {
    const world = marketWorld(one);
    for (let t = 0; t < one.touches.length; t++) {
      world.settle(t);
      for (const name of [...columnsOf(part), ...(MOVES[part] ?? [])]) expect(byRank(world, name).filter((value) => !inRange(name, value, one, t))).toEqual([]);
    }
  }), seeded));

  it("keeps all its state in columns: a market begun anew goes on from them as the old one does", () => fc.assert(fc.property(arbitraryMarket([part]), fc.nat(5), (one, half) => {
    const [old, fresh] = [marketWorld(one), marketWorld(one)];
    for (let t = 0; t < half; t++) old.settle(t);
    new Uint8Array(fresh.arena.buffer).set(new Uint8Array(old.arena.buffer));
    for (let t = half; t < one.touches.length; t++) {
      old.settle(t);
      fresh.settle(t);
    }
    expect(valuesOf(fresh)).toEqual(valuesOf(old));
  }), seeded));
});

const none = only();
/** The world of a case with all that is done to people, and no part. */
const touchedOnly = (one: MarketCase) => settled({ ...one, market: { quality: 0 } }, undefined, none);

function inRange(name: string, value: number, { network }: MarketCase, t: number): boolean {
  const [low, high] = name === "attitude" || name === "anchor" ? [-1, 1] : name === "market:adopted" ? [0, t + 1] : name.endsWith("Adopters") ? [0, network.n - 1] : [0, 1];
  return value >= low! && value <= high! && !Object.is(value, -0);
}

describe.each(["trust", "persuasionKnowledge", "avoidance", "powerSources"])("%s, switched off,", (part) => {
  it("leaves all the other parts as they are", () => fc.assert(fc.property(arbitraryMarket([part]), (one) => {
    const mine = [...columnsOf(part), ...(MOVES[part] ?? [])];
    expect(valuesOf(settled(one), mine)).toEqual(valuesOf(settled(without(one, part)), mine));
  }), seeded));
});

describe("where it cannot act,", () => {
  const still = { external: 0, weak: 0, strong: 0, strongFrom: 0.65, gate: -1, caution: 0, learning: 1, lasting: 1 };
  const calm = (one: MarketCase): MarketCase => ({ ...one, touches: one.touches.map((step) => step.map(() => ({ pressed: 0, informed: 0, claim: null }))) });
  const bothWays = (part: string, change: (one: MarketCase) => MarketCase) => fc.assert(fc.property(arbitraryMarket([part]), (any) => {
    const one = change(any);
    const world = settled(one);
    expect(traitsOf(world)).toEqual(traitsOf(settled(without(one, part))));
    for (const name of columnsOf(part)) if (name !== "market:trust") expect(byRank(world, name).every((value) => value === 0)).toBe(true);
  }), seeded);

  it("adoption with hazards of 0 leaves every bit of the agents", () => bothWays("adoption", (one) => ({ ...one, market: { ...one.market, adoption: still } })));

  it("adoption behind a gate that nobody passes leaves every bit of the agents", () =>
    bothWays("adoption", (one) => ({ ...one, market: { ...one.market, adoption: { ...still, external: 1, gate: 2 } } })));

  it("avoidance without contacts leaves every bit of the agents, and is nowhere", () => bothWays("avoidance", calm));

  it("trust stays as it was without anybody who has the product", () => fc.assert(fc.property(arbitraryMarket(["trust"]), (any) => {
    const one = without(any, "adoption");
    expect(byRank(settled(one), "market:trust")).toEqual(byRank(marketWorld(one), "market:trust"));
    expect(traitsOf(settled(one))).toEqual(traitsOf(settled(without(one, "trust"))));
  }), seeded));

  it("doubt leaves certainty where it began, when nothing informs and nobody adopts", () => fc.assert(fc.property(arbitraryMarket(["doubt"]), (any) => {
    const one = without(calm(any), "adoption");
    expect(traitsOf(settled(one))).toEqual(traitsOf(marketWorld(one)));
  }), seeded));

  it("power from sources stays where it began when nobody adopts, whatever set it since", () => fc.assert(fc.property(arbitraryMarket(["powerSources"]), fc.nat(1000), (any, permille) => {
    const one = without(any, "adoption");
    const world = marketWorld(one);
    world.agents.power.fill(permille / 1000);
    world.settle(0);
    expect(byRank(world, "power").every((power) => power === permille / 1000)).toBe(true);
  }), seeded));
});
