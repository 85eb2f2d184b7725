import { expect, it } from "vitest";
import { initFiles } from "./init-files.js";

const textOf = (name: string): string => [...initFiles("my-study", "push-harder")[name]!].join("");

it.each(["README.md", "prereg.md"])("tells in %s that freezing covers the study and not the plan in words, and that bundles leave it out", (name) => {
  expect(textOf(name)).toMatch(/Freezing (does not cover this file|covers neither): the lock holds hashes of `study\.json` and its predictions, and bundles leave .* out\b.*\. Commit or register/);
});

it("has pandas read numbers as they were written", () => {
  expect(textOf("analysis.py")).toContain('float_precision="round_trip"');
});
