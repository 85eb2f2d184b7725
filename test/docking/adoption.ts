import type { Network } from "@talkback/core";
import { live } from "./society.js";

/** A market in which people adopt for good, by what comes from outside and by what adopters they hear tell them, again in each step. */
export interface Diffusion {
  /** Strength is the probability that an adopter persuades its hearer in one step. */
  readonly network: Network;
  /** Probability to adopt in one step without anybody. */
  readonly external: number;
  readonly steps: number;
  readonly seed: string;
}

/** Share of adopters after 0, 1, 2 … steps. */
export function adoption({ network, external, steps, seed }: Diffusion): number[] {
  const run = live({
    network, attitude: Array.from({ length: network.n }, () => 0), rule: { kind: "independent-cascade" }, hear: { kind: "independent-cascade", p: 1, again: true },
    campaigns: [{ id: "outside", rate: external, weight: 1 }], steps, seed,
  });
  return [0, ...run.table.series("privateMean")];
}
