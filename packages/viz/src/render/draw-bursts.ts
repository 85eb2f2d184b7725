import { BACK } from "./draw-agents.js";
import { burrFrom, burrTo, burstInner, burstOuter, RAYS } from "./glyph.js";
import { lowerBound } from "./lower-bound.js";
import type { Marks } from "./marks.js";
import { eased, FLIGHT, pictureTime } from "./moment.js";
import type { Scene } from "./scene.js";
import { type Pen, stamps } from "./stamps.js";

/** Pictures for which burrs stay after a turn. */
export const BURRS = 5;
/** Part of a step before its end in which a burst grows, and after it in which it goes. */
export const GROWS = 1 - FLIGHT;
export const GOES = 0.6;

/** Scale below which bursts and burrs do not shrink any more. */
const SMALLEST = 0.4;

/** Turns of the last pictures from which on burrs are copies of small pictures. */
const MANY = 150;

/** Those who turned: a star that grows as they do and is whole in the picture of the turn, then burrs. What began together is drawn together. */
export function drawBursts(context: CanvasRenderingContext2D, scene: Scene, marks: Marks): void {
  const at = pictureTime(scene.footage, scene.time, scene.reduced);
  for (const back of marks.anyBack ? [1, 0] : [0]) {
    const opacity = back === 1 ? BACK : 1;
    burrs(context, scene, marks, at, back, opacity);
    const last = Math.floor(at + GROWS);
    for (let picture = Math.max(1, Math.ceil(at - GOES)); picture <= last && !scene.reduced; picture++) stars(context, scene, marks, picture, at - picture, back, opacity);
  }
  context.globalAlpha = 1;
}

const bursting = ({ bursts, reduced }: Scene, k: number, age: number): boolean => !reduced && age < GOES && bursts?.[k] !== 0;

/** All stars of one picture. */
function stars(context: CanvasRenderingContext2D, scene: Scene, { radius, scale, back }: Marks, picture: number, age: number, side: number, opacity: number): void {
  const { turns, positions, theme } = scene;
  const stage = age < 0 ? 1 - (-age / GROWS) ** 3 : 1;
  const size = Math.max(SMALLEST, scale);
  let any = false;
  context.beginPath();
  for (let k = lowerBound(turns.picture, picture); turns.picture[k] === picture; k++) {
    const i = turns.agent[k]!;
    if (back[i] !== side || !bursting(scene, k, age)) continue;
    any = true;
    star(context, positions[2 * i]!, positions[2 * i + 1]!, burstOuter(radius[i]!, stage, size), burstInner(radius[i]!, stage, size));
  }
  if (!any) return;
  context.globalAlpha = opacity * (age <= 0 ? 1 : 1 - 0.85 * eased(age / GOES));
  twice(context, theme, Math.min(1, size));
}

function star(context: CanvasRenderingContext2D, x: number, y: number, outer: number, inner: number): void {
  context.moveTo(x + outer * RAYS[0]!, y + outer * RAYS[1]!);
  for (let k = 2; k < RAYS.length; k += 2) {
    const reach = k % 4 === 0 ? outer : inner;
    context.lineTo(x + reach * RAYS[k]!, y + reach * RAYS[k + 1]!);
  }
  context.closePath();
}

/** Four strokes around each who turned in the last pictures, or in this one without a burst. */
function burrs(context: CanvasRenderingContext2D, scene: Scene, { radius, scale, back }: Marks, at: number, side: number, opacity: number): void {
  const { turns: { picture, agent }, positions, theme } = scene;
  const size = Math.max(SMALLEST, scale);
  const [first, end] = [lowerBound(picture, at - BURRS), lowerBound(picture, Math.floor(at) + 1)];
  const path = (on: Pen, x: number, y: number, of: number) => burr(on, x, y, burrFrom(of, size), burrTo(of, size));
  const ink = (on: Pen) => twice(on, theme, Math.min(1, size));
  const stamp = end - first <= MANY ? null : stamps(context, `${size} ${theme.burst.halo} ${theme.burst.ink}`, (of) => burrTo(of, size) + 3 * size, (on, middle, of) => {
    path(on, middle, middle, of);
    ink(on);
  });
  context.globalAlpha = opacity;
  context.beginPath();
  for (let k = first; k < end; k++) {
    const i = agent[k]!;
    if (back[i] !== side || bursting(scene, k, at - picture[k]!)) continue;
    if (stamp === null) path(context, positions[2 * i]!, positions[2 * i + 1]!, radius[i]!);
    else stamp(positions[2 * i]!, positions[2 * i + 1]!, radius[i]!);
  }
  if (stamp === null) ink(context);
}

function burr(context: Pen, x: number, y: number, from: number, to: number): void {
  for (const across of SIDES) {
    for (const down of SIDES) {
      context.moveTo(x + across * from, y + down * from);
      context.lineTo(x + across * to, y + down * to);
    }
  }
}
const SIDES = [-1, 1];

/** In ink with a halo, whatever lies under it: lines of 2 px and 5 px at a scale of 1. */
function twice(context: Pen, { burst }: Scene["theme"], scale: number): void {
  context.lineWidth = 5 * scale;
  context.strokeStyle = burst.halo;
  context.stroke();
  context.lineWidth = 2 * scale;
  context.strokeStyle = burst.ink;
  context.stroke();
}
