import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { fill } from "../../scripts/docs/marks.mjs";
import { place, read } from "../../scripts/docs/pages.mjs";

export const PAGE = "docs/docking.md";
const update = process.env.UPDATE_DOCS === "1";

/** One comparison with a publication or with a closed form. */
export interface Finding {
  readonly what: string;
  /** What is published, or follows exactly. */
  readonly known: string;
  readonly here: string;
  readonly holds: boolean;
}

const rowOf = ({ what, known, here, holds }: Finding): string => `| ${what} | ${known} | ${here} | ${holds ? "yes" : "**no**"} |`;
const tableOf = (findings: readonly Finding[]): string =>
  ["| what | published, or exact | here | reproduced |", "|---|---|---|---|", ...findings.map(rowOf)].join("\n");

/** The page shows these findings, all of them, in the section marked `docked: <section>`; with UPDATE_DOCS=1 they are written there (one test file at a time). */
export function docked(section: string, findings: readonly Finding[], all: number): void {
  expect(findings).toHaveLength(all);
  shown("docked", section, tableOf(findings));
}

/** The page has this text between the marks of a name and section; with UPDATE_DOCS=1 it is written there. */
export function shown(name: string, section: string, text: string): void {
  const page = read(PAGE);
  expect(page).toContain(`<!-- ${name}: ${section} -->`);
  const fresh = fill(page, { [name]: (words) => (words === section ? text : between(page, name, words)) });
  if (update) writeFileSync(place(PAGE), fresh);
  else expect(page).toBe(fresh);
}

/** What stands between two marks of the page. */
export function between(page: string, name: string, section: string): string {
  return page.split(`<!-- ${name}: ${section} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? "";
}

/** A number with so many decimals, with no sign at 0. */
export const shownAs = (value: number, decimals = 3): string => (value === 0 ? 0 : value).toFixed(decimals);
