import { CAMPAIGN_PARENT, UNKEPT_PARENT, type UtteranceWriter, type Utterances } from "./utterances.js";

/** A tree of utterances, each moved by the one before it. */
export interface Cascade {
  /** Utterance at the root. */
  readonly root: number;
  /** Campaign that moved the root's speaker; null when it spoke of itself. */
  readonly campaign: number | null;
  /** Utterances in the tree. */
  readonly size: number;
  /** Steps from the root to the farthest utterance. */
  readonly depth: number;
  /** Mean distance between all pairs of utterances (Goel, Anderson, Hofman & Watts 2016); 0 for a single one. */
  readonly structuralVirality: number;
}

/** Every cascade, by its root in order of time. Linear in utterances. */
export function cascades(utterances: Utterances): readonly Cascade[] {
  const { parentCode } = utterances as UtteranceWriter;
  const count = utterances.length;
  const size = new Float64Array(count).fill(1);
  const depth = new Uint32Array(count);
  const pairs = new Float64Array(count);
  const sums = new Float64Array(count);
  const roots: Cascade[] = [];
  for (let id = count - 1; id >= 0; id--) {
    const code = parentCode(id);
    const inner = code > 0 && code < UNKEPT_PARENT;
    if (inner) join(code - 1, id);
    else {
      const all = size[id]!;
      roots.push({
        root: id, campaign: code < CAMPAIGN_PARENT ? null : code - CAMPAIGN_PARENT, size: all, depth: depth[id]!,
        structuralVirality: all === 1 ? 0 : pairs[id]! / ((all * (all - 1)) / 2),
      });
    }
  }
  return roots.reverse();

  /** Hangs the finished subtree of `child` below `parent`; `sums` holds the distances from a root to all below it. */
  function join(parent: number, child: number): void {
    const reach = sums[child]! + size[child]!;
    pairs[parent] = pairs[parent]! + pairs[child]! + sums[parent]! * size[child]! + reach * size[parent]!;
    sums[parent] = sums[parent]! + reach;
    size[parent] = size[parent]! + size[child]!;
    depth[parent] = Math.max(depth[parent]!, depth[child]! + 1);
  }
}
