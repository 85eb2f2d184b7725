import type { Control, Lesson } from "./lesson.js";
import { ASKED, CHANNEL, changed, FOG, town } from "./settings.js";

/** Contacts a step: 120 people get a quarter of a contact each at push 1. */
const CONTACTS: Control = { id: "contacts", options: [30, 10, 38, 120].map((contacts) => ({ id: `c${contacts}`, changes: { push: contacts / 30 } })) };
const TARGETS: Control = {
  id: "targets",
  options: [
    { id: "everyone", changes: {} },
    { id: "weak", changes: { "campaigns.0.targets": { kind: "by-power", share: 0.5, order: "lowest" }, "campaigns.0.rate": 0.5 } },
    { id: "sure", changes: { "campaigns.0.targets": { kind: "by-certainty", share: 0.5, order: "highest" }, "campaigns.0.rate": 0.5 } },
    { id: "hubs", changes: { "campaigns.0.targets": { kind: "by-degree", share: 0.2, order: "highest" }, "campaigns.0.rate": 1.25 } },
  ],
};
const SOURCE: Control = { id: "source", options: [{ id: "banner", changes: {} }, { id: "trusted", changes: { "campaigns.0.weight": 0.2 } }] };
const start = town({ empowered: 0.6 });

export const designACampaign: Lesson = {
  id: "design-a-campaign",
  pages: [
    { kind: "predict", id: "harder", origin: "both", ask: { is: "direction", a: changed(start, { push: 1 }), b: changed(start, { push: 4 }), outcome: "backfire" } },
    { kind: "tell", id: "brief", origin: "both", setting: changed(start, { push: 1 }), why: true },
    { kind: "try", id: "change", origin: "both", setting: changed(start, { push: 38 / 30 }), controls: [SOURCE], shows: ["reach", "backfire", "lift"], goals: [] },
    {
      kind: "try", id: "puzzle", origin: "both", setting: start, controls: [CONTACTS, TARGETS, SOURCE, ASKED, CHANNEL, FOG], shows: ["reach", "backfire", "lift", "contacts"],
      goals: [{ told: "reach", at: "least", value: 0.6 }, { told: "backfire", at: "most", value: 0.05 }, { told: "lift", at: "least", value: 0.1 }, { told: "contacts", at: "most", value: 40 }],
    },
  ],
};
