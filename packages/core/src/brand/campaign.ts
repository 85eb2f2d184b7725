import { between, count, flag, maybe, text, unit, type Values } from "../spec/shape.js";
import { WHEN } from "./when.js";

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
  when: WHEN,
  budget: maybe(count(0, 1e9, undefined, { help: "contacts in all; null is without bound", unit: "contacts", later: true })),
  trusted: flag(false, { help: "the weight is multiplied by the hearer's trust in the brand and by what persuasion knowledge leaves of it", later: true }),
  motive: unit(1, { help: "how plain the motive to persuade is, which persuasion knowledge discounts", evidence: "literature", source: "Eisend & Tarrahi 2022", later: true }),
  claims: flag(true, { help: "a contact claims something for the product, which experience confirms or not", later: true }),
  informs: between(-1, 1, 0, { help: "share of the hearer's doubt that a contact takes away; below 0: that it adds", evidence: "assumed", later: true }),
  onDemand: flag(false, { help: "only those who would ask get it: the rate is multiplied by what is missing to certainty (pull)", later: true }),
  personal: unit(0, { help: "how far messages are made to fit a person: weight and pressure are multiplied by 1 + this", evidence: "assumed", later: true }),
  talk: unit(0, { help: "activity that a contact lends to the agent for the step in which it comes", evidence: "assumed", later: true }),
  invitesTo: maybe(text(undefined, { help: "id of the channel in which those contacted speak in that step; null: wherever they would", later: true })),
};
export type Campaign = Values<typeof CAMPAIGN_FIELDS>;

/** A campaign that says the same, equally weighty, to whomever luck picks: the plain form, with a kernel of its own. */
export const isPlain = ({ when, budget, trusted, informs, onDemand, personal, talk, invitesTo }: Campaign): boolean =>
  when === null && budget === null && !trusted && informs === 0 && !onDemand && personal === 0 && talk === 0 && invitesTo === null;
