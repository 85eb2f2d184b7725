import { ROW, S0, SE, SU, SX } from "../population/heard.js";
import type { Respond } from "./rule.js";

/** The new attitude of an agent that heard something; all that it may look at is here. */
export type Equation = (
  /** Mean opinion heard, [−1, 1]. */ heard: number,
  attitude: number,
  certainty: number,
  power: number,
  /** Share of the pressure that came unasked, [0, 1]. */ unsolicited: number,
) => number;

/** A rule from one equation: who hears nothing stays, and everybody says what they think. Easier to write than an own loop, and slower. */
export function perAgent(equation: Equation): Respond {
  return ({ active, lo, hi, heard: { any, sums }, agents: { attitude, expressed, certainty, power } }) => {
    for (let k = lo; k < hi; k++) {
      const i = active[k]!;
      if (any[i] === 0) continue;
      const row = i * ROW;
      const own = attitude[i]!;
      const mean = sums[row + S0]! > 0 ? sums[row + SE]! / sums[row + S0]! : own;
      const unsolicited = sums[row + SX]! > 0 ? sums[row + SU]! / sums[row + SX]! : 0;
      attitude[i] = expressed[i] = equation(mean, own, certainty[i]!, power[i]!, unsolicited) + 0;
    }
  };
}
