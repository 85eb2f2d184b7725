import { type Design, evaluating, type FailingBox, failingBox, marginalShares, type Outputs, shareOf, type Work } from "../../../experiment.js";
import type { Claim } from "../claims.js";
import type { Settings } from "../settings.js";
import { worldAt } from "./point.js";
import { heldAt, PARTS, type Question, WHOLES } from "./question.js";
import { signsAt } from "./signs.js";

/** How often the signs of one question hold on the grid. */
export interface GridShare {
  readonly question: Question;
  readonly points: number;
  readonly share: number;
  /** Where most of its failures are; null where it has none. */
  readonly box: FailingBox | null;
}

/** The same at one level of one factor. */
export interface LevelShare {
  readonly question: Question;
  readonly path: string;
  readonly level: unknown;
  readonly points: number;
  readonly share: number;
}

/** Claims that fail together, and no other. */
export interface FailurePattern {
  readonly claims: readonly Claim["id"][];
  readonly points: number;
  /** Share of all points at which anything fails. */
  readonly ofFailures: number;
}

export interface GridFinding {
  readonly points: number;
  /** Parts, claims, experiments, reversals and all, in this order. */
  readonly shares: readonly GridShare[];
  /** Claims, experiments, reversals and all, by every level of every factor. */
  readonly levels: readonly LevelShare[];
  /** The commonest first. */
  readonly patterns: readonly FailurePattern[];
}

/** Looks at the signs at every point of a design of levels. */
export function* gridFinding(design: Design, settings: Settings): Work<GridFinding> {
  const values = yield* evaluating(design, (point) => signsAt(worldAt(point, settings)), "signs on a grid");
  const points = design.points.length;
  return {
    points,
    shares: [...PARTS, ...WHOLES].map((question) => {
      const holds = heldAt(question, values);
      return { question, points, share: shareOf(holds), box: failingBox(design, holds.map((held) => !held)) };
    }),
    levels: WHOLES.flatMap((question) => marginalShares(design, heldAt(question, values)).map((each) => ({ question, ...each }))),
    patterns: patternsOf(values),
  };
}

function patternsOf(values: Outputs): FailurePattern[] {
  const claims = WHOLES.filter(({ of }) => of === "claim").map((question) => ({ id: question.claim!, holds: heldAt(question, values) }));
  const failing = Array.from(values[0]!, (_, k) => claims.filter(({ holds }) => !holds[k]).map(({ id }) => id)).filter(({ length }) => length > 0);
  const counts = new Map<string, { readonly claims: Claim["id"][]; points: number }>();
  for (const ids of failing) {
    const known = counts.get(ids.join()) ?? { claims: ids, points: 0 };
    known.points++;
    counts.set(ids.join(), known);
  }
  return [...counts].toSorted(([a, { points: p }], [b, { points: q }]) => q - p || (a < b ? -1 : 1))
    .map(([, pattern]) => ({ ...pattern, ofFailures: pattern.points / failing.length }));
}
