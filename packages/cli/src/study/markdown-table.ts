import type { PrintedTable, Table } from "./table.js";

/** The table in Markdown, with its caption above. */
export function markdownTable({ caption }: Pick<Table, "caption">, { heads, rows }: PrintedTable): string {
  const lines = [heads.map(({ head }) => head), heads.map(() => "---"), ...rows].map((row) => `| ${row.map(escaped).join(" | ")} |`);
  return `${caption}\n\n${lines.join("\n")}\n`;
}

const escaped = (text: string): string => text.replace(/[\\|*_<>`]/g, (mark) => `\\${mark}`).replace(/\s+/g, " ");
