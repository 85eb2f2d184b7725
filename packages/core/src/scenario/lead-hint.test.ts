import { expect, it } from "vitest";
import { scenario } from "../library/scenarios.js";

it("a misspelt lead name is answered with the nearest one, and a strange one with all", () => {
  expect(() => scenario("push-harder", { pusj: 2 })).toThrow('did you mean "push"?');
  expect(() => scenario("push-harder", { elephants: 2 })).toThrow("lead names: push, empowered");
});
