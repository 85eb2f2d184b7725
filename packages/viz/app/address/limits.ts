import type { Scenario } from "@talkback/core";

/** What the page carries out: links may come from anybody, and a run must fit into the memory of a telephone. */
export const LIMITS = { people: 100_000, ties: 1_000_000, steps: 5_000, pictures: 6_000_000 } as const;

/** What of a scenario is too large for the page, by the name of the limit; null for what fits. */
export function beyond({ network, steps }: Pick<Scenario, "network" | "steps">): keyof typeof LIMITS | null {
  const people = peopleIn(network);
  if (people > LIMITS.people) return "people";
  if (tiesIn(network, people) > LIMITS.ties) return "ties";
  if (steps > LIMITS.steps) return "steps";
  return people * (steps + 1) > LIMITS.pictures ? "pictures" : null;
}

type Network = Scenario["network"];
const numberAt = (network: Network, name: string): number => (typeof network[name] === "number" ? network[name] : 0);
const sum = (list: unknown): number => (Array.isArray(list) ? list.reduce<number>((total, each) => total + (Number(each) || 0), 0) : 0);

/** People of a network before it is made. */
export function peopleIn(network: Network): number {
  const degrees = Array.isArray(network.degrees) ? network.degrees.length : 0;
  return degrees || sum(network.sizes) || Math.max(numberAt(network, "n"), numberAt(network, "rows") * numberAt(network, "columns"));
}

/** At most, roughly: each generator has its own few parameters for density. */
export function tiesIn(network: Network, n: number): number {
  const { kind } = network;
  if (kind === "complete") return (n * n) / 2;
  const dense = (share: number) => (share * n * n) / 2;
  const blocks = Math.max(1, numberAt(network, "blocks"));
  const shared = kind === "stochastic-block" || kind === "overlapping-communities";
  if (shared) {
    const groups = kind === "stochastic-block" ? blocks : Math.max(1, numberAt(network, "communities"));
    return dense(Math.min(1, (numberAt(network, "within") * Math.max(1, numberAt(network, "memberships") ** 2)) / groups + numberAt(network, "between")));
  }
  if (kind === "erdos-renyi") return dense(numberAt(network, "p"));
  if (kind === "configuration") return Math.max(sum(network.degrees) / 2, Array.isArray(network.degrees) && network.degrees.length > 0 ? 0 : n * numberAt(network, "min") * 4);
  return n * Math.max(4, numberAt(network, "k") / 2, numberAt(network, "m"));
}
