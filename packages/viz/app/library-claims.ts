/// <reference path="./build.d.ts" />
import { type Claim, claimed, claimsOf } from "@talkback/core/experiment";
import { verdicts } from "virtual:talkback-verdicts";

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

/** The claims of a scenario of the library with all their words; none where it makes none. */
export const claimsIn = (id: string): readonly Claim[] => (claimed().includes(id) ? claimsOf(id).claims : []);

/** Why a scenario of the library has the values at a path or below, in words; null where nobody said. */
export const whyOf = (id: string, path: string): string | null => (claimed().includes(id) ? (claimsOf(id).constants[path]?.why ?? null) : null);

/** What came of the claims of a scenario, in the order in which they were declared. */
export const verdictsOf = (id: string): readonly Verdict[] => verdicts.filter((each) => each.scenario === id);

/** @throws {RangeError} when no such claim was run */
export function verdictOf(id: string, claim: string): Verdict {
  const found = verdictsOf(id).find((each) => each.claim === claim);
  if (found === undefined) throw new RangeError(`no verdict on ${id} ${claim}`);
  return found;
}
