import { arbitraryReal } from "@talkback/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { badNewsStep, type Luck, type Market, persuasion, type State, transitions } from "../oracle/bad-news.js";
import { uniformAt } from "../oracle/chance.js";
import { live, networkOf, placeAt, SEED } from "./society.js";

const ATTITUDE = { undecided: 0, satisfied: 1, dissatisfied: -1, rejecter: -1 } as const;
const state = fc.constantFrom<State>("undecided", "undecided", "undecided", "satisfied", "dissatisfied", "rejecter");
const strength = fc.oneof(fc.constantFrom(1, 0.3), arbitraryReal(0, 1));

const worlds = fc.integer({ min: 6, max: 16 }).chain((n) => fc.record({
  seed: fc.string({ maxLength: 4 }), states: fc.array(state, { minLength: n, maxLength: n }),
  pairs: fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b), { selector: String, minLength: 20, maxLength: 60, size: "max" }),
  strengths: fc.array(strength, { minLength: 60, maxLength: 60 }),
  p: arbitraryReal(0, 1), m: fc.oneof(fc.constant(2), arbitraryReal(1, 2)),
  advertising: fc.oneof(fc.constant(0), arbitraryReal(0, 0.3)), dissatisfied: arbitraryReal(0, 1),
}));

type Ties = readonly (readonly [speaker: number, hearer: number, strength: number])[];
interface Setting extends Omit<Market, "ties"> {
  readonly states: readonly State[];
  readonly ties: Ties;
  readonly p: number;
  readonly steps: number;
  readonly seed?: string;
}

const run = ({ states, ties, p, m, advertising, dissatisfied, steps, seed = SEED }: Setting) => live({
  network: networkOf(states.length, ties), attitude: states.map((one) => ATTITUDE[one]), rule: { kind: "bad-news", dissatisfied },
  hear: { kind: "bad-news", p }, negativity: m, campaigns: advertising > 0 ? [{ id: "advertising", rate: 1, weight: advertising }] : [], steps, seed,
});
const marketOf = ({ ties, p, ...rest }: Setting): Market => ({ ...rest, ties: ties.map(([speaker, hearer, x]) => ({ speaker, hearer, beta: p * x })) });

it("person by person and step by step, bad-news is the oracle's market on the same luck", () => {
  const seen = new Set<State>();
  let both = 0;
  fc.assert(fc.property(worlds, ({ pairs, strengths, ...rest }) => {
    const setting = { ...rest, ties: pairs.map(([from, to], e) => [from, to, strengths[e]!] as const), steps: 6 };
    const [ran, market] = [run(setting), marketOf(setting)];
    let states = setting.states;
    const bought = states.map(() => 0);
    for (let step = 1; step <= setting.steps; step++) {
      const before = states;
      const coin = (agent: number, other: number) => uniformAt({ seed: setting.seed, replication: 0, stream: "rule:bad-news", step: step - 1, agent, other });
      states = badNewsStep(before, market, (person): Luck => [coin(person, 0), coin(person, 1), coin(person, 2), coin(person, 3)]);
      for (const [i, now] of states.entries()) {
        if (now === before[i]) continue;
        seen.add(now);
        const { plus, minus } = persuasion(before, i, market);
        if (coin(i, 0) < plus && coin(i, 1) < minus) both++;
        if (now !== "rejecter") bought[i] = step;
      }
      expect(Array.from(ran.at(step).attitude)).toEqual(states.map((one) => ATTITUDE[one]));
      expect(Array.from(ran.at(step).own.bought!)).toEqual(bought);
    }
  }), { numRuns: 300, seed: 1 });
  expect(both).toBeGreaterThan(50);
  expect([...seen].sort()).toEqual(["dissatisfied", "rejecter", "satisfied"]);
});

