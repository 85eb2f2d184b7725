import { scaleLinear } from "d3";
import type { Theme } from "../theme/theme.js";
import { AXIS_HEIGHT, axisBelow, axisLeft, axisWidth, nameAbove, nameBelow } from "./axis.js";
import { finite } from "./domain.js";
import { type Box, rectangle, type Shape, shape } from "./shape.js";
import type { Scale } from "./ticks.js";
import { noData } from "./words.js";

/** Two parameters together: their ranges, and the points that agree. */
export interface Pair {
  readonly x: Side;
  readonly y: Side;
  readonly points: readonly (readonly [number, number])[];
}

export interface Side {
  readonly name: string;
  readonly range: readonly [number, number];
}

const EDGE = 6;
const GUTTER = 16;
const NARROWEST = 132;
const BINS = 16;

/** Square plots side by side, in as many lines as a width asks for. */
export function pairPanels(pairs: readonly Pair[], style: "points" | "density", top: number, width: number, theme: Theme): { readonly shapes: Shape[]; readonly height: number } {
  if (pairs.length === 0) return { shapes: [], height: 0 };
  const columns = Math.min(pairs.length, Math.max(1, Math.floor((width - 2 * EDGE + GUTTER) / (NARROWEST + GUTTER))));
  const across = Math.min(220, (width - 2 * EDGE - GUTTER * (columns - 1)) / columns);
  const shapes: Shape[] = [];
  let at = top;
  for (let first = 0; first < pairs.length; first += columns) {
    const drawn = pairs.slice(first, first + columns).map((pair, k) => panel(pair, style, EDGE + k * (across + GUTTER), at, across, theme));
    shapes.push(...drawn.flatMap((each) => each.shapes));
    at = Math.max(...drawn.map((each) => each.bottom)) + 10;
  }
  return { shapes, height: at - top };
}

function panel(pair: Pair, style: "points" | "density", left: number, top: number, across: number, theme: Theme): { shapes: Shape[]; bottom: number } {
  const yName = nameAbove(pair.y.name, left, top, across, theme);
  const y = scaleLinear().domain(pair.y.range).range([across * 0.75, 0]);
  const x0 = left + axisWidth(y);
  const plot = { x: x0, y: top + yName.height + 6, width: left + across - x0, height: across * 0.75 };
  const x = scaleLinear().domain(pair.x.range).range([plot.x, plot.x + plot.width]);
  y.range([plot.y + plot.height, plot.y]);
  const bottom = plot.y + plot.height + AXIS_HEIGHT + 4;
  const xName = nameBelow(pair.x.name, plot, bottom, [left, left + across], theme);
  const known = pair.points.filter(([a, b]) => finite([a, b]).length === 2 && inside(a, pair.x.range) && inside(b, pair.y.range));
  const marks = style === "density" ? density(known, plot, x, y, theme) : known.map(([a, b]) => shape("circle", { cx: x(a), cy: y(b), r: 1.3, fill: theme.ink, "fill-opacity": 0.35 }));
  const none = known.length === 0 ? [noData(plot, theme)] : [];
  return { shapes: [...yName.shapes, ...axisLeft(y, plot, theme), ...marks, ...none, ...axisBelow(x, plot, theme, [left, left + across + 4]), ...xName.shapes], bottom: bottom + xName.height };
}

const inside = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

/** Squares, the darker the more points they hold. */
function density(points: readonly (readonly [number, number])[], plot: Box, x: Scale, y: Scale, theme: Theme): Shape[] {
  const counts = new Map<number, number>();
  const bin = (at: number, from: number, size: number) => Math.min(BINS - 1, Math.max(0, Math.floor(((at - from) / size) * BINS)));
  for (const [a, b] of points) {
    const key = bin(x(a), plot.x, plot.width) + BINS * bin(y(b), plot.y, plot.height);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  const [width, height] = [plot.width / BINS, plot.height / BINS];
  return [...counts].sort(([a], [b]) => a - b).map(([key, count]) =>
    rectangle({ x: plot.x + (key % BINS) * width, y: plot.y + Math.floor(key / BINS) * height, width, height }, { fill: theme.ink, "fill-opacity": 0.08 + 0.82 * (count / most), "shape-rendering": "crispEdges" }));
}
