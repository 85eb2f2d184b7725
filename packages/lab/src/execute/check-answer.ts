import { show, SpecError } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { checkLined, checkTimed } from "../record/check-record.js";
import type { LinedRecord } from "../record/record.js";

export interface Asked {
  readonly plan: Plan;
  /** Addresses of the runs that were asked for, in their order. */
  readonly ids: readonly string[];
  /** Who answered. */
  readonly from: string;
  /** Records come with their lines. */
  readonly lines?: boolean;
}

/**
 * The records of an answer, which is checked like a file.
 *
 * @throws {SpecError} E_RECORD when it is no list of what was asked for, or a record is none
 */
export function checkAnswer(answer: unknown, { plan, ids, from, lines = false }: Asked): readonly LinedRecord[] {
  if (!Array.isArray(answer)) throw refusal(`answer of ${from}`, `a list of ${ids.length} records`, show(answer));
  if (answer.length !== ids.length) throw refusal(`answer of ${from}`, `a list of ${ids.length} records`, `one of ${answer.length}`);
  return ids.map((id, k) => {
    const at = `answer of ${from}, record ${k + 1} of ${ids.length}`;
    const record = checked(answer[k], plan, at, lines);
    if (record.record.run !== id) throw refusal(at, `the run ${id}`, `the run ${record.record.run}`);
    return record;
  });
}

function checked(record: unknown, plan: Plan, at: string, lines: boolean): LinedRecord {
  try {
    return lines ? checkLined(record, plan) : checkTimed(record, plan);
  } catch (error) {
    throw error instanceof SpecError ? new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? at : `${at}, ${issue.path}` })), "record") : error;
  }
}

const refusal = (path: string, expected: string, received: string): SpecError => new SpecError([{ code: "E_RECORD", path, expected, received }], "record");
