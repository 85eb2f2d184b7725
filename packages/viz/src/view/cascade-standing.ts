import type { Sayings } from "../footage/footage.js";
import type { State } from "../store/store.js";
import { type CascadeForest, cascadeForest, childrenOf, largestFirst } from "./cascade-forest.js";
import { audiences } from "./cascade-frame.js";
import { said } from "./cascade-scene.js";
import { openBranches, type Shown, shownSayings } from "./cascade-open.js";

/** All trees of a run, the one that is shown, and what is open of it. */
export interface Standing {
  readonly forest: CascadeForest;
  /** (n) people that hear each agent. */
  readonly audience: Uint32Array;
  readonly root: number;
  readonly open: ReadonlySet<number>;
}

type Told = Pick<State, "footage" | "selected" | "time">;
type Selected = Omit<Told, "time">;

/** The largest tree that has begun by the time, or the largest that the selected person spoke in; before anybody spoke the first; null where nothing was said or single messages cannot be followed. */
export function standingOf({ footage, selected, time }: Told, most: number): Standing | null {
  if (footage.sayings === null || footage.sayings.parent.length === 0) return null;
  const forest = cascadeForest(footage.sayings);
  const root = begunBy(footage.sayings, forest, time);
  const first = { forest, audience: audiences(footage), root, open: openBranches(forest, root, most) };
  return follow({ footage, selected }, first, most) ?? first;
}

/** The largest tree whose first saying is out at a time; the first one where none is. */
const begunBy = ({ step }: Sayings, forest: CascadeForest, time: number): number => largestFirst(forest).find((root) => said(step[root]!, time)) ?? forest.roots[0]!;

/** The standing to show at a time in place of one that has not begun by then; null where nothing changes. */
export function begun({ footage, time }: Pick<State, "footage" | "time">, standing: Standing, most: number): Standing | null {
  const sayings = footage.sayings!;
  const root = begunBy(sayings, standing.forest, time);
  return said(sayings.step[standing.root]!, time) || root === standing.root ? null : withRoot(standing, root, most);
}

/** The tree to show for who is selected: the same if that person spoke in it, else the largest that it spoke in; null where nothing changes. */
export function follow({ footage, selected }: Selected, standing: Standing, most: number): Standing | null {
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
