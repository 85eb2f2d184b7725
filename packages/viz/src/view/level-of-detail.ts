/** How much of each person is drawn; `communities` draws none, but a disc for each community. */
export type Detail = "full" | "simple" | "points" | "communities";

/** Most people in sight at each level. */
export const MOST: Readonly<Record<Exclude<Detail, "communities">, number>> = { full: 1_500, simple: 10_000, points: 100_000 };

/** The level for so many people in sight. */
export function levelOfDetail(inSight: number): Detail {
  if (inSight <= MOST.full) return "full";
  if (inSight <= MOST.simple) return "simple";
  return inSight <= MOST.points ? "points" : "communities";
}

/** How many points lie in a frame. */
export function countInSight(points: Float32Array, { width, height }: { readonly width: number; readonly height: number }): number {
  let count = 0;
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    if (x >= 0 && y >= 0 && x <= width && y <= height) count++;
  }
  return count;
}
