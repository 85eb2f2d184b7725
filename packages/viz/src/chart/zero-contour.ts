type Point = readonly [number, number];

/**
 * Where a field that is linear between the points of a grid is 0: straight pieces, in the units of x and y.
 * `value[j][i]` belongs to (x[i], y[j]); where a corner is not finite there is none.
 */
export function zeroContour(x: readonly number[], y: readonly number[], value: readonly (readonly number[])[]): (readonly [Point, Point])[] {
  const pieces: (readonly [Point, Point])[] = [];
  for (let j = 0; j + 1 < y.length; j++) {
    for (let i = 0; i + 1 < x.length; i++) {
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]].map(([a, b]) => ({ x: x[a!]!, y: y[b!]!, value: value[b!]?.[a!] ?? NaN }));
      if (corners.every((each) => Number.isFinite(each.value))) pieces.push(...pairs(crossings(corners)));
    }
  }
  return pieces;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Points around a cell where its sides change sign; 0 counts as positive. */
function crossings(corners: readonly Corner[]): Point[] {
  return corners.flatMap((from, k) => {
    const to = corners[(k + 1) % 4]!;
    if (from.value >= 0 === to.value >= 0) return [];
    const share = from.value / (from.value - to.value);
    return [[from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)] as const];
  });
}

/** Two crossings are one piece; four, at a saddle, are two that do not cross each other. */
const pairs = (points: readonly Point[]): (readonly [Point, Point])[] =>
  points.length === 2 ? [[points[0]!, points[1]!]] : points.length === 4 ? [[points[0]!, points[1]!], [points[2]!, points[3]!]] : [];
