import { claimed } from "@talkback/core/experiment";
import { expect, it } from "vitest";
import { half, smoke } from "./smoke.js";

smoke(1);

it("is of other scenarios than the first half", () => {
  expect(half(1).filter((id) => half(0).includes(id))).toEqual([]);
  expect(half(0).length + half(1).length).toBe(claimed().length);
});
