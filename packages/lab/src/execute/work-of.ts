import type { Scenario } from "@talkback/core";

/** Where a network does not say how many agents it will have. */
const SOME = 1000;

/** Agents times steps of a run, those of its twin included: how long it takes, roughly. It decides on batches and bars of progress, on no result. */
export function workOf({ network, steps }: Pick<Scenario, "network" | "steps">, twin: boolean): number {
  return agentsOf(network) * steps * (twin ? 2 : 1);
}

/** Agents that a network will have, as far as its parameters tell. */
function agentsOf(network: Readonly<Record<string, unknown>>): number {
  const { n, order, rows, columns, degrees } = network;
  if (Array.isArray(degrees)) return degrees.length;
  if (typeof rows === "number" && typeof columns === "number") return rows * columns;
  for (const count of [n, order]) if (typeof count === "number") return count;
  return SOME;
}
