import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "../random/utf8.js";
import type { Scenario } from "./scenario.js";

/** JSON with keys sorted by code unit, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
  }
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** Hash of what a scenario computes: its words (title, story, …) and lead names do not count. */
export function scenarioHash(scenario: Scenario): string {
  const { id: _i, title: _t, question: _q, story: _s, expect: _e, lead: _l, ...computed } = scenario;
  return hex(sha256(utf8(canonicalJson(computed))));
}

export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += (byte < 16 ? "0" : "") + byte.toString(16);
  return text;
}
