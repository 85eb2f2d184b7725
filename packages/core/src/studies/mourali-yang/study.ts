import type { Changes } from "../../index.js";
import type { World } from "./cell.js";
import { type Contestant, type ControlFinding, contest, controlFindings, type FalsifierFinding, falsifierFindings } from "./contest.js";
import { type DuelFinding, duelFindings } from "./duel.js";
import type { Data } from "./estimated.js";
import { type Finding, findingOf } from "./finding.js";
import { type PathFinding, pathGatherer } from "./paths.js";
import { type PowerFinding, powerFindings, SIZES } from "./power.js";
import type { Work } from "./progress.js";
import { type Settings, settingsOf } from "./settings.js";
import { type Surface, surfaceOf } from "./surface.js";
import { type TermFinding, varianceGatherer } from "./variance.js";

/** How much of everything is done. */
export interface Effort {
  /** Replications of rules, controls and falsifiers; of each discriminating design; of each size in the power analysis. */
  readonly rivals: number;
  readonly duels: number;
  readonly power: number;
  /** Participants a cell for which power is computed. */
  readonly sizes: readonly number[];
  /** Cells along each side of the surface. */
  readonly surface: number;
  /** Whether mediation is tested by a bootstrap at weaker manipulations, too; as it is when absent. */
  readonly weakerTests?: boolean;
}

export const FULL: Effort = { rivals: 50, duels: 200, power: 200, sizes: SIZES, surface: 40 };
export const QUICK: Effort = { rivals: 5, duels: 20, power: 6, sizes: [25, 50], surface: 8, weakerTests: false };

/** The whole at a weaker manipulation. */
export interface StrengthFinding {
  readonly text: string;
  readonly powerStrength: number;
  readonly certaintyStrength: number;
  readonly finding: Finding;
}

/** Everything that the study found, but robustness and what is fitted to targets. */
export interface Study {
  readonly settings: Settings;
  readonly effort: Effort;
  readonly finding: Finding;
  readonly variance: readonly TermFinding[];
  readonly paths: readonly PathFinding[];
  /** Replication 0, participant by participant: an experiment of each design, once. */
  readonly example: readonly { readonly experiment: number; readonly data: Data }[];
  readonly strengths: readonly StrengthFinding[];
  readonly contest: readonly Contestant[];
  readonly controls: readonly ControlFinding[];
  readonly falsifiers: readonly FalsifierFinding[];
  readonly duels: readonly DuelFinding[];
  readonly power: readonly PowerFinding[];
  readonly surface: Surface;
}

export interface StudyOptions {
  readonly settings?: Partial<Settings>;
  readonly effort?: Effort;
  /** Parameters of the rule, or anything else in the scenarios, that are not at their defaults. */
  readonly changes?: Changes;
}

/**
 * Carries out the study of Mourali & Yang (2013), portion by portion.
 *
 * @throws {SpecError} for settings out of range and changes that do not fit, with all issues at once
 */
export function* study({ settings: given, effort = FULL, changes = {} }: StudyOptions = {}): Work<Study> {
  const settings = settingsOf(given);
  const world: World = { settings, changes };
  const variance = varianceGatherer();
  const paths = pathGatherer();
  const example: Study["example"][number][] = [];
  const finding = yield* findingOf(world, {
    stage: "the four experiments", replications: settings.replications,
    watch(experiment, data) {
      variance.watch(experiment, data);
      paths.watch(experiment, data);
      if (data.replication === 0) example.push({ experiment: experiment.id, data });
    },
  });
  return {
    settings, effort, finding, variance: variance.findings(), paths: paths.findings(), example,
    strengths: yield* strengthFindings(world, effort),
    contest: yield* contest(world, effort.rivals),
    controls: yield* controlFindings(world, effort.rivals),
    falsifiers: yield* falsifierFindings(world, effort.rivals),
    duels: yield* duelFindings(world, effort.duels),
    power: yield* powerFindings(world, effort.power, effort.sizes),
    surface: yield* surfaceOf(world, effort.surface),
  };
}

/** Half of full manipulation strength, whatever strength the study itself is set to. */
const HALF = 0.5;

function* strengthFindings(world: World, { weakerTests = true }: Effort): Work<readonly StrengthFinding[]> {
  const { settings } = world;
  const weaker: readonly Omit<StrengthFinding, "finding">[] = [
    { text: "power at half strength", powerStrength: HALF, certaintyStrength: settings.certaintyStrength },
    { text: "power and certainty at half strength", powerStrength: HALF, certaintyStrength: HALF },
  ];
  const findings: StrengthFinding[] = [];
  for (const strength of weaker) {
    const { text, powerStrength, certaintyStrength } = strength;
    const finding = yield* findingOf({ ...world, settings: { ...settings, powerStrength, certaintyStrength } }, {
      stage: text, replications: settings.replications, ...(weakerTests ? {} : { resamples: 0 }),
    });
    findings.push({ ...strength, finding });
  }
  return findings;
}
