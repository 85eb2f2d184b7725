import { ln } from "./ln.js";
import { STIRLING } from "./lgamma.js";
import { polynomial } from "./polynomial.js";

/**
 * What Stirling's formula lacks: ln gamma(x + 1) - (x + 1/2) ln x + x - ln(2 pi) / 2, for x > 0; relative error below 1e-14.
 *
 * From 12 on by its series (DLMF 5.11.1), below by adding up its steps from x to x + 1, (x + 1/2) ln(1 + 1/x) - 1.
 */
export function stirlingError(x: number): number {
  let sum = 0;
  let y = x;
  for (; y < 12; y += 1) sum += stepOf(y);
  return sum + polynomial(STIRLING, 1 / (y * y)) / y;
}

/** (y + 1/2) ln(1 + 1/y) - 1; with w = 1 / (2y + 1) it is artanh(w) / w - 1 (DLMF 4.38.5). */
function stepOf(y: number): number {
  if (y < 0.5) return (y + 0.5) * (ln(1 + y) - ln(y)) - 1;
  const square = 1 / ((2 * y + 1) * (2 * y + 1));
  let sum = 0;
  let power = square;
  for (let k = 3; power > 1e-18; k += 2) {
    sum += power / k;
    power *= square;
  }
  return sum;
}
