import { MANIFEST } from "../manifest.js";
import type { Files } from "../write-folder.js";
import { documentsOf } from "./documents.js";
import { methodsText } from "./methods.js";
import type { Outcome } from "./outcome.js";
import { readmeText } from "./readme.js";
import { hashOf, studyManifest, type Whole, wholeFiles } from "./study-manifest.js";
import { studyTables } from "./study-tables.js";
import { tableFiles } from "./table-files.js";

/** Tables and data of a study, which are all that it found, and their hash. */
export interface Numbers {
  readonly whole: readonly Whole[];
  readonly hash: string;
}

export function numbersOf(outcome: Outcome): Numbers {
  const whole = wholeFiles(tableFiles(studyTables(outcome)));
  return { whole, hash: hashOf(whole) };
}

/** All files of a study's folder, with their hashes in the manifest; what draws figures is loaded only here. */
export async function studyFiles(outcome: Outcome, numbers: Numbers, command: string): Promise<Files> {
  const { figuresOf } = await import("./figures.js");
  const texts = wholeFiles({ "methods.md": [methodsText(outcome, numbers.hash)], ...await figuresOf(outcome), ...documentsOf(outcome) });
  const files = [...texts, ...numbers.whole];
  const readme = wholeFiles({ "README.md": [readmeText(outcome, command, files.map(([name]) => name))] });
  const manifest = studyManifest(outcome, { command, hash: numbers.hash, files: [...readme, ...files] });
  return { ...Object.fromEntries([...readme, ...files].map(([name, bytes]) => [name, [bytes]])), [MANIFEST]: [`${JSON.stringify(manifest, null, 2)}\n`] };
}
