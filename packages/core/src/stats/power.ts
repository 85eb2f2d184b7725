import { seOfProportion } from "./monte-carlo.js";
import { clopperPearson } from "./proportion.js";

/** Whether one simulated experiment found what it sought; null where its test could not be computed. */
export type Verdict = (n: number, replication: number) => boolean | null;

/** What came of the simulated experiments of one size. */
export interface VerdictCounts {
  readonly n: number;
  readonly replications: number;
  /** How many found what they sought. */
  readonly found: number;
  /** How many could not be computed; they count as not found, as they would for who runs the experiment. */
  readonly notComputable: number;
}

/** Power at one size of an experiment. */
export interface PowerPoint extends VerdictCounts {
  /** found / replications, in [0, 1]. */
  readonly power: number;
  /** Clopper-Pearson interval of the power. */
  readonly low: number;
  readonly high: number;
  /** Monte Carlo standard error of the power; 0 where it is 0 or 1, where the interval says more. */
  readonly se: number;
}

/**
 * Power from verdicts that were counted elsewhere.
 *
 * @param level of confidence of the interval, in (0, 1)
 * @see Clopper & Pearson (1934), Biometrika 26(4); doi:10.1093/biomet/26.4.404
 */
export function powerPoint(counts: VerdictCounts, level = 0.95): PowerPoint {
  const { n, replications, found, notComputable } = counts;
  const { estimate, low, high } = clopperPearson(found, replications, level);
  return { n, replications, found, notComputable, power: estimate, low, high, se: seOfProportion(found, replications) };
}

/**
 * Power by simulation: the share of replications that find an effect, for each size.
 *
 * @param sizes whole numbers of whatever `verdict` takes them for, such as people in each cell
 * @param replications for each size, at least 1, numbered from 0
 * @param verdict runs and judges one experiment
 */
export function simulatePower(sizes: readonly number[], replications: number, verdict: Verdict, level = 0.95): readonly PowerPoint[] {
  return sizes.map((n) => {
    let found = 0;
    let notComputable = 0;
    for (let r = 0; r < replications; r++) {
      const answer = verdict(n, r);
      if (answer === null) notComputable++;
      else if (answer) found++;
    }
    return powerPoint({ n, replications, found, notComputable }, level);
  });
}
