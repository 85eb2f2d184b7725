import { scaleLinear } from "d3";
import type { Theme } from "../theme/theme.js";
import { TYPE } from "../theme/type.js";
import { AXIS_HEIGHT, axisBelow, linesUpwards, nameBelow } from "./axis.js";
import { domain } from "./domain.js";
import { type Canvas, type Drawing, type FigureOptions, figure } from "./figure.js";
import { lyingBar } from "./interval-bar.js";
import { type LegendEntry, legend, SAMPLE } from "./legend.js";
import { marker } from "./marker.js";
import { type Interval, figureOf, intervalText, told } from "./number.js";
import { middleOf, rowLabels, rowsOf } from "./rows.js";
import { type Box, line, rectangle, type Shape } from "./shape.js";
import type { Scale } from "./ticks.js";
import { type Verdict, VERDICTS, verdictMark } from "./verdict-mark.js";
import { noData, widest, words } from "./words.js";

/** One estimate; what is not finite is written as a dash and not drawn. */
export interface ForestRow extends Interval {
  readonly label: string;
  readonly estimate: number;
  readonly verdict?: Verdict;
  /** Values too small to matter in this row, where rows differ in that: a band behind it alone. */
  readonly margin?: readonly [number, number];
}

export interface ForestOptions extends FigureOptions {
  /** What was estimated. */
  readonly xName: string;
  /** Values too small to matter, as a band behind. */
  readonly margin?: readonly [number, number];
  /** Name of the band in the legend; by default "margin". */
  readonly marginName?: string;
  /** A value with a line of its own; by default 0; null for none. */
  readonly reference?: number | null;
}

const EDGE = 6;
const COLUMN = 10;
const MARK = 12;
const TOP = 4;

/** Estimates with their intervals by row, in figures too; a band of what is too small to matter; a sign for each verdict. */
export const forest = (data: readonly ForestRow[], options: ForestOptions): SVGSVGElement => figure(options, (canvas) => drawing(data, options, canvas));

function drawing(data: readonly ForestRow[], options: ForestOptions, { width, theme }: Canvas): Drawing {
  const key = legend(entries(data, options, theme), EDGE, EDGE, width - 2 * EDGE, theme);
  const rows = rowsOf(data.map((each) => each.label), EDGE + key.height + TOP, width * 0.32, 17);
  const texts = data.map((each) => `${figureOf(each.estimate)} ${intervalText(each)}`);
  const judged = data.some((each) => each.verdict !== undefined);
  const right = width - EDGE - widest(texts, TYPE.tick) - (judged ? MARK : 0);
  const left = EDGE + rows.width + COLUMN;
  const plot = { x: left, y: rows.tops[0] ?? rows.bottom, width: right - COLUMN - left, height: Math.max(20, rows.bottom - (rows.tops[0] ?? rows.bottom)) };
  const x = scaleOf(data, options).range([plot.x, plot.x + plot.width]);
  const bottom = plot.y + plot.height;
  const name = nameBelow(options.xName, plot, bottom + AXIS_HEIGHT + 4, [EDGE, width - EDGE], theme);
  const shapes = [
    ...key.shapes,
    ...data.flatMap(({ margin }, k) => (margin === undefined ? [] : [band(margin, { top: rows.tops[k]! + 1, height: rows.heights[k]! - 2 }, x, theme)])),
    ...behind(plot, x, options, theme),
    ...rowLabels(rows, EDGE, theme),
    ...data.flatMap((each, k) => rowShapes(each, texts[k]!, middleOf(rows, k), x, width - EDGE, theme)),
    ...(data.length === 0 ? [noData(plot, theme)] : []),
    ...axisBelow(x, plot, theme, [EDGE, width - EDGE]),
    ...name.shapes,
  ];
  return { height: bottom + AXIS_HEIGHT + 4 + name.height + EDGE, shapes, description: told(data.map(fact)) };
}

function scaleOf(data: readonly ForestRow[], { margin = [NaN, NaN], reference = 0 }: ForestOptions): Scale {
  return scaleLinear().domain(domain([...data.flatMap(({ estimate, low, high, margin: own = [] }) => [estimate, low, high, ...own]), ...margin, reference ?? undefined], 0.04));
}

function behind(plot: Box, x: Scale, { margin, reference = 0 }: ForestOptions, theme: Theme): Shape[] {
  const bottom = plot.y + plot.height;
  const at = reference === null ? [] : [line(x(reference), plot.y, x(reference), bottom, theme.muted)];
  return [...(margin === undefined ? [] : [band(margin, { top: plot.y, height: plot.height }, x, theme)]), ...linesUpwards(x, plot, theme), ...at];
}

const band = ([low, high]: readonly [number, number], { top, height }: { readonly top: number; readonly height: number }, x: Scale, theme: Theme): Shape =>
  rectangle({ x: x(low), y: top, width: x(high) - x(low), height }, { fill: theme.line });

function rowShapes({ estimate, low, high, verdict }: ForestRow, text: string, y: number, x: Scale, right: number, theme: Theme): Shape[] {
  return [
    ...lyingBar(y, low, high, x, theme.ink),
    ...(Number.isFinite(estimate) ? [marker(x(estimate), y, { marker: "square", colour: theme.ink, filled: true, paper: theme.paper }, 2.4)] : []),
    words(text, right - (verdict === undefined ? 0 : MARK), y, { fill: theme.ink, size: TYPE.tick, anchor: "end" }),
    ...(verdict === undefined ? [] : verdictMark(verdict, right - 4, y, theme.ink)),
  ];
}

function entries(data: readonly ForestRow[], { margin, marginName = "margin" }: ForestOptions, theme: Theme): LegendEntry[] {
  const used = VERDICTS.filter((verdict) => data.some((each) => each.verdict === verdict));
  const signs = used.map((verdict) => ({ name: verdict, sample: (x: number, y: number) => verdictMark(verdict, x + 4, y, theme.ink), width: 8 }));
  const sample = { name: marginName, sample: (x: number, y: number) => [rectangle({ x: x + 4, y: y - 5, width: SAMPLE - 4, height: 10 }, { fill: theme.line })] };
  return margin === undefined && data.every((each) => each.margin === undefined) ? signs : [...signs, sample];
}

const fact = (row: ForestRow): string =>
  `${row.label}: ${figureOf(row.estimate)} ${intervalText(row)}${row.verdict === undefined ? "" : `, ${row.verdict}`}`;
