import { type SerialMediation, serialMediation } from "../../../stats.js";
import { EXPERIMENTS, type Experiment, FACTORS, type Where } from "../design.js";
import { serialColumns } from "../mediation.js";
import { type Answers, POINTS_PER_UNIT } from "../session.js";
import { type Tally, tallies } from "../tally.js";
import { blankTargets } from "../targets/blank.js";
import type { Outcome } from "./outcome.js";

type Tree = { [key: string]: Tree } & { [key: string]: unknown };

/** What an article would report of an outcome of ours, rounded to two digits: a file of targets whose truth is known. For tests of calibration. */
export function madeUpTargets(outcome: Outcome): unknown {
  const file = JSON.parse(blankTargets()) as Tree;
  for (const experiment of EXPERIMENTS) {
    const place = file.experiments![String(experiment.id)]!;
    fill(place, experiment, tallies(outcome[experiment.id], "rating"), { low: 1, high: 7 });
    if (experiment.id !== 3) continue;
    for (const measure of ["confidence", "threat"] as const) fill(place[measure]!, experiment, tallies(outcome[3], measure), { low: 0, high: 1 });
    for (const power of FACTORS.power) for (const asked of FACTORS.asked) Object.assign(place.mediation![power]![asked]!, mediation({ power, asked }, outcome[3]));
  }
  return file;
}

function fill(place: Tree, { factors }: Experiment, cells: readonly Tally[], { low, high }: { readonly low: number; readonly high: number }): void {
  Object.assign(place.scale!, { low, high });
  for (const { answers: { cell }, n, mean, squares } of cells) {
    const leaf = factors.reduce((at, factor) => at[cell[factor]]!, place.cells!);
    Object.assign(leaf, { mean: rounded(mean), sd: rounded(Math.sqrt(squares / (n - 1))), n });
  }
}

function mediation(where: Where, answers: readonly Answers[]): Record<"a1" | "d21" | "b2", unknown> {
  const fit = serialMediation(serialColumns(where, { answers })) as SerialMediation;
  const path = ({ estimate, se }: SerialMediation["a1"], points: number) => ({ value: rounded(points * estimate), se: rounded(points * se), page: null });
  return { a1: path(fit.a1, 1), d21: path(fit.d21, 1), b2: path(fit.b2, POINTS_PER_UNIT) };
}

const rounded = (value: number): number => Math.floor(value * 100 + 0.5) / 100;
