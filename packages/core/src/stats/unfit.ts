import { type Refusal, refuse } from "./refusal.js";

/** The first reason why named columns cannot stand beside a response, null where they can. */
export function unfit(response: ArrayLike<number>, columns: ReadonlyMap<string, ArrayLike<number>>): Refusal | null {
  for (const [name, column] of [["response", response] as const, ...columns]) {
    if (column.length !== response.length) return refuse("lengths differ", name);
    for (let i = 0; i < column.length; i++) if (!Number.isFinite(column[i])) return refuse("not finite", name);
  }
  return null;
}
