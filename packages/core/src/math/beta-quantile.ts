import { betaCdf, lnBeta } from "./beta-cdf.js";
import { exp } from "./exp.js";
import { ln } from "./ln.js";

const CELLS = 1125899906842624;
const OVERSHOOT = 1 / 256;

/**
 * The x below which a beta(a, b) variable falls with probability p: the middle of one of 2^50 equal cells of [0, 1].
 *
 * Newton steps, each a little too long so that the next lies on the other side, shrink a bracket to one cell; every third try
 * halves it. Rises with p, except that rounding may swap p closer than 1e-12 to each other.
 *
 * @returns 0 at p <= 0 and 1 at p >= 1, NaN for p = NaN
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) return p <= 0 ? 0 : p >= 1 ? 1 : NaN;
  const norm = lnBeta(a, b);
  let low = 0;
  let high = CELLS;
  let guess = Math.floor((CELLS * a) / (a + b));
  for (let tries = 1; high - low > 1; tries++) {
    if (!(guess > low && guess < high) || tries % 3 === 0) guess = low + Math.floor((high - low) / 2);
    const x = guess / CELLS;
    const miss = p - betaCdf(x, a, b, norm);
    if (miss > 0) low = guess;
    else high = guess;
    const step = (miss / betaDensity(x, a, b, norm)) * CELLS;
    guess = Math.floor(guess + step * (1 + OVERSHOOT) + (miss > 0 ? 1 : -1));
  }
  return (low + 0.5) / CELLS;
}

const betaDensity = (x: number, a: number, b: number, norm: number): number => exp((a - 1) * ln(x) + (b - 1) * ln(1 - x) - norm);
