import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { SpecError } from "@talkback/core";
import { MOST_SETTINGS } from "@talkback/core/experiment";
import { type Bundle, MOST_VERIFIED, readBundle, type Share, verify, verifyText } from "@talkback/lab";
import { threadsExecutor } from "@talkback/lab/node";
import { Command } from "commander";
import { interruptible } from "../interrupt.js";
import { readBytes } from "../lab/read-results.js";
import { shareOf } from "../lab/share-of.js";
import { print, say } from "../print.js";
import { allOf } from "../refuse.js";
import { studyProgress } from "../study/study-progress.js";
import { wholeNumber } from "../whole-number.js";

/** Exit code of a bundle that does not hold what its study gives. */
const FAILED = 3;

interface VerifyFlags {
  readonly sample: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly settings?: string;
  readonly json?: true;
}

export function verifyCommand(ends: (code: number) => void): Command {
  return new Command("verify")
    .summary("compute a sample of a bundle's runs again, and compare every number")
    .description("Checks that a bundle holds what its study gives, and runs nothing that is in it: every cell of CSV against Parquet, all that can be made from the study and its tables, and a sample of runs that is computed again.")
    .argument("<bundle>", "a file of `talkback bundle`")
    .option("--sample <share>", "share of runs that is computed again, such as 5%, or all; at least one of every setting", "5%")
    .option("--seed <text>", "decides which runs these are (default: drawn now, and told)")
    .option("-w, --workers <n>", "threads (default: one for each core)")
    .option("--settings <n>", `points that its study's design may have, at most (default: ${MOST_VERIFIED}); more take more memory`)
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (bundle: string, flags: VerifyFlags) => ends(await check(bundle, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli verify my-study.zip --sample 5%

As at least one pair of runs of every setting is computed again, a share of less than that is no less
work: of a study with one replication, all of it.

Every number that differs is named by file, run and column. Nothing is written, and the bundle is
read in memory within limits of its size. Exit codes: 0 passed, ${FAILED} failed, 2 bad input, such as a file
that is no bundle, or one of another version (which is named), 130 ended by Ctrl-C, 143 by SIGTERM,
1 a mistake of ours.`;

async function check(file: string, { sample, seed, workers, settings, json }: VerifyFlags): Promise<number> {
  const [share, threads, most, bundle] = allOf(
    () => shareOf(sample),
    () => (workers === undefined ? availableParallelism() : wholeNumber(workers, "--workers", 1, 1024)),
    () => (settings === undefined ? undefined : wholeNumber(settings, "--settings", 1, MOST_SETTINGS)),
    () => bundleIn(file),
  );
  let passed = false;
  const code = await interruptible(async (signal) => {
    passed = await verified(bundle, { share, threads, seed: seed ?? randomBytes(8).toString("hex"), json: json === true, ...(most === undefined ? {} : { settings: most }) }, signal);
  }, { ended: "Ended: the bundle is neither passed nor failed." });
  return code === 0 && !passed ? FAILED : code;
}

/** What is wrong with the whole of it is told by the file's name. */
function bundleIn(file: string): Bundle {
  try {
    return readBundle(readBytes(file));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? file : issue.path })), "bundle");
  }
}

interface Wanted {
  readonly share: Share;
  readonly threads: number;
  readonly seed: string;
  readonly settings?: number;
  readonly json: boolean;
}

async function verified(bundle: Bundle, { share, threads, seed, json, ...most }: Wanted, signal: AbortSignal): Promise<boolean> {
  const executor = threadsExecutor(threads);
  const line = studyProgress(({ done, total }) => done / total, process.stderr, "ends it");
  try {
    const report = await verify(bundle, { ...most, executor, sample: share, seed, signal, onProgress: (at) => line.tell({ stage: "computing runs again", ...at }) });
    line.end();
    if (json) print(JSON.stringify(report));
    else say(verifyText(report));
    return report.passed;
  } catch (error) {
    throw hinted(error, most.settings ?? MOST_VERIFIED);
  } finally {
    line.end();
    await executor.dispose();
  }
}

/** Of a study that is too large to be verified without asking for it, how to. */
function hinted(error: unknown, settings: number): unknown {
  if (!(error instanceof SpecError) || settings >= MOST_SETTINGS) return error;
  return new SpecError(error.issues.map((issue) => (issue.expected === `at most ${settings} points` ? { ...issue, hint: "--settings takes more" } : issue)), "bundle");
}
