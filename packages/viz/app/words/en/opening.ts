import type { Messages } from "../../../src/words/words.js";

/** What the opening says, fetched with it. */
export const OPENING_EN: Messages = {
  "opening.name": "The opening, in ten seconds",
  "opening.skip": "Skip",
  "opening.begin": "A brand posts to 120 people, most of whom feel powerful.",
  "opening.turned": "{turned, plural, =0 {Nobody} other {{turned, number, integer}}} of the {reached, plural, one {# person} other {# people}} who {reached, plural, one {has} other {have}} heard the brand so far turned against it, in public, at least once. All in all {now, number, integer} of {people, number, integer} oppose it now; before its first post {before, number, integer} did. This is one world, after {step, number, integer} steps.",
  "opening.question": "If the brand posts 4 times as often, what people say of it goes …",
  "opening.up": "▲ up",
  "opening.down": "▼ down",
  "opening.same": "≈ stays",
  "opening.answer": "A: as before. B: four times as often, with the same people and the same luck.",
  "opening.computing": "{done} of {total} worlds …",
  "opening.finding": "{score, select, right {You saw it coming.} wrong {It is not so.} other {That is open.}} {verdict, select, close {Too close to call: of {n} worlds {higher} say ▲, {lower} say ▼.} nothing {Next to no difference in {n} worlds: {mean, number, signed} on average.} other {In {lower} of {n} worlds people say worse of a brand that posts more, in {higher} better; on average it changes by {mean, number, signed}.}}",
  "opening.why": "Why? Look at one who turned",
  "opening.lesson": "Begin lesson 1",
  "opening.own": "Change something yourself",
};
