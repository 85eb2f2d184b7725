import { scaleLinear } from "d3";
import { line, type Shape } from "../chart/shape.js";
import { words } from "../chart/words.js";
import type { Theme } from "../theme/theme.js";
import { textWidth } from "../theme/type.js";
import { atTime, type TimeSpan } from "./scrub.js";

/** Size of every text in a live chart, in px. */
export const LABEL = 12;

/** Room that a time axis takes, in px. */
export const TIME_AXIS = 24;

const GAP = 14;

/** Whole steps that have room for their numbers side by side: round ones, the first and the last where they fit. */
export function stepTicks(span: TimeSpan): number[] {
  const scale = scaleLinear([0, span.steps], [span.left, span.right]);
  for (const count of [10, 8, 6, 5, 4, 3, 2, 1]) {
    const ticks = scale.ticks(count).filter(Number.isInteger);
    if (ticks.every((each, k) => k === 0 || scale(each) - scale(ticks[k - 1]!) >= textWidth(String(each), LABEL) + GAP)) return ticks;
  }
  return [0];
}

/** Numbers of steps under `y`, with what they count at their left. */
export function timeAxis(span: TimeSpan, y: number, name: string, theme: Theme): Shape[] {
  const middle = y + TIME_AXIS / 2 + 2;
  const [first, last] = [textWidth("0", LABEL) / 2, span.right];
  const ticks = stepTicks(span).map((step) => ({ step, x: atTime(span, step), text: String(step) }));
  return [
    ...ticks.map(({ x }) => line(x, y, x, y + 4, theme.muted)),
    ...ticks.map(({ x, text }) => words(text, Math.min(x, last - textWidth(text, LABEL) / 2 + 4), middle, { fill: theme.muted, size: LABEL, anchor: "middle" })),
    words(name, span.left - first - 6, middle, { fill: theme.muted, size: LABEL, anchor: "end" }),
  ];
}
