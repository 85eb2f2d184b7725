import { availableParallelism } from "node:os";
import { planOf } from "@talkback/core/experiment";
import { requireOutcomes } from "@talkback/lab";
import { Command } from "commander";
import { interruptible } from "../interrupt.js";
import { checkText } from "../lab/check/check-text.js";
import { estimates } from "../lab/check/estimates.js";
import { pilotOf } from "../lab/check/pilot.js";
import { print, say } from "../print.js";
import { allOf } from "../refuse.js";
import { readStudy } from "../sweep/read-study.js";
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
  const [study, threads] = allOf(() => readStudy(file), () => (workers === undefined ? availableParallelism() : wholeNumber(workers, "--workers", 1, 1024)));
  const plan = planOf(study);
  requireOutcomes(plan);
  const outcome = study.until?.outcome ?? study.predictions[0]?.outcome ?? "m_public_mean";
  return interruptible(async (signal) => {
    const found = estimates(plan, await pilotOf(plan, signal), outcome);
    if (json === true) print(JSON.stringify({ study: { id: study.id, hash: study.hash }, settings: plan.treatments.length, workers: threads, ...found }));
    else say(checkText(study, plan.treatments.length, found, threads));
  });
}
