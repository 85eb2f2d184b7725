import { availableParallelism } from "node:os";
import type { Plan } from "@talkback/core/experiment";
import { threadsExecutor } from "@talkback/lab/node";
import { Command } from "commander";
import { interruptible } from "../interrupt.js";
import { checkText } from "../lab/check/check-text.js";
import { estimates } from "../lab/check/estimates.js";
import { type Pilot, pilotOf } from "../lab/check/pilot.js";
import { print, say } from "../print.js";
import { allOf } from "../refuse.js";
import { studyProgress } from "../study/study-progress.js";
import { readPlan } from "../sweep/read-plan.js";
import { wholeNumber } from "../whole-number.js";

interface CheckFlags {
  readonly workers?: string;
  readonly json?: true;
}

export function checkCommand(ends: (code: number) => void): Command {
  return new Command("check")
    .summary("whether a study is well formed, what it takes to run it, and what it can tell")
    .description("Reads a study as a sweep does, and tells all that is wrong with it. Then runs a few pilot seeds, with other luck than the study's, and tells runs, time, disk, the Monte Carlo error of its main outcome, and the power of its predictions.")
    .argument("<study>", "a study file")
    .option("-w, --workers <n>", "threads that the time is told for (default: one for each core)")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (study: string, flags: CheckFlags) => ends(await check(study, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli check my-study/study.json

Exit codes: 0 well formed, 2 bad input, 130 ended by Ctrl-C, 143 by SIGTERM, 1 a mistake of ours.`;

async function check(file: string, { workers, json }: CheckFlags): Promise<number> {
  const [plan, threads] = allOf(() => readPlan(file), () => (workers === undefined ? availableParallelism() : wholeNumber(workers, "--workers", 1, 1024)));
  const { study } = plan;
  const outcome = study.until?.outcome ?? study.predictions[0]?.outcome ?? "m_public_mean";
  return interruptible(async (signal) => {
    const found = estimates(plan, await piloted(plan, signal), outcome);
    if (json === true) print(JSON.stringify({ study: { id: study.id, hash: study.hash }, settings: plan.treatments.length, workers: threads, ...found }));
    else say(checkText(study, plan.treatments.length, found, threads));
  }, { ended: "Ended: nothing is told, and nothing is written." });
}

/** In a thread of its own, which can be ended in the midst of a run. */
async function piloted(plan: Plan, signal: AbortSignal): Promise<Pilot> {
  const executor = threadsExecutor(1);
  const line = studyProgress(({ done, total }) => done / total, process.stderr, "ends it");
  try {
    return await pilotOf(plan, { executor, signal, onProgress: (at) => line.tell({ stage: "trying runs, for twenty seconds or one of them", ...at }) });
  } finally {
    line.end();
    await executor.dispose();
  }
}
