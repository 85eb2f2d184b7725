import { csvLines } from "../csv.js";
import type { Files } from "../write-folder.js";
import { latexTable } from "./latex-table.js";
import { markdownTable } from "./markdown-table.js";
import { type Table, table } from "./table.js";

/** Tables as files: CSV each, Markdown and LaTeX where they are for print, and what every column holds. */
export const tableFiles = (tables: readonly Table[]): Files => Object.fromEntries([...tables, columnsTable(tables)].flatMap((each) => {
  const { path } = each;
  const csv: [string, Iterable<string>] = [`${path}.csv`, csvLines(each.columns.map(({ name }) => name), each.rows)];
  return each.printed === null ? [csv] : [csv, [`${path}.md`, [markdownTable(each, each.printed)]], [`${path}.tex`, [latexTable(each, each.printed)]]];
}));

const columnsTable = (tables: readonly Table[]): Table => table({
  name: "columns", caption: "What every column of every table holds.",
  rows: tables.flatMap(({ path, columns }) => columns.map((column) => ({ file: `${path}.csv`, column }))),
  columns: [
    { name: "file", label: "file of the table", of: ({ file }) => file },
    { name: "column", label: "name of the column", of: ({ column }) => column.name },
    { name: "label", label: "what it holds", of: ({ column }) => column.label },
    { name: "unit", label: "its unit", of: ({ column }) => column.unit ?? null },
  ],
});
