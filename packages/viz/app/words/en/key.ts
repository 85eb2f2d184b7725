import type { Messages } from "../../../src/words/words.js";

/** What the marks of the network mean. */
export const KEY_EN: Messages = {
  "key.summary": "Key",
  "key.list": "What the marks mean",
  "key.person": "inside thinks, ring says",
  "key.colour": "{theme, select, print {dark against … light for} other {orange against … blue for}}",
  "key.size": "size: power",
  "key.outline": "dotted unsure … solid sure",
  "key.hollow": "hollow: not reached",
  "key.star": "star: turns now",
  "key.burrs": "burrs: turned lately",
  "key.differs": "half-moon: differs from A",
  "key.brand": "square: the brand’s message",
  "key.answer": "triangle: an answer",
  "key.people": "dot: a person’s, hollow in private, diamond from a stranger",
};
