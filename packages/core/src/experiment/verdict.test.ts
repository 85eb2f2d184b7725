import { describe, expect, it } from "vitest";
import { judge } from "./verdict.js";

/** 100 replications of which a share lies at `at`, the others at `-at`, give or take a little. */
const replications = (at: number, share: number): number[] => Array.from({ length: 100 }, (_, k) => (k < 100 * share ? at : -at) + (k % 2 === 0 ? 0.001 : -0.001));

describe("a verdict on a sign", () => {
  it.each([
    ["supported", 0.2, 1],
    ["supported", 0.2, 0.95],
    ["leans", 0.2, 0.94],
    ["leans", 0.2, 0.8],
    ["too close", 0.2, 0.79],
    ["too close", 0.2, 0.6],
    ["equivalent", 0.2, 0.5],
    ["too close", 0.2, 0.2],
    ["reversed", 0.2, 0.05],
    ["equivalent", 0.04, 1],
  ] as const)("is %s where replications of %f agree in a share of %f", (verdict, at, share) => {
    const judged = judge(replications(at, share), "positive")!;
    expect([judged.verdict, judged.holds]).toEqual([verdict, verdict === "supported"]);
    const mirrored = judge(replications(-at, share), "negative")!;
    expect([mirrored.verdict, mirrored.agree]).toEqual([verdict, judged.agree]);
  });

  it("is not supported by unanimity alone: an effect below the margin leans at most", () => {
    const values = Array.from({ length: 100 }, (_, k) => 0.049 + (k % 2 === 0 ? 0.02 : -0.02));
    expect(judge(values, "positive")!.verdict).toBe("leans");
    expect(judge(values.map((value) => value + 0.01), "positive")!.verdict).toBe("supported");
  });
});

describe("a verdict on nothing", () => {
  it.each([[0.1, "equivalent", true], [0.14, "equivalent", true], [0.16, "reversed", false], [-0.2, "reversed", false]] as const)(
    "at %f, within .15, is %s", (at, verdict, holds) => {
      expect(judge(replications(at, 1), "zero", 0.15)).toMatchObject({ verdict, holds, agree: null });
    });
  it("is too close where the interval crosses the margin", () => expect(judge(replications(0.9, 0.5), "zero", 0.15)!.verdict).toBe("too close"));
});

describe("a verdict on not being negative", () => {
  it.each([[0.3, "supported"], [0, "supported"], [-0.04, "supported"], [-0.06, "reversed"]] as const)("at %f is %s", (at, verdict) => {
    expect(judge(replications(at, 1), "not negative")!.verdict).toBe(verdict);
  });
});

it.each([
  ["positive", -0.2, true], ["positive", 0, true], ["positive", 0.2, false], ["negative", 0.2, true], ["zero", 0.2, true], ["zero", 0, false],
  ["not negative", -0.2, true], ["not negative", 0.2, false],
] as const)("%s is refuted by replications at %f: %s", (expects, at, refuted) => expect(judge(replications(at, 1), expects)!.refuted).toBe(refuted));

it("what noise hides is neither held nor refuted", () => {
  const values = Array.from({ length: 10 }, (_, k) => 0.05 + (k % 2 === 0 ? 1 : -1));
  for (const expects of ["positive", "negative", "zero"] as const) expect(judge(values, expects)).toMatchObject({ verdict: "too close", holds: false, refuted: false });
});

it("replications of exactly 0 agree with no sign", () => {
  const values = Array.from({ length: 100 }, (_, k) => (k < 94 ? 0.3 : 0));
  expect(judge(values, "positive")).toMatchObject({ verdict: "leans", agree: 0.94 });
  expect(judge(values, "negative")).toMatchObject({ verdict: "too close", agree: 0 });
});

it("one replication is an example, and gets no verdict", () => expect(judge([0.5], "positive")).toBeNull());
it("a value that is not a number holds nothing", () => {
  for (const expects of ["positive", "negative", "zero", "not negative"] as const) expect(judge([Number.NaN, 1, 1], expects)!.holds).toBe(false);
});
