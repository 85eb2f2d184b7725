import { ROW, S0, SE } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { gap, withinPoles } from "./gap.js";
import { conforming, privateAttitude } from "./power.js";
import { defineRule } from "./rule.js";

/** What is thought moves with what others say; what is said is drawn to the public mean besides. */
export const expressedPrivate = defineRule({
  name: "expressed-private",
  summary: "What people think moves with what others say; what they say yields to the public mean.",
  source: "doi:10.1016/j.automatica.2019.05.059",
  params: {
    influence: unit(0.5, { help: "share of the gap to others' opinion that is closed in private; 1 minus the weight of oneself", evidence: "assumed" }),
    susceptibility: unit(0.9, { help: "openness to others against the anchor (lambda); 1 has no anchor", evidence: "assumed" }),
    resilience: unit(0.7, { help: "how far one says what one thinks (phi); the rest is the public mean", evidence: "assumed" }),
  },
  bind({ influence, susceptibility, resilience }) {
    return ({ active, lo, hi, heard: { any, sums, kerneled }, agents: { attitude, expressed, anchor } }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const row = i * ROW;
        const own = attitude[i]!;
        const d = any[i] === 0 ? 0 : gap(sums, row, kerneled, own);
        const thought = withinPoles(privateAttitude(1 - susceptibility, own, influence, d, anchor[i]!));
        const alone = any[i] === 0 || sums[row + S0] === 0;
        attitude[i] = thought + 0;
        expressed[i] = (alone ? thought : conforming(thought, 1 - resilience, 1, 1, sums[row + SE]! / sums[row + S0]!)) + 0;
      }
    };
  },
});
