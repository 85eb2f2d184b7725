import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byCertainty = inPortions({
  name: "by-certainty",
  summary: "Those with most (or least) certainty at the start.",
  source: null,
  params: RANKED_PARAMS,
  choosing: (params, scene, chosen) => markRanked(params, scene, scene.agents.certainty, chosen),
});
