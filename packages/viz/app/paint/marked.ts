import { idOf } from "../../src/footage/footage.js";
import type { State } from "../../src/store/store.js";

/** Ids of those who are marked in all pictures; where nobody is, of who is selected. */
export function markedIds({ footage, highlighted, selected }: Pick<State, "footage" | "highlighted" | "selected">): readonly string[] {
  if (highlighted?.length === footage.n && highlighted.includes(1)) return Array.from(highlighted).flatMap((flag, i) => (flag === 1 ? [idOf(footage, i)] : []));
  return selected === null || selected >= footage.n ? [] : [idOf(footage, selected)];
}

/** Flags after some people were added, or one who was there taken away; null where nobody is left. */
export function marking({ footage, highlighted }: Pick<State, "footage" | "highlighted">, people: readonly number[], toggle = false): Uint8Array | null {
  const flags = highlighted?.length === footage.n ? highlighted.slice() : new Uint8Array(footage.n);
  for (const i of people) flags[i] = toggle && flags[i] === 1 ? 0 : 1;
  return flags.includes(1) ? flags : null;
}
