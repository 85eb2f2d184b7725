import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseStudy, planOf } from "@talkback/core/experiment";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { main } from "../../main.js";
import { designText } from "./design-text.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-report-words-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); });

const SMALL = { scenario: "push-harder", seed: "otter", given: { "network.n": 40, steps: 6, window: 3 }, replications: 3, twin: false, record: { steps: false } };
const RANGES = [{ path: "push", low: 0, high: 6 }, { path: "reactance", low: 0.1, high: 1, scale: "log" }];
const OVER = "over push (0 to 6, linear scale), reactance (0.1 to 1, log scale)";
const push = (levels: readonly number[]) => ({ kind: "factorial", factors: [{ path: "push", levels }] });

async function talkback(...args: readonly string[]) {
  const said = { out: "" };
  const before = process.stdout.listeners("error");
  vi.spyOn(process.stdout, "write").mockImplementation((text) => { said.out += String(text); return true; });
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const code = await main(args);
  for (const listener of process.stdout.listeners("error")) if (!before.includes(listener)) process.stdout.removeListener("error", listener as () => void);
  return { code, ...said };
}

/** Sweeps a study, or a part of it, and reports on it: what is printed, and a reader of the report's files. */
async function reported(id: string, over: object, shard?: string) {
  const [file, folder] = [join(cwd, `${id}.json`), join(cwd, id)];
  writeFileSync(file, JSON.stringify({ id, ...SMALL, ...over }));
  expect((await talkback("sweep", file, "--out", folder, "--workers", "1", ...(shard === undefined ? [] : ["--shard", shard]))).code).toBe(0);
  if (shard !== undefined) await talkback("merge", folder, "--partial");
  const { code, out } = await talkback("report", folder);
  expect(code).toBe(0);
  return { out, text: (name: string) => readFileSync(join(folder, "report", name), "utf8") };
}

