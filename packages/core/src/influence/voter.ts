import { perAgent } from "./per-agent.js";
import { defineRule } from "./rule.js";

/** Everybody takes over what they heard; heard through `one-random-peer`, the voter model. */
export const voter = defineRule({
  name: "voter",
  summary: "Everybody takes over what they heard.",
  source: "Clifford & Sudbury 1973, doi:10.1093/biomet/60.3.581; Holley & Liggett 1975, doi:10.1214/aop/1176996306",
  params: {},
  bind: () => perAgent((heard) => heard),
});
