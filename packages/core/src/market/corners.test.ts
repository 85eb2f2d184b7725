import { describe, expect, it } from "vitest";
import type { Network } from "../graph/network.js";
import { openStream } from "../random/stream.js";
import { SpecError } from "../spec/errors.js";
import { parseScenario } from "../scenario/scenario.js";
import { byRank, type MarketCase, marketWorld, settled, type Touched } from "../testing/market-world.js";
import { trust } from "./trust.js";
import { catalog } from "../library/catalog.js";

/** A speaker, a hearer, a strength, a layer. */
type Tie = readonly [from: number, to: number, strength: number, layer?: number];

const networkOf = (n: number, ties: readonly Tie[]): Network => ({
  n, directed: true, ids: null, layers: ["friends", "followers"], attributes: { community: Float64Array.from({ length: n }, (_, i) => (i < n - 1 ? 0 : 1)) },
  from: Uint32Array.from(ties, ([from]) => from), to: Uint32Array.from(ties, ([, to]) => to),
  strength: Float64Array.from(ties, ([, , strength]) => strength), layer: Uint8Array.from(ties, ([, , , layer]) => layer ?? 0),
});
const CHAIN = networkOf(4, [[0, 1, 1], [1, 2, 0.3], [2, 3, 0]]);
const person = { attitude: 0.5, anchor: 0.5, expressed: 0.5, power: 0.4, certainty: 0.5 };
const untouched: Touched = { pressed: 0, informed: 0, claim: null };

/** A market of these parts with its steps, in each of which the first agent may be touched. */
const market = (parts: Readonly<Record<string, unknown>>, touches: readonly Partial<Touched>[] = [{}], network = CHAIN, quality = 0.3): MarketCase => ({
  network, seed: "1", market: { quality, ...parts }, people: Array.from({ length: network.n }, () => person),
  touches: touches.map((first) => Array.from({ length: network.n }, (_, k) => (k === 0 ? { ...untouched, ...first } : untouched))),
});
const steps = (count: number): Partial<Touched>[] => Array.from({ length: count }, () => ({}));
/** Everybody adopts in the first step. */
const everybody = { adoption: { external: 1, weak: 0, strong: 0 } };
/** Whoever hears an adopter follows. */
const spreading = { strong: 1, weak: 1 };

describe("adoption", () => {
  it("goes one tie a step: all decide by the adopters there were before it", () => {
    const world = marketWorld(market({ adoption: spreading }, steps(4)));
    world.arena.column["market:adopted"]![0] = 1;
    world.arena.column["market:strongAdopters"]![1] = 1;
    for (let t = 1; t < 5; t++) world.settle(t);
    expect(byRank(world, "market:adopted")).toEqual([1, 2, 3, 0]);
  });

  it("counts an adopter once a hearer, by its strongest tie, whatever the layer, and not over a tie of strength 0", () => {
    const parallel = networkOf(4, [[0, 1, 0.3, 0], [0, 1, 1, 1], [0, 2, 0.3, 0], [0, 2, 0.2, 1], [0, 3, 0, 0]]);
    const alone = { ...market({ adoption: { external: 1, weak: 0, strong: 0, gate: 0.25 } }, steps(1), parallel), people: [person, ...[1, 2, 3].map(() => ({ ...person, attitude: 0.49 }))] };
    const world = settled(alone);
    expect(byRank(world, "market:adopted")).toEqual([1, 0, 0, 0]);
    expect([byRank(world, "market:strongAdopters"), byRank(world, "market:weakAdopters")]).toEqual([[0, 1, 0, 0], [0, 0, 1, 0]]);
  });

  it("takes a tie for strong from the strength that is set, itself included", () => {
    const counts = (strongFrom: number) => byRank(settled(market({ adoption: { external: 1, gate: 0.25, strongFrom } }, [{}], networkOf(2, [[0, 1, 0.65]]))), "market:strongAdopters");
    expect([counts(0.65), counts(0.6500001)]).toEqual([[0, 1], [0, 0]]);
  });

  it("teaches quality from the step after, and the anchor by its share", () => {
    const params = { adoption: { ...everybody.adoption, learning: 0.5, lasting: 0.5 } };
    expect(byRank(settled(market(params, steps(1), CHAIN, 1)), "attitude")).toEqual([0.5, 0.5, 0.5, 0.5]);
    const later = settled(market(params, steps(2), CHAIN, 1));
    expect([byRank(later, "attitude"), byRank(later, "anchor")]).toEqual([[0.75, 0.75, 0.75, 0.75], [0.625, 0.625, 0.625, 0.625]]);
  });

  it("opens the gate at certainty times attitude exactly, and doubt about a complex decision raises it", () => {
    const adopters = (gate: number, more: object = {}) => byRank(settled(market({ adoption: { external: 1, gate, caution: 1 }, ...more })), "market:adopted")[0];
    expect([adopters(0.25), adopters(0.2500001)]).toEqual([1, 0]);
    const doubt = { doubt: { kind: "constant", value: 0.5 }, complexity: 0.5, expertise: { kind: "constant", value: 1 } };
    expect([adopters(0, { doubt }), adopters(0.01, { doubt })]).toEqual([1, 0]);
  });

  it("without advertising and adopters, nobody ever adopts", () => expect(byRank(settled(market({ adoption: spreading }, steps(20))), "market:adopted")).toEqual([0, 0, 0, 0]));
});

