import { describe, it } from "vitest";
import { type Adjustment, adjust } from "../../packages/core/src/stats/adjust.js";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

type Given = readonly (number | null)[];
const r = fixtureOf<Readonly<Record<Adjustment, Cases<Given>>>>("adjust");
const methods = Object.keys(r) as Adjustment[];
const adjusted = (p: Given, method: Adjustment) => adjust(p.map((value) => value ?? NaN), method);

describe.each(methods)("%s", (method) => {
  it("gives what R's p.adjust gives, in its order, missing values and ties among them, to 14 digits", () => {
    againstR(r[method], (p) => adjusted(p, method), 14);
  });

  it.each(methods.filter((other) => other !== method))("would be caught being %s", (other) => {
    caughtByR(r[method], (p) => adjusted(p, other), 14);
  });

  it("would be caught counting missing values as tests, and answering in ascending order", () => {
    caughtByR(r[method], (p) => adjust(p.map((value) => value ?? 1), method).map((value, i) => (p[i] === null ? NaN : value)), 14);
    caughtByR(r[method], (p) => adjusted(p, method).sort((a, b) => a - b), 14);
  });
});
