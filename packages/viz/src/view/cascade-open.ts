import { type CascadeForest, childrenOf } from "./cascade-forest.js";

/**
 * Branches of a tree to be shown open: from the root on always the largest branch next, as long as all that is then shown is no more than
 * `most`. What is said on the way from the root to `wanted` is open in any case.
 */
export function openBranches(forest: CascadeForest, root: number, most: number, wanted: readonly number[] = []): Set<number> {
  const open = new Set<number>(wanted.filter((saying) => childrenOf(forest, saying).length > 0));
  let shown = 1;
  for (const saying of open) shown += childrenOf(forest, saying).length;
  const waiting = [root];
  while (waiting.length > 0) {
    const saying = takeLargest(waiting, forest.size);
    const children = childrenOf(forest, saying);
    if (children.length === 0) continue;
    if (!open.has(saying)) {
      if (shown + children.length > most) continue;
      open.add(saying);
      shown += children.length;
    }
    waiting.push(...children);
  }
  return open;
}

function takeLargest(waiting: number[], size: Uint32Array): number {
  let at = 0;
  for (let k = 1; k < waiting.length; k++) if (size[waiting[k]!]! > size[waiting[at]!]!) at = k;
  const [saying] = waiting.splice(at, 1);
  return saying!;
}

/** One saying that is shown, with its place among its siblings. */
export interface Shown {
  readonly saying: number;
  /** From 1. */
  readonly level: number;
  /** From 1, of `siblings`. */
  readonly place: number;
  readonly siblings: number;
  /** Null for one that moved nobody. */
  readonly open: boolean | null;
}

/** What is shown of a tree, each before what it moved: the order in which a tree is read. */
export function shownSayings(forest: CascadeForest, root: number, open: ReadonlySet<number>): Shown[] {
  const shown: Shown[] = [];
  const waiting: Shown[] = [shownOf(forest, open, root, 1, 1, 1)];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    shown.push(each);
    if (each.open !== true) continue;
    const children = childrenOf(forest, each.saying);
    for (let k = children.length - 1; k >= 0; k--) waiting.push(shownOf(forest, open, children[k]!, each.level + 1, k + 1, children.length));
  }
  return shown;
}

const shownOf = (forest: CascadeForest, open: ReadonlySet<number>, saying: number, level: number, place: number, siblings: number): Shown =>
  ({ saying, level, place, siblings, open: childrenOf(forest, saying).length === 0 ? null : open.has(saying) });
