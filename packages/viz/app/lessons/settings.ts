import type { Changes } from "@talkback/core";
import type { Control, Setting } from "./lesson.js";

/** The luck of all lessons: that of the library's examples. */
export const SEED = "otter-417";

const around = (mean: number) => ({ kind: "normal", mean, sd: 0.05 });

/** A hundred people who are alike but for small differences and hear nobody but the sender, once in each of three steps, unasked and in public. */
export const room = (power: number, certainty: number, more: Changes = {}): Setting => ({
  scenario: "two-kinds-of-resistance",
  changes: {
    "network.n": 100, "people.attitude": { kind: "normal", mean: 0, sd: 0.15, ends: "truncate" }, "people.power": around(power), "people.certainty": around(certainty),
    steps: 3, window: 1, "campaigns.0.rate": 1, "campaigns.0.valence": 0.8, ...more,
  },
});

/** Push harder, in a small town of 120 people. */
export const town = (changes: Changes = {}): Setting => ({ scenario: "push-harder", changes: { "network.n": 120, ...changes } });

/** A setting, changed further. */
export const changed = ({ scenario, changes }: Setting, more: Changes): Setting => ({ scenario, changes: { ...changes, ...more } });

/** How powerful, and how sure, people in a room feel. */
export const POWER: Control = { id: "power", options: [{ id: "low", changes: { "people.power": around(0.3) } }, { id: "middle", changes: { "people.power": around(0.6) } }, { id: "high", changes: { "people.power": around(0.9) } }] };
export const CERTAINTY: Control = { id: "certainty", options: [{ id: "unsure", changes: { "people.certainty": around(0.25) } }, { id: "half", changes: { "people.certainty": around(0.5) } }, { id: "sure", changes: { "people.certainty": around(0.85) } }] };
export const ASKED: Control = { id: "asked", options: [{ id: "unasked", changes: {} }, { id: "asked", changes: { "campaigns.0.unsolicited": 0 } }] };
export const CHANNEL: Control = { id: "channel", options: [{ id: "public", changes: {} }, { id: "private", changes: { "channels.0.publicness": 0 } }] };
/** How sure a town is. */
export const FOG: Control = { id: "fog", options: [{ id: "foggy", changes: { certainty: 0.25 } }, { id: "clear", changes: { certainty: 0.5 } }, { id: "sure", changes: { certainty: 0.8 } }] };

/** A control that begins with another of its options. */
export const from = ({ id, options }: Control, first: string): Control =>
  ({ id, options: [...options.filter((each) => each.id === first), ...options.filter((each) => each.id !== first)] });
