import { between, count, flag, maybe, text, unit, type Values } from "../spec/shape.js";

/** Everything of a campaign but whom it targets. */
export const CAMPAIGN_FIELDS = {
  id: text("brand", { help: "name of the campaign; its luck is addressed by it" }),
  valence: between(-1, 1, 1, { help: "opinion of the message (e)", evidence: "assumed" }),
  spread: between(0, 1, 0, { help: "standard deviation of the opinion from contact to contact, cut off at the poles", evidence: "assumed" }),
  weight: between(0, 1e6, 0.05, { help: "evidence weight of a contact (w)", evidence: "literature", source: "banner .10 (Forrester) halved by persuasion knowledge (Eisend & Tarrahi)" }),
  pressure: between(0, 1e6, 1, { help: "pressure of a contact (x): 1 presses like one strong tie", evidence: "assumed" }),
  unsolicited: unit(1, { help: "how far a contact comes unasked (u)", evidence: "paper", source: "Experiment 3" }),
  rate: between(0, 1e4, 0.25, { help: "contacts a target gets at push 1", unit: "contacts per step", evidence: "literature", source: "ads : peer impressions near 4 : 1 is about push 12" }),
  push: between(0, 1e4, 1, { help: "how hard the brand pushes: multiplies the rate", evidence: "assumed" }),
  from: count(0, 1e9, 0, { help: "first step of the campaign", unit: "step" }),
  until: maybe(count(0, 1e9, undefined, { help: "step before which the campaign ends; null lasts to the end", unit: "step" })),
  empowering: flag(false, { help: "a contact is also an empowering act, which validates what was heard (psi)" }),
};
export type Campaign = Values<typeof CAMPAIGN_FIELDS>;
