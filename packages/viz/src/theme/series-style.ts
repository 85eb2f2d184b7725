import type { Theme } from "./theme.js";

export const MARKERS = ["circle", "square", "triangle", "diamond", "cross"] as const;
export type MarkerName = (typeof MARKERS)[number];

/** How a series is told from the others: each channel alone is enough for the first four. */
export interface SeriesStyle {
  readonly colour: string;
  /** A stroke-dasharray; "none" for a solid line. */
  readonly dash: string;
  readonly marker: MarkerName;
  readonly filled: boolean;
}

const DASHES = ["none", "6 3", "1.5 2.5", "8 2.5 1.5 2.5"];

/** Style of series k = 0, 1, ...; after twenty the same again. */
export function seriesStyle(k: number, theme: Theme): SeriesStyle {
  const at = <T>(list: readonly T[]): T => list[k % list.length]!;
  return { colour: at(theme.series), dash: at(DASHES), marker: at(MARKERS), filled: k % 2 === 0 };
}
