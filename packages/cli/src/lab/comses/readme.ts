import type { Study } from "@talkback/core/experiment";
import type { ResultsManifest } from "@talkback/lab";

/** How to run and check what is in the folders of a deposit. */
export const comsesReadme = ({ id, title, question, network }: Study, { registration: { status }, engine, runs, made: { versions } }: ResultsManifest, filledIn: boolean): string => `# ${title || id}

${question}

- \`code/\`: the study, which is all that its runs are made from, and a \`package.json\` that installs the version of Talkback that made the results
  (${[...Object.entries(versions).map(([name, version]) => `${name} ${version}`), engine].join(", ")}). Talkback itself is not in here: a review that wants its source along with the study needs that of this version added.
${network === null ? "" : `- \`data/\`: the network of the study as node-link JSON${network.file === "" ? "" : `, read from \`${network.file}\``}; the study holds the same.\n`}- \`docs/\`: this file, and the model in the ODD protocol${filledIn ? ", filled in as far as the study tells: what is marked TODO is for its authors" : ""}.
- \`results/\`: all tables as CSV and Parquet, described by \`datapackage.json\`, \`manifest.json\` and \`ro-crate-metadata.json\`. ${runs.ok + runs.failed} runs${runs.missing === 0 ? "" : ` (${runs.missing} are missing)`}; ${status}.

In \`code/\`, with Node.js 20.19 or later:

\`\`\`sh
npm install
npm run sweep     # computes all runs anew, into code/results
npm run verify    # packs the folder results, computes a sample of its runs again, and compares every number
\`\`\`
`;
