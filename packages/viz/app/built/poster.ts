import { simulate } from "@talkback/core";
import { scenarioOf } from "../catalogue.js";

/** The opening story as a picture that needs neither script nor style: SVG. */
export function openingPoster(): string {
  const run = simulate(scenarioOf("push-harder", { "network.n": 120 }), { seed: "otter-417" });
  return plainPoster(run.at(run.steps).expressed);
}

/** Everybody as a dot, by what it says. */
function plainPoster(expressed: Float64Array): string {
  const dots = Array.from(expressed, (said, i) => `<circle cx="${12 + 24 * (i % 20)}" cy="${12 + 24 * Math.floor(i / 20)}" r="8" fill="${said < -0.1 ? "#C65A11" : said > 0.1 ? "#2F7FBF" : "#8B919A"}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 ${24 * Math.ceil(expressed.length / 20)}" width="480" role="img" aria-label="What everybody says in the opening story">${dots.join("")}</svg>`;
}
