import { ROW, S0, SE } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { defineRule } from "./rule.js";

/**
 * Whoever is reached is active for good, attitude 1 or, where quality disappoints or criticism came first, −1; the inactive have 0.
 *
 * The column `reached` is 1 + the step in which an agent was; the hearing of this name reads it, to let each agent try once.
 * @see Chen et al. (2011), Influence maximization in social networks when negative opinions may emerge and propagate (IC-N)
 */
export const independentCascade = defineRule({
  name: "independent-cascade",
  summary: "Whoever is reached once passes it on.",
  source: "Goldenberg, Libai & Muller 2001, doi:10.1023/A:1011122126881; Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769",
  asymmetric: true,
  random: true,
  columns: [{ name: "reached", holds: "u32" }],
  params: { quality: unit(1, { help: "probability that one who heard praise praises", evidence: "literature", source: "IC-N, Chen et al. 2011" }) },
  bind({ quality }, { own }) {
    const reached = own.reached!;
    return ({ t, active, lo, hi, heard: { any, sums }, agents: { attitude, expressed }, draw }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const row = i * ROW;
        if (any[i] === 0 || attitude[i] !== 0 || sums[row + S0] === 0) continue;
        const praise = (1 + sums[row + SE]! / sums[row + S0]!) / 2;
        attitude[i] = expressed[i] = draw(i) < praise && draw(i, 1) < quality ? 1 : -1;
        reached[i] = t + 1;
      }
    };
  },
});
