import { type Changes, type Network, type Run, type Scenario, simulate, withChanges } from "../../index.js";
import { scenario } from "../../scenarios.js";
import { CERTAINTY, DISCOUNTING, EMPOWERED, PLACEBO, PUSH, SEED } from "./design.js";

/** One cell of one pair. */
export interface Cell {
  readonly empowered: number;
  readonly certainty: number;
  readonly push: number;
  readonly privateMean: number;
  readonly publicMean: number;
  /** Against the same people without contacts; null at push 0. */
  readonly backfire: number | null;
  readonly lift: number | null;
}

/** One condition of one pair: what more push did, with reactance, under plain discounting, and by chance alone. */
export interface Contrast {
  readonly empowered: number;
  readonly certainty: number;
  /** Public mean at push 4 minus at push 1. */
  readonly d41: number;
  readonly discountingD41: number;
  readonly discountingBackfire: number;
  readonly placeboBackfire: number;
  readonly placeboLift: number;
}

/** All cells with one luck. */
export interface Pair {
  readonly replication: number;
  readonly cells: readonly Cell[];
  readonly contrasts: readonly Contrast[];
  /** Standard deviation of the anchors of the first cell. */
  readonly sd: number;
}

/** What the pairs are made with: network size, and further changes for a sensitivity analysis. */
export interface PairOptions {
  readonly n: number;
  readonly changes?: Changes;
  readonly seed?: string;
  /** A network in place of the scenario's. */
  readonly network?: Network;
}

/** Pair r of the headline: the same network, people and luck under every condition. */
export function headlinePair(replication: number, { n, changes = {}, seed = SEED, network }: PairOptions): Pair {
  const base = scenario("push-harder", { "network.n": n, ...changes });
  let ground: Run["ground"] | undefined;
  const run = (cell: Changes): Run => {
    const made = simulate(withChanges(base, cell), { seed, replication, record: "none", twin: false, ...(network === undefined ? {} : { network }), ...(ground === undefined ? {} : { ground }) });
    ground = made.ground;
    return made;
  };
  const cells: Cell[] = [];
  const contrasts: Contrast[] = [];
  let sd = 0;
  for (const empowered of EMPOWERED) {
    for (const certainty of CERTAINTY) {
      const people = { empowered, certainty };
      const runs = PUSH.map((push) => run({ ...people, push }));
      sd ||= deviation(runs[0]!.at(0).anchor);
      for (const [k, push] of PUSH.entries()) {
        cells.push({ ...people, push, ...means(runs[k]!), ...(push === 0 ? { backfire: null, lift: null } : effects(runs[k]!, runs[0]!)) });
      }
      const without = { ...people, rule: discounting(base) };
      const [d0, d1, d4] = PUSH.map((push) => run({ ...without, push })) as [Run, Run, Run];
      const placebo = effects(run({ ...people, push: PUSH[2], "campaigns.0.weight": PLACEBO, "campaigns.0.pressure": PLACEBO }), runs[0]!);
      contrasts.push({
        ...people, d41: runs[2]!.summary.publicMean - runs[1]!.summary.publicMean, discountingD41: d4.summary.publicMean - d1.summary.publicMean,
        discountingBackfire: effects(d4, d0).backfire, placeboBackfire: placebo.backfire, placeboLift: placebo.lift,
      });
    }
  }
  return { replication, cells, contrasts, sd };
}

const means = ({ summary: { privateMean, publicMean } }: Run) => ({ privateMean, publicMean });

function effects(run: Run, base: Run): { readonly backfire: number; readonly lift: number } {
  const { backfire, lift } = run.against(base);
  return { backfire: backfire!, lift: lift! };
}

/** The scenario's rule with its parameters, but with uncertainty unable to erode power. */
const discounting = ({ rule }: Scenario): object => ({ ...rule, kind: DISCOUNTING });

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1));
}
