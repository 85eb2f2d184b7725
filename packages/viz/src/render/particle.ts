import { ANSWER, BRAND, PEER, STRANGER } from "./flights.js";

/** Half the extent of a message, px: by its source. */
export const sizeOf = (kind: number): number => (kind === BRAND ? 3.5 : kind === ANSWER || kind === STRANGER ? 4 : 3);

/** What a path is drawn with: a canvas, or a text that becomes an SVG path. */
export type Pen = Pick<CanvasRenderingContext2D, "moveTo" | "lineTo" | "arc" | "closePath">;

/** Square for a brand, disc for a peer, triangle for an answer, diamond for a stranger; circle for private words, to be left hollow. */
export function trace(pen: Pen, kind: number, x: number, y: number, size: number): void {
  if (kind === BRAND) corners(pen, x, y, size, SQUARE);
  else if (kind === ANSWER) corners(pen, x, y, size, TRIANGLE);
  else if (kind === STRANGER) corners(pen, x, y, size, DIAMOND);
  else {
    pen.moveTo(x + size * (kind === PEER ? 1 : 0.85), y);
    pen.arc(x, y, size * (kind === PEER ? 1 : 0.85), 0, 2 * Math.PI);
  }
}

const SQUARE = [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9];
const TRIANGLE = [0, -1.1, 1.05, 0.8, -1.05, 0.8];
const DIAMOND = [0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0];

function corners(pen: Pen, x: number, y: number, size: number, at: readonly number[]): void {
  pen.moveTo(x + at[0]! * size, y + at[1]! * size);
  for (let k = 2; k < at.length; k += 2) pen.lineTo(x + at[k]! * size, y + at[k + 1]! * size);
  pen.closePath();
}
