import { mean, scaleLinear, scaleLog } from "d3";
import { seriesStyle } from "../theme/series-style.js";
import type { Theme } from "../theme/theme.js";
import { TYPE, textWidth } from "../theme/type.js";
import { AXIS_HEIGHT, axisBelow, axisLeft, axisWidth, nameAbove, nameBelow } from "./axis.js";
import { domain } from "./domain.js";
import { type Canvas, type Drawing, type FigureOptions, figure } from "./figure.js";
import { legend, seriesEntry } from "./legend.js";
import { marker } from "./marker.js";
import { figureOf, told } from "./number.js";
import { leastCovering } from "./place-label.js";
import { area, type Box, group, line, type Shape, trail } from "./shape.js";
import { spread } from "./spread.js";
import { type Scale, ticksUpwards } from "./ticks.js";
import { leading, noData, widest, words, wrap } from "./words.js";

/** A value over x with an interval; points that are not finite, or not above 0 on a logarithmic axis, are left out. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

export interface CurveOptions extends FigureOptions {
  readonly xName: string;
  readonly yName: string;
  /** By default "linear". */
  readonly xScale?: "linear" | "log";
  /** Values that have a number on the x axis, where all have room; by default round ones. */
  readonly xTicks?: readonly number[];
  /** Least range of the y axis; by default [0, 1], as of power. It grows to hold all data. */
  readonly range?: readonly [number, number];
  /** A value with a line of its own; by default 0.8, the usual power; null for none. */
  readonly reference?: number | null;
}

interface Frame {
  readonly plot: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly theme: Theme;
}

const EDGE = 6;

/** Curves with bands, each named at its end, or in a legend where the names have no room there. */
export const curve = (data: readonly Curve[], options: CurveOptions): SVGSVGElement => figure(options, (canvas) => drawing(data, options, canvas));

function drawing(data: readonly Curve[], options: CurveOptions, { width, theme }: Canvas): Drawing {
  const log = options.xScale === "log";
  const curves = data.map(({ name, points }, k) => ({ name, style: seriesStyle(k, theme), points: points.filter((each) => usable(each, log)).sort((a, b) => a.x - b.x) }));
  const height = Math.max(130, Math.min(230, width * 0.42));
  const room = width * 0.32;
  const labels = curves.map(({ name }) => wrap(name, room - LEADER, 1)[0] ?? "");
  const direct = curves.length > 1 && curves.length * leading() <= height && labels.every((label, k) => label === curves[k]!.name);
  const key = legend(direct ? [] : curves.map(({ name, style }) => seriesEntry(name, style, theme, true)), EDGE, EDGE, width - 2 * EDGE, theme);
  const yName = nameAbove(options.yName, EDGE, EDGE + key.height, width - 2 * EDGE, theme);
  const top = EDGE + key.height + yName.height + 6;
  const frame = frameOf(curves.flatMap((each) => each.points), options, { width: direct ? width - widest(labels) - LEADER : width - 4, height, top }, theme);
  const { plot } = frame;
  const xName = nameBelow(options.xName, plot, plot.y + height + AXIS_HEIGHT + 4, [EDGE, width - EDGE], theme);
  const shapes = [
    ...key.shapes, ...yName.shapes, ...xName.shapes,
    ...axisLeft(frame.y, plot, theme),
    ...axisBelow(frame.x, plot, theme, [EDGE, width - 2], options.xTicks),
    ...reference(options.reference === undefined ? 0.8 : options.reference, curves, frame),
    ...curves.flatMap((each) => curveShapes(each, frame)),
    ...(direct ? endLabels(curves, labels, frame) : []),
    ...(curves.every((each) => each.points.length === 0) ? [noData(plot, theme)] : []),
  ];
  return { height: plot.y + height + AXIS_HEIGHT + 4 + xName.height + EDGE, shapes, description: told(data.flatMap(facts)) };
}

const LEADER = 22;

const usable = ({ x, y }: CurvePoint, log: boolean): boolean => Number.isFinite(x) && Number.isFinite(y) && (!log || x > 0);

