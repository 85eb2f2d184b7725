import type { Turns } from "../footage/turns.js";

/** Side of a cell, px, and how many bursts may begin in it within a second: what flashes more often than three times a second can harm. */
const CELL = 200;
const MOST = 3;
/** More cells than any row has. */
const ROW = 2 ** 20;

/**
 * (turns) 1 where a burst may show at a speed, 0 where burrs must do: never more than 3 begin within a second in a cell of 200 px.
 *
 * @param positions (2 n) px of the canvas
 * @param picturesPerSecond at which time runs; what lies between two pictures is 1 / this long
 */
export function burstPlan({ picture, agent }: Turns, positions: Float32Array, picturesPerSecond: number): Uint8Array {
  const shown = new Uint8Array(picture.length);
  const begun = new Map<number, number[]>();
  for (let k = 0; k < picture.length; k++) {
    const cell = Math.floor(positions[2 * agent[k]!]! / CELL) + ROW * Math.floor(positions[2 * agent[k]! + 1]! / CELL);
    const last = begun.get(cell) ?? [];
    begun.set(cell, last);
    if (last.length >= MOST && picture[k]! - last[last.length - MOST]! < picturesPerSecond) continue;
    last.push(picture[k]!);
    shown[k] = 1;
  }
  return shown;
}
