import { betaCdf, lnBeta } from "./beta-cdf.js";
import { exp } from "./exp.js";
import { ln } from "./ln.js";

const CELLS = 1125899906842624;
const OVERSHOOT = 1 / 256;
const PATIENCE = 4;

/**
 * The x below which a beta(a, b) variable falls with probability p: the middle of one of 2^50 equal cells of [0, 1].
 *
 * Newton steps, each a little too long so that the next lies on the other side, shrink a bracket to one cell; it is halved where four
 * steps in a row shrank it by less than half. Rises with p, except that rounding may swap p closer than 1e-12 to each other.
 *
 * @returns 0 at p <= 0 and 1 at p >= 1, NaN for p = NaN
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) return p <= 0 ? 0 : p >= 1 ? 1 : NaN;
  const norm = lnBeta(a, b);
  let low = 0;
  let high = CELLS;
  let guess = Math.floor((CELLS * a) / (a + b));
  for (let idle = 0; high - low > 1; ) {
    const width = high - low;
    if (idle === PATIENCE || !(guess > low && guess < high)) guess = low + Math.floor(width / 2);
    const x = guess / CELLS;
    const miss = p - betaCdf(x, a, b, norm);
    if (miss > 0) low = guess;
    else high = guess;
    const step = (miss / betaDensity(x, a, b, norm)) * CELLS;
    guess = Math.floor(guess + step * (1 + OVERSHOOT) + (miss > 0 ? 1 : -1));
    idle = 2 * (high - low) > width + 1 ? (idle % PATIENCE) + 1 : 0;
  }
  return (low + 0.5) / CELLS;
}

const betaDensity = (x: number, a: number, b: number, norm: number): number => exp((a - 1) * ln(x) + (b - 1) * ln(1 - x) - norm);
