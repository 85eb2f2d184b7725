import { exp } from "./exp.js";
import { polynomial } from "./polynomial.js";

/** Cody's rational approximations, lowest power first: |x| below .67449, below sqrt 32, and beyond (in 1/x^2). */
const MIDDLE = [18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113];
const MIDDLE_BELOW = [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1];
const SIDE = [
  9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711, 597.27027639480026226,
  93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8,
];
const SIDE_BELOW = [
  19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091, 6485.558298266760755,
  1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
];
const TAIL = [
  2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639, 0.21589853405795699,
  0.02307344176494017303,
];
const TAIL_BELOW = [7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1];
const PER_SQRT_TWO_PI = 0.3989422804014327;

/**
 * Probability that a standard normal variable falls below x, in [0, 1]; relative error below 1e-14 in the lower tail down to -37.
 *
 * @see Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23; doi:10.1090/S0025-5718-1969-0247736-4
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.67448975) {
    const square = x * x;
    return 0.5 + (x * polynomial(MIDDLE, square)) / polynomial(MIDDLE_BELOW, square);
  }
  const outside = upperTail(y);
  return x < 0 ? outside : 1 - outside;
}

function upperTail(y: number): number {
  if (y > 39) return 0;
  if (y <= 5.656854249492381) return (gauss(y) * polynomial(SIDE, y)) / polynomial(SIDE_BELOW, y);
  const z = 1 / (y * y);
  return (gauss(y) * (PER_SQRT_TWO_PI - (z * polynomial(TAIL, z)) / polynomial(TAIL_BELOW, z))) / y;
}

/** exp(-y^2 / 2), the square split so that its leading part is exact. */
function gauss(y: number): number {
  const near = Math.floor(y * 16) / 16;
  return exp(-0.5 * near * near) * exp(-0.5 * (y - near) * (y + near));
}
