import type { Cell, Cells } from "../stats/cells.js";
import { contrast } from "../stats/contrast.js";
import { isRefusal, type Refusal, refuse } from "../stats/refusal.js";
import { oneSampleTTest, type TTest } from "../stats/t-test.js";

/** A part of a contrast: the mean over the cells that have some levels, with a weight. */
export interface ContrastPart {
  /** Levels by factor; of a factor that is left out, all of them. */
  readonly where: Readonly<Record<string, string | number>>;
  readonly weight: number;
}

/** A contrast by its name: the weights of its parts add up to 0. */
export type Contrasts = Readonly<Record<string, readonly ContrastPart[]>>;

/** A contrast, tested against 0. */
export interface NamedContrast extends TTest {
  readonly name: string;
  /** Replications with a value in all of its cells; rows where runs share no luck. */
  readonly n: number;
  /** The mean in standard deviations over replications, Cohen's d_z; in those within cells where runs share no luck. */
  readonly standardised: number;
}

/**
 * Contrasts of the replications' own values: each replication gives one number, and these are tested as one sample.
 *
 * @param blocks of each replication, its value in each of `cells.list`; NaN where there is none
 */
export function contrastsOfReplications(cells: Cells, blocks: readonly Float64Array[], contrasts: Contrasts, level: number): NamedContrast[] | Refusal {
  return each(cells, contrasts, (weights, name) => {
    const values = blocks.map((block) => weights.reduce((sum, weight, cell) => (weight === 0 ? sum : sum + weight * block[cell]!), 0)).filter(Number.isFinite);
    const test = oneSampleTTest(values, { level });
    if (test === null) return refuse("no degrees of freedom", name);
    return { name, n: values.length, ...test, standardised: test.t / Math.sqrt(values.length) };
  });
}

/** Contrasts of cells whose runs share no luck, with Welch's errors. */
export function contrastsOfCells(cells: Cells, contrasts: Contrasts, level: number): NamedContrast[] | Refusal {
  return each(cells, contrasts, (weights, name) => {
    const found = contrast(cells, weights, { error: "separate", level });
    return isRefusal(found) ? found : { name, n: cells.list.reduce((sum, { n }, cell) => sum + (weights[cell] === 0 ? 0 : n), 0), ...found };
  });
}

function each(cells: Cells, contrasts: Contrasts, test: (weights: readonly number[], name: string) => NamedContrast | Refusal): NamedContrast[] | Refusal {
  const found: NamedContrast[] = [];
  for (const [name, parts] of Object.entries(contrasts)) {
    const weights = weightsOf(cells, name, parts);
    const one = isRefusal(weights) ? weights : test(weights, name);
    if (isRefusal(one)) return one;
    found.push(one);
  }
  return found;
}

function weightsOf({ list }: Cells, name: string, parts: readonly ContrastPart[]): number[] | Refusal {
  const size = parts.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (!(size > 0 && Math.abs(sum) <= 1e-9 * size)) return refuse("not a contrast", name);
  const weights = list.map(() => 0);
  for (const { where, weight } of parts) {
    const chosen = list.flatMap((cell, k) => (isAt(cell, where) ? [k] : []));
    if (chosen.length === 0) return refuse("unknown name", name);
    for (const k of chosen) weights[k]! += weight / chosen.length;
  }
  return weights;
}

const isAt = ({ levels }: Cell, where: ContrastPart["where"]): boolean => Object.entries(where).every(([factor, level]) => levels[factor] === level);
