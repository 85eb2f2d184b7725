import type { Changes } from "@talkback/core";

/** What is to be run: plain data, and all of it; equal questions have equal answers. */
export interface Question {
  /** Id of a scenario of the library, or a whole scenario as JSON. */
  readonly scenario: string | Readonly<Record<string, unknown>>;
  /** By path or lead name. */
  readonly changes: Changes;
  readonly seed: string;
  /** Name that the lab gave to an imported network; null for the scenario's own. */
  readonly network: string | null;
}

/** Equal for equal questions. */
export const keyOf = ({ scenario, changes, seed, network }: Question): string =>
  JSON.stringify([scenario, Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1)), seed, network]);
