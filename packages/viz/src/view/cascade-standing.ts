import type { State } from "../store/store.js";
import { type CascadeForest, cascadeForest, childrenOf, largestFirst } from "./cascade-forest.js";
import { audiences } from "./cascade-frame.js";
import { openBranches, type Shown, shownSayings } from "./cascade-open.js";

/** All trees of a run, the one that is shown, and what is open of it. */
export interface Standing {
  readonly forest: CascadeForest;
  /** (n) people that hear each agent. */
  readonly audience: Uint32Array;
  readonly root: number;
  readonly open: ReadonlySet<number>;
}

type Told = Pick<State, "footage" | "selected">;

/** The largest tree, or the largest that the selected person spoke in; null where nothing was said or single messages cannot be followed. */
export function standingOf({ footage, selected }: Told, most: number): Standing | null {
  if (footage.sayings === null || footage.sayings.parent.length === 0) return null;
  const forest = cascadeForest(footage.sayings);
  const root = largestFirst(forest)[0]!;
  const first = { forest, audience: audiences(footage), root, open: openBranches(forest, root, most) };
  return follow({ footage, selected }, first, most) ?? first;
}

/** The tree to show for who is selected: the same if that person spoke in it, else the largest that it spoke in; null where nothing changes. */
export function follow({ footage, selected }: Told, standing: Standing, most: number): Standing | null {
  const { forest: { rootOf, size }, forest, root, open } = standing;
  const { speaker, parent } = footage.sayings!;
  const said = selected === null ? [] : [...speaker.keys()].filter((saying) => speaker[saying] === selected);
  if (said.length === 0) return null;
  const here = said.filter((saying) => rootOf[saying] === root);
  if (here.length > 0) return { ...standing, open: new Set([...open, ...wayTo(parent, parent[here[0]!]!)]) };
  const saying = said.reduce((best, each) => (size[rootOf[each]!]! > size[rootOf[best]!]! ? each : best));
  return { ...standing, root: rootOf[saying]!, open: openBranches(forest, rootOf[saying]!, most, wayTo(parent, parent[saying]!)) };
}

/** A saying and all that it goes back to. */
export function wayTo(parent: Int32Array, saying: number): number[] {
  const way: number[] = [];
  for (let each = saying; each >= 0; each = parent[each]!) way.push(each);
  return way;
}

/** Sayings of a branch that are not shown because it is closed. */
export const hiddenBelow = ({ forest, open }: Standing, saying: number): number => (open.has(saying) || childrenOf(forest, saying).length === 0 ? 0 : forest.size[saying]! - 1);

/** The standing with another tree, or with a branch opened or closed. */
export const withRoot = (standing: Standing, root: number, most: number): Standing => ({ ...standing, root, open: openBranches(standing.forest, root, most) });

export function withBranch(standing: Standing, saying: number, open: boolean): Standing {
  const next = new Set(standing.open);
  if (open) next.add(saying); else next.delete(saying);
  return { ...standing, open: next };
}

export const shownOf = (standing: Standing | null): Shown[] => (standing === null ? [] : shownSayings(standing.forest, standing.root, standing.open));
