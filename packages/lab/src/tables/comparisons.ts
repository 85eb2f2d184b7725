import { cellsOf, type Plan, type Prediction, sidesOf } from "@talkback/core/experiment";
import type { Given } from "./sheet.js";

/** What a prediction compares, replication by replication. */
export interface Effects {
  readonly prediction: Prediction;
  /** One number for each replication of which all runs that are compared have the outcome, by ascending replication. */
  readonly values: readonly number[];
}

/** Gathers outcomes for all predictions of a study from its runs, one by one. */
export interface Comparisons {
  add(run: Given): void;
  effects(): readonly Effects[];
}

export function comparisons(plan: Plan): Comparisons {
  const each = plan.study.predictions.map((prediction) => comparison(plan, prediction));
  return {
    add(run) {
      for (const { add } of each) add(run);
    },
    effects: () => each.map(({ prediction, values }) => ({ prediction, values: values() })),
  };
}

/** Sums and counts of a replication, one for each mean. */
interface Sums {
  readonly sum: number[];
  readonly count: number[];
}

function comparison(plan: Plan, prediction: Prediction) {
  const sides = sidesOf(prediction.compares).map(({ weight, where }) => ({ weight, cells: cellsOf(plan, where) }));
  const sidesOfCell = new Map<string, number[]>();
  for (const [s, { cells }] of sides.entries()) {
    for (const { point, arm } of cells) sidesOfCell.set(`${point} ${arm}`, [...(sidesOfCell.get(`${point} ${arm}`) ?? []), s]);
  }
  const found = new Map<number, Sums>();
  const whole = ({ count }: Sums): boolean => sides.every(({ cells }, s) => count[s] === cells.length && cells.length > 0);
  const effect = ({ sum, count }: Sums): number => sides.reduce((total, { weight }, s) => total + (weight * sum[s]!) / count[s]!, 0);
  return {
    prediction,
    add({ ref: { point, arm, replication }, timed: { record: { result } } }: Given) {
      const value = result?.outcomes[prediction.outcome] ?? null;
      if (value === null) return;
      const sums = found.get(replication) ?? { sum: sides.map(() => 0), count: sides.map(() => 0) };
      found.set(replication, sums);
      for (const s of sidesOfCell.get(`${point} ${arm}`) ?? []) {
        sums.sum[s]! += value;
        sums.count[s]!++;
      }
    },
    values: () => Array.from(found).sort(([a], [b]) => a - b).flatMap(([, sums]) => (whole(sums) ? [effect(sums)] : [])),
  };
}
