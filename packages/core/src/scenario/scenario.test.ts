import { expect, it } from "vitest";
import { SpecError } from "../spec/errors.js";
import { scenario } from "./library.js";

it("a name that is unknown does not hide a value that does not fit: all issues come at once", () => {
  const refused = () => scenario("push-harder", { "people.certanty.mean": 0.8, push: -1 });
  expect(refused).toThrow(SpecError);
  expect(refused).toThrow(/2 issues[\s\S]*people\.certanty[\s\S]*campaigns\.0\.push: expected a number from 0/);
});
