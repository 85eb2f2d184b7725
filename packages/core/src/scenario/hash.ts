import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "../random/utf8.js";
import { canonicalJson } from "./canonical-json.js";
import { computed } from "./earlier.js";
import type { Scenario } from "./scenario.js";

/** Hash of what a scenario computes: its words (title, story, …) and lead names do not count. */
export function scenarioHash(scenario: Scenario): string {
  return hex(sha256(utf8(canonicalJson(computed(scenario)))));
}

export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += (byte < 16 ? "0" : "") + byte.toString(16);
  return text;
}