describe("trust", () => {
  const params = { trust: { initial: { kind: "constant", value: 0.5 }, gain: 0.25, lossFactor: 2 } };
  const first = (parts: object, touches: readonly Partial<Touched>[], quality: number) => byRank(settled(market({ ...params, ...parts }, touches, CHAIN, quality)), "market:trust")[0];

  it("rises where the product is better than claimed and falls twice as fast where it is worse, in sixteenths exactly", () => {
    expect(first(everybody, [{ claim: 0 }], 1)).toBe(0.5625);
    expect(first(everybody, [{ claim: 1 }], 0)).toBe(0.375);
  });

  it("compares once in a step in which one both adopts and gets a claim, and once with an earlier claim", () => {
    const late = { adoption: { external: 1, gate: 0.5, weak: 0, strong: 0, learning: 0 }, doubt: { doubt: { kind: "constant", value: 1 }, experience: 0 } };
    expect(first(everybody, [{ claim: 0 }, {}, {}], 1)).toBe(0.5625);
    expect(first(late, [{ claim: 0 }, { informed: 1 }, {}], 1)).toBe(0.5625);
  });

  it("compares every claim that reaches one who has the product", () => expect(first(everybody, [{ claim: 0 }, { claim: 0 }], 1)).toBe(0.6171875));

  it("knows nothing to compare without the product, or without a claim", () => {
    expect(first({}, [{ claim: 1 }], -1)).toBe(0.5);
    expect(first({ adoption: { external: 0 } }, [{ claim: 1 }], -1)).toBe(0.5);
    expect(first(everybody, [{}, {}], -1)).toBe(0.5);
  });

  it("refuses a loss greater than the trust there is, naming the greatest that fits", () => {
    expect(trust.mistakes!({ initial: { kind: "constant", value: 0 }, gain: 0.5, lossFactor: 2 })).toEqual([]);
    expect(() => parseScenario({ id: "x", market: { trust: { gain: 0.5, lossFactor: 4 } } }, catalog)).toThrow(/market\.trust\.lossFactor: expected at most 1 \/ gain = 2/);
  });
});

