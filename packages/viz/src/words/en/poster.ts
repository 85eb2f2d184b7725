import type { Messages } from "../words.js";

/** Sentences of a poster. */
export const POSTER_EN: Messages = {
  "poster.caption":
    "{reached, plural, =0 {The brand has not reached anybody yet.} other {{turned, plural, =0 {Nobody} other {{turned, number, integer}}} of {reached, plural, one {# person} other {# people}} who heard the brand turned against it, in public.}}",
  "poster.description":
    "Step {step, number, integer} of {steps, number, integer} with the seed {seed}: {reached, number, integer} of {people, number, integer} people reached, {turned, number, integer} turned against the brand in public. On average people say {said, number, signed} and think {thought, number, signed}.",
};
