import { cellScenario, cellSeed, type World } from "./cell.js";
import { type Condition, EXPERIMENTS } from "./design.js";
import type { Work } from "./progress.js";
import { answersIn, POINTS_PER_UNIT } from "./session.js";
import { tally } from "./tally.js";

/** Influence of others over all powers and certainties. */
export interface Surface {
  readonly power: readonly number[];
  readonly certainty: readonly number[];
  /** influence[c][p] at certainty[c] and power[p]: 1 conforms, below 0 diverges. */
  readonly influence: readonly (readonly number[])[];
}

/** The influence of unsolicited opinions on what is said in public, for people of one power and certainty each, measured without error. */
export function* surfaceOf(world: World, steps: number): Work<Surface> {
  const marks = Array.from({ length: steps + 1 }, (_, k) => k / steps);
  const influence: number[][] = [];
  for (const [c, certain] of marks.entries()) {
    yield { stage: "surface of influence", done: c, total: marks.length };
    influence.push(marks.map((controlPower) => influenceAt({
      ...world, settings: { ...world.settings, controlPower, certain, uncertain: certain, powerSd: 0, certaintySd: 0, ratingSd: 0 },
    })));
  }
  return { power: marks, certainty: marks, influence };
}

function influenceAt(world: World): number {
  const experiment = EXPERIMENTS[0]!;
  const mean = (opinions: Condition["opinions"]) => {
    const cell: Condition = { power: "control", certainty: "certain", asked: "unsolicited", audience: "public", opinions };
    return tally(answersIn({ cell, scenario: cellScenario(cell, experiment, world), seed: cellSeed({ ...cell, opinions: "positive" }, experiment, world.settings) }, world.settings, 0), "rating").mean;
  };
  return (mean("positive") - mean("negative")) / (2 * world.settings.opinion * POINTS_PER_UNIT);
}
