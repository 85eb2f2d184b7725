import { ROW } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { gap, withinPoles } from "./gap.js";
import { privateAttitude } from "./power.js";
import { defineRule } from "./rule.js";

/** Averaging with a pull back to where one started, heard or not, so that disagreement lasts. */
export const friedkinJohnsen = defineRule({
  name: "friedkin-johnsen",
  summary: "Everybody moves towards the mean of what they heard, and back to their anchor.",
  source: "doi:10.1080/0022250X.1990.9990069",
  params: {
    influence: unit(0.5, { help: "share of the gap to others' opinion that is closed; 1 minus the weight of oneself", evidence: "assumed" }),
    susceptibility: unit(0.9, { help: "openness to others against the anchor (lambda); 1 has no anchor", evidence: "assumed" }),
  },
  bind({ influence, susceptibility }) {
    return ({ active, lo, hi, heard: { any, sums, kerneled }, agents: { attitude, expressed, anchor } }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const own = attitude[i]!;
        const d = any[i] === 0 ? 0 : gap(sums, i * ROW, kerneled, own);
        attitude[i] = expressed[i] = withinPoles(privateAttitude(1 - susceptibility, own, influence, d, anchor[i]!)) + 0;
      }
    };
  },
});
