import { findingBridges } from "../../graph/measure/bridging.js";
import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byBridging = inPortions({
  name: "by-bridging",
  summary: "Those heard in most (or fewest) communities other than their own, then by the share of their hearers there; communities as in by-community.",
  source: null,
  params: RANKED_PARAMS,
  *choosing(params, scene, chosen) {
    yield* markRanked(params, scene, yield* findingBridges(scene.ties, scene.community()), chosen);
  },
});
