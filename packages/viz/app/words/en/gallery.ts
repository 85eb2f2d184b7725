import type { Messages } from "../../../src/words/words.js";

/** What the stories of the gallery say, fetched with them. */
export const GALLERY_EN: Messages = {
  "gallery.tags": "Kinds of stories",
  "gallery.tag": "{tag, select, lab {Lab} playbook {Brand playbook} crisis {Crisis} other {All}}",
  "gallery.search": "Search stories",
  "gallery.count": "{count, plural, =0 {No story of {all} fits. Try another word.} one {One story of {all}} other {{count} stories of {all}}}",
  "gallery.duration": "{steps, plural, one {one step} other {# steps}}",
  "gallery.mechanism": "What makes it happen",
  "gallery.thumbnail": "A small world of {title}: from left to right time, from bottom to top what people say, against to for",
  "gallery.verdict": "{held} of {all, plural, one {one claim} other {# claims}} came out as predicted",
  "gallery.claim": "{kind, select, encoded {Written into the rule.} compositional {Follows from how people are mixed.} emergent {Arises in the network.} borrowed {Taken over from elsewhere.} other {{kind}.}} {verdict, select, supported {Supported} leans {Leans that way} equivalent {No difference that counts} reversed {The other way round} other {Too close to call}}, {predicted, select, true {as predicted.} other {not as predicted.}}",
  "gallery.effect": "{metric}: {mean, number, signed}, 95 % interval {low, number, signed} to {high, number, signed}, {pairs} pairs.",
};
