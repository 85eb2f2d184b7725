/** Rows below a head as a table of Markdown. */
export const linedTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`).join("\n");

/** A value of a parameter as a reader writes it: numbers with six digits at most. */
export const valueText = (value: unknown): string => (typeof value === "number" ? String(Number(value.toPrecision(6))) : value === null ? "null" : String(value));
