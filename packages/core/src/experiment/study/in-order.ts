import type { Changes, Scenario } from "../../scenario/scenario.js";
import { merged } from "../claims/arms.js";

/**
 * Changes by path, without lead names, in the one order in which they are made: wholes before their parts, and a kind before what it has.
 *
 * So equal changes compute the same however they were written, and factors may change places.
 */
export function inOrder(scenario: Pick<Scenario, "lead">, ...changes: readonly Changes[]): Changes {
  return Object.fromEntries(Object.entries(merged(scenario as Scenario, ...changes)).sort(([one], [other]) => {
    const [a, b] = [wholeOf(one), wholeOf(other)];
    return a < b ? -1 : a > b ? 1 : one < other ? -1 : 1;
  }));
}

/** A kind stands for the whole that it is the kind of. */
export const wholeOf = (path: string): string => path.replace(/\.kind$/, "");
