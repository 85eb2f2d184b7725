import type { Design } from "./design.js";
import { factorMistakes, type Levelled } from "./factor.js";
import { factorWords, generatorMistakes, wordLength } from "./fraction.js";
import { grid } from "./grid.js";
import { refuse } from "./refuse.js";

/**
 * A regular two-level fraction, 2^(k − p): every combination of the first k − p factors' levels, as in a grid, each further factor a product.
 *
 * A factor's first level counts as −, its second as +. Letters stand for the factors in their order, I is left out: `D=ABC`, or `D=-ABC`
 * for the other half.
 *
 * @param generators one for each of the last p factors; none gives the full factorial
 * @throws {SpecError} when factors are not well formed, more than 25 or not of two levels, or generators do not define the last factors once
 * each, as different products of two or more of the first ones
 * @see Box, Hunter & Hunter (2005), Statistics for experimenters, 2nd ed., chapter 6
 */
export function fractional(factors: readonly Levelled[], generators: readonly string[]): Design {
  refuse("fractional factorial", [
    ...factorMistakes(factors),
    ...factors.map(({ levels }, k) => ({ when: levels.length !== 2 && levels.length > 0, path: `factors.${k}.levels`, expected: "two levels", received: String(levels.length) })),
    ...generatorMistakes(factors.length, generators).filter(({ path }) => factors.length > 0 || path !== "factors"),
  ]);
  const first = factors.length - generators.length;
  const words = factorWords(factors.length, generators);
  const points = grid(factors.slice(0, first)).points.map((point) => {
    const minus = point.reduce((mask, u, k) => (u < 0.5 ? mask | (1 << k) : mask), 0);
    return Float64Array.from(words, ({ mask, sign }) => (wordLength({ mask: mask & minus, sign }) % 2 === (sign > 0 ? 0 : 1) ? 0.75 : 0.25));
  });
  return { factors, points };
}
