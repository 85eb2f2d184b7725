import { type Merged, mergeFolder, readFolder } from "@talkback/lab/node";
import { Command } from "commander";
import { interruptible } from "../interrupt.js";
import { print, say } from "../print.js";
import { some } from "../some.js";

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
    const merged = await mergeFolder(folder, { signal, partial: partial === true });
    if (json === true) print(JSON.stringify(mergedObject(merged)));
    else say(mergedText(path, merged));
  });
}

const mergedObject = ({ survey: { ok, failed, digest }, tables, files, missing }: Merged): object =>
  ({ ok, failed, digest, tables: tables.map(({ sheet: { name }, rows, csv, parquet }) => ({ name, rows, csv, parquet })), files, missing });

function mergedText(path: string, { survey: { ok, failed }, tables, missing }: Merged): string {
  return [
    `${some(ok + failed, "run")}${failed === 0 ? "" : `, ${failed} of which failed`}, in ${path}:`,
    ...tables.map(({ sheet: { name }, rows, csv, parquet }) => `  ${name}.csv, ${name}.parquet: ${some(rows, "row")}, ${csv.bytes} and ${parquet.bytes} bytes`),
    ...(missing.length === 0 ? [] : [`${some(missing.length, "run")} missing: ${missing.join(", ")}`]),
  ].join("\n");
}
