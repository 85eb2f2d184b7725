import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { type Known, outcomeIn } from "../../execute/outcomes.js";
import { E_WORKER_LOST } from "../../execute/persistently.js";
import { checkTimed } from "../../record/check-record.js";
import type { RunRecord, TimedRecord } from "../../record/record.js";
import { fileError } from "../file-error.js";
import { headerIn, requireOurs } from "./header.js";
import { readLine } from "./line.js";
import { linesOf } from "./lines-of.js";
import { openReader, type Reader } from "./reader.js";

/** Where the record of a run stands, and what it says in short. */
export interface Place extends Known {
  /** Name of the log in its folder. */
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  /** Why it failed; null where it did not. */
  readonly code: string | null;
}

/** What the logs of a folder hold. */
export interface Logs {
  /** By the run's address; of a run that stands there more than once, the record that counts. */
  readonly found: ReadonlyMap<string, Place>;
  /** Lines of each log that do not count: cut, changed, or unfit for the study. Logs without such lines are left out. */
  readonly bad: Readonly<Record<string, number>>;
  /** When the first of them was begun, in ISO 8601; null where there is none. */
  readonly begun: string | null;
}

/**
 * Goes through all logs of a folder, with one line in memory at a time.
 *
 * @param studies hashes of the studies that logs may have been begun for, the present one first
 * @throws {SpecError} E_VERSION and E_FOLDER for logs of other engines and studies, E_CONFLICT where two results of one run differ
 */
export async function readLogs(folder: string, plan: Plan, studies: readonly string[] = [plan.study.hash]): Promise<Logs> {
  const found = new Map<string, Place>();
  const bad: Record<string, number> = {};
  const reader = openReader(folder);
  let begun: string | null = null;
  try {
    for (const file of logsIn(folder)) {
      for await (const { bytes, offset, whole } of linesOf(join(folder, file))) {
        const said = whole ? readLine(bytes) : undefined;
        const header = headerIn(said);
        const timed = header === null ? fitting(said, plan) : null;
        if (header !== null) {
          requireOurs(header, join(folder, file), studies);
          if (begun === null || header.begun < begun) begun = header.begun;
        } else if (timed === null) bad[file] = (bad[file] ?? 0) + 1;
        else enter({ found, folder, reader }, timed, { file, offset, length: bytes.length, ...brief(timed.record, plan) });
      }
    }
    return { found, bad, begun };
  } catch (error) {
    throw fileError(error, folder, "logs to read");
  } finally {
    reader.close();
  }
}

/** Names in their order, so that it does not matter in which the folder lists them. */
export const logsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".ndjson")).sort();

function fitting(said: unknown, plan: Plan): TimedRecord | null {
  if (said === undefined) return null;
  try {
    return checkTimed(said, plan);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}

const brief = (record: RunRecord, plan: Plan): Pick<Place, "failed" | "code" | "outcome"> =>
  ({ failed: record.error !== null, code: record.error?.code ?? null, outcome: outcomeIn(plan, record) });

interface Index {
  readonly found: Map<string, Place>;
  readonly folder: string;
  readonly reader: Reader;
}

/** A result counts more than a failure, a failure more than a worker that was lost; equal ones count once. */
function enter({ found, folder, reader }: Index, { record }: TimedRecord, place: Place): void {
  const before = found.get(record.run);
  if (before === undefined || rank(place) > rank(before)) return void found.set(record.run, place);
  if (rank(place) < rank(before)) return;
  const [one, other] = [JSON.stringify(reader.at(before).record), JSON.stringify(record)];
  if (one === other) return;
  if (!place.failed) conflict(record.run, join(folder, before.file), join(folder, place.file));
  if (other < one) found.set(record.run, place);
}

const rank = ({ failed, code }: Place): number => (!failed ? 2 : code === E_WORKER_LOST ? 0 : 1);

function conflict(run: string, one: string, other: string): never {
  throw new SpecError([{
    code: "E_CONFLICT", path: other, expected: `the same result of run ${run} as in ${one}`, received: "another one",
    hint: "one of the two computers is wrong: take a log away, and what is then missing is computed again",
  }], "folder");
}
