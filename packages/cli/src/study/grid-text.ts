/** Rows of words as lines with aligned columns, indented by two. */
export function gridText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) => `  ${row.map((text, c) => text.padEnd(widths[c]!)).join("  ")}`.trimEnd()).join("\n");
}
