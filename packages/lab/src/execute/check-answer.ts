import { SpecError } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { checkTimed } from "../record/check-record.js";
import type { LinedRecord } from "../record/record.js";

/**
 * The records of an answer, which is checked like a file.
 *
 * @param ids of the runs that were asked for, in their order
 * @param from who answered
 * @throws {SpecError} E_RECORD when something else was asked for, or a record is none
 */
export function checkAnswer(answer: readonly unknown[], plan: Plan, ids: readonly string[], from: string, check: (record: unknown, plan: Plan) => LinedRecord = checkTimed): readonly LinedRecord[] {
  const at = (k: number): string => `answer of ${from}, record ${k + 1} of ${ids.length}`;
  const records = answer.map((record, k) => {
    try {
      return check(record, plan);
    } catch (error) {
      throw error instanceof SpecError ? new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? at(k) : `${at(k)}, ${issue.path}` })), "record") : error;
    }
  });
  const others = records.map(({ record: { run } }) => run);
  const k = Array.from({ length: Math.max(ids.length, others.length) }, (_, place) => place).find((place) => ids[place] !== others[place]);
  if (k !== undefined) throw new SpecError([{ code: "E_RECORD", path: at(k), expected: named(ids[k]), received: named(others[k]) }], "record");
  return records;
}

const named = (run: string | undefined): string => (run === undefined ? "no further one" : `the run ${run}`);
