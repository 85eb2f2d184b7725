import { simulate } from "@talkback/core";
import { renderPoster } from "../../src/player/poster.js";
import { catalog, scenarioOf } from "../catalogue.js";

/** The opening story, at the end, as a picture that needs neither script nor style: SVG. */
export function openingPoster(): string {
  const run = simulate(scenarioOf("push-harder", { "network.n": 120, push: 4 }), { seed: "otter-417", catalog });
  return renderPoster(run, { width: 720 });
}
