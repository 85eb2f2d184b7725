import { join } from "node:path";
import { Command } from "commander";
import { EARLIER_REPORT, reportFiles } from "../lab/report/report-files.js";
import { reportText } from "../lab/report/report-text.js";
import { readResults } from "../lab/report/results.js";
import { print, say } from "../print.js";
import { tellStale } from "../sweep/tell-stale.js";
import { openDraft } from "../write-folder.js";

interface ReportFlags {
  readonly out?: string;
  readonly json?: true;
}

export function reportCommand(ends: (code: number) => void): Command {
  return new Command("report")
    .summary("tables, figures and a methods text of a study's results")
    .description("Writes what a study shows: a summary of its settings with intervals, paired differences, predictions with their verdicts, and what its design allows besides (analysis of variance, Sobol or Morris indices, single effects), as tables, figures and a methods text.")
    .argument("<folder>", "results folder with its tables")
    .option("-o, --out <folder>", "where to write it (default: report in the results folder); an earlier report is replaced")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, flags: ReportFlags) => ends(await report(folder, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli report results

Tables are CSV, Markdown and LaTeX, paper_vs_simulation among them where there are predictions; figures
are SVG, PDF, PNG, the numbers that they show as CSV, and Vega-Lite that holds them. Exit codes: 0 done, 2 bad input (nothing is written), 1 a mistake of ours.`;

async function report(folder: string, { out, json }: ReportFlags): Promise<number> {
  const results = readResults(folder);
  await tellStale(folder, results.manifest);
  const place = out ?? join(folder, "report");
  const draft = openDraft(place, true, EARLIER_REPORT);
  try {
    const files = await reportFiles(results);
    draft.write(files);
    const { study, registration, runs } = results.manifest;
    if (json === true) print(JSON.stringify({ folder: place, study, registration, runs, files: Object.keys(files).sort() }));
    else say(reportText(results, place));
    return 0;
  } finally {
    draft.discard();
  }
}
