import { type Changes, type Run, type Scenario, type SimulateOptions, simulate, type Utterance } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { type Interval, meanInterval } from "@talkback/core/stats";

export const SEED = "patterns";

/** push-harder as shipped, with nothing pushed. */
export const talk = (changes: Changes = {}): Scenario => scenario("push-harder", { push: 0, ...changes });

/** Run r of the patterns' seed, compared with nothing; equal r, equal luck. */
export const run = (of: Scenario, r = 0, options: SimulateOptions & Parameters<typeof simulate>[1] = {}): Run =>
  simulate(of, { seed: SEED, replication: r, twin: false, record: "none", ...options });

/** One value of each of so many runs. */
export const each = <T>(runs: number, value: (r: number) => T): T[] => Array.from({ length: runs }, (_, r) => value(r));

/** Mean with its t interval at 99.9 %. */
export const interval = (values: readonly number[]): Interval => meanInterval(values, 0.999)!;

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Everything that was said in a run. */
export const postsOf = ({ utterances }: Run): Utterance[] => Array.from({ length: utterances.length }, (_, id) => utterances.get(id));

/** A mean with the half width of its interval. */
export const within = (values: readonly number[], decimals = 3): string => {
  const { mean: middle, high } = interval(values);
  return `${middle.toFixed(decimals)} ± ${(high - middle).toFixed(decimals)}`;
};

/** A share in per cent. */
export const percent = (share: number, decimals = 0): string => `${(100 * share).toFixed(decimals)} %`;
