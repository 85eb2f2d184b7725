/** A level at which a curve changes its sign. */
export interface Crossing {
  readonly at: number;
  readonly direction: "rises" | "falls";
}

/**
 * Where a curve that is a line between its points changes its sign, ascending.
 *
 * To touch zero is no crossing, and neither is to begin or end there. Where a curve is zero from one level to another between two signs, the
 * middle of that stretch stands for it.
 *
 * @param levels ascending
 * @param values of the curve at the levels
 */
export function crossings(levels: ArrayLike<number>, values: ArrayLike<number>): Crossing[] {
  const found: Crossing[] = [];
  let before = -1;
  for (let k = 0; k < values.length; k++) {
    if (values[k] === 0) continue;
    if (before >= 0 && values[before]! > 0 !== values[k]! > 0) {
      found.push({ at: between(levels, values, before, k), direction: values[k]! > 0 ? "rises" : "falls" });
    }
    before = k;
  }
  return found;
}

/** Of points i < j with different signs, and zeros between them where there are any. */
function between(levels: ArrayLike<number>, values: ArrayLike<number>, i: number, j: number): number {
  if (j > i + 1) return levels[i + 1]! / 2 + levels[j - 1]! / 2;
  const share = values[i]! / (values[i]! - values[j]!);
  return Math.min(levels[j]!, levels[i]! + share * (levels[j]! - levels[i]!));
}
