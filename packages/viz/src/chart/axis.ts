import type { Theme } from "../theme/theme.js";
import { TYPE, textWidth } from "../theme/type.js";
import { type Box, line, type Shape } from "./shape.js";
import { type Tick, ticksAcross, ticksUpwards, type Scale } from "./ticks.js";
import { leading, paragraph, widest, words, wrap } from "./words.js";

const MARK = 3;
const GAP = 4;
const GRID = 0.7;

/** Room in px that a horizontal axis takes below its plot. */
export const AXIS_HEIGHT = MARK + GAP + TYPE.tick;

/** Room in px that a vertical axis takes left of its plot. */
export const axisWidth = (scale: Scale): number => Math.ceil(widest(ticksUpwards(scale).map(({ text }) => text), TYPE.tick)) + GAP + 2;

/** A line below a plot with marks and numbers, which stay between two edges in px; at values that are wanted where they have room. */
export function axisBelow(scale: Scale, plot: Box, theme: Theme, edges: readonly [number, number], wanted: readonly number[] = []): Shape[] {
  const y = plot.y + plot.height;
  const place = ({ at, text }: Tick) => within(at, textWidth(text, TYPE.tick), edges);
  return [
    line(plot.x, y, plot.x + plot.width, y, theme.muted),
    ...ticksAcross(scale, wanted).flatMap((tick) => [
      line(tick.at, y, tick.at, y + MARK, theme.muted),
      words(tick.text, place(tick), y + MARK + GAP + TYPE.tick / 2 - 1, { fill: theme.muted, size: TYPE.tick, anchor: "middle" }),
    ]),
  ];
}

/** Numbers left of a plot, and a pale line at each across it; numbers only where they are wanted. */
export function axisLeft(scale: Scale, plot: Box, theme: Theme, numbers = true): Shape[] {
  return ticksUpwards(scale).flatMap(({ at, text }) => [
    line(plot.x, at, plot.x + plot.width, at, theme.line, GRID),
    ...(numbers ? [words(text, plot.x - GAP, at, { fill: theme.muted, size: TYPE.tick, anchor: "end" })] : []),
  ]);
}

/** Pale lines at the ticks of an axis below a plot. */
export const linesUpwards = (scale: Scale, plot: Box, theme: Theme): Shape[] =>
  ticksAcross(scale).map(({ at }) => line(at, plot.y, at, plot.y + plot.height, theme.line, GRID));

/** Text with the room it takes. */
export interface Named {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** What a horizontal axis is of: under its middle, between two edges in px, in up to two lines; `y` is the top. */
export function nameBelow(text: string, plot: Box, y: number, edges: readonly [number, number], theme: Theme): Named {
  const lines = wrap(text, edges[1] - edges[0]);
  const middle = within(plot.x + plot.width / 2, widest(lines), edges);
  return { shapes: paragraph(lines, middle, y + leading() / 2, { fill: theme.ink, anchor: "middle" }), height: lines.length * leading() };
}

/** What a vertical axis is of: above its plot and level, so that nobody need turn their head; `y` is the top. */
export function nameAbove(text: string, x: number, y: number, width: number, theme: Theme): Named {
  const lines = wrap(text, width);
  return { shapes: paragraph(lines, x, y + leading() / 2, { fill: theme.ink }), height: lines.length * leading() };
}

/** The middle of something so wide that keeps it between edges. */
export const within = (middle: number, width: number, [left, right]: readonly [number, number]): number =>
  Math.max(left + width / 2, Math.min(right - width / 2, middle));
