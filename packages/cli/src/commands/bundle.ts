import { bundleOf, sha256Hex } from "@talkback/lab";
import { Command } from "commander";
import { readManifest, readResults } from "../lab/read-results.js";
import { writeNew } from "../lab/write-new.js";
import { print, say } from "../print.js";
import { some } from "../some.js";

interface BundleFlags {
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

export function bundleCommand(ends: (code: number) => void): Command {
  return new Command("bundle")
    .summary("put a study and its results into one file that others can verify")
    .description("Puts what the manifest of a results folder lists into one zip: the study, its lock if it was frozen, all tables as CSV and Parquet, and what describes them. The same files give the same bytes.")
    .argument("<folder>", "results folder with its tables")
    .option("-o, --out <file>", "name of the bundle (default: the study's name and .zip)")
    .option("--force", "overwrite a file of that name")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action((folder: string, flags: BundleFlags) => ends(bundle(folder, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli bundle results --out my-study.zip

"talkback verify my-study.zip" computes a sample of its runs again and compares every number.
Exit codes: 0 done, 2 bad input or files that were changed since they were merged, 1 a mistake of ours.`;

function bundle(folder: string, { out, force, json }: BundleFlags): number {
  const { study, runs, registration } = readManifest(folder);
  const files = readResults(folder);
  const bytes = bundleOf(files);
  const file = out ?? `${study.id}.zip`;
  writeNew(file, bytes, "overwrite it with --force, or choose another name with --out", force === true);
  const sha256 = sha256Hex(bytes);
  if (json === true) print(JSON.stringify({ file, bytes: bytes.length, sha256, files: Object.keys(files).sort(), study, runs, registration: registration.status }));
  else say([
    `${file}: ${some(Object.keys(files).length, "file")}, ${bytes.length} bytes, ${registration.status}.${runs.missing === 0 ? "" : ` ${some(runs.missing, "run")} missing: it will not verify.`}`,
    `  sha256 ${sha256}`, `"talkback verify ${file}" checks it, here or anywhere.`,
  ].join("\n"));
  return 0;
}
