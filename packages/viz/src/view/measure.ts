import type { Words } from "../words/words.js";

/** A column of `footage.series`, and how it is told. */
export interface Measure {
  readonly name: string;
  /** Key of its name in the words. */
  readonly label: string;
  /** `attitude` in [−1, 1] is told with its sign, `share` in per cent, `count` plainly. Those of one unit share their range of y. */
  readonly unit: "attitude" | "share" | "count";
  /** Least range of y; it grows to hold all that is drawn. */
  readonly domain?: readonly [number, number];
}

const STYLE = { attitude: "charts.signed", share: "charts.percent", count: "charts.count" } as const;

/** A value as texts and tables give it; a dash where there is none. */
export const valueText = (value: number, unit: Measure["unit"], words: Words): string => (Number.isFinite(value) ? words(STYLE[unit], { value }) : "–");

const FINE = { attitude: "charts.fine", share: "charts.finePercent", count: "charts.count" } as const;

/** A difference, or the mean of many values, with one more digit. */
export const fineText = (value: number, unit: Measure["unit"], words: Words): string => (Number.isFinite(value) ? words(FINE[unit], { value }) : "–");

/** What most people look at first. */
export const MEASURES: readonly Measure[] = [
  { name: "publicMean", label: "charts.publicMean", unit: "attitude" },
  { name: "privateMean", label: "charts.privateMean", unit: "attitude" },
  { name: "opposed", label: "charts.opposed", unit: "share" },
];
