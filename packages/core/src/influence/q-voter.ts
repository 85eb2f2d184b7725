import { ROW, S0, SE } from "../population/heard.js";
import { choice, unit } from "../spec/shape.js";
import { defineRule } from "./rule.js";
import { type Chances, choose } from "./two-sides.js";

/**
 * Everybody yields to a panel that agrees, or by chance does not: goes own ways, or goes against it.
 *
 * Through `panel` of q. An even split becomes stable at noise (q − 1)/(q − 1 + 2^(q−1)) by independence, (q − 1)/(2q) by anticonformity.
 */
export const qVoter = defineRule({
  name: "q-voter",
  summary: "Everybody yields to a panel that agrees, or by chance does not.",
  source: "Castellano et al. 2009, doi:10.1103/PhysRevE.80.041129; Nyczka et al. 2012, arXiv:1204.3151",
  random: true,
  params: {
    noise: unit(0.1, { help: "probability not to conform (p)", evidence: "assumed" }),
    nonconformity: choice(["independence", "anticonformity"], "independence", { help: "what those do who do not conform", evidence: "assumed" }),
    flip: unit(0.5, { help: "probability that an independent agent changes sides", evidence: "literature", source: "Nyczka et al. 2012" }),
  },
  bind({ noise, nonconformity, flip }) {
    const independent = nonconformity === "independence";
    const chances: Chances = { conform: 1 - noise, independent: independent ? noise : 0, oppose: independent ? 0 : noise };
    return ({ active, lo, hi, heard: { any, sums }, agents: { attitude, expressed }, draw }) => {
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const row = i * ROW;
        if (any[i] === 0 || sums[row + S0] === 0) continue;
        const mean = sums[row + SE]! / sums[row + S0]!;
        attitude[i] = expressed[i] = choose(attitude[i]!, draw(i), draw(i, 1) < flip, chances, mean, mean, 1) + 0;
      }
    };
  },
});
