import { blankTargets, calibrate, finish, parseTargets, QUICK_CALIBRATION, robustness, study } from "@talkback/core/studies";
import type { Outcome } from "../../packages/cli/src/study/outcome.js";

/** A study that is much too small for conclusions, with all its parts: for what is written of it. */
export function smallOutcome(): Outcome {
  const done = finish(study({ settings: { n: 10, replications: 3 }, effort: { rivals: 2, duels: 2, power: 2, sizes: [10, 20], surface: 6 } }));
  return {
    study: done, quick: true, changes: {}, targets: null, comparison: null,
    robustness: finish(robustness({ settings: done.settings, effort: { stride: 401, walks: 2, rows: 2 } })),
    calibration: finish(calibrate(parseTargets(JSON.parse(blankTargets())), { settings: done.settings, effort: { ...QUICK_CALIBRATION, points: 40, moves: 2 } })),
  };
}
