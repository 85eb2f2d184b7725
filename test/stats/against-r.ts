import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** What R was given and what it gave, as the scripts in `r/` write it: `list(given = ..., gives = ...)`. */
export interface Case<Given> {
  readonly given: Given;
  readonly gives: unknown;
}
export type Cases<Given> = Readonly<Record<string, Case<Given>>> | readonly Case<Given>[];

/** The cases of fixtures/`topic`.json; its R script documents their shape. */
export function fixtureOf<Topic>(topic: string): Topic {
  return (JSON.parse(readFileSync(new URL(`fixtures/${topic}.json`, import.meta.url), "utf8")) as { cases: Topic }).cases;
}

/**
 * Everything in which `compute` is not what R gives, as `case.path: ours instead of R's`; empty where they agree.
 *
 * Two numbers agree if they differ by at most 10^-digits of R's, or of `floor` where R's is smaller. Infinite and missing numbers are null
 * in fixtures, and nothing finite agrees with null. What R does not give is not compared.
 */
export function disagreements<Given>(cases: Cases<Given>, compute: (given: Given) => unknown, digits: number, floor = 0): string[] {
  const tolerance = Number(`1e-${digits}`);
  return Object.entries(cases).flatMap(([name, { given, gives }]) => differences(name, compute(given), gives, (ours, rs) =>
    Math.abs(ours - rs) <= tolerance * Math.max(Math.abs(rs), floor)));
}

/** Fails with a list of all that `compute` gets otherwise than R does; also without any case. */
export function againstR<Given>(cases: Cases<Given>, compute: (given: Given) => unknown, digits: number, floor = 0): void {
  expect(Object.keys(cases).length).toBeGreaterThan(0);
  expect(disagreements(cases, compute, digits, floor)).toEqual([]);
}

/** Fails unless the same comparison finds fault with `wrong`, a plausible mistake. */
export function caughtByR<Given>(cases: Cases<Given>, wrong: (given: Given) => unknown, digits: number, floor = 0): void {
  expect(disagreements(cases, wrong, digits, floor)).not.toEqual([]);
}

function differences(path: string, ours: unknown, rs: unknown, agree: (ours: number, rs: number) => boolean): string[] {
  if (typeof rs === "object" && rs !== null) {
    if (typeof ours !== "object" || ours === null) return [`${path}: ${ours} instead of ${JSON.stringify(rs)}`];
    const lengths = Array.isArray(rs) && rs.length !== (ours as ArrayLike<unknown>).length ? [`${path}: another length than ${rs.length}`] : [];
    return [...lengths, ...Object.entries(rs).flatMap(([key, value]) => differences(`${path}.${key}`, (ours as Record<string, unknown>)[key], value, agree))];
  }
  const same = rs === null ? ours === null || (typeof ours === "number" && !Number.isFinite(ours))
    : typeof rs === "number" ? typeof ours === "number" && agree(ours, rs)
    : ours === rs;
  return same ? [] : [`${path}: ${ours} instead of ${rs}`];
}
