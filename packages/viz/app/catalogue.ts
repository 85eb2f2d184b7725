/// <reference path="./build.d.ts" />
import type { Changes, Scenario } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { presets, scenario, scenarios } from "@talkback/core/scenarios";
import { constants, verdicts } from "virtual:talkback-build";

export { catalog, presets };

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

/** @throws {RangeError} when no such claim was run */
export function verdictOf(id: string, claim: string): Verdict {
  const found = verdicts.find((each) => each.scenario === id && each.claim === claim);
  if (found === undefined) throw new RangeError(`no verdict on ${id} ${claim}`);
  return found;
}

/** Where a value, or everything below a path, comes from. */
export type Evidence = "paper" | "literature" | "assumed" | "project";

/** Where the value at a path of a scenario comes from: of the paths that its claims give evidence for, the longest that it lies at or below. */
export function constantOf(id: string, path: string): { readonly path: string; readonly evidence: Evidence } | undefined {
  const found = constants[id]?.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`));
  return found && { path: found[0], evidence: found[1] };
}
