import { type Refusal, refuse } from "./refusal.js";

/** The first reason why named columns cannot stand beside the first of them, null where they can. */
export function unfit(columns: readonly (readonly [name: string, column: ArrayLike<number>])[]): Refusal | null {
  for (const [name, column] of columns) {
    if (column.length !== columns[0]![1].length) return refuse("lengths differ", name);
    for (let i = 0; i < column.length; i++) if (!Number.isFinite(column[i])) return refuse("not finite", name);
  }
  return null;
}
