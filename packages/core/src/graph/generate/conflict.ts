import { type Issue, SpecError } from "../../spec/errors.js";
import { count, type NumberShape } from "../../spec/shape.js";
import { show } from "../../spec/show.js";

/** Ties one network may have: twice as many entries, and their offsets, still fit 32 bits. */
export const MAX_TIES = 1_073_741_824;

/** Parameters that are each in range and cannot hold together. */
export interface Conflict {
  readonly param: string;
  readonly when: boolean;
  readonly expected: string;
  readonly received: unknown;
  readonly hint?: string;
}

/** @throws {SpecError} listing every conflict that holds, at `network.<param>`. */
export function refuse(...conflicts: readonly Conflict[]): void {
  const issues = conflicts
    .filter(({ when }) => when)
    .map(({ param, expected, received, hint }): Issue => ({
      code: "E_PARAM_CONFLICT", path: `network.${param}`, expected, received: show(received), ...(hint === undefined ? {} : { hint }),
    }));
  if (issues.length > 0) throw new SpecError(issues, "network");
}

/** The conflict of asking for more ties than a network may have. */
export function tooManyTies(param: string, ties: number): Conflict {
  return { param, when: ties > MAX_TIES, expected: `at most ${MAX_TIES} ties`, received: ties };
}

/** The parameter `n` of most generators. */
export function agents(value: number | undefined): NumberShape {
  return count(1, 10_000_000, value, { help: "how many agents", unit: "agents", evidence: "assumed" });
}
