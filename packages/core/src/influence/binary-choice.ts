import { ROW, S0, SE, SU, SUE, SX } from "../population/heard.js";
import { unit } from "../spec/shape.js";
import { confidenceInPower } from "./power.js";
import { defineRule } from "./rule.js";
import { type Chances, choose } from "./two-sides.js";

/**
 * H7: the parts of power as chances, of one choice between two sides that is made in public as in private.
 *
 * Conforms with probability con, is independent with ind, opposes those who press with ins u v, and else keeps its side.
 * @see Nyczka, Sznajd-Weron & Cislo (2012) and Galam (2004), whose models it contains
 */
export const binaryChoice = defineRule({
  name: "binary-choice",
  summary: "One of two sides: conform, keep or flip, or oppose, with the chances that power and confidence in it give.",
  source: "Nyczka et al. 2012, arXiv:1204.3151; Galam 2004, doi:10.1016/j.physa.2003.10.041",
  random: true,
  params: {
    powerErosion: unit(1, { help: "how far uncertainty erodes confidence in one's power (eta)", evidence: "assumed" }),
    flip: unit(0, { help: "probability that an independent agent changes sides", evidence: "assumed" }),
    quorum: unit(0, { help: "agreement among those heard below which they move nobody: 0 any majority, 1 unanimity", evidence: "assumed" }),
    publicness: unit(1, { help: "how public the choice is (v); the private do not oppose", evidence: "paper", source: "Experiment 4: its two ends" }),
  },
  erosion: (p) => p.powerErosion,
  bind({ flip, quorum, publicness }) {
    const chances: Chances = { conform: 0, independent: 0, oppose: 0 };
    return ({ active, lo, hi, heard: { any, sums }, agents, draw }) => {
      const { attitude, expressed, certainty, power, erosion, confidence } = agents;
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const P = power[i]!;
        const K = confidenceInPower(erosion[i]!, certainty[i]!);
        confidence[i] = K + 0;
        if (any[i] === 0) continue;
        const row = i * ROW;
        const unasked = sums[row + SU]!;
        chances.conform = 1 - P;
        chances.independent = P * K;
        chances.oppose = sums[row + SX] === 0 ? 0 : P * (1 - K) * (unasked / sums[row + SX]!) * publicness;
        const mean = sums[row + S0] === 0 ? 0 : sums[row + SE]! / sums[row + S0]!;
        const pressed = unasked === 0 ? 0 : sums[row + SUE]! / unasked;
        const own = Math.sign(attitude[i]!);
        attitude[i] = expressed[i] = choose(own, draw(i), draw(i, 1) < flip, chances, mean, pressed, quorum) + 0;
      }
    };
  },
});
