const CANONICAL_INTEGER = /^(?:0|-?[1-9][0-9]*)$/;

/**
 * (n) indices of ids in key order: ascending as integers when every id is a canonical one (no sign but −, no
 * leading zero), else by code unit. Distinct ids give one order, whatever order they come in.
 */
export function keyOrder(ids: readonly string[]): Uint32Array {
  const order = Array.from(ids, (_, i) => i);
  const before = areIntegers(ids) ? integerBefore : textBefore;
  return Uint32Array.from(order.sort((i, j) => before(ids[i]!, ids[j]!) || i - j));
}

/** Whether every id is a whole number written the one canonical way. */
export function areIntegers(ids: readonly string[]): boolean {
  return ids.every((id) => CANONICAL_INTEGER.test(id));
}

const textBefore = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares whole numbers of any length by their digits. */
function integerBefore(a: string, b: string): number {
  const below = a.startsWith("-");
  if (below !== b.startsWith("-")) return below ? -1 : 1;
  const size = a.length - b.length || textBefore(a, b);
  return below ? -size : size;
}
