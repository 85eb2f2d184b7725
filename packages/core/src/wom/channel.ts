import { count, group, list, maybe, text, unit, type Value } from "../spec/shape.js";

/** Where word of mouth is spoken: how public it is, whether it comes unasked, and how many it reaches. */
export const CHANNEL = group({
  id: text("feed", { help: "name of the channel" }),
  share: unit(1, { help: "share of utterances made here; shares of all channels add up to 1" }),
  publicness: unit(1, { help: "how far what is said is the public stance (1) or the private attitude (0) (v)", evidence: "paper", source: "Experiment 4: its two ends" }),
  unsolicited: unit(1, { help: "how far what is said comes unasked (u)", evidence: "paper", source: "Experiment 3: its two ends" }),
  strangers: count(0, 1000, 0, { help: "hearers of one utterance drawn among all agents, besides those who are tied to the speaker; a draw of the speaker, of one of them, or of one drawn before is lost", unit: "agents", later: true }),
  layer: maybe(text(undefined, { help: "name of the layer of ties along which it is heard; null: all of them", later: true })),
  audience: maybe(count(1, 1e6, undefined, { help: "hearers of one utterance, drawn among all who listen; null reaches all of them", unit: "agents" })),
}, { help: "a channel of word of mouth" });
export type Channel = Value<typeof CHANNEL>;

export const CHANNELS = list(CHANNEL, { help: "channels; the first is the main one, in which public opinion is measured" }, [{}]);

/** What an agent says in a channel: `e = A + v (E − A)`. */
export const said = (publicness: number, attitude: number, expressed: number): number => attitude + publicness * (expressed - attitude);
