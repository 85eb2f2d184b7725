import { availableParallelism } from "node:os";
import { planOf } from "@talkback/core/experiment";
import { openFolder, sweepFolder } from "@talkback/lab/node";
import { Command } from "commander";
import { interruptible, tell } from "../interrupt.js";
import { print, say } from "../print.js";
import { some } from "../some.js";
import { lockBeside } from "../sweep/lock-beside.js";
import { mergedUnlessEnded } from "../sweep/merged-unless-ended.js";
import { readPlan } from "../sweep/read-plan.js";
import { readStudy } from "../sweep/read-study.js";
import { sweepLine } from "../sweep/sweep-progress.js";
import { tellMisfit } from "../sweep/sweep-words.js";
import { theQueue } from "../sweep/the-queue.js";
import { wholeNumber } from "../whole-number.js";

interface QueueFlags {
  readonly redis: string;
  readonly out: string;
  readonly workers?: string;
  readonly json?: true;
}

export function queueCommand(ends: (code: number) => void): Command {
  const command = new Command("queue")
    .summary("compute the runs of a study on machines that share a Redis")
    .description("Hands a study to a queue in Redis, works on what is in the queue, and collects what came of it. Needs the package @talkback/queue beside the command line.")
    .addHelpText("after", EXAMPLES);
  const part = (name: string, does: string) => command.command(name).description(does)
    .option("--redis <url>", "address of the Redis", process.env.REDIS_URL ?? "redis://127.0.0.1:6379");
  part("submit", "Hands in the runs of a study; those that are there already stay as they are.")
    .argument("<study>", "a study file")
    .option("--json", "print one line of JSON and nothing else")
    .action(async (study: string, flags: QueueFlags) => ends(await submit(study, flags)));
  part("work", "Computes what is in the queue until it is ended: Ctrl-C lets what is under way finish.")
    .option("-w, --workers <n>", "jobs at once, each in a thread (default: one for each core)")
    .action(async (flags: QueueFlags) => ends(await work(flags)));
  part("collect", "Keeps what came of a study in a results folder, waits for what is not there yet, and makes the tables in the end.")
    .argument("<study>", "a study file")
    .requiredOption("-o, --out <folder>", "results folder, new or of the same study")
    .option("--json", "print one line of JSON in the end and nothing else")
    .action(async (study: string, flags: QueueFlags) => ends(await collect(study, flags)));
  return command;
}

const EXAMPLES = `
Example, with a Redis on a machine called head:
  $ npx @talkback/cli queue work --redis redis://head:6379                  on as many machines as there are
  $ npx @talkback/cli queue submit my-study/study.json --redis redis://head:6379
  $ npx @talkback/cli queue collect my-study/study.json --out results --redis redis://head:6379

Workers and Redis may be killed and started again at any time: a job whose worker is gone is given
to another one, and what was collected is never computed again. All must run the same version. Set
REDIS_URL to leave --redis out. Exit codes are those of "talkback sweep".`;

async function submit(file: string, { redis, json }: QueueFlags): Promise<number> {
  const plan = readPlan(file);
  const { submit: handIn } = await theQueue();
  const { jobs, before } = await handIn(redis, plan);
  if (json === true) print(JSON.stringify({ jobs, before }));
  else say(`${some(jobs, "job")} in the queue${before === 0 ? "" : `, ${before} of which were there before`}.`);
  return 0;
}

async function work({ redis, workers }: QueueFlags): Promise<number> {
  const wanted = workers === undefined ? availableParallelism() : wholeNumber(workers, "--workers", 1, 1024);
  const { work: workOn } = await theQueue();
  return interruptible(async (signal) => {
    let batches = 0;
    const at = await workOn(redis, { workers: wanted, onBatch: () => { batches++; }, onTrouble: tell });
    tell(`working on ${some(wanted, "job")} at once; Ctrl-C ends it`);
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    await at.close();
    say(`${some(batches, "job")} computed.`);
  });
}

async function collect(file: string, { redis, out, json }: QueueFlags): Promise<number> {
  const study = readStudy(file);
  const plan = planOf(study);
  const { queueExecutor } = await theQueue();
  const executor = await queueExecutor(redis);
  try {
    const folder = openFolder(out, plan, { lock: lockBeside(file, study) });
    return await interruptible(async (signal) => {
      const line = sweepLine(signal);
      const { total, before, computed, failed } = await sweepFolder(folder, { executor, signal, onProgress: line.tell }).finally(line.end);
      const missing = total - before - computed;
      const merged = missing > 0 ? null : await mergedUnlessEnded(folder, signal, "talkback queue collect");
      tellMisfit(folder, merged);
      if (json === true) print(JSON.stringify({ study: plan.study.id, hash: plan.study.hash, total, collected: before + computed, failed, missing, files: merged?.manifest.files.map(({ file: name }) => name) ?? null }));
      else say(`${before + computed} of ${some(total, "run")} in ${out}${failed === 0 ? "" : `, ${failed} of which failed`}${missing > 0 ? "; the same command goes on" : merged === null ? `; "talkback merge ${out}" makes the tables` : ", and their tables"}.`);
    });
  } finally {
    await executor.dispose();
  }
}
