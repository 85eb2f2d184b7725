import { blankTargets, CLAIMS, parseTargets, type StudyClaim } from "@talkback/core/studies";
import { expect, it } from "vitest";
import { paperStat } from "./paper-stat.js";

// biome-ignore lint/suspicious/noExplicitAny: a file of any content
type Tree = any;
const blank = (): Tree => JSON.parse(blankTargets());
const claim = (id: string): StudyClaim => CLAIMS.find((each) => each.id === id)!;
const stat = (id: string, experiment: 1 | 3 | 4, file: Tree, part = 0) => paperStat(claim(id), { experiment, text: claim(id).parts[part]!.text }, parseTargets(file));

function withCells(): Tree {
  const file = blank();
  const { scale, cells } = file.experiments["1"];
  Object.assign(scale, { low: 1, high: 9 });
  for (const [power, certainty, positive, negative] of [["high", "uncertain", 4, 6], ["high", "certain", 5, 5], ["control", "uncertain", 7, 3], ["control", "certain", 6, 4]] as const) {
    Object.assign(cells[power][certainty].positive, { mean: positive, sd: 2, n: 30 });
    Object.assign(cells[power][certainty].negative, { mean: negative, sd: 2, n: 30 });
  }
  return file;
}

it("nothing is known of a blank file", () => {
  expect(CLAIMS.map(({ id, experiments }) => stat(id, experiments[0] as 1, blank()))).toEqual(CLAIMS.map(() => null));
});

it("cell means give the contrast of a claim in pooled standard deviations", () => {
  expect([stat("E4", 1, withCells()), stat("E5", 1, withCells()), stat("E3", 1, withCells(), 1)]).toEqual(["d = -1.00", "d = -2.00", "d = -1.00"]);
});

it("one missing mean leaves the claims that need it unknown, and no other", () => {
  const file = withCells();
  file.experiments["1"].cells.high.uncertain.positive.mean = null;
  expect([stat("E4", 1, file), stat("E5", 1, file), stat("E3", 1, file)]).toEqual([null, null, "d = 0.00"]);
});

it("without means a reported test of the same simple effect stands in", () => {
  const file = blank();
  Object.assign(file.experiments["1"].tests["opinions at high power, uncertain"], { statistic: "F", dfError: 152, value: 7.25 });
  file.experiments["1"].sample.participants = 160;
  expect([stat("E4", 1, file), stat("E3", 1, file)]).toEqual(["F(1, 152) = 7.25", null]);
});

it("the mediation of a condition has its own indirect effect, and what is said against what is thought has none", () => {
  const file = blank();
  Object.assign(file.experiments["3"].mediation.high.unsolicited.indirect, { value: 0.41, low: 0.1, high: 0.8 });
  Object.assign(file.experiments["3"].scale, { low: 1, high: 7 });
  for (const name of ["confidence", "threat"]) Object.assign(file.experiments["3"][name].scale, { low: 1, high: 7 });
  expect([stat("E7", 3, file), stat("E7", 3, file, 1), stat("E10", 4, file)]).toEqual(["ab = 0.41 [0.10, 0.80]", null, null]);
});
