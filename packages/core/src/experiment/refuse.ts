import { SpecError } from "../spec/errors.js";

/** Points one design may have. */
export const MOST_POINTS = 16_777_216;

/** Something that may be wrong with what was asked for. */
export interface Mistake {
  readonly when: boolean;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * Says nothing when no mistake holds.
 *
 * @throws {SpecError} naming every mistake that holds
 */
export function refuse(subject: string, mistakes: readonly Mistake[]): void {
  const issues = mistakes.filter(({ when }) => when).map(({ path, expected, received }) => ({ code: "E_PARAM_RANGE", path, expected, received }));
  if (issues.length > 0) throw new SpecError(issues, subject);
}

/** The mistake of not being a whole number in [min, max]. */
export const notWhole = (path: string, value: number, min: number, max: number): Mistake =>
  ({ when: !(Number.isInteger(value) && value >= min && value <= max), path, expected: `a whole number from ${min} to ${max}`, received: String(value) });

/** The mistake of not being a share between 0 and 1. */
export const notShare = (path: string, value: number): Mistake =>
  ({ when: !(value > 0 && value < 1), path, expected: "a share between 0 and 1", received: String(value) });
