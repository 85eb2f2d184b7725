import { scaleLinear } from "d3";
import { seriesStyle } from "../theme/series-style.js";
import type { Theme } from "../theme/theme.js";
import { AXIS_HEIGHT, axisBelow, linesUpwards, nameBelow } from "./axis.js";
import { domain } from "./domain.js";
import { type Canvas, type Drawing, type FigureOptions, figure } from "./figure.js";
import { lyingBar } from "./interval-bar.js";
import { legend, seriesEntry } from "./legend.js";
import { marker } from "./marker.js";
import { figureOf, told } from "./number.js";
import { middleOf, rowLabels, type Rows, rowsOf } from "./rows.js";
import { line, type Shape } from "./shape.js";
import type { Scale } from "./ticks.js";
import { noData } from "./words.js";

/** One measure of one parameter; without limits it has no bar, and what is not finite is not drawn. */
export interface Sensitivity {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A parameter and its measures, in the order of `measures`. */
export interface SensitivityRow {
  readonly name: string;
  readonly values: readonly Sensitivity[];
}

export interface SensitivityOptions extends FigureOptions {
  /** What the values are, such as `["μ*", "σ"]` of elementary effects, or `["first order", "total"]` of shares of variance. */
  readonly measures: readonly string[];
  readonly xName: string;
  /** Which measure the rows are sorted by, the greatest first; by default the first; null leaves them as they are. */
  readonly sortBy?: number | null;
}

const EDGE = 6;
const BETWEEN = 11;

/** How much an outcome depends on each parameter: a row each, with a mark and an interval for each measure. */
export const sensitivity = (data: readonly SensitivityRow[], options: SensitivityOptions): SVGSVGElement =>
  figure(options, (canvas) => drawing(data, options, canvas));

function drawing(data: readonly SensitivityRow[], options: SensitivityOptions, { width, theme }: Canvas): Drawing {
  const { measures, xName, sortBy = 0 } = options;
  const sorted = sortBy === null ? data : [...data].sort((a, b) => sizeOf(b, sortBy) - sizeOf(a, sortBy));
  const styles = measures.map((_, k) => seriesStyle(k, theme));
  const key = legend(measures.map((name, k) => seriesEntry(name, styles[k]!, theme, false)), EDGE, EDGE, width - 2 * EDGE, theme);
  const rows = rowsOf(sorted.map((each) => each.name), EDGE + key.height + 4, width * 0.36, 6 + measures.length * BETWEEN);
  const left = EDGE + rows.width + 10;
  const top = EDGE + key.height + 4;
  const plot = { x: left, y: top, width: width - 10 - left, height: Math.max(20, rows.bottom - top) };
  const values = data.flatMap((each) => each.values.flatMap(({ value, low, high }) => [value, low, high]));
  const x = scaleLinear().domain(domain([0, ...values], 0.03)).range([plot.x, plot.x + plot.width]);
  const bottom = plot.y + plot.height;
  const name = nameBelow(xName, plot, bottom + AXIS_HEIGHT + 4, [EDGE, width - EDGE], theme);
  const shapes = [
    ...key.shapes,
    ...linesUpwards(x, plot, theme),
    line(x(0), plot.y, x(0), bottom, theme.muted),
    ...stripes(rows, EDGE, width - EDGE, theme),
    ...rowLabels(rows, EDGE, theme),
    ...sorted.flatMap(({ values }, k) => values.slice(0, measures.length).flatMap((each, m) =>
      measure(each, middleOf(rows, k) + (m - (measures.length - 1) / 2) * BETWEEN, x, styles[m]!, theme))),
    ...(data.length === 0 ? [noData(plot, theme)] : []),
    ...axisBelow(x, plot, theme, [EDGE, width - 2]),
    ...name.shapes,
  ];
  return { height: bottom + AXIS_HEIGHT + 4 + name.height + EDGE, shapes, description: told(sorted.map((each) => fact(each, measures))) };
}

const sizeOf = ({ values }: SensitivityRow, k: number): number => values[k]?.value ?? Number.NEGATIVE_INFINITY;

const stripes = (rows: Rows, left: number, right: number, theme: Theme): Shape[] => rows.tops.slice(1).map((y) => line(left, y, right, y, theme.line, 0.7));

function measure({ value, low, high }: Sensitivity, y: number, x: Scale, style: ReturnType<typeof seriesStyle>, theme: Theme): Shape[] {
  if (!Number.isFinite(value)) return [];
  return [
    line(x(0), y, x(value), y, style.colour, 1, "1 2"),
    ...lyingBar(y, low ?? NaN, high ?? NaN, x, style.colour),
    marker(x(value), y, { ...style, paper: theme.paper }),
  ];
}

const fact = ({ name, values }: SensitivityRow, measures: readonly string[]): string =>
  `${name}: ${measures.map((each, k) => `${each} ${figureOf(values[k]?.value ?? NaN)}`).join(", ")}`;
