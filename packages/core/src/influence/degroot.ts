import { ROW } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { gap, withinPoles } from "./gap.js";
import { defineRule } from "./rule.js";

/**
 * Everybody goes a share of the way to the mean of what they heard, and says what they think.
 *
 * With `bounded-confidence` and influence 1 it is Hegselmann & Krause; with `social-judgement`, met in pairs, Jager & Amblard.
 */
export const degroot = defineRule({
  name: "degroot",
  summary: "Everybody moves towards the mean of what they heard.",
  source: "doi:10.1080/01621459.1974.10480137",
  params: { influence: unit(0.5, { help: "share of the gap to others' opinion that is closed; 1 minus the weight of oneself", evidence: "assumed" }) },
  share: ({ influence }) => influence,
  bind({ influence }) {
    return ({ active, lo, hi, heard: { any, sums, kerneled }, agents: { attitude, expressed } }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        if (any[i] === 0) continue;
        const own = attitude[i]!;
        attitude[i] = expressed[i] = withinPoles(own + influence * gap(sums, i * ROW, kerneled, own)) + 0;
      }
    };
  },
});
