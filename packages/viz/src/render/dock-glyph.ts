import type { Pen } from "./particle.js";

/** Corners around (0, 0), x and y in turn, within 7 px: a megaphone's horn and its grip, and a speech bubble. */
const HORN = [-6, -2, -2, -2, 5, -6, 5, 6, -2, 2, -6, 2];
const GRIP = [-5, 3, -2, 3, -1, 6.5, -4, 6.5];
const BUBBLE = [-6, -5.5, 6, -5.5, 6, 3, 0.5, 3, -3, 6.5, -3, 3, -6, 3];

/** What a source is known by: a megaphone for a brand's campaign, a speech bubble for a strategy that answers. No letter, as A and B name worlds. */
export function traceSource(pen: Pen, campaign: boolean, x: number, y: number): void {
  for (const corners of campaign ? [HORN, GRIP] : [BUBBLE]) {
    pen.moveTo(x + corners[0]!, y + corners[1]!);
    for (let k = 2; k < corners.length; k += 2) pen.lineTo(x + corners[k]!, y + corners[k + 1]!);
    pen.closePath();
  }
}
