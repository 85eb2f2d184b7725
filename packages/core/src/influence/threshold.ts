import { ROW, S0, SE } from "../population/heard.js";
import { maybe, unit } from "../spec/shape.js";
import { defineRule, type Respond } from "./rule.js";

const params = {
  threshold: maybe(unit(undefined, { help: "what it takes to follow; null: each agent's own certainty", evidence: "assumed" })),
};

/** Turns agents active, attitude 1, for good, once what they heard of the active, at 1 among those at 0, reaches their threshold. */
function follow(threshold: number | null, reached: (sums: Float64Array, row: number) => number): Respond {
  return ({ active, lo, hi, heard: { any, sums }, agents: { attitude, expressed, certainty } }) => {
    for (let k = lo; k < hi; k++) {
      const i = active[k]!;
      if (any[i] === 0 || attitude[i] === 1 || reached(sums, i * ROW) < (threshold ?? certainty[i]!)) continue;
      attitude[i] = expressed[i] = 1;
    }
  };
}

/** Follows when the share of the active among all who speak reaches the threshold; everybody speaks, the inactive say 0. */
export const threshold = defineRule({
  name: "threshold",
  summary: "People join in once enough of those they listen to have.",
  source: "Granovetter 1978, doi:10.1086/226707",
  asymmetric: true,
  params,
  bind: (p) => follow(p.threshold, (sums, row) => (sums[row + S0] === 0 ? 0 : sums[row + SE]! / sums[row + S0]!)),
});

/** Follows when the weights of the active add up to the threshold. */
export const linearThreshold = defineRule({
  name: "linear-threshold",
  summary: "People join in once the active among those they listen to weigh enough together.",
  source: "Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769",
  asymmetric: true,
  params,
  bind: (p) => follow(p.threshold, (sums, row) => sums[row + SE]!),
});
