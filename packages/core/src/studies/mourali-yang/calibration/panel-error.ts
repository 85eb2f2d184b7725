import type { Settings } from "../settings.js";
import type { Demand } from "./demand.js";
import { panel } from "./panel.js";
import type { Point } from "./parameters.js";

/** Covariances of the errors that one panel makes in all numbers at once, in units of their misfits. */
export type PanelError = readonly (readonly number[])[];

/** Other panels that are asked: enough for the errors of a hundred numbers. */
const TWINS = 400;

/** What as many other panels of the same size answer at a point: its people are the same in all cells, so that its errors are no luck of each cell. */
export function panelError(demands: readonly Demand[], point: Point, settings: Settings, { people, seed }: { readonly people: number; readonly seed: string }): PanelError {
  const answers = Array.from({ length: TWINS }, (_, k) => {
    const outcome = panel(people, settings, `${seed}:twin ${k}`)(point);
    return demands.map(({ misfit }) => misfit(outcome));
  });
  const means = demands.map((_, p) => answers.reduce((sum, each) => sum + each[p]!, 0) / TWINS);
  const errors = answers.map((each) => each.map((misfit, p) => misfit - means[p]!));
  return demands.map((_, p) => demands.map((__, q) => errors.reduce((sum, each) => sum + each[p]! * each[q]!, 0) / (TWINS - 1)));
}
