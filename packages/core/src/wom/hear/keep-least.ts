/**
 * Moves the items of least rank to the front, in the order in which they stood, as many as `least` has room for; of equals the first. Returns how many.
 *
 * @param least scratch; its length is how many to keep, at least 1
 */
export function keepLeast(items: Uint32Array, ranks: Float64Array, count: number, least: Float64Array): number {
  const room = least.length;
  if (count <= room) return count;
  for (let p = 0; p < count; p++) if (p < room || ranks[p]! < least[room - 1]!) insert(least, Math.min(p, room - 1), ranks[p]!);
  const limit = least[room - 1]!;
  let equals = 0;
  for (let k = room - 1; k >= 0 && least[k] === limit; k--) equals++;
  let kept = 0;
  for (let p = 0; p < count; p++) {
    if (ranks[p]! < limit || (ranks[p] === limit && equals-- > 0)) items[kept++] = items[p]!;
  }
  return kept;
}

/** Inserts a value into the ascending run [0, end), which grows by one; what stood at `end` is lost. */
function insert(run: Float64Array, end: number, value: number): void {
  let at = end;
  for (; at > 0 && run[at - 1]! > value; at--) run[at] = run[at - 1]!;
  run[at] = value;
}
