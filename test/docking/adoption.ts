import { defineMeasure, type Network, parseScenario, type Scenario, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";

/** A market in which people adopt for good, by what comes from outside and by what the adopters they hear do to them, again in each step. */
export interface Diffusion {
  readonly network: Network;
  /** Probability to adopt in one step without anybody. */
  readonly external: number;
  /** Probability that one adopter persuades in one step, over a tie of strength below 1 and from 1 on. */
  readonly weak: number;
  readonly strong: number;
  readonly steps: number;
  readonly seed: string;
}

const constant = (value: number) => ({ kind: "constant", value });

/** The market's part `adoption` with its gate open to all and nothing learned; nobody speaks. */
const scenarioOf = ({ external, weak, strong, steps }: Diffusion): Scenario => parseScenario({
  id: "adoption", network: { kind: "given" }, ties: { kind: "network" }, rule: { kind: "degroot" }, campaigns: [], steps, window: 1,
  people: { attitude: constant(0), power: constant(0), certainty: constant(0), activity: constant(0) },
  market: { adoption: { external, weak, strong, strongFrom: 1, gate: -1, learning: 0 } },
}, catalog);

/** (n) 1 + the step in which each adopted; 0 for not at all. */
export const adoptedIn = (diffusion: Diffusion): Uint32Array =>
  simulate(scenarioOf(diffusion), { network: diffusion.network, seed: diffusion.seed, twin: false }).at(diffusion.steps).market.adopted as Uint32Array;

/** Share of adopters after 0, 1, 2 … steps, ending once so many have adopted. */
export function adoption(diffusion: Diffusion, until = 2): number[] {
  const shares = [0];
  const adopters = defineMeasure({
    name: "adopters",
    summary: "share of adopters",
    measure({ agents: { n, market } }) {
      let count = 0;
      for (const step of market.adopted!) if (step > 0) count++;
      shares.push(count / n);
      return count / n;
    },
  });
  simulate(scenarioOf(diffusion), { network: diffusion.network, seed: diffusion.seed, twin: false, measures: [adopters], stopWhen: () => shares.at(-1)! >= until });
  return shares;
}
