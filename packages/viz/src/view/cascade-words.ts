import { idOf } from "../footage/footage.js";
import type { State } from "../store/store.js";
import type { CascadeForest } from "./cascade-forest.js";
import type { DataTable } from "./view.js";

/** Relations of a saying to the one that moved it, as footage numbers them. */
const RELATIONS = ["says", "passes", "contradicts", "inverts"] as const;
export const [CONTRADICTS, INVERTS] = [2, 3];
/** Opinions nearer to 0 than this are neither for nor against, as in core's relations. */
const NEUTRAL = 0.05;
export const signOf = (opinion: number): -1 | 0 | 1 => (opinion >= NEUTRAL ? 1 : opinion <= -NEUTRAL ? -1 : 0);

/** One saying as a sentence; `hidden` is how many below it are not shown. */
export function sayingText({ footage, words }: State, saying: number, hidden: number): string {
  const { speaker, step, opinion, relation } = footage.sayings!;
  const values = { who: idOf(footage, speaker[saying]!), step: step[saying]!, relation: RELATIONS[relation[saying]!]!, opinion: opinion[saying]! };
  return hidden === 0 ? words("cascade.item", values) : words("cascade.itemClosed", { ...values, hidden });
}

/** A tree in the list to choose from. */
export function rootText({ footage, words }: State, { size }: CascadeForest, root: number): string {
  const { speaker, step, source } = footage.sayings!;
  const values = { size: size[root]!, step: step[root]!, who: idOf(footage, speaker[root]!) };
  return source[root]! < 0 ? words("cascade.root", values) : words("cascade.rootAfter", { ...values, source: footage.sources[source[root]!]?.id ?? "" });
}

const sayingsOf = ({ rootOf }: CascadeForest, root: number): number[] => [...rootOf.keys()].filter((saying) => rootOf[saying] === root);

export function described(state: State, forest: CascadeForest, root: number, shown: number): string {
  const { footage, words } = state;
  const { relation, speaker, step } = footage.sayings!;
  const count = (which: number) => sayingsOf(forest, root).filter((saying) => relation[saying] === which).length;
  return words("cascade.describe", {
    size: forest.size[root]!, chain: forest.depth[root]! + 1, who: idOf(footage, speaker[root]!), step: step[root]!, contradict: count(CONTRADICTS), invert: count(INVERTS), shown,
  });
}

export function tableOf({ footage, words }: State, forest: CascadeForest, root: number): DataTable {
  const { speaker, step, opinion, relation, parent } = footage.sayings!;
  const rows = sayingsOf(forest, root).map((saying) => [
    words("cascade.number", { value: step[saying]! }), idOf(footage, speaker[saying]!), words("cascade.relation", { relation: RELATIONS[relation[saying]!]! }),
    parent[saying]! < 0 ? words("cascade.nobody") : idOf(footage, speaker[parent[saying]!]!), words("cascade.opinion", { value: opinion[saying]! }),
  ]);
  return { caption: words("cascade.caption", { step: step[root]!, who: idOf(footage, speaker[root]!) }), head: ["step", "person", "does", "movedBy", "said"].map((key) => words(`cascade.${key}`)), rows };
}
