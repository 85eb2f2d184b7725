import type { Parameter, Provenance } from "../controls/parameters.js";

export const COLUMNS = ["name", "value", "provenance", "why"] as const;
export type Column = (typeof COLUMNS)[number];

/** From what is known to what is only chosen. */
const TRUST: readonly Provenance[] = ["paper", "literature", "project", "assumed", "yours"];

/** What a table of parameters shows of one. */
export interface Line extends Pick<Parameter, "path" | "value" | "provenance"> {
  readonly name: string;
  readonly why: string;
}

/** Lines by a column, either way; where two are alike there, as they were. Numbers stand before texts. */
export function ordered(lines: readonly Line[], column: Column, direction: 1 | -1): readonly Line[] {
  const key = (line: Line): number | string => (column === "provenance" ? TRUST.indexOf(line.provenance) : column !== "value" ? line[column].toLowerCase() : typeof line.value === "number" ? line.value : valueText(line.value));
  return lines.map((line) => [line, key(line)] as const).sort(([, a], [, b]) => direction * (typeof a === typeof b ? (a < b ? -1 : Number(a > b)) : typeof a === "number" ? -1 : 1)).map(([line]) => line);
}

/** A value as a table has room for it. */
export function valueText(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
