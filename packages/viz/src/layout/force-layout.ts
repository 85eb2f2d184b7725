import { packSiblings } from "d3";
import { communityDiscs } from "./community-discs.js";
import { componentsOf } from "./components.js";
import { fitSquare } from "./fit-square.js";
import { forceComponent, REST } from "./force-component.js";
import { neighboursOf } from "./neighbours.js";
import type { Network } from "./network.js";

/** Beyond so many agents ties are not looked at any more: communities only. */
export const FORCES_UP_TO = 100_000;

/** How often everybody is moved: fewer times in large networks, where once takes long. */
export const ticksFor = (n: number): number => (n <= 1_000 ? 300 : n <= 3_000 ? 160 : n <= 20_000 ? 80 : 30);

/**
 * (2 n) x and y of each agent in [0, 1] by [0, 1]: people who talk lie close together, communities stay together, what is not
 * connected lies side by side, and the square is filled. Yields the share that is done, in [0, 1], so that whoever carries it out
 * may tell it, pause or stop.
 *
 * The same network and seed give the same positions on one engine; sines, which d3-force and the start need, differ in the last bits
 * between engines. Beyond 100,000 agents: communities as discs, without a look at ties.
 */
export function* forceLayout(network: Network, { seed = 1 }: { readonly seed?: number } = {}): Generator<number, Float32Array> {
  const start = communityDiscs(network);
  if (network.n > FORCES_UP_TO) return fitSquare(start);
  const near = neighboursOf(network);
  const components = componentsOf(near);
  const work = components.reduce((sum, { length }) => sum + (length > 2 ? length * ticksFor(length) : 0), 0);
  const shapes: Float64Array[] = [];
  let done = 0;
  for (const members of components) {
    if (members.length < 3) {
      shapes.push(members.length === 1 ? new Float64Array(2) : Float64Array.of(-REST / 2, 0, REST / 2, 0));
      continue;
    }
    const moving = forceComponent(members, start, near, network.community, ticksFor(members.length), seed);
    for (let step = moving.next(); ; step = moving.next()) {
      if (step.done) {
        shapes.push(step.value);
        break;
      }
      done += members.length;
      yield done / work;
    }
  }
  return fitSquare(sideBySide(network.n, components, shapes));
}

/** Positions of all: each component in a circle of its own, the largest in the middle. */
function sideBySide(n: number, components: readonly (readonly number[])[], shapes: readonly Float64Array[]): Float64Array {
  const circles = packSiblings(shapes.map((shape) => ({ x: 0, y: 0, r: centred(shape) + REST / 2 })));
  const all = new Float64Array(2 * n);
  for (const [c, members] of components.entries()) {
    for (const [k, i] of members.entries()) {
      all[2 * i] = circles[c]!.x + shapes[c]![2 * k]!;
      all[2 * i + 1] = circles[c]!.y + shapes[c]![2 * k + 1]!;
    }
  }
  return all;
}

/** Moves points so that the box around them has its middle at 0; returns how far away the outermost is. */
function centred(points: Float64Array): number {
  for (const axis of [0, 1]) {
    let [low, high] = [Infinity, -Infinity];
    for (let k = axis; k < points.length; k += 2) [low, high] = [Math.min(low, points[k]!), Math.max(high, points[k]!)];
    for (let k = axis; k < points.length; k += 2) points[k]! -= (low + high) / 2;
  }
  let radius = 0;
  for (let k = 0; k < points.length; k += 2) radius = Math.max(radius, Math.hypot(points[k]!, points[k + 1]!));
  return radius;
}
