import { exp } from "../../math/exp.js";
import { ln } from "../../math/ln.js";
import { portions, TIE } from "../../pace/portions.js";
import type { Rng } from "../../random/rng.js";
import { between, count, list } from "../../spec/shape.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { inPortions } from "./generator.js";
import { simpleNetwork } from "./simple-network.js";

const degreeHelp = { help: "ties of the agent", unit: "ties" };

/**
 * Given degrees, otherwise random: the erased configuration model.
 *
 * Each agent gets as many stubs as its degree, stubs are paired at random, and self-ties and repeated ties are dropped;
 * so degrees are at most those asked for. Degrees that are not listed follow a power law; an odd stub is left over.
 */
export const configuration = inPortions({
  name: "configuration",
  summary: "Degrees as given, or from a power law; who is tied to whom is left to chance.",
  source: "Molloy & Reed 1995, doi:10.1002/rsa.3240060204; erased: Britton, Deijfen & Martin-Löf 2006, doi:10.1007/s10955-006-9168-x",
  params: {
    n: agents(1000),
    degrees: list(count(0, 10_000_000, undefined, degreeHelp), { help: "degree of each agent; empty for a power law" }, []),
    exponent: between(0, 10, 2.5, { help: "P(degree d) is in proportion to d^-exponent", evidence: "assumed" }),
    min: count(1, 10_000_000, 4, { ...degreeHelp, help: "smallest degree of the power law", evidence: "assumed" }),
    max: count(1, 10_000_000, 100, { ...degreeHelp, help: "largest degree of the power law", evidence: "assumed" }),
  },
  *generating({ n, degrees, exponent, min, max }, rng) {
    const given = degrees.length > 0;
    const sum = degrees.reduce((total, degree) => total + degree, 0);
    const most = degrees.reduce((a, b) => Math.max(a, b), 0);
    refuse(
      { param: "degrees", when: given && degrees.length !== n, expected: `a degree for each of the ${n} agents`, received: degrees.length },
      { param: "degrees", when: given && sum % 2 === 1, expected: "an even sum of degrees", received: sum, hint: "every tie has two ends" },
      { param: "degrees", when: given && most >= n, expected: `degrees below n = ${n}`, received: most },
      { param: "min", when: !given && min > max, expected: `at most max = ${max}`, received: min },
      { param: "max", when: !given && n > 1 && max >= n, expected: `a degree below n = ${n}`, received: max },
      tooManyTies("degrees", sum / 2),
    );
    if (n === 1) return yield* simpleNetwork(1, new Uint32Array(0), new Uint32Array(0));
    const wanted = given ? Uint32Array.from(degrees) : yield* powerLaw(n, exponent, min, max, rng);
    const total = wanted.reduce((a, b) => a + b, 0);
    refuse(tooManyTies("min", total / 2));
    const stubs = yield* shuffledStubs(wanted, total, rng);
    const pairs = Math.floor(total / 2);
    return yield* simpleNetwork(n, stubs.subarray(0, pairs), stubs.subarray(pairs, 2 * pairs));
  },
});

/** (n) degrees in [min, max], by inversion of the cumulative distribution. */
function* powerLaw(n: number, exponent: number, min: number, max: number, rng: Rng): Generator<number, Uint32Array> {
  const cumulative = new Float64Array(max - min + 1);
  let total = 0;
  // Relative to the smallest degree, whose weight is 1: a weight that underflows is negligible.
  for (let d = min; d <= max; d++) {
    total += exp(-exponent * (ln(d) - ln(min)));
    cumulative[d - min] = total;
  }
  const degrees = new Uint32Array(n);
  yield* portions(n, 1, (lo, hi) => { for (let i = lo; i < hi; i++) degrees[i] = min + rank(cumulative, rng() * total); });
  return degrees;
}

/** The first place whose value exceeds x, or the last. */
function rank(ascending: Float64Array, x: number): number {
  let low = 0;
  for (let high = ascending.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Each agent as often as its degree, in random order. */
function* shuffledStubs(degrees: Uint32Array, total: number, rng: Rng): Generator<number, Uint32Array> {
  const stubs = new Uint32Array(total);
  let filled = 0;
  yield* portions(degrees.length, 1, (lo, hi) => {
    for (let i = lo; i < hi; filled += degrees[i++]!) stubs.fill(i, filled, filled + degrees[i]!);
  });
  yield* portions(total - 1, 2 * TIE, (lo, hi) => shuffle(stubs, total - lo, total - hi, rng));
  return stubs;
}

/** Swaps each place below `from`, down to place `to`, with one at or below it. */
function shuffle(stubs: Uint32Array, from: number, to: number, rng: Rng): void {
  for (let k = from - 1; k >= to; k--) {
    const other = Math.floor(rng() * (k + 1));
    const stub = stubs[k]!;
    stubs[k] = stubs[other]!;
    stubs[other] = stub;
  }
}
