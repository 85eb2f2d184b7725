import type { Shown } from "./cascade-open.js";

/** Rows that a branch takes up: in step s from `top[s]` to `bottom[s]`, relative to its first saying. */
interface Outline {
  readonly top: Map<number, number>;
  readonly bottom: Map<number, number>;
}

/**
 * Height of each saying that is shown, in rows from 0: a parent in the middle of its children, and branches as close as they fit without
 * any two sayings or ties of the same step nearer than a row (after Reingold & Tilford 1981, along time in place of depth).
 *
 * @param shown a tree in the order in which it is read
 * @param step of each saying
 */
export function cascadeRows(shown: readonly Shown[], parent: Int32Array, step: Uint32Array): Map<number, number> {
  const shift = new Map<number, number>();
  const outlines = new Map<number, Outline>();
  const below = new Map<number, number[]>();
  for (let k = shown.length - 1; k >= 0; k--) {
    const { saying } = shown[k]!;
    outlines.set(saying, joined(saying, (below.get(saying) ?? []).reverse(), outlines, shift, step));
    if (k > 0) below.set(parent[saying]!, [...(below.get(parent[saying]!) ?? []), saying]);
  }
  const row = new Map<number, number>();
  for (const [k, { saying }] of shown.entries()) row.set(saying, k === 0 ? 0 : row.get(parent[saying]!)! + shift.get(saying)!);
  const least = Math.min(...row.values());
  for (const [saying, at] of row) row.set(saying, at - least);
  return row;
}

/** Puts children under each other and their parent in the middle; says in `shift` how far each is from it. */
function joined(saying: number, children: readonly number[], outlines: Map<number, Outline>, shift: Map<number, number>, step: Uint32Array): Outline {
  const all: Outline = { top: new Map(), bottom: new Map() };
  const at: number[] = [];
  for (const child of children) {
    const own = outlines.get(child)!;
    for (let s = step[saying]! + 1; s < step[child]!; s++) widen(own, s, 0, 0);
    const y = at.length === 0 ? 0 : clearance(all, own);
    at.push(y);
    for (const [s, top] of own.top) widen(all, s, top + y, own.bottom.get(s)! + y);
    outlines.delete(child);
  }
  const middle = at.length === 0 ? 0 : (at[0]! + at.at(-1)!) / 2;
  for (const [k, child] of children.entries()) shift.set(child, at[k]! - middle);
  const outline = { top: moved(all.top, -middle), bottom: moved(all.bottom, -middle) };
  widen(outline, step[saying]!, 0, 0);
  return outline;
}

/** How far down a branch must move to clear what is above it. */
function clearance(above: Outline, own: Outline): number {
  let y = 0;
  for (const [s, top] of own.top) {
    const bottom = above.bottom.get(s);
    if (bottom !== undefined) y = Math.max(y, bottom + 1 - top);
  }
  return y;
}

function widen({ top, bottom }: Outline, s: number, low: number, high: number): void {
  top.set(s, Math.min(low, top.get(s) ?? low));
  bottom.set(s, Math.max(high, bottom.get(s) ?? high));
}

const moved = (rows: ReadonlyMap<number, number>, by: number) => new Map([...rows].map(([s, row]) => [s, row + by] as const));
