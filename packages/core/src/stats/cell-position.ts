import type { Factor } from "./factors.js";
import { type Refusal, refuse } from "./refusal.js";

/** Position of a row's cell among all combinations of levels, the last factor's level changing fastest. */
export function cellOf(factors: readonly Factor[], row: number): number {
  let cell = 0;
  for (const { levels, codes } of factors) cell = cell * levels.length + codes[row]!;
  return cell;
}

/** The levels of a cell, in the order of the factors. */
export function cellLevels(factors: readonly Factor[], cell: number): readonly (string | number)[] {
  let left = cell;
  return factors.toReversed().map(({ levels }) => {
    const code = left % levels.length;
    left = (left - code) / levels.length;
    return levels[code]!;
  }).toReversed();
}

/** A cell in words: "power high, certainty low". */
export function cellName(factors: readonly Factor[], cell: number): string {
  return cellLevels(factors, cell).map((level, k) => `${factors[k]!.name} ${level}`).join(", ");
}

/** How many combinations of levels there are. */
export const cellCount = (factors: readonly Factor[]): number => factors.reduce((count, { levels }) => count * levels.length, 1);

/** A refusal that names the first combination of levels that no row has, null where there is none. */
export function emptyCell(factors: readonly Factor[]): Refusal | null {
  const met = new Set<number>();
  for (let i = 0; i < factors[0]!.codes.length; i++) met.add(cellOf(factors, i));
  for (let cell = 0; cell < cellCount(factors); cell++) if (!met.has(cell)) return refuse("empty cell", cellName(factors, cell));
  return null;
}
