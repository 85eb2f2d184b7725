import type { Design } from "./design.js";
import { factorMistakes, type Levelled } from "./factor.js";
import { MOST_POINTS, refuse } from "./refuse.js";

/**
 * Every combination of levels (full factorial), the last factor changing fastest, each factor through its levels in order.
 *
 * @throws {SpecError} when factors are not well formed, or ask for more than 2^24 points
 */
export function grid(factors: readonly Levelled[]): Design {
  const count = factors.reduce((product, { levels }) => product * levels.length, 1);
  refuse("grid", [...factorMistakes(factors), { when: count > MOST_POINTS, path: "factors", expected: `at most ${MOST_POINTS} points`, received: String(count) }]);
  return { factors, points: Array.from({ length: count }, (_, k) => gridPoint(factors, k)) };
}

/** Point k of a grid: the middles of its levels' shares of [0, 1]. */
function gridPoint(factors: readonly Levelled[], k: number): Float64Array {
  const point = new Float64Array(factors.length);
  let rest = k;
  for (let d = factors.length - 1; d >= 0; d--) {
    const count = factors[d]!.levels.length;
    point[d] = ((rest % count) + 0.5) / count;
    rest = Math.floor(rest / count);
  }
  return point;
}
