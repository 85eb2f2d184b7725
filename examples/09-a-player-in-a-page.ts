// # A player in a page
//
// `09-a-player-in-a-page.html` beside this plays a run in a page: an element, a run, `createPlayer`, and an import map in place of a
// bundler; `npm run example -- 09` serves it. Before its script is there, or where none ever runs, as in a feed or a mail, a poster
// stands in its place: the same run as one SVG, made here without a browser.
import assert from "node:assert/strict";
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { renderPoster } from "@talkback/viz/poster";

const run = simulate(scenario("push-harder", { push: 4, "network.n": 120 }), { seed: "otter-417" });

// The network lies where a force layout puts it; the same run makes the same poster. Its caption counts who turned, and its
// description tells a screen reader what people say and think.
const poster = renderPoster(run, { width: 640, title: "Push harder" });
assert.equal(renderPoster(run, { width: 640, title: "Push harder" }), poster);
assert.equal(poster.match(/<circle/g)!.length >= 120, true);
console.log(/<desc[^>]*>([^<]*)/.exec(poster)![1]);

// Earlier, less has happened. A dark page wants dark colours.
const start = renderPoster(run, { step: 0, width: 640, theme: "dark" });
console.log(/<desc[^>]*>([^<]*)/.exec(start)![1]);
assert.match(start, /0 of 120 people reached/);

// `<talkback-player>` shows what stands inside it until a script gives it the run, and again when it is taken out of the page:
//
//   import "@talkback/viz/element";
//   document.querySelector("talkback-player").run = run;
const page = `<talkback-player speed="2" autoplay="visible">${poster}</talkback-player>`;
console.log(`${Math.round(page.length / 1000)} kB of page, and nothing else to load before something is to be seen`);
