import { group, type Shape, trail } from "../chart/shape.js";
import { spread } from "../chart/spread.js";
import { words } from "../chart/words.js";
import type { Theme } from "../theme/theme.js";
import { LABEL } from "./time-axis.js";

export interface EndLabel {
  readonly text: string;
  /** Height of what it names, in px. */
  readonly at: number;
  readonly colour: string;
}

/** From the end of a line to its label, in px. */
export const LEADER = 14;

/**
 * Names beside the ends of lines, moved apart where they would meet, with a leader in the colour of what they name to those that were
 * moved: one that runs straight into a number would look like its minus sign.
 */
export function endLabels(labels: readonly EndLabel[], x: number, low: number, high: number, theme: Theme): Shape[] {
  const places = spread(labels.map(({ at }) => ({ at, height: LABEL + 3 })), low, high);
  return labels.map(({ text, at, colour }, k) => group([
    ...trail(Math.abs(places[k]! - at) < 2 ? [] : [[x + 2, at], [x + LEADER - 5, places[k]!], [x + LEADER - 2, places[k]!]], colour, 1),
    words(text, x + LEADER, places[k]!, { fill: theme.ink, size: LABEL }),
  ]));
}
