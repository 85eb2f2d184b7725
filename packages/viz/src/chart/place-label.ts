import type { Box } from "./shape.js";

export type Segment = readonly [number, number, number, number];

/** Common area of two boxes, in px². */
export function commonArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.28, 0.72, 0.22, 0.78];
const SAMPLES = 24;
const NEAR = 5;

/** A box of a size on a segment, where it covers least of other boxes, then least of other segments, then nearest to the middle. */
export function placeLabel(on: Segment, size: { readonly width: number; readonly height: number }, boxes: readonly Box[], segments: readonly Segment[]): Box {
  const choices = SHARES.map((share) => {
    const [x, y] = pointOn(on, share);
    return { ...size, x: x - size.width / 2, y: y - size.height / 2 };
  });
  return leastCovering(choices, boxes, segments)!;
}

/** The first of some boxes among those that cover least of others, and then of segments; undefined without any. */
export function leastCovering(choices: readonly Box[], boxes: readonly Box[], segments: readonly Segment[]): Box | undefined {
  const cost = (box: Box) => 1e3 * boxes.reduce((sum, each) => sum + commonArea(box, each), 0) + segments.reduce((sum, each) => sum + covered(box, each), 0);
  const costs = choices.map(cost);
  return choices[costs.indexOf(costs.reduce((a, b) => Math.min(a, b), Infinity))];
}

const pointOn = ([x1, y1, x2, y2]: Segment, share: number): readonly [number, number] => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];

/** How many of a segment's points lie in a box or near it. */
function covered(box: Box, segment: Segment): number {
  const points = Array.from({ length: SAMPLES }, (_, k) => pointOn(segment, (k + 0.5) / SAMPLES));
  return points.filter(([x, y]) => x >= box.x - NEAR && x <= box.x + box.width + NEAR && y >= box.y - NEAR && y <= box.y + box.height + NEAR).length;
}
