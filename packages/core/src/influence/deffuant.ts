import { between } from "../spec/shape.js";
import { perAgent } from "./per-agent.js";
import { defineRule } from "./rule.js";

/** An opinion after hearing another, if that is nearer than `epsilon`. */
export const approached = (own: number, other: number, epsilon: number, mu: number): number =>
  Math.abs(other - own) < epsilon ? own + mu * (other - own) : own;

/**
 * Two that meet and are not too far apart approach each other.
 *
 * For the schedule `pairwise`; under others, the mean of what was heard stands for the one who is met.
 */
export const deffuant = defineRule({
  name: "deffuant",
  summary: "Two that meet approach each other, unless they are too far apart.",
  source: "doi:10.1142/S0219525900000078",
  params: {
    mu: between(0, 0.5, 0.5, { help: "share of the distance that each goes", evidence: "literature", source: "Deffuant et al. 2000" }),
    epsilon: between(0, 3, 0.4, { help: "distance below which two opinions meet; attitudes lie 2 apart at most", evidence: "literature", source: "Deffuant et al. 2000: .2 on [0, 1]" }),
  },
  bind: ({ mu, epsilon }) => perAgent((heard, own) => approached(own, heard, epsilon, mu)),
  meet({ mu, epsilon }, { attitude, expressed }) {
    return (i, j) => {
      const d = attitude[j]! - attitude[i]!;
      if (Math.abs(d) >= epsilon) return;
      attitude[i] = expressed[i] = attitude[i]! + mu * d + 0;
      attitude[j] = expressed[j] = attitude[j]! - mu * d + 0;
    };
  },
});
