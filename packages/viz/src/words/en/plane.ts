import type { Messages } from "../words.js";

/** What the plane of power and certainty says. */
export const PLANE_EN: Messages = {
  "plane.name": "Power and certainty",
  "plane.certainty": "Certainty: how sure people are of what they think",
  "plane.certaintyShort": "Certainty",
  "plane.powerShort": "Power",
  "plane.figure": "{value, number, fixed}",
  "plane.signed": "{value, number, signed}",
  "plane.power": "Power: how powerful people feel",
  "plane.back": "Pushes back",
  "plane.shrugs": "Shrugs it off",
  "plane.along": "Goes along",
  "plane.count": "{region, select, back {Pushes back: {count, number, integer} of {n, number, integer}} shrugs {Shrugs it off: {count, number, integer} of {n, number, integer}} other {Goes along: {count, number, integer} of {n, number, integer}}}",
  "plane.describe": "At step {step, number, integer}, {back, number, integer} of {n, number, integer} people have enough insecure power to push back, {shrugs, number, integer} are powerful and sure enough to shrug it off, and {along, number, integer} would go along.",
  "plane.noRule": "The rule of this run knows no threat, or one that differs from person to person: the plane has no regions.",
  "plane.describePlain": "The power and certainty of {n, number, integer} people at step {step, number, integer}. The plane has no regions under this run’s rule.",
  "plane.grip": "Tolerance: insecure power beyond which people push back",
  "plane.gripText": "{tolerance, number, fixed}; {back, plural, =0 {nobody is} one {# person is} other {# people are}} beyond the line",
  "plane.draft": "With a tolerance of {tolerance, number, fixed} in place of {was, number, fixed}, {back, plural, =0 {nobody would be} one {# person would be} other {# people would be}} beyond the line; now it is {before, number, integer}.",
  "plane.legend": "A dot is a person, its colour what they say in public; a triangle speaks against the message. Drag over people to stress them, or drag the line.",
  "plane.legendStill": "A dot is a person, its colour what they say in public; a triangle speaks against the message. Drag over people to stress them.",
  "plane.chosen": "{count, plural, =0 {Nobody is stressed.} one {# person is stressed; Escape ends that.} other {# people are stressed; Escape ends that.}}",
  "plane.caption": "Where people are at step {step, number, integer}",
  "plane.person": "Person",
  "plane.publicly": "Says in public",
  "plane.region": "Region",
};
