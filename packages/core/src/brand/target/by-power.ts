import { defineTarget } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byPower = defineTarget({
  name: "by-power",
  summary: "Those with most (or least) sense of power at the start.",
  source: null,
  params: RANKED_PARAMS,
  choose: (params, scene, chosen) => markRanked(params, scene, (i) => scene.agents.power[i]!, chosen),
});
