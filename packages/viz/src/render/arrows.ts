import { type Flights, flightsOf } from "./flights.js";
import { dockX } from "./dock.js";
import type { Marks } from "./marks.js";
import type { Moment } from "./moment.js";
import type { Scene } from "./scene.js";

/** Most arrows at once; of more messages, only those that reach who acted on reactance, or who is selected. */
export const MOST_ARROWS = 300;
/** Length of an arrow from a source, px: its direction says whence. */
const STUB = 22;

/** An arrow of a message: its head is `near` px from (x, y), where its hearer is, its tail `far` px, in a direction of length 1. */
export type DrawArrow = (x: number, y: number, ux: number, uy: number, near: number, far: number, opinion: number) => void;

/** Messages of a step as still arrows, for pictures in which nothing moves. */
export function eachArrow(scene: Scene, moment: Moment, { back, radius }: Marks, draw: DrawArrow): void {
  const flights = flightsOf(scene.footage, moment.step);
  const { positions, height } = scene;
  for (let k = 0; k < flights.length; k++) {
    const [i, j] = [flights.to[k]!, flights.from[k]!];
    if (back[i] === 1 || !shown(scene, moment, flights, i)) continue;
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    const [dx, dy] = j < 0 ? [dockX - x, height / 2 - y] : [positions[2 * j]! - x, positions[2 * j + 1]! - y];
    const length = Math.hypot(dx, dy) || 1;
    draw(x, y, dx / length, dy / length, radius[i]! + 2, j < 0 ? Math.min(length, radius[i]! + STUB) : length - radius[j]!, flights.opinion[k]!);
  }
}

function shown({ footage, selected }: Scene, { to }: Moment, { length }: Flights, i: number): boolean {
  return length <= MOST_ARROWS || i === selected || (selected === null && footage.reacted[to * footage.n + i] === 1);
}
