import { type Network, type Run, simulate } from "../../index.js";
import { scenario } from "../../scenarios.js";
import { type Interval, meanInterval } from "../../stats.js";
import { SEED } from "./design.js";

/** Shares of empowered people, and certainties, over which the effect of more push is mapped. */
export const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
export const CERTAINTIES = [0.15, 0.25, 0.33, 0.5, 0.67] as const;

/** One pair at one certainty: public mean at push 4 minus at push 1, by share. */
export interface PhaseRow {
  readonly replication: number;
  readonly certainty: number;
  readonly d41: readonly number[];
}

export interface PhaseOptions {
  readonly n: number;
  readonly network?: Network;
}

export function phaseRow(replication: number, certainty: number, { n, network }: PhaseOptions): PhaseRow {
  let ground: Run["ground"] | undefined;
  const publicMean = (empowered: number, push: number): number => {
    const run = simulate(scenario("push-harder", { "network.n": n, empowered, certainty, push }), {
      seed: SEED, replication, record: "none", twin: false, ...(network === undefined ? {} : { network }), ...(ground === undefined ? {} : { ground }),
    });
    ground = run.ground;
    return run.summary.publicMean;
  };
  return { replication, certainty, d41: SHARES.map((share) => publicMean(share, 4) - publicMean(share, 1)) };
}

/** One certainty over all pairs. */
export interface PhaseFinding {
  readonly certainty: number;
  readonly d41: readonly Interval[];
  /** The engine beyond the mixture `share × all empowered + (1 − share) × none`. */
  readonly emergent: readonly Interval[];
  /** Share at which more push starts to lower public opinion: mean over the pairs that have one. */
  readonly tipping: Interval | null;
  /** The same for the mixture. */
  readonly mixtureTipping: Interval | null;
  /** Share of pairs that have a tipping share at all. */
  readonly tips: number;
}

export function phaseFinding(rows: readonly PhaseRow[]): PhaseFinding {
  const mixtures = rows.map(({ d41 }) => SHARES.map((share) => share * d41.at(-1)! + (1 - share) * d41[0]!));
  const found = rows.map(({ d41 }) => crossing(d41)).filter((share) => share !== null);
  const mixed = mixtures.map(crossing).filter((share) => share !== null);
  return {
    certainty: rows[0]!.certainty,
    d41: SHARES.map((_, k) => meanInterval(rows.map(({ d41 }) => d41[k]!))!),
    emergent: SHARES.map((_, k) => meanInterval(rows.map(({ d41 }, r) => d41[k]! - mixtures[r]![k]!))!),
    tipping: meanInterval(found), mixtureTipping: meanInterval(mixed), tips: found.length / rows.length,
  };
}

/** The share at which a curve first falls below 0, interpolated between its points; null when it does not. */
export function crossing(d41: readonly number[]): number | null {
  if (d41[0]! < 0) return 0;
  for (let k = 1; k < d41.length; k++) {
    const [a, b] = [d41[k - 1]!, d41[k]!];
    if (b < 0) return SHARES[k - 1]! + (a / (a - b)) * (SHARES[k]! - SHARES[k - 1]!);
  }
  return null;
}
