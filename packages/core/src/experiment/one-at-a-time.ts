import type { Changes } from "../scenario/scenario.js";
import { factorMistakes, type Levelled } from "./factor.js";
import { type PairedDifferences, type PairedOptions, pairedDifferences } from "./paired-differences.js";
import { refuse } from "./refuse.js";

/**
 * The scenario as it is (no change), then each level of each factor alone, in their order.
 *
 * @throws {SpecError} when factors are not well formed
 */
export function oneAtATime(factors: readonly Levelled[]): Changes[] {
  refuse("one at a time", factorMistakes(factors));
  return [{}, ...factors.flatMap(({ path, levels }) => levels.map((level) => ({ [path]: level })))];
}

/** What one level of one factor does, with everything else as it is: its outcome less that of the scenario as it is, with the same luck. */
export interface SingleEffect extends PairedDifferences {
  readonly path: string;
  readonly level: unknown;
}

/**
 * The effect of each level of each factor, in the order of `oneAtATime`; each interval is for itself, not for all at once.
 *
 * @param outcomes of each setting of `oneAtATime`, the base first, by replication; what is not finite is missing
 * @throws {SpecError} when factors are not well formed, settings are not as many, or the level is not in (0, 1)
 */
export function singleEffects(factors: readonly Levelled[], outcomes: readonly ArrayLike<number>[], options: PairedOptions = {}): SingleEffect[] {
  const settings = oneAtATime(factors);
  refuse("one at a time", [{ when: outcomes.length !== settings.length, path: "outcomes", expected: `${settings.length} settings, the base first`, received: String(outcomes.length) }]);
  const [base, ...alone] = outcomes;
  const each = factors.flatMap(({ path, levels }) => levels.map((level) => ({ path, level })));
  return each.map((factor, k) => ({ ...factor, ...pairedDifferences(base!, alone[k]!, options) }));
}
