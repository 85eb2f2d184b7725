import type { Changes } from "@talkback/core";
import type { Calibration, Comparison, Robustness, Study, Targets } from "@talkback/core/studies";

/** A file with the article's numbers. */
export interface TargetsFile {
  readonly name: string;
  readonly sha256: string;
  readonly targets: Targets;
}

/** Everything that `talkback study` found. */
export interface Outcome {
  readonly study: Study;
  readonly quick: boolean;
  /** Parameters of the rule that were set. */
  readonly changes: Changes;
  /** Null where it was not wanted, or where parameters of the rule are set. */
  readonly robustness: Robustness | null;
  readonly targets: TargetsFile | null;
  /** Null without targets. */
  readonly comparison: Comparison | null;
  /** Null where parameters of the rule are set, which it would vary itself. */
  readonly calibration: Calibration | null;
}
