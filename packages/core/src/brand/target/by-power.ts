import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byPower = inPortions({
  name: "by-power",
  summary: "Those with most (or least) sense of power at the start.",
  source: null,
  params: RANKED_PARAMS,
  choosing: (params, scene, chosen) => markRanked(params, scene, scene.agents.power, chosen),
});
