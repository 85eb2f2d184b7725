import { defineTarget } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byCertainty = defineTarget({
  name: "by-certainty",
  summary: "Those with most (or least) certainty at the start.",
  source: null,
  params: RANKED_PARAMS,
  choose: (params, scene, chosen) => markRanked(params, scene, (i) => scene.agents.certainty[i]!, chosen),
});
