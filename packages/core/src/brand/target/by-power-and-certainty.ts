import { portions } from "../../pace/portions.js";
import { choice } from "../../spec/shape.js";
import { inPortions } from "./target.js";
import { markRanked, RANKED_PARAMS } from "./ranked.js";

const end = (help: string) => choice(["high", "low"], "high", { help });

export const byPowerAndCertainty = inPortions({
  name: "by-power-and-certainty",
  summary: "Those nearest to a corner of power and certainty at the start, such as the powerful and unsure.",
  source: null,
  params: { share: RANKED_PARAMS.share, power: end("which end of power"), certainty: end("which end of certainty") },
  *choosing({ share, power, certainty }, scene, chosen) {
    const { agents } = scene;
    const [p, c] = [power === "high" ? 1 : 0, certainty === "high" ? 1 : 0];
    const distance = new Float64Array(agents.n);
    yield* portions(agents.n, 1, (lo, hi) => {
      for (let i = lo; i < hi; i++) {
        const [dp, dc] = [agents.power[i]! - p, agents.certainty[i]! - c];
        distance[i] = dp * dp + dc * dc;
      }
    });
    yield* markRanked({ share, order: "lowest" }, scene, distance, chosen);
  },
});
