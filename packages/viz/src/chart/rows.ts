import type { Theme } from "../theme/theme.js";
import { TYPE } from "../theme/type.js";
import type { Shape } from "./shape.js";
import { leading, paragraph, widest, wrap } from "./words.js";

/** Labels under each other at the left of a figure, and where each row lies. */
export interface Rows {
  readonly width: number;
  readonly lines: readonly (readonly string[])[];
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly bottom: number;
}

/** Rows as high as their labels ask for in a column that is as wide as they ask for, up to a width. */
export function rowsOf(labels: readonly string[], top: number, widestColumn: number, least: number): Rows {
  const lines = labels.map((each) => wrap(each, widestColumn, 3));
  const heights = lines.map((each) => Math.max(least, each.length * leading() + 5));
  const tops: number[] = [];
  let at = top;
  for (const height of heights) {
    tops.push(at);
    at += height;
  }
  return { width: Math.ceil(widest(lines.flat())), lines, tops, heights, bottom: at };
}

export const middleOf = (rows: Rows, k: number): number => rows.tops[k]! + rows.heights[k]! / 2;

export const rowLabels = (rows: Rows, x: number, theme: Theme): Shape[] =>
  rows.lines.flatMap((lines, k) => paragraph(lines, x, middleOf(rows, k) - ((lines.length - 1) / 2) * leading(), { fill: theme.ink, size: TYPE.label }));
