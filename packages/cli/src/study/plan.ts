import {
  ALTERNATIVES, type CalibrationEffort, CLAIMS, CONTROLS, DUELS, type Effort, type Progress, ROBUSTNESS_GRID, ROBUSTNESS_RANGES, type RobustnessEffort, type Settings,
} from "@talkback/core/studies";

/** What is to be done. */
export interface Plan {
  readonly settings: Settings;
  readonly effort: Effort;
  readonly robustness: RobustnessEffort | null;
  readonly calibration: CalibrationEffort | null;
  readonly compares: boolean;
}

/** A stage's name, and its work: 1 is one participant more in every cell of the four experiments, once. */
type Stage = readonly [name: string, work: number];

/** What the four experiments cost beside their participants, in participants a cell. */
const FIXED = 40;

/** Share of all work that is done at some place of it: a guess, good enough for a line of progress. */
export function planned(plan: Plan): (progress: Progress) => number {
  const stages = [...studied(plan), ...fitted(plan), ...varied(plan)];
  const all = stages.reduce((sum, [, work]) => sum + work, 0);
  return ({ stage, done, total }) => {
    const at = stages.findIndex(([name]) => name === stage);
    if (at < 0) return 0;
    const before = stages.slice(0, at).reduce((sum, [, work]) => sum + work, 0);
    return (before + (stages[at]![1] * done) / total) / all;
  };
}

function studied({ settings: { n, replications }, effort: { rivals, duels, power, sizes, surface } }: Plan): Stage[] {
  const once = FIXED + n;
  return [
    ["the four experiments", 1.5 * replications * once], ["power at half strength", replications * once], ["power and certainty at half strength", replications * once],
    ...ALTERNATIVES.map(({ id, name }): Stage => [`${id} ${name}`, rivals * once]),
    ...CONTROLS.map(({ name }): Stage => [`control: ${name}`, 0.8 * rivals * once]),
    ...CLAIMS.map(({ id }): Stage => [`falsifier of ${id}`, 0.3 * rivals * once]),
    ...DUELS.flatMap(({ id, rival, cells }) => ["H3", rival].map((truth): Stage => [`${id}: H3 against ${rival}, ${truth} true`, (cells.length / 48) * duels * once])),
    ...sizes.map((size): Stage => [`power at ${size} a cell`, power * (FIXED + size)]),
    ["surface of influence", ((surface + 1) * (surface + 1) * once) / 48],
  ];
}

function fitted({ settings: { n, replications }, calibration, compares }: Plan): Stage[] {
  if (calibration === null) return [];
  const work = calibration.people * calibration.points * calibration.moves;
  return [
    ...(compares ? [["comparison with the article", 0.5 * replications * (FIXED + n)] as const] : []),
    ["history matching", 0.12 * work], ["approximate Bayesian computation", 0.03 * work], ["accepted points", 0.02 * work],
  ];
}

function varied({ settings: { n }, robustness }: Plan): Stage[] {
  if (robustness === null) return [];
  const once = 0.6 * (FIXED + n);
  const grid = ROBUSTNESS_GRID.reduce((points, { levels }) => points * levels.length, 1);
  const parameters = ROBUSTNESS_RANGES.length;
  return [
    ["signs on a grid", (grid / robustness.stride) * once], ["screening of parameters", robustness.walks * (parameters + 1) * once],
    ["shares of variance", robustness.rows * (parameters + 2) * once], ["intervals of shares", 2 * robustness.rows],
  ];
}
