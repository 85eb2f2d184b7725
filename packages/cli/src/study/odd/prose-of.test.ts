import { expect, it } from "vitest";
import { declaredPaths, proseOf, strayProse } from "./prose-of.js";
import { usedRows } from "./used-rows.js";

it("every declared parameter of the laboratory, of the rule and of its scenarios has prose", () => {
  expect(declaredPaths().filter((path) => proseOf(path) === undefined)).toEqual([]);
});

it("no prose is left of a parameter that is gone", () => expect(strayProse()).toEqual([]));

it("names the path of a parameter without prose, and of prose without a parameter", () => {
  expect([...declaredPaths(), "settings.mood"].filter((path) => proseOf(path) === undefined)).toEqual(["settings.mood"]);
  expect(strayProse(declaredPaths().filter((path) => path !== "settings.n" && path !== "steps"))).toEqual(["settings.n", "steps"]);
});

it("is of one to three sentences", () => {
  const sentences = (text: string) => text.split(/[.!?](?: |$)/).filter((each) => each.trim() !== "").length;
  expect(declaredPaths().filter((path) => { const count = sentences(proseOf(path)!); return count < 1 || count > 3; })).toEqual([]);
});

it("knows what the cells of the study set: power of two conditions, eta that varies in Experiment 3 alone, no ties", () => {
  const valuesOf = (path: string) => usedRows().find((row) => row.path === path)?.values;
  expect(valuesOf("people.power(normal).mean")?.map((mean) => Math.round(100 * Number(mean)))).toEqual([30, 90]);
  expect(valuesOf("people.powerErosion.kind")).toEqual([null, "normal"]);
  expect(valuesOf("campaigns.*.unsolicited")).toEqual([1, 0]);
  expect(valuesOf("network.kind")).toEqual(["empty"]);
  expect([valuesOf("network(small-world).k"), valuesOf("stop.below")]).toEqual([undefined, []]);
});
