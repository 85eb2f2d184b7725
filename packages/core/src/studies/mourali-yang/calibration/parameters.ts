import { type Ranged, valueAt } from "../../../experiment.js";
import type { World } from "../cell.js";
import type { Settings } from "../settings.js";

/** What calibration looks for: parameters of the rule, and how well the manipulations take. Within its range, each value is as likely before. */
export const PARAMETERS = [
  { path: "influence", low: 0, high: 1, text: "private influence (alpha)" },
  { path: "certaintyResistance", low: 0, high: 1, text: "resistance by certainty alone (zeta)" },
  { path: "powerErosion", low: 0, high: 1, text: "how far uncertainty erodes confidence in power (eta); in Experiment 3 its mean" },
  { path: "tolerance", low: 0, high: 0.8, text: "insecure power tolerated before threat is felt (theta)" },
  { path: "reactance", low: 0, high: 2, text: "reactance strength (rho)" },
  { path: "conformity", low: 0, high: 1, text: "pressure to conform in public (nu)" },
  { path: "threatBlock", low: 0, high: 1, text: "how far threat blocks private acceptance (kappa)" },
  { path: "powerStrength", low: 0, high: 1.15, text: "manipulation strength of power" },
  { path: "certaintyStrength", low: 0, high: 1.25, text: "manipulation strength of certainty" },
] as const satisfies readonly (Ranged & { readonly text: string })[];

export type Parameter = (typeof PARAMETERS)[number]["path"];
/** A value for every parameter. */
export type Point = Readonly<Record<Parameter, number>>;

/** The values at coordinates in [0, 1], in the order of `PARAMETERS`. */
export const pointAt = (coordinates: Float64Array): Point =>
  Object.fromEntries(PARAMETERS.map((parameter, d) => [parameter.path, valueAt(parameter, coordinates[d]!)])) as Point;

/** The laboratory with these values. */
export function calibratedWorld({ powerErosion, powerStrength, certaintyStrength, ...rule }: Point, settings: Settings): World {
  return {
    settings: { ...settings, powerStrength, certaintyStrength, erosion: powerErosion },
    changes: Object.fromEntries(Object.entries({ ...rule, powerErosion }).map(([name, value]) => [`rule.${name}`, value])),
  };
}
