import type { MeasureTargets, ScaleTarget } from "./targets.js";

/** Our scales: evaluations run from 1 to 7, mediators from 0 to 1. */
export const OURS = { rating: { low: 1, width: 6 }, confidence: { low: 0, width: 1 }, threat: { low: 0, width: 1 } } as const;

/** Width of a scale whose ends are known. */
export const widthOf = ({ low, high }: ScaleTarget): number => high! - low!;

/** Points of the article's scale for one of ours; NaN where its ends are not known. */
export const pointsPer = ({ measure, scale }: MeasureTargets): number => (scale.low === null ? Number.NaN : widthOf(scale) / OURS[measure].width);
