import { readdirSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "@talkback/lab";
import { drawnFiles } from "../../figure/drawn-files.js";
import type { Earlier } from "../../earlier.js";
import { readJson } from "../../read-scenario.js";
import type { Drawn } from "../../study/figures/drawn.js";
import type { Table } from "../../study/table.js";
import { tableFiles } from "../../study/table-files.js";
import type { Files } from "../../write-folder.js";
import { type Analyses, analyses } from "./analyses.js";
import { analysisTables } from "./analysis-tables.js";
import { differencesTable, stoppingTable, summaryTable } from "./estimate-tables.js";
import { methodsText } from "./methods-text.js";
import { paperTable } from "./paper-table.js";
import { reportFigures } from "./report-figures.js";
import type { Results } from "./results.js";

const LIST = "report.json";
const FORMAT = "talkback-report-1";
const DPI = 300;

/** All files of a report, by name. */
export async function reportFiles(results: Results): Promise<Files> {
  const found = analyses(results);
  const [tables, figures] = [tablesOf(results, found), reportFigures(results, found)];
  const files = { "methods.md": [methodsText(results, found)], ...tableFiles(tables), "figures/README.md": [captions(results, figures)], ...(await drawnFiles(figures, { dpi: DPI, pdf: true })) };
  const whole = Object.entries(files).map(([name, pieces]) => [name, Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece as string)))] as const);
  const { study, registration } = results.manifest;
  const list = { format: FORMAT, study, registration, files: Object.fromEntries(whole.map(([name, bytes]) => [name, sha256Hex(bytes)])) };
  return { ...Object.fromEntries(whole.map(([name, bytes]) => [name, [bytes]])), [LIST]: [`${JSON.stringify(list, null, 2)}\n`] };
}

const tablesOf = (results: Results, found: Analyses): readonly Table[] => [
  summaryTable(results), ...(results.plan.study.arms === null ? [] : [differencesTable(results)]), ...(results.plan.study.predictions.length === 0 ? [] : [paperTable(results)]),
  ...(results.plan.study.until === null ? [] : [stoppingTable(results)]), ...analysisTables(results, found),
];

const captions = ({ manifest: { study, registration, engine } }: Results, figures: readonly Drawn[]): string => `# Figures

Of the study ${study.id} (SHA-256 \`${study.hash}\`, ${engine}); results are ${registration.status}. Each as SVG, as PDF, as PNG (${DPI} dots to an inch), as the numbers that are drawn (CSV), and as a chart in Vega-Lite 6 that holds them (\`.vl.json\`).

${figures.map(({ name, caption }, k) => `${k + 1}. \`${name}\`. ${caption}`).join("\n")}
`;

/** A folder of a report: its list names every file in it. */
export const EARLIER_REPORT: Earlier = {
  text: "an earlier report",
  fills(folder) {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/"));
    if (!names.includes(LIST)) return false;
    const { format, files } = (readJson(join(folder, LIST)) ?? {}) as { readonly format?: unknown; readonly files?: object };
    return format === FORMAT && typeof files === "object" && names.every((name) => name === LIST || Object.hasOwn(files, name));
  },
};
