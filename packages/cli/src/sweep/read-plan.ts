import { SpecError } from "@talkback/core";
import { type Plan, planOf } from "@talkback/core/experiment";
import { requireOutcomes } from "@talkback/lab";
import { readStudy } from "./read-study.js";

/**
 * The plan of the study in a file, which asks for nothing that its runs do not have.
 *
 * @throws {SpecError} with every issue, each with the file's name
 */
export function readPlan(file: string): Plan {
  const plan = planOf(readStudy(file));
  try {
    requireOutcomes(plan);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: `${file}, ${issue.path}` })), "talkback");
  }
  return plan;
}
