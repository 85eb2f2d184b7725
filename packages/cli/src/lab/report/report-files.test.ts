import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { main } from "../../main.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-report-files-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); });

async function talkback(...args: readonly string[]): Promise<number> {
  const before = process.stdout.listeners("error");
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockImplementation(() => true);
  const code = await main(args);
  for (const listener of process.stdout.listeners("error")) if (!before.includes(listener)) process.stdout.removeListener("error", listener as () => void);
  return code;
}

/** Sweeps a small study and reports on it; returns a reader of the report's files. */
async function reported(id: string, over: object): Promise<(name: string) => string> {
  const study = { id, scenario: "push-harder", seed: "otter", given: { "network.n": 40, steps: 6, window: 3 }, replications: 3, twin: false, record: { steps: false }, ...over };
  writeFileSync(join(cwd, `${id}.json`), JSON.stringify(study));
  expect(await talkback("sweep", join(cwd, `${id}.json`), "--out", join(cwd, id), "--workers", "1")).toBe(0);
  expect(await talkback("report", join(cwd, id))).toBe(0);
  return (name) => readFileSync(join(cwd, id, "report", name), "utf8");
}

const push = (levels: readonly number[]) => ({ kind: "factorial", factors: [{ path: "push", levels }] });
const ranges = [{ path: "push", low: 0, high: 6 }, { path: "reactance", low: 0, high: 1 }];

it("tells of how many replications an analysis of variance is, and how many runs it leaves out, where some settings have more than others", async () => {
  const text = await reported("uneven", { design: push([0, 4]), until: { outcome: "m_public_mean", halfWidth: 0.04, most: 60 } });
  const counts = text("tables/stopping.csv").trim().split("\n").slice(1).map((line) => Number(line.match(/,(\d+),[\d.e-]+,narrow$/)![1]));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  expect([counts.length, most > least]).toEqual([2, true]);
  const [head, row] = text("tables/anova.csv").trim().split("\n").map((line) => line.split(","));
  expect(["replications", "left_out"].map((name) => Number(row![head!.indexOf(name)]))).toEqual([least, most - least]);
  const told = `${least} complete replications of public mean, ${most - least} run${most - least === 1 ? "" : "s"} left out`;
  expect(text("methods.md")).toContain(`Only replications that are complete in every setting count: ${told}.`);
  expect(text("tables/anova.md")).toContain(`(${told})`);
  expect(text("tables/anova.tex")).toContain(told);
});

it("says nothing of runs that are left out, of intervals found while looking, or of few rows, where there is none of it", async () => {
  const text = await reported("even", { design: push([0, 4]) });
  expect(text("methods.md")).toContain("analyses of variance");
  expect(text("methods.md")).not.toMatch(/left out|while looking|fewer than/);
  expect(text("tables/anova.md")).not.toContain("left out");
});

describe("a tipping point", () => {
  const arms = { a: { push: 1 }, b: { push: 4 } };
  const along = (levels: readonly number[]) => ({ kind: "factorial", factors: [{ path: "empowered", levels }] });
  const cells = (text: string) => {
    const [head, ...rows] = text.trim().split("\n").map((line) => line.split(","));
    return rows.map((row) => Object.fromEntries(head!.map((name, c) => [name, row[c] ?? ""])));
  };

  it("is where the line between the mean differences crosses zero, within its interval, whatever order levels are in", async () => {
    const text = await reported("tips", { arms, design: along([0.9, 0.1, 0.5]), replications: 6 });
    const means = cells(text("tables/differences.csv")).filter(({ outcome }) => outcome === "m_public_mean").map(({ setting, mean }) => ({ level: Number(/[\d.]+$/.exec(setting!)![0]), mean: Number(mean) })).sort((a, b) => a.level - b.level);
    expect(means.map(({ level }) => level)).toEqual([0.1, 0.5, 0.9]);
    const after = means.findIndex(({ mean }) => mean < 0);
    const [from, to] = [means[after - 1]!, means[after]!];
    expect(from.mean).toBeGreaterThan(0);
    const [row, ...others] = cells(text("tables/tipping_points.csv"));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ outcome: "m_public_mean", factor: "people.power.share", crosses: "one", direction: "falls", n: "6", missing: "0" });
    expect(Number(row!.at)).toBeCloseTo(from.level + (from.mean / (from.mean - to.mean)) * (to.level - from.level), 9);
    expect(Number(row!.ci_low)).toBeLessThan(Number(row!.at));
    expect(Number(row!.ci_high)).toBeGreaterThan(Number(row!.at));
    expect(text("tables/tipping_points.md")).toContain(`${Number(row!.at).toFixed(3)} [${Number(row!.ci_low).toFixed(3)}, ${Number(row!.ci_high).toFixed(3)}]`);
    expect(text("tables/tipping_points.tex")).toContain(Number(row!.at).toFixed(3));
    expect(text("methods.md")).toContain("crosses zero along the factor was interpolated");
  });

  it("is nowhere where all differences are of one sign", async () => {
    const text = await reported("steady", { arms: { a: { push: 4 }, b: { push: 0 } }, design: along([0.8, 0.9, 1]), replications: 4 });
    expect(cells(text("tables/tipping_points.csv"))).toMatchObject([{ crosses: "none", at: "", ci_low: "", ci_high: "", n: "4" }]);
    expect(text("tables/tipping_points.md")).toContain("nowhere between the levels");
  });

  it.each([["two levels", { arms, design: along([0.1, 0.9]) }], ["no arms", { design: along([0.1, 0.5, 0.9]) }]])("is not looked for with %s", async (name, over) => {
    const text = await reported(name.replace(" ", "-"), over);
    expect(() => text("tables/tipping_points.csv")).toThrow("ENOENT");
    expect(text("methods.md")).not.toContain("crosses zero");
  });
});

it.each([[3, true], [10, false]])("says what intervals are worth where replications were found by looking, and that first ones are few if they are: %i, %s", async (replications, few) => {
  const text = await reported(`first-${replications}`, { replications, design: { kind: "list", points: [{}] }, until: { outcome: "m_public_mean", halfWidth: 0.2, level: 0.55, most: 60 } });
  expect(text("methods.md")).toContain("found necessary while looking at their spread: they hold the truth a little less often than they say.");
  expect(text("methods.md").includes("The first replications, by which their number was found, were 3: with fewer than 10,")).toBe(few);
  expect(text("methods.md")).toContain("half the 55 % interval");
});

it.each([
  [{ kind: "saltelli", n: 8, factors: ranges }, 2, "With 8 rows and 2 complete replications, fewer than 10, these intervals"], [{ kind: "saltelli", n: 16, factors: ranges }, 1, "With 1 complete replication, fewer than 10,"],
  [{ kind: "morris", trajectories: 4, factors: ranges }, 10, "With 4 trajectories, fewer than 10, these intervals"], [{ kind: "morris", trajectories: 10, factors: ranges }, 10, null],
])("says of bootstrap intervals by %j and %i replications what there is too little of", async (design, replications, said) => {
  const text = await reported(`${design.kind}-${"n" in design ? design.n : design.trajectories}`, { design, replications });
  expect(text("methods.md")).toContain("95 % bootstrap intervals");
  if (said === null) expect(text("methods.md")).not.toContain("fewer than 10");
  else expect(text("methods.md")).toContain(said);
});
