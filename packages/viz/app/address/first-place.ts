import { ENGINE } from "@talkback/core";
import type { Place } from "../app.js";

/** Where the page begins when an address says nothing. */
export const FIRST_PLACE: Place = {
  room: "gallery",
  question: { scenario: "push-harder", changes: {}, seed: "otter-417", network: null },
  compare: null,
  time: 0,
  selected: null,
  picture: "network",
  lesson: null,
  hide: [],
  lock: [],
};

export const PICTURES: readonly Place["picture"][] = ["network", "plane", "cascade", "phase"];
export const ROOMS: readonly Place["room"][] = ["gallery", "play", "lessons", "study", "about"];
/** Number of the engine, as it stands in addresses. */
export const VERSION = ENGINE.replace(/^.*-/, "");
/** Names with a meaning of their own; parameters of these names go by their path. */
export const RESERVED: readonly string[] = ["v", "s", "seed", "room", "ab", "abseed", "t", "sel", "view", "hide", "lock", "lesson"];
/** Names that are about the page and not about a place; they stay in the address as they are. */
export const FRAME: readonly string[] = ["lang", "dir", "embed"];
