import { availableParallelism } from "node:os";
import { basename, join, resolve } from "node:path";
import { type Shard, type SweepProgress, WHOLE } from "@talkback/lab";
import { type Folder, openFolder, statusOf, sweepFolder, threadsExecutor } from "@talkback/lab/node";
import { Command } from "commander";
import { interruptible, tell } from "../interrupt.js";
import { print, say } from "../print.js";
import { allOf, refuse } from "../refuse.js";
import { some } from "../some.js";
import { readPlan } from "../sweep/read-plan.js";
import { runObject } from "../sweep/run-object.js";
import { shardOf } from "../sweep/shard-of.js";
import { slurmScript } from "../sweep/slurm-script.js";
import { sweepLine } from "../sweep/sweep-progress.js";
import { lastObject, lastText, tellBad, tellMisfit, waitTeller } from "../sweep/sweep-words.js";
import { lockBeside } from "../sweep/lock-beside.js";
import { mergedUnlessEnded } from "../sweep/merged-unless-ended.js";
import { wholeNumber } from "../whole-number.js";

interface SweepFlags {
  readonly out: string;
  readonly workers?: string;
  readonly shard?: string;
  readonly shards?: string;
  readonly extend?: true;
  readonly retryFailed?: true;
  readonly wait?: true;
  readonly merge: boolean;
  readonly slurm?: true;
  readonly json?: true;
}

export function sweepCommand(ends: (code: number) => void): Command {
  return new Command("sweep")
    .summary("compute the runs of a study on many cores or machines, and go on where it was ended")
    .description("Computes all runs that a study asks for, or one part of them, into a results folder. What is there is never computed again: after Ctrl-C, a crash or a power cut the same command goes on.")
    .argument("<study>", "a study file")
    .requiredOption("-o, --out <folder>", "results folder, new or of the same study")
    .option("-w, --workers <n>", "threads (default: one for each core)")
    .option("--shard <i/n>", "compute part i of n, from 1 (default: this task's place in a Slurm job array, or in an indexed Kubernetes job with --shards)")
    .option("--shards <n>", "how many parts there are")
    .option("--extend", "take an edited study in place of the folder's: runs that both ask for are kept")
    .option("--retry-failed", "compute runs once more that failed")
    .option("--wait", "where somebody is at work on the same part, wait until that one has ended, and do what is left")
    .option("--no-merge", "leave the tables to `talkback merge`")
    .option("--slurm", "compute nothing: make the folder, and print a script for sbatch that has a job array of --shards tasks do it")
    .option("--json", "print a line of JSON for each run when it is done, and a last one for all")
    .addHelpText("after", EXAMPLES)
    .action(async (study: string, flags: SweepFlags) => ends(await carryOut(study, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli sweep my-study/study.json --out results

Parts of a study may be computed on different machines that share the folder, at the same time:
each writes a log of its own, and "talkback merge" makes the tables when all are there. "talkback
status" tells how far they are. Ctrl-C ends a sweep and keeps every run that was done. Exit codes:
0 done, with failed runs too (they are rows with their cause), 2 bad input, a full disk or a folder
that somebody else is at work in, 130 ended by Ctrl-C, 143 by SIGTERM, 1 a mistake of ours.`;

async function carryOut(file: string, flags: SweepFlags): Promise<number> {
  const [plan, shard, workers, shards] = allOf(
    () => readPlan(file),
    () => (flags.slurm === true ? WHOLE : shardOf(flags, process.env)),
    () => (flags.workers === undefined ? null : wholeNumber(flags.workers, "--workers", 1, 1024)),
    () => (flags.slurm === true ? slurmShards(flags) : 1),
  );
  const { study } = plan;
  const folder = openFolder(flags.out, plan, { extend: flags.extend === true, lock: lockBeside(file, study) });
  if (flags.slurm === true) return slurm(file, flags, study.id, workers ?? 1, shards);
  if (flags.extend === true) await tellShared(folder);
  return interruptible((signal) => swept(file, folder, shard, { ...flags, workers: workers ?? availableParallelism() }, signal));
}

function slurmShards({ shard, shards }: SweepFlags): number {
  if (shard !== undefined) refuse({ code: "E_OPTION", path: "--shard", expected: "no part beside --slurm, whose script computes all", received: shard });
  return shards === undefined ? refuse({ code: "E_OPTION", path: "--slurm", expected: "--shards N beside it", received: "nothing" }) : wholeNumber(shards, "--shards", 1, 1_000_000);
}

function slurm(file: string, { out, retryFailed }: SweepFlags, study: string, workers: number, shards: number): number {
  const command = [process.execPath, resolve(process.argv[1]!), "sweep", resolve(file), "--out", resolve(out), ...(retryFailed === true ? ["--retry-failed"] : [])];
  print(slurmScript({ study, shards, workers, logs: join(resolve(out), "logs"), command }).trimEnd());
  return 0;
}

async function tellShared(folder: Folder): Promise<void> {
  const { total, missing } = await statusOf(folder, []);
  tell(`${total - missing} of the ${some(total, "run")} of this study are there already.`);
}

interface Wanted extends Pick<SweepFlags, "retryFailed" | "wait" | "json" | "merge"> {
  readonly workers: number;
}

async function swept(file: string, folder: Folder, shard: Shard, { workers, retryFailed, wait, json, merge }: Wanted, signal: AbortSignal): Promise<void> {
  const executor = threadsExecutor(workers, { lines: true });
  const line = sweepLine(signal);
  let progress: SweepProgress;
  try {
    progress = await sweepFolder(folder, {
      executor, shard, signal, queue: wait === true, onWait: waitTeller(), onProgress: line.tell, ...(retryFailed === undefined ? {} : { retryFailed }),
      onLogs: ({ bad }) => tellBad(bad),
      ...(json === true ? { onRecord: (record, task) => print(JSON.stringify(runObject(folder.plan, task, record))) } : {}),
    });
  } finally {
    line.end();
    await executor.dispose();
  }
  const ended = progress.before + progress.computed < progress.total;
  const merged = ended || shard.n > 1 || !merge ? null : await mergedUnlessEnded(folder, signal, `talkback sweep ${basename(file)}`);
  tellMisfit(folder, merged);
  if (json === true) print(JSON.stringify(lastObject(folder.plan, shard, progress, merged)));
  else say(lastText(folder, shard, progress, merged));
}
