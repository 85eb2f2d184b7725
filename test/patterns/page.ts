import { writeFileSync } from "node:fs";
import { expect } from "vitest";
import { fill } from "../../scripts/docs/marks.mjs";
import { place, read } from "../../scripts/docs/pages.mjs";
import { type Criterion, type Pattern, PATTERNS, type Use } from "./patterns.js";

export const PAGE = "docs/patterns.md";
const update = process.env.UPDATE_DOCS === "1";

/** What runs gave for one criterion. */
export interface Result {
  /** In numbers. */
  readonly here: string;
  /** Null where the engine cannot address it. */
  readonly holds: boolean | null;
}

export const STATUSES = ["shown", "shown in part", "missed", "cannot be addressed"] as const;
export type Status = (typeof STATUSES)[number];

/** Shown when every criterion holds, missed when none does that can be addressed. */
export function statusOf(results: readonly Result[]): Status {
  const addressed = results.filter(({ holds }) => holds !== null);
  if (addressed.length === 0) return "cannot be addressed";
  const holding = addressed.filter(({ holds }) => holds).length;
  if (holding === 0) return "missed";
  return holding === results.length ? "shown" : "shown in part";
}

/** The page says this of a pattern, criterion by criterion; with UPDATE_DOCS=1 it is written there, and into the table of all (one test file at a time). */
export function reported(id: string, results: Readonly<Record<string, Result>>, besides: readonly string[] = []): void {
  const pattern = PATTERNS.find((each) => each.id === id)!;
  expect(Object.keys(results).sort()).toEqual(pattern.criteria.map((criterion) => criterion.id).sort());
  const page = read(PAGE);
  expect(page).toContain(`<!-- pattern: ${id} -->`);
  const written = fill(page, { pattern: (words) => (words === id ? sectionOf(pattern, results, besides) : between(page, words)) });
  if (update) writeFileSync(place(PAGE), fill(written, { patterns: () => tableOf(written) }));
  else expect(page).toBe(written);
}

/** What stands of a pattern on the page. */
export const between = (page: string, id: string): string => page.split(`<!-- pattern: ${id} -->`)[1]?.split("<!-- /pattern -->")[0]?.trim() ?? "";

const yes = (holds: boolean | null): string => (holds === null ? "cannot be addressed" : holds ? "yes" : "no");

function sectionOf({ fact, known, source, use, kind, setting, criteria }: Pattern, results: Readonly<Record<string, Result>>, besides: readonly string[]): string {
  const rowOf = ({ id, text, expected }: Criterion) => {
    const { here, holds } = results[id]!;
    return `| ${text.replaceAll("|", "\\|")} | ${yes(expected)} | ${here} | ${holds === expected ? yes(holds) : `**${yes(holds)}**`} |`;
  };
  return [
    `**${statusOf(Object.values(results))}** (${use}; ${kind})`, "",
    `${fact} *${source}; ${known}.*`, "",
    setting, "",
    "| criterion | expected | here | holds |", "|---|---|---|---|", ...criteria.map(rowOf),
    ...(besides.length === 0 ? [] : ["", `Besides: ${besides.join("; ")}.`]),
  ].join("\n");
}

/** All patterns with their statuses, as the sections of the page have them, and how many there are of each. */
export function tableOf(page: string): string {
  const statuses = new Map(PATTERNS.map(({ id }) => [id, /^\*\*(.+?)\*\*/.exec(between(page, id))?.[1] ?? "not run"]));
  const rows = PATTERNS.map(({ id, name, use, kind }) => `| ${id} | ${name} | ${use} | ${kind} | ${statuses.get(id)} |`);
  const counted = (use: Use) => STATUSES.map((status) => PATTERNS.filter((pattern) => pattern.use === use && statuses.get(pattern.id) === status).length);
  const counts = (["calibration", "corroboration", "docked", "seen before"] as const).map((use) => `| ${use} | ${counted(use).join(" | ")} |`);
  return [
    "| | pattern | use | kind | status |", "|---|---|---|---|---|", ...rows, "",
    `| use | ${STATUSES.join(" | ")} |`, "|---|---|---|---|---|", ...counts,
  ].join("\n");
}
