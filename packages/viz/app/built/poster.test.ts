import { simulate } from "@talkback/core";
import { expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { outcomeAt } from "../../src/render/outcome.js";
import { catalog, scenarioOf } from "../catalogue.js";
import { OPENING, UNTIL } from "../opening/story.js";
import { openingPoster } from "./poster.js";

it("the poster shows the world of the opening, at the step at which that asks, with the numbers that it tells", () => {
  const footage = footageOf(simulate(scenarioOf(OPENING.scenario as string, OPENING.changes), { seed: OPENING.seed, catalog, record: "frames" }));
  const { people, reached, turned } = outcomeAt(footage, footage.turns, UNTIL);
  const svg = openingPoster();
  expect(svg.replace(/<\/text><text[^>]*>/g, " ")).toContain(`${turned} of ${reached} people who heard the brand turned against it, in public.`);
  expect(svg).toContain(`Step ${UNTIL} of ${footage.steps} with the seed ${OPENING.seed}: ${reached} of ${people} people reached, ${turned} turned against the brand in public.`);
});
