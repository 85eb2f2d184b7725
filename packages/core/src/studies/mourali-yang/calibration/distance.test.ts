import { expect, it } from "vitest";
import { settingsOf } from "../settings.js";
import { distanceAt, independent } from "./distance.js";
import type { Numbered } from "./demand.js";
import { panel } from "./panel.js";
import { pointAt } from "./parameters.js";

const outcome = panel(128, settingsOf(), "distance")(pointAt(new Float64Array(9).fill(0.6)));
const mean = (cell: number, measure: "rating" | "confidence" | "threat", sampling = 1): Numbered => ({ experiment: 3, meanOf: { cell, measure }, sampling, own: 1 });
const other: Numbered = { experiment: 3, meanOf: null, sampling: 1, own: 1 };
const none = (n: number) => Array.from({ length: n }, () => new Array<number>(n).fill(0));

it("numbers of different participants count each by itself", () => {
  const misfits = Float64Array.of(1, -2, 0.5);
  expect(distanceAt([mean(0, "rating"), mean(1, "rating"), other], outcome, none(3))(misfits)).toBeCloseTo(independent(misfits), 12);
});

it("two measures of the same participants count as a bivariate normal does, whatever the order", () => {
  // High power, uncertain, unsolicited, positive opinions: those less confident feel more threatened.
  const cell = 12;
  const { confidence, threat } = outcome[3][cell]!;
  const centred = (values: Float64Array) => { const m = values.reduce((sum, x) => sum + x, 0) / values.length; return values.map((x) => x - m); };
  const [c, t] = [centred(confidence), centred(threat)];
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
  const r = (0.8 * 0.5 * product(c, t)) / Math.sqrt(product(c, c) * product(t, t));
  expect(r).toBeLessThan(-0.05);
  const expected = (1 - 2 * r * 1 * -2 + 4) / (1 - r * r);
  expect(distanceAt([mean(cell, "confidence", 0.8), mean(cell, "threat", 0.5)], outcome, none(2))(Float64Array.of(1, -2))).toBeCloseTo(expected, 10);
  expect(distanceAt([mean(cell, "threat", 0.5), other, mean(cell, "confidence", 0.8)], outcome, none(3))(Float64Array.of(-2, 3, 1))).toBeCloseTo(expected + 9, 10);
});

it("an error that the panel makes in all numbers counts once", () => {
  // Own variance .5 each and a common error of .5: 3 and 3 lie as far off as one number of variance .75, 3 and -3 as one of variance .25.
  const numbers = [mean(0, "rating"), mean(1, "rating")].map((each) => ({ ...each, own: 0.5 }));
  const distance = distanceAt(numbers, outcome, [[0.5, 0.5], [0.5, 0.5]]);
  expect(distance(Float64Array.of(3, 3))).toBeCloseTo(9 / 0.75, 10);
  expect(distance(Float64Array.of(3, -3))).toBeCloseTo(9 / 0.25, 10);
});
