import type { Run } from "@talkback/core";
import { describe, it } from "vitest";
import { everybody, live, networkOf } from "../docking/society.js";
import * as textbook from "../oracle/docking.js";
import { reported } from "./page.js";

const STEPS = 60;
const mostly = (n: number) => Array.from({ length: n }, (_, i) => (i % 10 === 0 ? -1 : 1));
const shareOfPlus = (run: Run) => (1 + run.table.value(STEPS - 1, "privateMean")) / 2;

/** Shares of the larger side a margin below and above the critical noise. */
function around(critical: number, margin: number, at: (noise: number) => Run) {
  const [below, above] = [critical - margin, critical + margin].map((noise) => shareOfPlus(at(noise)));
  return { text: `${below!.toFixed(2)} below and ${above!.toFixed(2)} above ${critical.toFixed(3)}`, holds: below! >= 0.7 && above! < 0.7 };
}

describe("docs/patterns.md says what runs give", () => {
  it("of critical shares of contrarians (G10)", () => {
    const n = 4500;
    const ring = networkOf(n, Array.from({ length: n }, (_, i) => [i, (i + 1) % n] as const));
    const found = [3, 5, 9].map((size) => around(textbook.galamCritical(size), 0.06, (contrarians) =>
      live({ network: ring, attitude: mostly(n), rule: { kind: "contrarian", contrarians }, hear: { kind: "random-group", size }, steps: STEPS })));
    reported("G10", { lasts: { here: found.map(({ text }) => text).join("; "), holds: found.every(({ holds }) => holds) } });
  });

  it("of two kinds of nonconformity (G11)", () => {
    const n = 1000;
    const all = everybody(n);
    const found = (["independence", "anticonformity"] as const).flatMap((nonconformity) => [2, 3, 4].map((q) => {
      const critical = nonconformity === "independence" ? textbook.qVoterCriticalIndependence(q) : textbook.qVoterCriticalAnticonformity(q);
      return around(critical, 0.12, (noise) => live({ network: all, attitude: mostly(n), rule: { kind: "q-voter", noise, nonconformity }, hear: { kind: "panel", q }, steps: STEPS }));
    }));
    reported("G11", { lasts: { here: found.map(({ text }) => text).join("; "), holds: found.every(({ holds }) => holds) } });
  });
});
