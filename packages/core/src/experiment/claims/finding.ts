import { type Interval, meanInterval } from "../../stats/interval.js";
import { type Judged, judge } from "../verdict.js";
import type { PairValues } from "./pair.js";
import type { PlannedClaim } from "./plan.js";
import type { Claim } from "./shape.js";

/**
 * What became of a claim.
 *
 * `as expected`: it holds, and fails where its falsifier says. `falsifier failed`: it holds, but there as well. `not shown`: neither it nor its contrary.
 * `too small`: its effect was shown to be smaller than the margin, whatever its sign. `refuted`: its contrary was shown.
 * Of a tempting claim: `refuted as expected`, by either of these; `not shown`; or `holds after all`.
 * `not defined`: its metric is not defined in more than one pair in twenty.
 */
export type Outcome = "as expected" | "falsifier failed" | "not shown" | "too small" | "refuted" | "refuted as expected" | "holds after all" | "not defined";

/** The claim under its falsifier. */
export interface Falsified {
  readonly judged: Judged | null;
  /** It fails there in the way that was declared, and is defined in as many pairs as it takes to say so. */
  readonly fails: boolean;
  /** Pairs in which it is not defined. */
  readonly undefined: number;
}

/** What the mixture of homogeneous populations gives, and what is left beyond it: the emergent part. */
export interface Beyond {
  readonly prediction: Interval;
  readonly beyond: Interval;
}

export interface Finding {
  readonly claim: Claim;
  readonly pairs: number;
  /** Null when the effect is defined in fewer than two pairs. */
  readonly judged: Judged | null;
  /** The mean effect in standard deviations of attitudes at the start; null where the metric is on another scale than theirs. */
  readonly standardised: number | null;
  /** Pairs in which it is not defined, such as a share of nobody; they are left out. */
  readonly undefined: number;
  readonly falsifier: Falsified | null;
  readonly mixture: Beyond | null;
  readonly outcome: Outcome;
  /** The outcome is the one that was written down before. */
  readonly predicted: boolean;
}

/** Share of pairs that may be undefined. */
const MOST_UNDEFINED = 0.05;

/** The finding of a claim over the pairs that were made. */
export function findingOf({ claim, asked: { metric } }: PlannedClaim, values: readonly PairValues[]): Finding {
  const effects = defined(values.map(({ effect }) => effect));
  const judged = judge(effects, claim.direction, claim.margin);
  const falsifier = claim.falsifier === null ? null : falsified(claim, claim.falsifier.expect, judged, values);
  const spread = values.reduce((sum, value) => sum + value.spread, 0) / values.length;
  const missing = values.length - effects.length;
  const outcome = outcomeOf(claim, judged, falsifier, tooMany(missing, values));
  return {
    claim, pairs: values.length, judged, undefined: missing, falsifier, outcome,
    standardised: judged === null || metric.onAttitudes !== true || spread === 0 ? null : judged.estimate.mean / spread,
    mixture: claim.mixture === null ? null : beyond(values),
    predicted: outcome === "as expected" || outcome === "refuted as expected",
  };
}

const tooMany = (missing: number, { length }: readonly unknown[]): boolean => missing > MOST_UNDEFINED * length;

const defined = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function falsified({ direction, margin }: Claim, expect: "fails" | "reversed" | "halved", judged: Judged | null, values: readonly PairValues[]): Falsified {
  const effects = defined(values.map((value) => value.falsified));
  const under = judge(effects, direction, margin);
  const missing = values.length - effects.length;
  return { judged: under, fails: judged !== null && under !== null && !tooMany(missing, values) && failsAs(expect, judged, under), undefined: missing };
}

function failsAs(expect: "fails" | "reversed" | "halved", judged: Judged, under: Judged): boolean {
  switch (expect) {
    case "fails": return !under.holds;
    case "reversed": return under.verdict === "reversed";
    case "halved": return Math.sign(judged.estimate.mean) * under.estimate.mean <= Math.abs(judged.estimate.mean) / 2;
  }
}

function outcomeOf({ tempting }: Claim, judged: Judged | null, falsifier: Falsified | null, isUndefined: boolean): Outcome {
  if (judged === null || isUndefined) return "not defined";
  if (judged.refuted) return tempting ? "refuted as expected" : judged.verdict === "equivalent" ? "too small" : "refuted";
  if (!judged.holds) return "not shown";
  if (tempting) return "holds after all";
  return falsifier === null || falsifier.fails ? "as expected" : "falsifier failed";
}

function beyond(values: readonly PairValues[]): Beyond | null {
  const both = values.filter(({ effect, mixture }) => effect !== null && mixture !== null);
  const prediction = meanInterval(both.map(({ mixture }) => mixture!));
  return prediction === null ? null : { prediction, beyond: meanInterval(both.map(({ effect, mixture }) => effect! - mixture!))! };
}
