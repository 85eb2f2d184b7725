import { OUTCOMES } from "../finding/outcomes.js";
import { findingOf } from "../finding/verdict.js";
import type { Band } from "../lab/lab.js";

/** As tables of the command line name an outcome. */
const columnOf = (name: string): string => `m_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const field = (value: number | string): string => (typeof value === "string" ? (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value) : Number.isFinite(value) ? String(value) : "");
const csvOf = (rows: readonly (readonly (number | string)[])[]): string => rows.map((row) => row.map(field).join(",")).join("\r\n").concat("\r\n");

/** One row a world: outcomes of A and of B and B − A; without a comparison the outcomes alone. What is not defined in a world is empty. */
export function worldsCsv({ done, endA, endB }: Band, seed: string): string {
  const head = OUTCOMES.flatMap(({ name }) => (endB === null ? [columnOf(name)] : ["a", "b", "difference"].map((side) => `${columnOf(name)}_${side}`)));
  const rows = Array.from({ length: done }, (_, r) => [r, seed, ...OUTCOMES.flatMap(({ name }) => {
    const a = endA[name]![r]!;
    return endB === null ? [a] : [a, endB[name]![r]!, endB[name]![r]! - a];
  })]);
  return csvOf([["replication", "seed", ...head], ...rows]);
}

/** The same with one value a row. */
export function tidyCsv({ done, endA, endB }: Band, seed: string): string {
  const worlds = endB === null ? [["a", endA] as const] : [["a", endA] as const, ["b", endB] as const];
  const rows = Array.from({ length: done }, (_, r) => worlds.flatMap(([world, ends]) => OUTCOMES.map(({ name }) => [r, seed, world, columnOf(name), ends[name]![r]!] as const)));
  return csvOf([["replication", "seed", "world", "metric", "value"], ...rows.flat()]);
}

/** What the differences come to, by outcome; null for what too few worlds tell. */
export const findingsOf = ({ endA, endB }: Band): Readonly<Record<string, ReturnType<typeof findingOf>>> =>
  endB === null ? {} : Object.fromEntries(OUTCOMES.map(({ name }) => [columnOf(name), findingOf(endB[name]!.map((value, r) => value - endA[name]![r]!))]));
