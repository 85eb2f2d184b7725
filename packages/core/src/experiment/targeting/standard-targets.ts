import type { Targets } from "./pairing.js";

/** The choices of targets to compare, at random first, each for a share of all agents; what a search finds is added as a list of ids. */
export const standardTargets = (share: number): Readonly<Record<string, Targets>> => ({
  "at random": { kind: "at-random", share },
  "most heard": { kind: "by-degree", share },
  PageRank: { kind: "by-pagerank", share },
  "k-shell": { kind: "by-k-shell", share },
  "low power": { kind: "by-power", share, order: "lowest" },
  "powerful, sure": { kind: "by-power-and-certainty", share, power: "high", certainty: "high" },
  "powerful, unsure": { kind: "by-power-and-certainty", share, power: "high", certainty: "low" },
  bridges: { kind: "by-bridging", share },
});