/** What a column is said to hold, by table and name. */
const labels = (columns: string): ReadonlyMap<string, string> => new Map([...columns.matchAll(/^tables\/(\w+)\.csv,(\w+),(?:"([^"]*)"|([^,]*)),/gm)].map(([, table, name, quoted, plain]) => [`${table}.${name}`, quoted ?? plain!]));

describe("the design in words", () => {
  const told = (design: object) => designText({ plan: planOf(parseStudy({ id: "words", ...SMALL, design })) });
  it.each([
    [{ kind: "saltelli", n: 8, factors: RANGES }, `Saltelli's design of 8 rows (n = 8, without second order: 4 points a row) from an Owen-scrambled Sobol sequence ${OVER}: 32 settings`],
    [{ kind: "saltelli", n: 8, factors: RANGES, secondOrder: true }, `Saltelli's design of 8 rows (n = 8, with second order: 6 points a row) from an Owen-scrambled Sobol sequence ${OVER}: 48 points, which are 32 different settings, as some coincide and are run once`],
    [{ kind: "sobol", points: 16, factors: RANGES }, `the first 16 points of an Owen-scrambled Sobol sequence ${OVER}: 16 settings`],
    [{ kind: "latin hypercube", points: 5, factors: RANGES }, `a Latin hypercube of 5 points ${OVER}: 5 settings`],
    [push([0, 1, 4]), "all combinations of levels over push (0, 1, 4): 3 settings"],
    [push(Array.from({ length: 13 }, (_, k) => k / 2)), "all combinations of levels over push (13 levels, 0 first and 6 last): 13 settings"],
    [{ kind: "fractional", factors: ["push", "reactance", "empowered"].map((path) => ({ path, levels: [0, 1] })), generators: ["C=AB"] }, "a regular two-level fraction (generators C=AB; letters stand for the factors in their order) over push (0, 1), reactance (0, 1), empowered (0, 1): 4 settings"],
    [{ kind: "list", points: [{}, { push: 4 }, { push: 4 }] }, "settings that were listed: 3 points, which are 2 different settings, as some coincide and are run once"],
  ])("holds what draws %j again", (design, words) => expect(told(design)).toBe(words));

  it("of Morris trajectories holds their number, grid and choice, and that points of different walks may coincide", () => {
    const walks = { kind: "morris", trajectories: 10, factors: RANGES };
    const words = /^10 Morris trajectories, of 3 points each, on a grid of 4 levels \(a step is 0\.667 of a factor's range\) over push .*: 30 points, which are (\d+) different settings, as some coincide and are run once$/.exec(told(walks));
    expect(Number(words?.[1])).toBe(planOf(parseStudy({ id: "words", ...SMALL, design: walks })).treatments.length);
    expect(Number(words?.[1])).toBeLessThan(30);
    expect(told({ ...walks, trajectories: 4, levels: 6, candidates: 50 })).toContain("4 Morris trajectories, the most spread of 50, of 3 points each, on a grid of 6 levels (a step is 0.6 of a factor's range)");
  });
});

describe("the methods text", () => {
  it("says by which seed points are drawn", async () => {
    const { text } = await reported("drawn", { design: { kind: "latin hypercube", points: 3, factors: RANGES } });
    expect(text("methods.md")).toContain("There were 3 replications of each setting, 9 runs in all. Replication r had the same luck in every setting (seed `otter`, by which the points of the design are drawn, too)");
  });

  it("of a part of the runs says how many replications there are, and that results are interim", async () => {
    const { out, text } = await reported("part", { replications: 5, design: push([0, 4]), arms: { a: { reactance: 0 }, b: {} } }, "1/2");
    const [, least, most, had, missing] = /Each setting had (\d)(?: to (\d))? of its 5 planned replications, (\d+) runs so far; (\d+) were still missing, so that all results are interim\./.exec(text("methods.md"))!;
    expect(Number(had) + Number(missing)).toBe(20);
    expect(Number(most ?? least)).toBeLessThan(5);
    expect(out).toContain(`${had} of 20 runs; results are interim.`);
    expect(text("methods.md")).not.toMatch(/There were 5 replications|runs in all|not frozen/);
  });

  it("of a part of runs that go on until an interval is narrow tells how many there are so far, not how many there will be", async () => {
    const { text } = await reported("part-until", { design: push([0, 2, 4]), until: { outcome: "m_public_mean", halfWidth: 0.08, most: 60 } }, "1/3");
    expect(text("methods.md")).toMatch(/\(0 to \d+ so far; \d of 3 settings ended narrow\), \d+ runs so far; at least \d+ were still missing, so that all results are interim\./);
  });
});

describe("what is printed", () => {
  it.each([
    ["shares", { kind: "saltelli", n: 16, factors: RANGES }, /^Shares of the variance of public mean:\n {2}parameter {2}S1 \[95 %\] +ST \[95 %\]\n {2}push +-?\d.*\]\n {2}reactance +-?\d.*\]\nWith 3 complete replications/m],
    ["walks", { kind: "morris", trajectories: 10, factors: RANGES }, /^Elementary effects of public mean:\n {2}parameter {2}mu\* \[95 %\] +sigma\n {2}push +\d.*\] +\d\.\d{3}\n {2}reactance +\d.*\] +\d\.\d{3}\nWith 3 complete replications/m],
  ])("are the indices that a design is for, in place of its points: %s", async (id, design, printed) => {
    const { out } = await reported(id, { design });
    expect(out).toMatch(printed);
    expect(out).not.toContain("push =");
  });

  it("tells settings, and why there are no indices, where runs are missing", async () => {
    const { out } = await reported("few", { replications: 1, design: { kind: "morris", trajectories: 3, factors: RANGES } }, "1/2");
    expect(out).toContain("push =");
    expect(out).toContain("There are no elementary effects of public mean: ");
  });
});

describe("columns.csv", () => {
  it("says that an analysis of variance is of raw outcomes with the arm as a factor, and differences of b less a", async () => {
    const { text } = await reported("armed", { design: push([0, 4]), arms: { a: { reactance: 0 }, b: {} } });
    const of = labels(text("tables/columns.csv"));
    expect([of.get("anova.outcome"), of.get("summary.outcome")]).toEqual([expect.stringContaining("each run's own value"), expect.stringContaining("each run's own value")]);
    expect(of.get("anova.effect")).toContain("the arm is a factor");
    expect(text("tables/anova.csv")).toMatch(/^m_public_mean,arm,/m);
    expect(of.get("differences.outcome")).toContain("arm b less arm a");
  });

  it("calls conf what it is: no half of the interval beside it", async () => {
    const { text } = await reported("conf", { design: { kind: "saltelli", n: 8, factors: RANGES } });
    const of = labels(text("tables/columns.csv"));
    expect(of.get("sobol.S1_conf")).toBe("1.96 times the standard deviation over bootstrap resamples of S1");
    expect(of.get("sobol.ST_low")).toBe("lower end of the 95 % bootstrap percentile interval of ST");
  });
});
