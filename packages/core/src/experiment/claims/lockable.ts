import { canonicalJson } from "../../scenario/canonical-json.js";
import { scenarioHash } from "../../scenario/hash.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Claims } from "./shape.js";

/**
 * All that decides what becomes of claims, as one text: what their scenario computes, and of each claim everything but its words.
 *
 * A lock keeps a hash of it, so that a constant, a margin or a direction that changes after claims were run does so in the open.
 */
export function lockable({ claims }: Claims, scenario: Scenario): string {
  return canonicalJson({
    scenario: scenarioHash(scenario),
    claims: claims.map(({ text: _t, source: _s, expectation: _e, found: _f, falsifier, ...rest }) => ({ ...rest, falsifier: falsifier && { given: falsifier.given, expect: falsifier.expect } })),
  });
}
