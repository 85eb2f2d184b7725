/// <reference path="./build.d.ts" />
import type { Changes, Scenario } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { type Claim, claimed, claimsOf } from "@talkback/core/experiment";
import { presets, scenario, scenarios } from "@talkback/core/scenarios";
import { verdicts } from "virtual:talkback-build";

export { catalog, presets };
export type { Claim };

export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What came of a claim when all claims were last run; effects with their 95 % intervals. */
export interface Verdict {
  readonly scenario: string;
  readonly claim: string;
  readonly kind: string;
  readonly metric: string;
  readonly direction: string;
  /** Null where its metric is not defined. */
  readonly effect: Estimate | null;
  /** Share of pairs on the claimed side, [0, 1]; null where no effect is claimed. */
  readonly agree: number | null;
  readonly pairs: number;
  /** supported, leans, too close, reversed, equivalent or not defined. */
  readonly verdict: string;
  /** It came out as it was written down before. */
  readonly predicted: boolean;
  readonly outcome: string;
  /** What came of the change with which it must fail; null where none was declared. */
  readonly falsifier: { readonly fails: boolean; readonly verdict: string; readonly effect: Estimate | null } | null;
}

/** A scenario as the page lists it. */
export interface Entry extends Pick<Scenario, "id" | "title" | "question" | "story" | "mechanism" | "expect" | "lead"> {
  /** In the order in which they were declared, with what came of each; without its words, which `claimsIn` has. */
  readonly verdicts: readonly Verdict[];
}

/** Every scenario of the library, in its order. */
export const entries = (): readonly Entry[] => (listed ??= scenarios().map(entryOf));

let listed: readonly Entry[] | undefined;

function entryOf(id: string): Entry {
  const { title, question, story, mechanism, expect, lead } = scenario(id);
  return { id, title, question, story, mechanism, expect, lead, verdicts: verdicts.filter((each) => each.scenario === id) };
}

/** A scenario of the library, with some values changed; throws `SpecError` as core does. */
export const scenarioOf = (id: string, changes: Changes = {}): Scenario => scenario(id, changes);

/** The claims of a scenario with all their words; none where it makes none. */
export const claimsIn = (id: string): readonly Claim[] => (claimed().includes(id) ? claimsOf(id).claims : []);

/** @throws {RangeError} when no such claim was run */
export function verdictOf(id: string, claim: string): Verdict {
  const found = verdicts.find((each) => each.scenario === id && each.claim === claim);
  if (found === undefined) throw new RangeError(`no verdict on ${id} ${claim}`);
  return found;
}

/** Where values of a scenario come from, by path, and why: the longest path that fits says most, and stands first. */
export const claimsConstants = (id: string): readonly (readonly [string, { readonly evidence: "paper" | "literature" | "assumed" | "project"; readonly why: string }])[] =>
  claimed().includes(id) ? Object.entries(claimsOf(id).constants).sort(([a], [b]) => b.length - a.length) : [];
