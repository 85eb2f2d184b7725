import { ln } from "./ln.js";
import { polynomial } from "./polynomial.js";

/** Numerators and denominators of algorithm AS 241, PPND16: near 1/2, further out, and in the tails. */
const MIDDLE = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const MIDDLE_BELOW = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
];
const SIDE = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const SIDE_BELOW = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966,
  5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const TAIL_BELOW = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5,
  1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

/**
 * The x below which a standard normal variable falls with probability p; relative error below 1e-15.
 *
 * Rises with p, except that rounding may swap p closer than 1e-15 to each other.
 *
 * @returns -Infinity at 0, Infinity at 1, NaN outside [0, 1]
 * @see Wichura (1988), Algorithm AS 241, Applied Statistics 37(3); doi:10.2307/2347330
 */
export function normalQuantile(p: number): number {
  cell[0] = p;
  toNormalQuantile(cell, 0);
  return cell[0]!;
}

const cell = new Float64Array(1);

/** The same in place of a probability in `at[k]`: too long to inline, and V8 allocates a fraction that a call returns. */
export function toNormalQuantile(at: Float64Array, k: number): void {
  const p = at[k]!;
  const q = p - 0.5;
  if (!(p > 0 && p < 1)) at[k] = p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  else if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    at[k] = (q * polynomial(MIDDLE, r)) / polynomial(MIDDLE_BELOW, r);
  } else {
    at[k] = q < 0 ? p : 1 - p;
    toTailDistance(at, k);
    if (q < 0) at[k] = -at[k]!;
  }
}

/** In place of the probability of a tail, how far from the mean it begins. */
function toTailDistance(at: Float64Array, k: number): void {
  const r = Math.sqrt(-ln(at[k]!));
  at[k] = r <= 5
    ? polynomial(SIDE, r - 1.6) / polynomial(SIDE_BELOW, r - 1.6)
    : polynomial(TAIL, r - 5) / polynomial(TAIL_BELOW, r - 5);
}
