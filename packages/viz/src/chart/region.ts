import { scaleLinear } from "d3";
import type { Theme } from "../theme/theme.js";
import { TYPE } from "../theme/type.js";
import { type Canvas, type Drawing, type FigureOptions, figure } from "./figure.js";
import { legend, type LegendEntry, SAMPLE } from "./legend.js";
import { marker } from "./marker.js";
import { figureOf, intervalText, told } from "./number.js";
import { type Pair, pairPanels } from "./pair-panels.js";
import { middleOf, rowLabels, rowsOf } from "./rows.js";
import { line, rectangle, type Shape } from "./shape.js";
import { noData, widest, words } from "./words.js";

/** What was held possible of a parameter, and what of it agrees with what was asked. */
export interface ParameterRegion {
  readonly name: string;
  readonly prior: readonly [number, number];
  readonly median: number;
  /** The middle 50 % of what agrees. */
  readonly inner: readonly [number, number];
  /** The middle 95 % of what agrees. */
  readonly outer: readonly [number, number];
  /** A value to mark, such as a default. */
  readonly mark?: number;
}

export interface RegionOptions extends FigureOptions {
  /** Pairs of parameters and the points that agree, in panels below. */
  readonly pairs?: readonly Pair[];
  /** How the panels show many points: by default "points", or "density" in squares. */
  readonly pairStyle?: "points" | "density";
  /** What `mark` says; by default "default". */
  readonly markName?: string;
}

const EDGE = 6;
const ROW = 24;

/** Each parameter as a strip from the least to the greatest prior value: what agrees in it, as 95 %, 50 % and median. */
export const region = (data: readonly ParameterRegion[], options: RegionOptions): SVGSVGElement => figure(options, (canvas) => drawing(data, options, canvas));

function drawing(data: readonly ParameterRegion[], options: RegionOptions, { width, theme }: Canvas): Drawing {
  const key = legend(data.length === 0 ? [] : entries(data, options, theme), EDGE, EDGE, width - 2 * EDGE, theme);
  const rows = rowsOf(data.map((each) => each.name), EDGE + key.height + 2, width * 0.3, ROW);
  const texts = data.map((each) => `${figureOf(each.median)} ${intervalText({ low: each.outer[0], high: each.outer[1] })}`);
  const ends = data.map((each) => each.prior.map(figureOf) as [string, string]);
  const margin = Math.ceil(widest(ends.map(([low]) => low), TYPE.tick));
  const left = EDGE + rows.width + 10 + margin + 4;
  const right = width - EDGE - widest(texts) - 10 - Math.ceil(widest(ends.map(([, high]) => high), TYPE.tick)) - 4;
  const shapes = data.flatMap((each, k) => strip(each, ends[k]!, middleOf(rows, k), left, Math.max(left + 20, right), theme));
  const figures = texts.map((text, k) => words(text, width - EDGE, middleOf(rows, k), { fill: theme.ink, anchor: "end" }));
  const pairs = pairPanels(options.pairs ?? [], options.pairStyle ?? "points", rows.bottom + 6, width, theme);
  const empty = data.length === 0 ? [noData({ x: 0, y: rows.bottom, width, height: 36 }, theme)] : [];
  return {
    height: rows.bottom + (data.length === 0 ? 36 : 0) + pairs.height + EDGE,
    shapes: [...key.shapes, ...rowLabels(rows, EDGE, theme), ...shapes, ...figures, ...empty, ...pairs.shapes],
    description: told(data.map(fact)),
  };
}

function strip({ prior, median, inner, outer, mark }: ParameterRegion, [low, high]: readonly [string, string], y: number, left: number, right: number, theme: Theme): Shape[] {
  const x = scaleLinear().domain(prior).range([left, right]).clamp(true);
  const bar = ([from, to]: readonly [number, number], height: number, fill: string) =>
    Number.isFinite(from) && Number.isFinite(to) ? [rectangle({ x: x(from), y: y - height / 2, width: Math.max(0.6, x(to) - x(from)), height }, { fill })] : [];
  return [
    words(low, left - 4, y, { fill: theme.muted, size: TYPE.tick, anchor: "end" }),
    words(high, right + 4, y, { fill: theme.muted, size: TYPE.tick }),
    line(left, y, right, y, theme.muted, 0.8),
    line(left, y - 4, left, y + 4, theme.muted, 0.8),
    line(right, y - 4, right, y + 4, theme.muted, 0.8),
    ...bar(outer, 5, theme.series[3]!),
    ...bar(inner, 10, theme.muted),
    ...(Number.isFinite(median) ? [line(x(median), y - 7, x(median), y + 7, theme.paper, 4), line(x(median), y - 7, x(median), y + 7, theme.ink, 2)] : []),
    ...(mark === undefined ? [] : [markAt(x(mark), y, theme)]),
  ];
}

const markAt = (x: number, y: number, theme: Theme): Shape => marker(x, y, { marker: "diamond", colour: theme.ink, filled: false, paper: theme.paper }, 2.6);

function entries(data: readonly ParameterRegion[], { markName = "default" }: RegionOptions, theme: Theme): LegendEntry[] {
  const bar = (name: string, height: number, fill: string): LegendEntry => ({ name, sample: (x, y) => [rectangle({ x, y: y - height / 2, width: SAMPLE, height }, { fill })] });
  return [
    { name: "prior range", sample: (x, y) => [line(x, y, x + SAMPLE, y, theme.muted, 0.8), line(x, y - 4, x, y + 4, theme.muted, 0.8), line(x + SAMPLE, y - 4, x + SAMPLE, y + 4, theme.muted, 0.8)] },
    bar("95 %", 5, theme.series[3]!),
    bar("50 %", 10, theme.muted),
    { name: "median", sample: (x, y) => [line(x + 2, y - 6, x + 2, y + 6, theme.ink, 2)], width: 4 },
    ...(data.some((each) => each.mark !== undefined) ? [{ name: markName, sample: (x: number, y: number) => [markAt(x + 4, y, theme)], width: 8 }] : []),
  ];
}

const fact = ({ name, prior, median, outer }: ParameterRegion): string =>
  `${name}: median ${figureOf(median)}, 95 % in ${intervalText({ low: outer[0], high: outer[1] })} of ${intervalText({ low: prior[0], high: prior[1] })}`;
