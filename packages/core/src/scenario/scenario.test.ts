import { expect, it } from "vitest";
import { SpecError } from "../spec/errors.js";
import { catalog } from "../library/catalog.js";
import { scenario } from "../library/scenarios.js";
import { parseScenario } from "./scenario.js";

it("a name that is unknown does not hide a value that does not fit: all issues come at once", () => {
  const refused = () => scenario("push-harder", { "people.certanty.mean": 0.8, push: -1 });
  expect(refused).toThrow(SpecError);
  expect(refused).toThrow(/2 issues[\s\S]*people\.certanty[\s\S]*campaigns\.0\.push: expected a number from 0/);
});

it("what was parsed is taken back as it is, but is checked again under another catalog, and when it is a copy", () => {
  const parsed = scenario("push-harder");
  const copy = { ...parsed, steps: 0 };
  expect(parseScenario(parsed)).toBe(parsed);
  expect(() => parseScenario(parsed, { ...catalog, rules: {} })).toThrow(/rule\.kind/);
  expect(() => parseScenario(copy)).toThrow(/steps/);
});
