import { type Issue, SpecError } from "@talkback/core";

/** @throws {SpecError} with this one issue */
export function refuse(issue: Issue, subject = "talkback"): never {
  throw new SpecError([issue], subject);
}

/**
 * What all of these return.
 *
 * @throws {SpecError} with the issues of all that fail, not only of the first
 */
export function allOf<T extends readonly (() => unknown)[]>(...checks: T): { [K in keyof T]: ReturnType<T[K]> } {
  const issues: Issue[] = [];
  const results = checks.map((check) => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      issues.push(...error.issues);
      return undefined;
    }
  });
  if (issues.length > 0) throw new SpecError(issues, "talkback");
  return results as { [K in keyof T]: ReturnType<T[K]> };
}
