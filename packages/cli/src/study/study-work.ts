import {
  blankTargets, calibrate, type Calibration, type CalibrationEffort, type Comparison, fitToTargets, FULL, FULL_CALIBRATION, FULL_ROBUSTNESS, parseTargets, QUICK, QUICK_CALIBRATION, QUICK_ROBUSTNESS, robustness, study, type Work,
} from "@talkback/core/studies";
import { isAnotherRule } from "./another-rule.js";
import type { Outcome, TargetsFile } from "./outcome.js";
import type { Plan } from "./plan.js";
import type { StudySettings } from "./study-settings.js";

export interface StudyWish extends StudySettings {
  readonly quick: boolean;
  readonly robust: boolean;
  readonly targets: TargetsFile | null;
}

/** A calibration to signs alone asks for little. */
const SIGNS_ONLY: CalibrationEffort = { people: 32, points: 80, moves: 3 };

/** How much of everything is to be done. */
export function planOf({ settings, changes, quick, robust, targets }: StudyWish): Plan {
  const another = isAnotherRule(changes);
  return {
    settings, effort: quick ? QUICK : FULL, robustness: !robust || another ? null : quick ? QUICK_ROBUSTNESS : FULL_ROBUSTNESS,
    calibration: another ? null : !quick ? FULL_CALIBRATION : targets === null ? SIGNS_ONLY : QUICK_CALIBRATION, compares: targets !== null,
  };
}

/** Carries out the study, fits it to the article's numbers or, without them, to signs, and looks at how robust the signs are. */
export function* studyWork(wish: StudyWish): Work<Outcome> {
  const { settings, changes, quick, targets } = wish;
  const plan = planOf(wish);
  const found = yield* study({ settings, effort: plan.effort, changes });
  const fit = yield* fitOf(wish, plan);
  const robust = plan.robustness === null ? null : yield* robustness({ settings, effort: plan.robustness });
  return { study: found, quick, changes, targets, ...fit, robustness: robust };
}

function* fitOf({ settings, changes, targets }: StudyWish, { calibration: effort }: Plan): Work<{ readonly comparison: Comparison | null; readonly calibration: Calibration | null }> {
  if (effort === null) return { comparison: null, calibration: null };
  if (targets !== null) return yield* fitToTargets(targets.targets, { settings, changes }, { effort });
  return { comparison: null, calibration: yield* calibrate(parseTargets(JSON.parse(blankTargets())), { settings, effort }) };
}
