import { changesAt, type Design } from "./design.js";
import type { Levelled } from "./factor.js";

/** Levels that a factor is limited to: all from its first one on, or all up to its last one. */
export interface Limit {
  readonly path: string;
  readonly side: "from" | "up to";
  readonly level: unknown;
}

/** Where failures are. */
export interface FailingBox {
  /** One or two, of different factors; all of them hold within. */
  readonly limits: readonly Limit[];
  readonly points: number;
  /** Share of all failures that lie within. */
  readonly coverage: number;
  /** Share of the points within that fail. */
  readonly density: number;
}

/** A limit and whether each point is within. */
interface Half {
  readonly limit: Limit;
  readonly within: readonly boolean[];
}

/**
 * Of all boxes with one or two one-sided limits, the one that holds most failures and little else: the largest harmonic mean of coverage and
 * density, the fewer limits and the earlier factors among equals; null where nothing fails, or no factor has two levels.
 *
 * @see Bryant & Lempert (2010), Thinking inside the box, doi:10.1016/j.techfore.2009.08.002: coverage and density
 */
export function failingBox(design: Design, fails: readonly boolean[]): FailingBox | null {
  const failures = fails.filter(Boolean).length;
  const halves = halvesOf(design);
  const boxes = [...halves.map((half) => [half]), ...halves.flatMap((one, k) => halves.slice(k + 1).filter(({ limit }) => limit.path !== one.limit.path).map((other) => [one, other]))];
  let best: FailingBox | null = null;
  for (const box of boxes) {
    const within = fails.filter((_, k) => box.every((half) => half.within[k]));
    const failing = within.filter(Boolean).length;
    if (failing === 0) continue;
    const found = { limits: box.map(({ limit }) => limit), points: within.length, coverage: failing / failures, density: failing / within.length };
    if (best === null || balance(found) > balance(best)) best = found;
  }
  return best;
}

const balance = ({ coverage, density }: FailingBox): number => (2 * coverage * density) / (coverage + density);

function halvesOf(design: Design): Half[] {
  const changes = design.points.map((_, k) => changesAt(design, k));
  const half = ({ path, levels }: Levelled, side: Limit["side"], at: number): Half =>
    ({ limit: { path, side, level: levels[at] }, within: changes.map((each) => (side === "from" ? levels.indexOf(each[path]) >= at : levels.indexOf(each[path]) <= at)) });
  return design.factors.flatMap((factor) => {
    if (!("levels" in factor)) return [];
    return factor.levels.slice(1).flatMap((_, at) => [half(factor, "up to", at), half(factor, "from", at + 1)]);
  });
}
