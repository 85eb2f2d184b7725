import { perAgent } from "./per-agent.js";
import { defineRule } from "./rule.js";
import { sideOf } from "./two-sides.js";

/** Everybody takes the side of most of those they heard, and keeps the own one in a tie; heard through `random-group`, Galam's majority rule. */
export const majority = defineRule({
  name: "majority",
  summary: "Everybody takes the side of most of those they heard.",
  source: "Galam 2002, doi:10.1140/epjb/e20020045; Krapivsky & Redner 2003, doi:10.1103/PhysRevLett.90.238701",
  params: {},
  bind: () => perAgent((heard, own) => sideOf(heard, own)),
});
