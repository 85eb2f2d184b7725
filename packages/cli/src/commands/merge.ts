import { type Merged, mergeFolder, readFolder } from "@talkback/lab/node";
import { Command } from "commander";
import { interruptible } from "../interrupt.js";
import { print, say } from "../print.js";
import { lines } from "../report.js";
import { some } from "../some.js";
import { madeBy } from "../sweep/made-by.js";
import { misfitText } from "../sweep/misfit-text.js";

interface MergeFlags {
  readonly partial?: true;
  readonly json?: true;
}

export function mergeCommand(ends: (code: number) => void): Command {
  return new Command("merge")
    .summary("make the tables of a study from what was swept")
    .description("Makes the tables of a study, as CSV and as Parquet, and what describes them, from the logs of its results folder: the same bytes wherever, in however many parts and in whatever order its runs were computed.")
    .argument("<folder>", "results folder of a sweep")
    .option("--partial", "merge what is there, and say what is missing")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, flags: MergeFlags) => ends(await merge(folder, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli merge results

Tables of an earlier merge are replaced; logs are never changed. Exit codes: 0 done, 2 bad input or
runs that are missing (nothing is written), 130 ended by Ctrl-C, 143 by SIGTERM, 1 a mistake of ours.`;

async function merge(path: string, { partial, json }: MergeFlags): Promise<number> {
  const folder = readFolder(path);
  return interruptible(async (signal) => {
    const merged = await mergeFolder(folder, { signal, partial: partial === true, ...madeBy("talkback merge") });
    if (json === true) print(JSON.stringify(mergedObject(merged)));
    else say(mergedText(path, merged));
  }, { ended: `Ended: every run is kept, and the tables of ${path} are those of before.` });
}

/** Missing runs that are named. */
const TOLD = 10;

const filesOf = ({ manifest: { files, made } }: Merged) => [...files, ...made.files];

const mergedObject = (merged: Merged): object => ({ ...merged.manifest.runs, study: merged.manifest.study, files: filesOf(merged), missing: merged.missing, registration: merged.manifest.registration.status, misfit: merged.misfit });

function mergedText(path: string, merged: Merged): string {
  const { manifest: { runs: { ok, failed } }, missing, misfit } = merged;
  return [
    `${some(ok + failed, "run")}${failed === 0 ? "" : `, ${failed} of which failed`}, in ${path}:`,
    lines(filesOf(merged).map(({ file, bytes }) => [file, String(bytes), "bytes"])),
    ...(missing.length === 0 ? [] : [`${some(missing.length, "run")} missing: ${missing.slice(0, TOLD).join(", ")}${missing.length > TOLD ? ` and ${missing.length - TOLD} more` : ""}`]),
    ...(misfit === null ? [] : [misfitText(path, misfit)]),
  ].join("\n");
}
