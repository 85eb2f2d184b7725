/**
 * Writes the positions 0 … count − 1 to `order`, by ascending uniform in [0, 1), equals by position.
 *
 * Dealt out by size, then each moved to its place: as uniforms lie evenly, in time proportional to their number. Allocates nothing.
 * @param starts as long as `uniforms`, overwritten
 */
export function uniformOrder(uniforms: Float64Array, count: number, order: Uint32Array, starts: Uint32Array): void {
  starts.fill(0, 0, count);
  for (let p = 0; p < count; p++) starts[Math.floor(uniforms[p]! * count)]!++;
  for (let c = 0, before = 0; c < count; c++) {
    const next = before + starts[c]!;
    starts[c] = before;
    before = next;
  }
  for (let p = 0; p < count; p++) order[starts[Math.floor(uniforms[p]! * count)]!++] = p;
  for (let r = 1; r < count; r++) {
    const p = order[r]!;
    let at = r;
    for (; at > 0 && uniforms[order[at - 1]!]! > uniforms[p]!; at--) order[at] = order[at - 1]!;
    order[at] = p;
  }
}
