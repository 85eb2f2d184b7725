import { simulate } from "@talkback/core";
import { renderPoster } from "../../src/player/poster.js";
import { catalog, scenarioOf } from "../catalogue.js";
import { OPENING, UNTIL } from "../opening/story.js";

/** The opening's own world at the step at which it begins to ask, as a picture that needs neither script nor style: SVG. */
export function openingPoster(): string {
  const run = simulate(scenarioOf(OPENING.scenario as string, OPENING.changes), { seed: OPENING.seed, catalog });
  return renderPoster(run, { width: 720, step: UNTIL });
}
