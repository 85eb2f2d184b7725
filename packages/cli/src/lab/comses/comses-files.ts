import { canonicalJson } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { type ResultsManifest, STUDY_FILE } from "@talkback/lab";
import { oddText } from "../init/odd-text.js";
import { codemeta } from "./codemeta.js";
import { comsesReadme } from "./readme.js";

/** What is put into the library besides the results. */
export interface Deposit {
  readonly plan: Plan;
  readonly manifest: ResultsManifest;
  /** Text of the ODD that its authors completed; null for the one that the study fills in. */
  readonly odd: string | null;
}

/**
 * Results of a study in the folders of the CoMSES model library, by name: `code`, `data`, `docs`, `results`, and `codemeta.json` beside them.
 *
 * @param results all files of a bundle, which `results` holds as they are
 * @see https://github.com/comses/comses.net, django/library/fs.py: its folders, and which types of files it takes in `docs`
 */
export function comsesFiles(results: Readonly<Record<string, Uint8Array>>, { plan, manifest, odd }: Deposit): Readonly<Record<string, Uint8Array>> {
  const { study } = plan;
  const texts: Readonly<Record<string, string>> = {
    "codemeta.json": json(codemeta(study, manifest)), "docs/ODD.md": odd ?? oddText(plan), "docs/README.md": comsesReadme(study, manifest, odd === null), "code/package.json": json(packageOf(plan, manifest)),
    ...(study.network === null ? {} : { "data/network.json": `${canonicalJson(study.network.content)}\n` }),
  };
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    [`code/${STUDY_FILE}`]: results[STUDY_FILE]!, ...Object.fromEntries(Object.entries(results).map(([name, bytes]) => [`results/${name}`, bytes])),
  };
}

/** What runs the study: the version of the command that made the results, and nothing newer. */
const packageOf = ({ study }: Plan, { made: { versions } }: ResultsManifest): object => ({
  name: study.id.toLowerCase(), private: true, description: `The study ${study.id}, and what runs it`, engines: { node: ">=20.19" },
  scripts: { sweep: `talkback sweep ${STUDY_FILE} --out results`, verify: `cd ../results && zip -q -r ../${study.id}.zip . && talkback verify ../${study.id}.zip` }, dependencies: versions,
});

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