describe("one step of many alike moves as many as the transitions say:", () => {
  it.each([1, 1.5, 2])("m = %d", (m) => {
    const n = 20000;
    const speakers: readonly State[] = ["satisfied", "satisfied", "dissatisfied", "rejecter"];
    const strengths = [1, 0.3, 1, 0.3];
    const states = [...speakers, ...Array.from({ length: n }, (): State => "undecided")];
    const ties = Array.from({ length: n }, (_, i) => strengths.map((x, j) => [j, i + 4, x] as const)).flat();
    const setting: Setting = { states, ties, p: 0.35, m, advertising: 0.1, dissatisfied: 0.2, steps: 1 };
    const { attitude, own } = run(setting).at(1);
    const stateOf = (i: number): State => (attitude[i] === 0 ? "undecided" : own.bought![i] === 0 ? "rejecter" : attitude[i] === 1 ? "satisfied" : "dissatisfied");
    const counted = { satisfied: 0, dissatisfied: 0, rejecter: 0, undecided: 0 };
    for (let i = 4; i < n + 4; i++) counted[stateOf(i)]++;
    const market = marketOf({ ...setting, ties: strengths.map((x, j) => [j, 4, x] as const) });
    const { adopt, reject } = transitions(persuasion(states, 4, market));
    const expected = { satisfied: adopt * 0.8, dissatisfied: adopt * 0.2, rejecter: reject, undecided: 1 - adopt - reject };
    const deviance = Object.entries(expected).reduce((sum, [name, share]) => sum + (counted[name as State] - n * share) ** 2 / (n * share), 0);
    // Chi-square with 3 degrees of freedom: above 30.7 once in a million.
    expect(deviance).toBeLessThan(30.7);
  });
});

/** A ring in which everybody has four strong ties to those near and four weak ones to anybody, all heard both ways. */
function town(n: number): Ties {
  const strong = Array.from({ length: n }, (_, i) => [1, 2].map((away) => [i, (i + away) % n, 1] as const)).flat();
  const weak = Array.from({ length: n }, (_, i) => [0, 1].map((k) => [i, (i + 3 + placeAt("town", 0, i, k, n - 5)) % n, 0.3] as const)).flat();
  const pairs = new Map([...strong, ...weak].map(([a, b, x]) => [a < b ? `${a} ${b}` : `${b} ${a}`, [a, b, x] as const]));
  return [...pairs.values()].flatMap(([a, b, x]) => [[a, b, x] as const, [b, a, x] as const]);
}

describe("a few dissatisfied adopters", () => {
  const [n, steps, dissatisfied] = [500, 100, 0.05];
  const states = Array.from({ length: n }, (): State => "undecided");
  const ties = town(n);
  const seeds = Array.from({ length: 20 }, (_, k) => `town ${k}`);

  /** Share of satisfied adopters, run by run, once everybody has decided. */
  const satisfied = (m: number, share: number) => seeds.map((seed) => {
    const { attitude } = run({ states, ties, p: 0.1, m, advertising: 0.01, dissatisfied: share, steps, seed }).at(steps);
    expect(attitude.includes(0)).toBe(false);
    return attitude.reduce((sum, one) => sum + Number(one === 1), 0) / n;
  });
  const [twice, once] = [satisfied(2, dissatisfied), satisfied(1, dissatisfied)];

  it("cost more satisfied ones than they are themselves, when bad news weighs double", () => {
    expect(satisfied(2, 0)).toEqual(seeds.map(() => 1));
    const draws = n * seeds.length;
    const lost = 1 - twice.reduce((sum, share) => sum + share, 0) / seeds.length;
    // Did they cost nobody but themselves, the loss would be binomial, and five standard errors above their share once in 3 million.
    expect(lost).toBeGreaterThan(dissatisfied + 5 * Math.sqrt((dissatisfied * (1 - dissatisfied)) / draws));
  });

  it("cost more the more bad news weighs", () => {
    // Were the weight indifferent, as many as 19 of 20 pairs of runs would agree on one direction once in 50,000.
    expect(twice.filter((share, k) => share < once[k]!).length).toBeGreaterThanOrEqual(19);
  });
});
