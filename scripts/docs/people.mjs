// The picture of people in README: one run, drawn as the page draws it, without a browser.
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { renderPoster } from "@talkback/viz/poster";

export const PEOPLE = "docs/pictures/people.svg";

/** The opening story of the page at its end; layout and rounding are of one JavaScript engine. */
export const people = () => `${renderPoster(simulate(scenario("push-harder", { "network.n": 120, push: 4 }), { seed: "otter-417" }), { width: 900 })}\n`;
