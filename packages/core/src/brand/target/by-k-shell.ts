import { shelling } from "../../graph/measure/k-shell.js";
import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

export const byKShell = inPortions({
  name: "by-k-shell",
  summary: "Those in the innermost (or outermost) k-shell of the network; many share one, and go by ascending key.",
  source: "Kitsak et al. 2010, doi:10.1038/nphys1746",
  params: RANKED_PARAMS,
  *choosing(params, scene, chosen) {
    yield* markRanked(params, scene, yield* shelling(scene.ties), chosen);
  },
});
