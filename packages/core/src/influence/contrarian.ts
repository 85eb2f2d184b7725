import { ROW, S0, SE } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { defineRule } from "./rule.js";
import { type Chances, choose } from "./two-sides.js";

/**
 * Everybody takes the side of the majority heard, or by chance the other one.
 *
 * Through `random-group` of 3, 5, 9 no majority lasts above a share of 1/6, 7/30, 187/630.
 */
export const contrarian = defineRule({
  name: "contrarian",
  summary: "Everybody takes the side of the majority, or by chance the side against it.",
  source: "Galam 2004, doi:10.1016/j.physa.2003.10.041",
  random: true,
  params: { contrarians: unit(0.1, { help: "probability to take the side against the majority (a)", evidence: "assumed" }) },
  bind({ contrarians }) {
    const chances: Chances = { conform: 1 - contrarians, independent: 0, oppose: contrarians };
    return ({ active, lo, hi, heard: { any, sums }, agents: { attitude, expressed }, draw }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const row = i * ROW;
        if (any[i] === 0 || sums[row + S0] === 0) continue;
        const mean = sums[row + SE]! / sums[row + S0]!;
        attitude[i] = expressed[i] = choose(attitude[i]!, draw(i), false, chances, mean, mean, 0) + 0;
      }
    };
  },
});
