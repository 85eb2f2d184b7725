import type { Scenario } from "@talkback/core";
import type { Claim, Claims } from "@talkback/core/experiment";
import { lines } from "../report.js";
import { valueAt } from "../value-at.js";

/** Where the values of a scenario come from, and what it claims: for people who want to know before they run it. */
export function claimsText({ constants, claims }: Claims, scenario: Scenario, word: string): string[] {
  const from = Object.entries(constants).map(([path, { evidence, why }]) => [path, shown(scenario, path), `${evidence}: ${why}`] as const);
  return [
    ...(from.length === 0 ? [] : ["", "Where its values come from:", lines(from)]),
    ...(claims.length === 0 ? [] : ["", "What it claims:", ...claims.flatMap(claimLines), "", `"talkback claims ${word}" runs them.`]),
  ];
}

function shown(scenario: Scenario, path: string): string {
  const value = valueAt(scenario, Object.hasOwn(scenario.lead, path) ? scenario.lead[path]! : path);
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

function claimLines({ id, text, kind, tempting, metric, direction, margin, falsifier, source }: Claim): string[] {
  const how = falsifier === null ? [] : [`      Must fail${falsifier.expect === "fails" ? "" : ` (${falsifier.expect})`} with ${changesText(falsifier.given)}${falsifier.text === "" ? "" : `: ${falsifier.text}`}`];
  return [
    `  ${id}  ${text}`,
    `      ${kind}${tempting ? ", tempting: expected to be refuted" : ""}; effect on ${metric} ${direction}, margin ${margin}${source === "" ? "" : `; ${source}`}`,
    ...how,
  ];
}

const changesText = (changes: Readonly<Record<string, unknown>>): string =>
  Object.entries(changes).map(([path, value]) => `${path}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`).join(", ") || "nothing changed";
