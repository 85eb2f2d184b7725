import { leftOutText } from "./another-rule.js";
import type { Outcome } from "./outcome.js";
import { studyTables } from "./study-tables.js";

const FILES: Readonly<Record<string, string>> = {
  "methods.md": "the methods in a form fit for a paper; every number in it is from this run",
  "tables/columns.csv": "what every column of every table holds, with its unit",
};
/** What is in the folder, file by file. */
export function readmeText(outcome: Outcome, command: string, names: readonly string[]): string {
  const captions = new Map(studyTables(outcome).map(({ path, caption }) => [path, caption]));
  const about = (name: string): string => {
    const caption = captions.get(name.replace(/\.(csv|md|tex)$/, ""));
    if (caption === undefined) return FILES[name] ?? "";
    return name.endsWith(".csv") ? caption : `the same for ${name.endsWith(".md") ? "Markdown" : "LaTeX"}`;
  };
  const leftOut = leftOutText(outcome);
  return `# Mourali & Yang (2013) in silico

Written by \`${command}\`. The same command writes the same bytes.
${outcome.quick ? "\n**A quick look: too few participants and replications for conclusions. Leave out --quick for the study.**\n" : ""}${leftOut === null ? "" : `\n${leftOut}\n`}
Tables are tidy CSV: one header line, snake-case names, a dot as decimal mark, an empty cell for what is missing, and a text that a spreadsheet would
take for a formula begins with an apostrophe. \`manifest.json\` tells versions, seed, settings and the SHA-256 of every file.

${names.map((name) => `- \`${name}\`${about(name) === "" ? "" : `: ${about(name)}`}`).join("\n")}
`;
}
