import type { Calibration } from "./calibrate.js";
import type { Outcome } from "./outcome.js";
import type { Tried } from "./cloud.js";
import type { Demand } from "./demand.js";
import { type Point, pointAt } from "./parameters.js";

/** No parameters were found that reproduce what is demanded; the search is by luck, so that some may exist. */
export interface Conflict {
  readonly reproduced: false;
  /** Smallest largest misfit that was found, in standard errors; beyond the cutoff by 20 times what is missing where it is a sign. */
  readonly smallest: number;
  /** Where. */
  readonly nearest: Point;
  /** What is not met there, the worst first: simulated less reported in standard errors, and for a sign what is missing in units of .05. */
  readonly unmet: readonly { readonly name: string; readonly misfit: number }[];
  readonly text: string;
}

/** Demands within this share of the worst take part in the conflict. */
const NEARLY = 0.9;

/** What stands against what, at the point that comes nearest. */
export function conflictOf(cloud: readonly Tried[], demands: readonly Demand[], ask: (at: Float64Array) => Outcome, { cutoff, evaluations }: Pick<Calibration, "cutoff" | "evaluations">): Conflict {
  const nearest = cloud.reduce((best, each) => (each.implausibility < best.implausibility ? each : best));
  const outcome = ask(nearest.at);
  const size = ({ misfit, isNumber }: { readonly misfit: number; readonly isNumber: boolean }) => (isNumber ? Math.abs(misfit) : misfit > 0 ? cutoff + misfit : 0);
  const unmet = demands.map(({ name, misfit, number }) => ({ name, isNumber: number !== null, misfit: misfit(outcome) }))
    .filter((each) => size(each) > Math.min(cutoff, NEARLY * nearest.implausibility)).sort((a, b) => size(b) - size(a));
  const names = unmet.slice(0, 4).map(({ name, misfit, isNumber }) => (isNumber ? `${name} (${digits(misfit)} standard errors)` : `${name} (the sign)`));
  return {
    reproduced: false, smallest: nearest.implausibility, nearest: pointAt(nearest.at), unmet: unmet.map(({ name, misfit }) => ({ name, misfit })),
    text: `No parameters that reproduce the targets were found in ${evaluations} tries: the nearest leaves a misfit of ${digits(nearest.implausibility)}, where ${digits(cutoff)} is plausible. In conflict: ${names.join("; ")}.`,
  };
}

/** With one digit, signed below 0. */
const digits = (value: number): string => `${value < 0 ? "-" : ""}${Math.floor(Math.abs(value) * 10 + 0.5) / 10}`;
