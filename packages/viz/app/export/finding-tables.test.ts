import { expect, it } from "vitest";
import { OUTCOMES } from "../finding/outcomes.js";
import type { Band } from "../lab/lab.js";
import { findingsOf, tidyCsv, worldsCsv } from "./finding-tables.js";

const ends = (from: number, n = 30) => Object.fromEntries(OUTCOMES.map(({ name }, k) => [name, Float64Array.from({ length: n }, (_, r) => (name === "backfire" && r === 1 ? NaN : from + k + r / 64))]));
const band = (endB: Band["endB"]): Band => ({ done: 30, total: 30, steps: 1, a: {}, b: null, endA: ends(0), endB });
const read = (csv: string) => csv.trimEnd().split("\r\n").map((line) => line.split(","));

it("one row a world holds A, B and their difference, and every row has as many fields", () => {
  const [head, ...rows] = read(worldsCsv(band(ends(0.5)), "otter-417"));
  expect(head!.slice(0, 5)).toEqual(["replication", "seed", "m_public_mean_a", "m_public_mean_b", "m_public_mean_difference"]);
  expect([rows.length, new Set([head!, ...rows].map(({ length }) => length))]).toEqual([30, new Set([2 + 3 * OUTCOMES.length])]);
  expect(rows[2]!.slice(0, 5)).toEqual(["2", "otter-417", "0.03125", "0.53125", "0.5"]);
  const backfire = head!.indexOf("m_backfire_a");
  expect(rows[1]!.slice(backfire, backfire + 3)).toEqual(["", "", ""]);
});

it("without a comparison the outcomes stand alone, and there is nothing to find", () => {
  const [head] = read(worldsCsv(band(null), "otter-417"));
  expect(head).toEqual(["replication", "seed", "m_public_mean", "m_private_mean", "m_opposed", "m_backfire", "m_lift", "m_gap", "m_reach"]);
  expect(findingsOf(band(null))).toEqual({});
});

it("the tidy table has one value a row and the same values", () => {
  const rows = read(tidyCsv(band(ends(0.5)), "otter-417")).slice(1);
  expect(rows).toHaveLength(30 * 2 * OUTCOMES.length);
  expect(rows).toContainEqual(["2", "otter-417", "b", "m_public_mean", "0.53125"]);
});

it("what is found is what the page says: judged as claims are, of worlds in which it is defined", () => {
  expect(findingsOf(band(ends(0.5)))).toMatchObject({ m_public_mean: { verdict: "holds", n: 30, higher: 30, mean: 0.5 }, m_backfire: { n: 29 } });
});
