import { afterEach, expect, test, vi } from "vitest";
import { setupRng } from "./setup-rng.js";

afterEach(() => void vi.restoreAllMocks());

const first = (seed: string, replication = 0, name = "network") => {
  const rng = setupRng(seed, replication, name);
  return Array.from({ length: 100 }, rng);
};

test("the seeds 1 and 11, two replications, and two names share no uniform among their first hundred", () => {
  // Alea has 32 bits: two of 700 uniforms coincide by chance with probability 6e-5, seeds fixed.
  const all = [first("1"), first("11"), first("111"), first("1", 1), first("1", 11), first("1", 0, "population"), first("1", 0, "network1")];
  expect(new Set(all.flat()).size).toBe(700);
});

test("no part of the address can be mistaken for another", () => {
  expect(first("1:x", 0, "a")).not.toEqual(first("x", 0, "a:1"));
  expect(first("", 1, "1")).not.toEqual(first("", 11, ""));
});

test("the same address gives the same sequence, and Math.random is never asked", () => {
  const asked = vi.spyOn(Math, "random");
  expect(first("1")).toEqual(first("1"));
  expect(asked).not.toHaveBeenCalled();
});

test("uniforms lie in [0, 1) with mean one half", () => {
  // Within 5 standard errors: false alarm 6e-7, seed fixed.
  const rng = setupRng("mean", 0, "network");
  const values = Array.from({ length: 100_000 }, rng);
  expect(values.every((u) => u >= 0 && u < 1)).toBe(true);
  expect(Math.abs(values.reduce((a, b) => a + b) / 100_000 - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / 100_000));
});