function frameOf(points: readonly CurvePoint[], options: CurveOptions, size: { width: number; height: number; top: number }, theme: Theme): Frame {
  const extra = options.reference === null ? [] : [options.reference ?? 0.8];
  const values = points.flatMap(({ y, low, high }) => [y, low, high]);
  const y = scaleLinear().domain(domain([...values, ...(options.range ?? [0, 1]), ...extra])).nice(5).range([size.top + size.height, size.top]);
  const left = EDGE + axisWidth(y);
  const plot = { x: left, y: size.top, width: size.width - left - EDGE, height: size.height };
  const [least, most] = domain(points.map((each) => each.x));
  const x = options.xScale === "log" ? scaleLog().domain([least > 0 ? least : 1, points.length > 0 ? most : 10]) : scaleLinear().domain([least, most]);
  return { plot, x: x.range([plot.x + 2, plot.x + plot.width]), y, theme };
}

/** A line at a value, with its number where that is not on the axis: on the side that the curves leave free. */
function reference(value: number | null, curves: readonly Curve[], { plot, x, y, theme }: Frame): Shape[] {
  if (value === null) return [];
  const at = line(plot.x, y(value), plot.x + plot.width, y(value), theme.muted, 1, "3 2");
  if (ticksUpwards(y).some((tick) => tick.value === value)) return [at];
  const width = textWidth(figureOf(value), TYPE.tick);
  const boxes = [plot.x + 3, plot.x + plot.width - width - 3].flatMap((left) => [-12, 2].map((down) => ({ x: left, y: y(value) + down, width, height: 10 })));
  const pieces = curves.flatMap(({ points }) => points.slice(1).map((to, k) => [x(points[k]!.x), y(points[k]!.y), x(to.x), y(to.y)] as const));
  const box = leastCovering(boxes.filter((each) => each.y > plot.y && each.y + 10 < plot.y + plot.height), [], pieces) ?? boxes[0]!;
  return [at, words(figureOf(value), box.x, box.y + 5, { fill: theme.muted, size: TYPE.tick })];
}

type Styled = Curve & { readonly style: ReturnType<typeof seriesStyle> };

function curveShapes({ points, style }: Styled, { x, y, theme }: Frame): Shape[] {
  const banded = points.filter((each) => Number.isFinite(each.low) && Number.isFinite(each.high));
  const outline = [...banded.map((each) => [x(each.x), y(each.high!)] as const), ...banded.toReversed().map((each) => [x(each.x), y(each.low!)] as const)];
  return [
    ...(banded.length > 1 ? [area(outline, { fill: style.colour, "fill-opacity": 0.14 })] : []),
    ...trail(points.map((each) => [x(each.x), y(each.y)] as const), style.colour, 1.6, style.dash),
    ...(points.length <= 12 ? points.map((each) => marker(x(each.x), y(each.y), { ...style, paper: theme.paper }, 2.4)) : []),
  ];
}

/** Names beside the ends of curves, the names of curves that meet there in the order of the whole curves. */
function endLabels(curves: readonly Styled[], labels: readonly string[], { plot, x, y, theme }: Frame): Shape[] {
  const shown = curves.map((each, k) => ({ ...each, label: labels[k]!, end: each.points.at(-1) })).filter((each) => each.end !== undefined);
  const places = spread(shown.map(({ points, end }) => ({ at: y(end!.y) + 0.01 * (y(mean(points.map((each) => each.y)) ?? 0) - y(end!.y)), height: leading() })), plot.y - 4, plot.y + plot.height + 4);
  const right = plot.x + plot.width;
  return shown.map(({ label, style, end }, k) => group([
    ...trail([[x(end!.x) + 4, y(end!.y)], [right + LEADER - 12, places[k]!], [right + LEADER - 6, places[k]!]], style.colour, 0.7),
    words(label, right + LEADER - 3, places[k]!, { fill: theme.ink }),
  ]));
}

const facts = ({ name, points }: Curve): string[] => points.map(({ x, y }) => `${name}, ${figureOf(x)}: ${figureOf(y)}`);
