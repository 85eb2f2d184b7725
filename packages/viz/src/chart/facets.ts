import type { Theme } from "../theme/theme.js";
import { TYPE } from "../theme/type.js";
import type { Box, Shape } from "./shape.js";
import { leading, paragraph, wrap } from "./words.js";

/** Where a row of data belongs: by one factor, or by two. */
export interface Faceted {
  readonly column?: string;
  readonly row?: string;
}

/** One of several small plots of the same kind. */
export interface Facet<T> {
  /** Its level of each factor that has levels. */
  readonly titles: readonly string[];
  readonly data: readonly T[];
  readonly column: number;
  readonly row: number;
}

/** Different values in order of appearance. */
export const levels = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * Data by levels of `column` and `row`: a grid where both are used and its columns have room, else side by side in lines.
 * Never empty: without data there is one facet without any.
 */
export function facets<T extends Faceted>(data: readonly T[], width: number, narrowest: number): Facet<T>[] {
  const columns = levels(data.map((each) => each.column));
  const rows = levels(data.map((each) => each.row));
  const most = Math.max(1, Math.floor(width / narrowest));
  const grid = columns.length <= most;
  const found: Facet<T>[] = [];
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const own = data.filter((each) => each.column === column && each.row === row);
      const k = found.length;
      const place = grid ? { column: c, row: r } : { column: k % most, row: Math.floor(k / most) };
      found.push({ titles: [column, row].filter((each) => each !== undefined && each !== "") as string[], data: own, ...place });
    }
  }
  return found.length > 0 ? found : [{ titles: [], data, column: 0, row: 0 }];
}

/** A title above a plot, its last line next to it. */
export function facetTitle(titles: readonly string[], plot: Box, theme: Theme): Shape[] {
  const lines = titleLines(titles, plot.width);
  return paragraph(lines, plot.x, plot.y - 4 - (lines.length - 0.5) * leading(), { fill: theme.ink, weight: "bold" });
}

/** Room above plots of a width for the longest of their titles. */
export const titleHeight = (all: readonly (readonly string[])[], width: number): number => {
  const lines = Math.max(0, ...all.map((each) => titleLines(each, width).length));
  return lines === 0 ? 8 : lines * leading() + 8;
};

/** One line for each of two levels, up to two for a single one. */
const titleLines = (titles: readonly string[], width: number): string[] => titles.flatMap((each) => wrap(each, width, titles.length > 1 ? 1 : 2, TYPE.title, "bold"));
