import type { Place } from "../app.js";

/** What undo steps through; time and selection are not among it. */
export type Undoable = Pick<Place, "question" | "compare" | "hide" | "lock">;

/** Steps that can be undone and done again. */
export interface History {
  /** Notes where one has come to; what was undone can no longer be redone. */
  commit(now: Undoable): void;
  /** Where one was before, seen from where one is; null where there is nothing to undo. */
  undo(now: Undoable): Undoable | null;
  redo(now: Undoable): Undoable | null;
  readonly canUndo: (now: Undoable) => boolean;
  readonly canRedo: boolean;
}

export const STEPS_BACK = 50;

const keyOf = ({ question, compare, hide, lock }: Undoable): string => JSON.stringify([question, compare, hide, lock]);
const same = (a: Undoable, b: Undoable): boolean => keyOf(a) === keyOf(b);

/** At most 50 steps. What was changed without being committed, as while a slider is dragged, is one step with the commit that follows. */
export function createHistory(first: Undoable): History {
  let [back, forth, last]: [Undoable[], Undoable[], Undoable] = [[], [], first];
  return {
    commit(now) {
      if (same(now, last)) return;
      [back, forth, last] = [[...back, last].slice(-STEPS_BACK), [], now];
    },
    undo(now) {
      const before = same(now, last) ? back.pop() : last;
      if (before === undefined) return null;
      forth.push(now);
      return (last = before);
    },
    redo(now) {
      const after = forth.pop();
      if (after === undefined) return null;
      back.push(now);
      return (last = after);
    },
    canUndo: (now) => back.length > 0 || !same(now, last),
    get canRedo() { return forth.length > 0; },
  };
}
