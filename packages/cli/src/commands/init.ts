import { Command } from "commander";
import { initFiles } from "../lab/init/init-files.js";
import { LABORATORY } from "../lab/init/study-of-laboratory.js";
import { print, say } from "../print.js";
import { openDraft } from "../write-folder.js";

interface InitFlags {
  readonly from: string;
  readonly json?: true;
}

const NONE = { text: "a study", fills: () => false };

export function initCommand(ends: (code: number) => void): Command {
  return new Command("init")
    .summary("begin a study: its file, a plan, a model description and analysis scripts")
    .description("Writes the beginning of a study into a new or empty folder: study.json with its JSON Schema, README.md, a pre-registration in the order of ADEMP-PreReg, a model description after ODD, and analysis scripts for R and Python.")
    .argument("<folder>", "a new or empty folder; the study is named like it")
    .option("--from <scenario>", `what it is about: a scenario of the library, a scenario file, or ${LABORATORY}`, "push-harder")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action((folder: string, flags: InitFlags) => ends(init(folder, flags)));
}

const EXAMPLES = `
Examples:
  $ npx @talkback/cli init my-study
  $ npx @talkback/cli init in-the-lab --from ${LABORATORY}

Then edit study.json, and "talkback check" it. Exit codes: 0 done, 2 bad input or a folder with
other files (nothing is written), 1 a mistake of ours.`;

function init(folder: string, { from, json }: InitFlags): number {
  const files = initFiles(folder, from);
  openDraft(folder, false, NONE).write(files);
  if (json === true) print(JSON.stringify({ folder, from, files: Object.keys(files) }));
  else say(`${folder}: ${Object.keys(files).join(", ")}.\nEdit study.json; "talkback check ${folder}/study.json" tells what it takes to run it.`);
  return 0;
}
