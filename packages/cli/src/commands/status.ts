import { readFolder, statusOf } from "@talkback/lab/node";
import { Command } from "commander";
import { print, say } from "../print.js";
import { statusText } from "../sweep/status-text.js";
import { wholeNumber } from "../whole-number.js";

interface StatusFlags {
  readonly shards?: string;
  readonly json?: true;
}

export function statusCommand(ends: (code: number) => void): Command {
  return new Command("status")
    .summary("how far a sweep is: what is done, failed and missing, and who is at work")
    .description("Tells how far the study of a results folder is: runs done, failed and missing by shard, lines of logs that do not count, and who is at work. Changes nothing, also while it is swept.")
    .argument("<folder>", "results folder of a sweep")
    .option("--shards <n>", "tell of so many parts (default: those that it was swept in)")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, flags: StatusFlags) => ends(await tellStatus(folder, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli status results

Exit codes: 0 told, whatever there is to tell, 2 bad input, 1 a mistake of ours.`;

async function tellStatus(path: string, { shards, json }: StatusFlags): Promise<number> {
  const split = shards === undefined ? undefined : [wholeNumber(shards, "--shards", 1, 1_000_000)];
  const status = await statusOf(readFolder(path), split);
  if (json === true) print(JSON.stringify(status));
  else say(statusText(path, status));
  return 0;
}
