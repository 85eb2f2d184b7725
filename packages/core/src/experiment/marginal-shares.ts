import { changesAt, type Design } from "./design.js";

/** How often something holds at one level of one factor, over all levels of the others. */
export interface MarginalShare {
  readonly path: string;
  readonly level: unknown;
  readonly points: number;
  /** Share of those points at which it holds; NaN where there are none. */
  readonly share: number;
}

/** One entry for each level of each factor that has levels, in their order. */
export function marginalShares(design: Design, holds: readonly boolean[]): MarginalShare[] {
  const changes = design.points.map((_, k) => changesAt(design, k));
  return design.factors.flatMap((factor) => {
    if (!("levels" in factor)) return [];
    return factor.levels.map((level): MarginalShare => {
      const there = holds.filter((_, k) => changes[k]![factor.path] === level);
      return { path: factor.path, level, points: there.length, share: shareOf(there) };
    });
  });
}

/** Share of true values; NaN of none. */
export const shareOf = (holds: readonly boolean[]): number => holds.filter(Boolean).length / holds.length;
