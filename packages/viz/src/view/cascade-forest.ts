import type { Sayings } from "../footage/footage.js";

/** All sayings as trees, each below the one that moved its speaker. Columns are by saying, in order of time. */
export interface CascadeForest {
  /** Sayings that no other saying moved, in order of time. */
  readonly roots: Uint32Array;
  /** Root of the tree that a saying is in. */
  readonly rootOf: Uint32Array;
  /** Sayings in the branch from this one on, itself included. */
  readonly size: Uint32Array;
  /** Steps of word of mouth from this one to the farthest below it. */
  readonly depth: Uint32Array;
  /** (length + 1) and (length − roots): what saying s moved is `children[offsets[s]] … children[offsets[s + 1] − 1]`, in order of time. */
  readonly offsets: Uint32Array;
  readonly children: Uint32Array;
}

/** Trees of all sayings. Linear: a parent is always said before its child. */
export function cascadeForest({ parent }: Pick<Sayings, "parent">): CascadeForest {
  const count = parent.length;
  const rootOf = Uint32Array.from(parent, (_, id) => id);
  const size = new Uint32Array(count).fill(1);
  const depth = new Uint32Array(count);
  const offsets = new Uint32Array(count + 1);
  for (let id = count - 1; id >= 0; id--) {
    const above = parent[id]!;
    if (above < 0) continue;
    size[above] = size[above]! + size[id]!;
    depth[above] = Math.max(depth[above]!, depth[id]! + 1);
    offsets[above + 1] = offsets[above + 1]! + 1;
  }
  for (let id = 0; id < count; id++) offsets[id + 1] = offsets[id + 1]! + offsets[id]!;
  const children = new Uint32Array(offsets[count]!);
  const next = offsets.slice(0, count);
  for (let id = 0; id < count; id++) {
    const above = parent[id]!;
    if (above < 0) continue;
    rootOf[id] = rootOf[above]!;
    children[next[above]!] = id;
    next[above] = next[above]! + 1;
  }
  return { roots: Uint32Array.from(parent.keys()).filter((id) => parent[id]! < 0), rootOf, size, depth, offsets, children };
}

/** What a saying moved others to say, in order of time; a view. */
export const childrenOf = ({ offsets, children }: CascadeForest, saying: number): Uint32Array => children.subarray(offsets[saying]!, offsets[saying + 1]!);

/** Roots by size of their trees, the largest first, of equal ones the earliest. */
export const largestFirst = ({ roots, size }: CascadeForest): Uint32Array => roots.slice().sort((a, b) => size[b]! - size[a]! || a - b);
