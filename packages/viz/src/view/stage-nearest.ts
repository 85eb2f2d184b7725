import { quadtree } from "d3";

/**
 * Finds whom a point is nearest to among agents who stand still, by a quadtree that is made when it is first asked.
 *
 * @param points (2 n)
 * @returns the agent, an index; null when nobody is nearer than `radius`; of those in one place the first
 */
export function nearestOf(points: Float32Array): (x: number, y: number, radius?: number) => number | null {
  const tree = quadtree<number>().x((i) => points[2 * i]!).y((i) => points[2 * i + 1]!);
  let filled = false;
  return (x, y, radius = Infinity) => {
    // The last that is added is the first that is found.
    if (!filled) tree.addAll(Array.from({ length: points.length / 2 }, (_, k) => points.length / 2 - 1 - k));
    filled = true;
    return tree.find(x, y, radius) ?? null;
  };
}

export type Direction = "left" | "right" | "up" | "down";

const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
/** Cosine of the widest angle, 60°, that still counts as in a direction. */
const WIDEST = 0.5;

/**
 * Who is next in a direction: of `among`, those at most 60° off it, by distance, and by angle where distances are alike.
 *
 * @returns an index, null when there is nobody
 */
export function nextToward(points: Float32Array, from: number, direction: Direction, among: Iterable<number>): number | null {
  const [ax, ay] = AHEAD[direction];
  let [found, least] = [null as number | null, Infinity];
  for (const other of among) {
    const [dx, dy] = [points[2 * other]! - points[2 * from]!, points[2 * other + 1]! - points[2 * from + 1]!];
    const [away, ahead] = [Math.hypot(dx, dy), dx * ax + dy * ay];
    if (other === from || away === 0 || ahead < WIDEST * away) continue;
    const cost = (away * away) / ahead;
    if (cost >= least) continue;
    [found, least] = [other, cost];
  }
  return found;
}
