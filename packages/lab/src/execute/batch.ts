import { choice, count, ENGINE, group, type Issue, list, maybe, resolve, show, SpecError, text } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { parseStudy, type Plan, planOf, type RunRef, studyJson } from "@talkback/core/experiment";
import type { Batch } from "./executor.js";

const FORMAT = "talkback-batch-1";
/** Runs and letters of a batch that anybody hands in, at most. */
const MOST_RUNS = 10_000;
const MOST_TEXT = 16_777_216;

const BATCH = group({
  format: choice([FORMAT], undefined, { help: "version of this format" }),
  engine: text(undefined, { help: "engine that computes it" }),
  hash: text(undefined, { help: "of the study" }),
  study: text(undefined, { help: "the study's file, as JSON" }),
  runs: list(group({
    point: count(0, 16_777_216, undefined, { help: "position of the treatment" }),
    arm: maybe(choice(["a", "b"], undefined, { help: "arm" })),
    replication: count(0, 10_000_000, undefined, { help: "replication" }),
  }, { help: "a run" }), { help: "what is to be computed" }),
}, { help: "runs of one study" });

/** A batch that was checked, and what its study asks for. */
export interface CheckedBatch {
  readonly batch: Batch;
  readonly plan: Plan;
}

/** Some runs of a plan, to be handed to an executor. */
export const batchOf = (plan: Plan, runs: readonly RunRef[]): Batch =>
  ({ format: FORMAT, engine: ENGINE, hash: plan.study.hash, study: written(plan), runs });

/**
 * A batch as it comes from anywhere, checked like a file: every worker does so before it computes.
 *
 * @param settings that its study may have, at most, where batches come from somebody whom nobody vouches for; as many as any study when absent
 * @throws {SpecError} when it is none, is meant for another engine, or does not fit its study
 */
export function checkBatch(input: unknown, settings?: number): CheckedBatch {
  const batch = resolve(BATCH, input, "batch") as Batch;
  const { engine, study, runs } = batch;
  if (engine !== ENGINE) refuse([{ code: "E_VERSION", path: "engine", expected: ENGINE, received: show(engine), hint: "run the same version everywhere" }]);
  const issues = [
    ...(study.length > MOST_TEXT ? [issue("study", `at most ${MOST_TEXT} characters`, String(study.length))] : []),
    ...(runs.length < 1 || runs.length > MOST_RUNS ? [issue("runs", `1 to ${MOST_RUNS} runs`, String(runs.length))] : []),
  ];
  if (issues.length > 0) refuse(issues);
  const plan = planFrom(study, settings);
  if (plan.study.hash !== batch.hash) refuse([issue("hash", `the hash of its study, ${plan.study.hash}`, show(batch.hash))]);
  for (const run of runs) plan.planned(run);
  return { batch, plan };
}

/** Batches of one study come one after another: the last plan is kept. */
let kept: { readonly text: string; readonly plan: Plan } | null = null;

function planFrom(text: string, settings?: number): Plan {
  if (kept?.text !== text) kept = { text, plan: planOf(parseStudy(readJson(text), catalog, settings)) };
  return kept.plan;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse([issue("study", "JSON", show(text.slice(0, 40)))]);
  }
}

const texts = new WeakMap<Plan, string>();

function written(plan: Plan): string {
  if (!texts.has(plan)) texts.set(plan, studyJson(plan.study));
  return texts.get(plan)!;
}

const issue = (path: string, expected: string, received: string): Issue => ({ code: "E_BATCH", path, expected, received });
const refuse = (issues: readonly Issue[]): never => { throw new SpecError(issues, "batch"); };