describe("doubt", () => {
  const params = { doubt: { doubt: { kind: "constant", value: 0.5 }, complexity: 0.5, expertise: { kind: "constant", value: 0.5 }, experience: 0.5 } };
  const columns = (one: MarketCase) => [byRank(settled(one), "market:doubt")[0], byRank(settled(one), "certainty")[0]];

  it("makes certainty at first, whatever people were said to have", () => expect(byRank(marketWorld(market(params)), "certainty")).toEqual([0.375, 0.375, 0.375, 0.375]));

  it("falls by information and rises by its contrary; certainty follows, by eighths exactly", () => {
    expect(columns(market(params, [{ informed: 0.5 }]))).toEqual([0.25, 0.375 + 0.25 * 0.625]);
    expect(columns(market(params, [{ informed: -0.5 }]))).toEqual([0.75, 0.375 * 0.75]);
  });

  it("falls by experience once, in the step after adoption", () => {
    expect(columns(market({ ...params, ...everybody }, steps(1)))).toEqual([0.5, 0.375]);
    for (const count of [2, 5]) expect(columns(market({ ...params, ...everybody }, steps(count)))).toEqual([0.25, 0.375 + 0.25 * 0.625]);
  });
});

describe("avoidance", () => {
  it("grows by unasked pressure and is forgotten without", () => {
    const params = { avoidance: { gain: 0.5, decay: 0.5, saturation: 1 } };
    expect(byRank(settled(market(params, [{ pressed: 1 }])), "market:avoidance")).toEqual([0.25, 0, 0, 0]);
    expect(byRank(settled(market(params, [{ pressed: 1 }, {}])), "market:avoidance")[0]).toBe(0.125);
  });
});

describe("powerSources", () => {
  const half = { demand: 0.5, information: 0, network: 0, crowd: 0 };

  it("replaces the power people were said to have, also by none", () => {
    expect(byRank(marketWorld(market({ powerSources: half })), "power")).toEqual([0, 0, 0, 0]);
  });

  it("comes from demand to those who adopt, in the step in which they do", () => {
    expect(byRank(settled(market({ ...everybody, powerSources: half })), "power")).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("ranks people by how many hear them, and communities by their size", () => {
    const world = marketWorld(market({ powerSources: { demand: 0, information: 0, network: 1, crowd: 0 } }, [], networkOf(4, [[0, 1, 1], [0, 2, 1], [1, 2, 1], [2, 3, 1]])));
    expect(byRank(world, "power")).toEqual([0.875, 0.5, 0.5, 0.125]);
    expect(byRank(marketWorld(market({ powerSources: half })), "market:crowd")).toEqual([1, 1, 1, 1 / 3]);
  });

  it("takes information from expertise where the market has doubt", () => {
    const doubt = { expertise: { kind: "constant", value: 0.25 } };
    expect(byRank(marketWorld(market({ doubt, powerSources: { ...half, information: 1 } })), "power")).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("gives power anew to one whose source was raised from outside, and to nobody else", () => {
    const world = marketWorld(market({ powerSources: half }));
    world.agents.power.fill(0.9);
    world.arena.column["market:demand"]![world.byKey[2]!] = 1;
    world.settle(0);
    expect(byRank(world, "power")).toEqual([0.9, 0.9, 0.5, 0.9]);
  });
});

it("traits are drawn from streams that carry the names of part and column, at the keys of their agents", () => {
  const uniform = { kind: "uniform" };
  const world = marketWorld(market({ doubt: { doubt: uniform, expertise: uniform }, trust: { initial: uniform } }, [], { ...CHAIN, ids: ["a", "b", "c", "d"], keys: Uint32Array.of(3, 8, 20, 21) }));
  for (const name of ["doubt:doubt", "doubt:expertise", "trust:trust"]) {
    const luck = openStream("1", 0, `market:${name}`);
    expect(byRank(world, `market:${name.split(":")[1]}`)).toEqual([3, 8, 20, 21].map((key) => luck.uniform(key)));
  }
});

it("tables that do not fit the network are all refused at once, part by part", () => {
  const short = { kind: "values", list: [1] };
  const wrong = market({ doubt: { doubt: short, expertise: { kind: "attribute", name: "wit" } }, trust: { initial: short } });
  const refused = () => marketWorld(wrong);
  expect(refused).toThrow(SpecError);
  expect(refused).toThrow(/3 issues[\s\S]*market\.doubt\.doubt\.list[\s\S]*market\.doubt\.expertise[\s\S]*market\.trust\.initial\.list/);
});
