/** A dot of a stacked plot: which value, in which column, how many under it. */
export interface Dot {
  /** Of `values`, an index. */
  readonly index: number;
  readonly column: number;
  readonly level: number;
}

/**
 * One dot for each finite value, in columns of equal width; within a column in order of value. Column 0 begins at 0, so that none is on both sides of it.
 *
 * @param width of a column, in the unit of the values, above 0
 */
export function dotsOf(values: ArrayLike<number>, width: number): Dot[] {
  const order = Array.from(values, (_, k) => k).filter((k) => Number.isFinite(values[k]!)).sort((a, b) => values[a]! - values[b]! || a - b);
  const heights = new Map<number, number>();
  return order.map((index) => {
    const column = Math.floor(values[index]! / width);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { index, column, level };
  });
}

/** The largest size of dot in px, by halves, whose highest stack fits; at least the least. */
export function dotSize(values: ArrayLike<number>, [low, high]: readonly [number, number], width: number, height: number, [least, most] = [2.5, 14]): number {
  for (let size = most!; size > least!; size -= 0.5) {
    const stack = dotsOf(values, ((high - low) / width) * size).reduce((top, { level }) => Math.max(top, level + 1), 0);
    if (stack * size <= height) return size;
  }
  return least!;
}
