import type { Levelled, Ranged } from "../../../experiment.js";

/** The levels of the grid; every combination of them is a point. */
export const GRID: readonly Levelled[] = [
  { path: "rule.tolerance", levels: [0.1, 0.2, 0.3, 0.4, 0.5] },
  { path: "rule.reactance", levels: [0.5, 1, 1.5, 2] },
  { path: "rule.conformity", levels: [0, 0.3, 0.6] },
  { path: "rule.certaintyResistance", levels: [0, 0.5] },
  { path: "rule.powerErosion", levels: [0.8, 1] },
  { path: "rule.threatBlock", levels: [0, 0.5, 1] },
  { path: "rule.influence", levels: [0.3, 0.5, 0.8] },
];

/** A parameter over its range, and why that range. */
export interface Range extends Ranged {
  readonly because: string;
}

const WHOLE = "nothing is known of it, so its whole range";

/** What the sensitivity analysis varies. */
export const RANGES: readonly Range[] = [
  { path: "rule.influence", low: 0, high: 1, because: WHOLE },
  { path: "rule.certaintyResistance", low: 0, high: 1, because: WHOLE },
  { path: "rule.powerErosion", low: 0, high: 1, because: WHOLE },
  { path: "rule.tolerance", low: 0, high: 0.75, because: "above .765 nobody in the laboratory can be threatened on average: power .9 at certainty .15 and erosion 1" },
  { path: "rule.reactance", low: 0, high: 2, because: "its usual range; it has no upper end" },
  { path: "rule.conformity", low: 0, high: 1, because: WHOLE },
  { path: "rule.threatBlock", low: 0, high: 1, because: WHOLE },
  { path: "settings.powerStrength", low: 0.5, high: 1, because: "from a manipulation that takes badly to one that takes fully" },
  { path: "settings.certaintyStrength", low: 0.5, high: 1, because: "from a manipulation that takes badly to one that takes fully" },
  { path: "settings.opinion", low: 0.2, high: 0.9, because: "others' opinions from two to nine of their standard deviations from neutral, within the scale" },
  { path: "settings.attitudeSd", low: 0.05, high: 0.5, because: "from participants who nearly agree to opinions spread over half the scale" },
];
