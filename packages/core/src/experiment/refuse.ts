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
 * @throws {RangeError} naming every mistake that holds; they stand in its `issues`, too
 */
export function refuse(subject: string, mistakes: readonly Mistake[]): void {
  const issues = mistakes.filter(({ when }) => when).map(({ path, expected, received }) => ({ code: "E_PARAM_RANGE", path, expected, received }));
  if (issues.length === 0) return;
  const lines = issues.map(({ path, expected, received }) => `${path}: expected ${expected}, received ${received}`);
  throw Object.assign(new RangeError(`${subject}: ${issues.length} ${issues.length === 1 ? "issue" : "issues"}\n${lines.join("\n")}`), { issues });
}

/** The mistake of not being a whole number in [min, max]. */
export const notWhole = (path: string, value: number, min: number, max: number): Mistake =>
  ({ when: !(Number.isInteger(value) && value >= min && value <= max), path, expected: `a whole number from ${min} to ${max}`, received: String(value) });
