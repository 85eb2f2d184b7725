import { betaFront, betaTails } from "./beta-tails.js";
import { poissonDensity } from "./poisson-density.js";
import { ALL_ABOVE, ALL_BELOW, type Tails, UNKNOWN } from "./tails.js";

const NEGLIGIBLE = 1e-18;
/** Below this a number may have lost digits to underflow and is computed anew. */
const SAFE = 1e-280;

/**
 * Tails of beta(a + k, b) at x, weighed by the Poisson density of k = first, first + 1, ...
 *
 * With `first` 0 this is the noncentral beta distribution (Johnson, Kotz & Balakrishnan 1995, chapter 30). Both are sums of positive
 * terms, the lower tail growing step by step as k falls and the upper as it rises, so that each keeps its relative accuracy, about
 * 1e-13. Takes time in proportion to the square root of the mean.
 *
 * @param x in [0, 1]; in (0, 1) where `first` is not 0, as the weights need not sum to 1 then
 * @param y 1 - x
 * @param mean of the Poisson distribution, > 0
 */
export function noncentralBetaTails(x: number, y: number, a: number, b: number, mean: number, first = 0): Tails {
  if (!(a > 0 && b > 0 && mean > 0 && mean < Infinity) || Number.isNaN(x + y)) return UNKNOWN;
  if (x <= 0) return ALL_ABOVE;
  if (y <= 0) return ALL_BELOW;
  const middle = Math.floor(mean);
  const reach = Math.ceil(10 * Math.sqrt(mean)) + 40;
  const from = first + a;
  const mixture: Mixture = {
    middle,
    weights: { at: (k) => poissonDensity(first + k, mean), growth: (k) => mean / (first + k + 1) },
    steps: { at: (k) => betaFront(x, y, from + k, b) / (from + k), growth: (k) => (x * (from + k + b)) / (from + k + 1) },
    tails: (k) => betaTails(x, y, from + k, b),
  };
  return { lower: Math.min(1, sumDown(mixture, middle + reach)), upper: Math.min(1, sumUp(mixture, Math.max(0, middle - reach))) };
}

/** Positive numbers: `at(k + 1) = at(k) growth(k)`. */
interface Sequence {
  at(k: number): number;
  growth(k: number): number;
}

interface Mixture {
  /** Where the weights are largest. */
  readonly middle: number;
  readonly weights: Sequence;
  /** By how much the lower tail falls, and the upper rises, from k to k + 1. */
  readonly steps: Sequence;
  tails(k: number): Tails;
}

function sumDown({ middle, weights, steps, tails }: Mixture, top: number): number {
  const [weight, step] = [valuesBetween(middle, top, weights, next), valuesBetween(middle, top, steps, next)];
  let tail = tails(top).lower;
  let sum = weight[top - middle]! * tail;
  for (let k = top - 1; k >= middle; k--) {
    tail += step[k - middle]!;
    sum += weight[k - middle]! * tail;
  }
  let [w, s] = [weight[0]!, step[0]!];
  for (let k = middle; k > 0; k--) {
    w = previous(weights, k, w);
    s = previous(steps, k, s);
    tail += s;
    const term = w * tail;
    sum += term;
    if (term < NEGLIGIBLE * sum) break;
  }
  return sum;
}

function sumUp({ middle, weights, steps, tails }: Mixture, bottom: number): number {
  const [weight, step] = [valuesBetween(middle, bottom, weights, previous), valuesBetween(middle, bottom, steps, previous)];
  let tail = tails(bottom).upper;
  let sum = 0;
  for (let k = bottom; k < middle; k++) {
    sum += weight[middle - k]! * tail;
    tail += step[middle - k]!;
  }
  let [w, s] = [weight[0]!, step[0]!];
  for (let k = middle; ; k++) {
    const term = w * tail;
    sum += term;
    if (k > middle && term <= NEGLIGIBLE * sum) return sum;
    tail += s;
    w = next(weights, k, w);
    s = next(steps, k, s);
  }
}

type Neighbour = (sequence: Sequence, k: number, value: number) => number;

const next: Neighbour = (sequence, k, value) => (value > SAFE ? value * sequence.growth(k) : sequence.at(k + 1));
const previous: Neighbour = (sequence, k, value) => (value > SAFE ? value / sequence.growth(k - 1) : sequence.at(k - 1));

/** Values from `start`, where they have most digits, to `end`, which may lie on either side. */
function valuesBetween(start: number, end: number, sequence: Sequence, neighbour: Neighbour): Float64Array {
  const values = new Float64Array(Math.abs(end - start) + 1);
  values[0] = sequence.at(start);
  const way = end < start ? -1 : 1;
  for (let i = 1; i < values.length; i++) values[i] = neighbour(sequence, start + way * (i - 1), values[i - 1]!);
  return values;
}
