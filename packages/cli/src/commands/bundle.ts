import { join } from "node:path";
import { planOf } from "@talkback/core/experiment";
import { bundleOf, sha256Hex, STUDY_FILE } from "@talkback/lab";
import { Command } from "commander";
import { comsesFiles } from "../lab/comses/comses-files.js";
import { readBytes, readManifest, readResults } from "../lab/read-results.js";
import { writeNew } from "../lab/write-new.js";
import { print, say } from "../print.js";
import { refuse } from "../refuse.js";
import { some } from "../some.js";
import { readStudy } from "../sweep/read-study.js";
import { tellStale } from "../sweep/tell-stale.js";

interface BundleFlags {
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
  readonly comses?: true;
  readonly odd?: string;
}

export function bundleCommand(ends: (code: number) => void): Command {
  return new Command("bundle")
    .summary("put a study and its results into one file that others can verify")
    .description("Puts what the manifest of a results folder lists into one zip: the study, its lock if it was frozen, all tables as CSV and Parquet, and what describes them. The same files give the same bytes.")
    .argument("<folder>", "results folder with its tables")
    .option("-o, --out <file>", "name of the bundle (default: the study's name and .zip)")
    .option("--comses", "in the folders of the CoMSES model library instead: code, data, docs, results, and codemeta.json")
    .option("--odd <file>", "the completed ODD for it (default: as far as the study fills it in)")
    .option("--force", "overwrite a file of that name")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, flags: BundleFlags) => ends(await bundle(folder, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli bundle results --out my-study.zip
  $ npx @talkback/cli bundle results --comses

"talkback verify my-study.zip" computes a sample of its runs again and compares every number. One for
CoMSES holds the same files in its folder results; what is verified is the one without --comses.
Exit codes: 0 done, 2 bad input or files that were changed since they were merged, 1 a mistake of ours.`;

async function bundle(folder: string, { out, force, json, comses, odd }: BundleFlags): Promise<number> {
  if (odd !== undefined && comses === undefined) refuse({ code: "E_OPTION", path: "--odd", expected: "--comses beside it", received: odd });
  const manifest = readManifest(folder);
  const { study, runs, registration } = manifest;
  const results = readResults(folder);
  await tellStale(folder, manifest);
  const files = comses === undefined ? results : comsesFiles(results, { plan: planOf(readStudy(join(folder, STUDY_FILE))), manifest, odd: odd === undefined ? null : new TextDecoder().decode(readBytes(odd)) });
  const bytes = bundleOf(files);
  const file = out ?? `${study.id}${comses === undefined ? "" : "-comses"}.zip`;
  writeNew(file, bytes, "overwrite it with --force, or choose another name with --out", force === true);
  const sha256 = sha256Hex(bytes);
  if (json === true) print(JSON.stringify({ file, bytes: bytes.length, sha256, files: Object.keys(files).sort(), study, runs, registration: registration.status }));
  else say([
    `${file}: ${some(Object.keys(files).length, "file")}, ${bytes.length} bytes, ${registration.status}.${runs.missing === 0 ? "" : ` ${some(runs.missing, "run")} missing.`}`,
    `  sha256 ${sha256}`,
    comses === undefined ? verifying(file, runs.missing) : `Unpack it where the library is to take its folders from. ${odd === undefined ? "Complete docs/ODD.md first, or give your own with --odd." : ""}`.trimEnd(),
  ].join("\n"));
  return 0;
}

const verifying = (file: string, missing: number): string => (missing === 0
  ? `"talkback verify ${file}" checks it, here or anywhere.`
  : `It will not pass "talkback verify" (exit code 3), as it is not all that the study asks for.`);
