import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { scenarios } from "@talkback/core/scenarios";
import { main } from "../main.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-report-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); });
const at = (...names: readonly string[]) => join(cwd, ...names);
const textOf = (...names: readonly string[]) => readFileSync(at(...names), "utf8");

async function talkback(...args: readonly string[]) {
  const said = { out: "", err: "" };
  const before = process.stdout.listeners("error");
  vi.spyOn(process.stdout, "write").mockImplementation((text) => { said.out += String(text); return true; });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => { said.err += String(text); return true; });
  const code = await main(args);
  for (const listener of process.stdout.listeners("error")) if (!before.includes(listener)) process.stdout.removeListener("error", listener as () => void);
  return { code, ...said };
}

const STUDY_FILES = ["ODD.md", "README.md", "analysis.R", "analysis.py", "prereg.md", "study.json", "study.schema.json"];
const SMALL = { scenario: "push-harder", seed: "otter", given: { "network.n": 40, steps: 6, window: 3 }, replications: 4, twin: false, record: { steps: false } };
const range = (path: string, high: number) => ({ path, low: 0, high });

/** Sweeps a small study and reports on it; returns the folder of the report. */
async function reported(id: string, over: object): Promise<string> {
  writeFileSync(at(`${id}.json`), JSON.stringify({ id, ...SMALL, ...over }));
  expect((await talkback("sweep", at(`${id}.json`), "--out", at(id), "--workers", "1")).code).toBe(0);
  expect((await talkback("report", at(id))).code).toBe(0);
  return join(id, "report");
}

const rowsOf = (...names: readonly string[]) => {
  const [head, ...rows] = textOf(...names).trimEnd().split("\n").map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.slice(0, -1).map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "")));
  return rows.map((row) => Object.fromEntries(head!.map((name, c) => [name, row[c] ?? ""])));
};

describe("talkback init", () => {
  beforeAll(async () => {
    expect(await talkback("init", at("in-the-lab"), "--from", "lab/mourali-yang-2013")).toMatchObject({ code: 0, err: "" });
  });

  it("writes a study that is one, with its schema, plan, description and scripts, into a new or empty folder only", async () => {
    expect(readdirSync(at("in-the-lab")).sort()).toEqual(STUDY_FILES);
    expect(JSON.parse(textOf("in-the-lab", "study.json"))).toMatchObject({ $schema: "./study.schema.json", id: "in-the-lab", format: "talkback-study-1" });
    expect(JSON.parse(textOf("in-the-lab", "study.schema.json")).properties).toHaveProperty("predictions");
    expect(textOf("in-the-lab", "prereg.md").match(/^## \d\. .*/gm)).toEqual(["## 1. General information", "## 2. Aims", "## 3. Data-generating mechanism", "## 4. Estimands and other targets", "## 5. Methods", "## 6. Performance measures", "## 7. Other information"]);
    expect(textOf("in-the-lab", "ODD.md").match(/^## \d\. .*/gm)).toEqual(["## 1. Purpose and patterns", "## 2. Entities, state variables and scales", "## 3. Process overview and scheduling", "## 4. Design concepts", "## 5. Initialization", "## 6. Input data", "## 7. Submodels"]);
    expect((await talkback("init", at("in-the-lab"))).err).toContain("expected a new or empty folder");
    mkdirSync(at("empty"));
    expect((await talkback("init", at("empty"))).code).toBe(0);
    expect((await talkback("init", at("nothing"), "--from", "pusch-harder")).code).toBe(2);
    expect(existsSync(at("nothing"))).toBe(false);
  });

  it.each(scenarios())("makes a study of the scenario %s that can be checked", async (name) => {
    expect((await talkback("init", at("of", name), "--from", name)).code).toBe(0);
    const { code, err } = await talkback("freeze", at("of", name, "study.json"));
    expect([code, err]).toEqual([0, ""]);
  });

  it("sweeps, and its scripts find in the tables what the report finds", async () => {
    const study = JSON.parse(textOf("in-the-lab", "study.json"));
    writeFileSync(at("in-the-lab", "study.json"), JSON.stringify({ ...study, replications: 3, given: { "network.n": 60 } }));
    expect((await talkback("sweep", at("in-the-lab", "study.json"), "--out", at("in-the-lab", "results"), "--workers", "1")).code).toBe(0);
    const { code, out } = await talkback("report", at("in-the-lab", "results"));
    expect([code, out.match(/^ {2}P\d .*/gm)?.map((line) => line.trim().split(/ {2,}/).at(-1))]).toEqual([0, ["supported", "equivalent", "supported", "supported"]]);
    const paper = rowsOf("in-the-lab", "results", "report", "tables", "paper_vs_simulation.csv");
    expect(paper.map((row) => [row.claim_id, row.kind, row.paper_stat, row.n_pairs, row.verdict, row.status])).toEqual([["P1", "supported"], ["P2", "equivalent"], ["P3", "supported"], ["P4", "supported"]].map(([id, verdict]) => [id, "encoded", "NA", "3", verdict, "exploratory"]));
    for (const { mean_diff, ci_lo, ci_hi } of paper) expect(Number(ci_lo) < Number(mean_diff) && Number(mean_diff) < Number(ci_hi)).toBe(true);
    for (const ending of ["md", "tex"]) expect(textOf("in-the-lab", "results", "report", "tables", `paper_vs_simulation.${ending}`).match(/\bNA\b/g)).toHaveLength(5);
    const means = rowsOf("in-the-lab", "results", "report", "tables", "differences.csv").filter(({ outcome }) => outcome === "m_public_mean").map(({ mean }) => Number(mean));
    expect(means).toHaveLength(4);
    for (const [command, script] of [["Rscript", "analysis.R"], ["python3", "analysis.py"]] as const) {
      const { error, status, stdout, stderr } = spawnSync(command, [script, "results"], { cwd: at("in-the-lab"), encoding: "utf8" });
      if (error !== undefined) {
        console.warn(`${script} is not tried: there is no ${command}`);
        continue;
      }
      expect([status, stderr]).toEqual([0, ""]);
      const said = stdout.slice(stdout.indexOf("Difference")).match(/-?\d\.\d{4,}/g)!.map(Number);
      for (const mean of means) expect(said.some((value) => Math.abs(value - mean) < 1e-5), `${script} tells of ${mean}`).toBe(true);
    }
  });
});

describe("talkback check", () => {
  it("tells runs, time, disk, Monte Carlo error and power, by runs with other luck", async () => {
    writeFileSync(at("pilot.json"), JSON.stringify({
      id: "pilot", ...SMALL, arms: { a: { reactance: 0 }, b: {} }, design: { kind: "list", points: [{ push: 4 }] },
      predictions: [{ id: "P1", text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { arm: "a" }, b: { arm: "b" } }, direction: "negative" }],
    }));
    const { code, out } = await talkback("check", at("pilot.json"), "--json");
    const told = JSON.parse(out);
    expect([code, told.runs, told.pilot]).toEqual([0, { least: 8, most: 8 }, { runs: 20, settings: 1, failed: 0 }]);
    expect(told.predictions).toEqual([{ id: "P1", direction: "negative", effect: { mean: expect.any(Number), sd: expect.any(Number), n: 10 }, power: expect.any(Number) }]);
    expect(told.predictions[0].effect.mean).toBeLessThan(0);
    expect(told.error.largest).toBeGreaterThan(0);
    expect(told.disk.logs).toBeGreaterThan(100);
    expect((await talkback("check", at("pilot.json"))).out).toMatch(/^Study "pilot" is well formed: 1 setting, 2 arms, 4 replications\.\n {2}runs {3}8\n/);
  });
  it("tells the replications that the interval of the study's own rule takes, and of ±.01 where there is none", async () => {
    const told = async (more: object) => {
      writeFileSync(at("aim.json"), JSON.stringify({ id: "aim", ...SMALL, design: { kind: "list", points: [{}] }, ...more }));
      return [JSON.parse((await talkback("check", at("aim.json"), "--json")).out).error, (await talkback("check", at("aim.json"))).out] as const;
    };
    const [usual] = await told({});
    expect(usual).toMatchObject({ halfWidth: 0.01, level: 0.95 });
    const [own, words] = await told({ until: { outcome: "m_public_mean", halfWidth: 0.005, level: 0.99, most: 50 } });
    expect(own).toMatchObject({ halfWidth: 0.005, level: 0.99 });
    expect(own.wanted).toBeGreaterThan(4 * usual.wanted);
    expect(words).toMatch(/^For 99 % intervals of ±0\.005 in every setting: [\d,]+ replications, more than its most, 50\.$/m);
  });
  it.each(["check", "freeze", "sweep"])("before any run names all outcomes that no run has, with the nearest: %s", async (command) => {
    mkdirSync(at("outcome"), { recursive: true });
    const compares = { kind: "difference", a: { push: 0 }, b: { push: 4 } };
    const prediction = (id: string, outcome: string) => ({ id, text: "It helps.", kind: "encoded", compares, outcome, direction: "positive" });
    writeFileSync(at("outcome/study.json"), JSON.stringify({
      id: "outcome", ...SMALL, design: { kind: "list", points: [{ push: 0 }, { push: 4 }] }, predictions: [prediction("P1", "m_public_meen"), prediction("P2", "m_gap"), prediction("P3", "m_gaap")],
    }));
    const { code, err } = await talkback(command, at("outcome/study.json"), ...(command === "sweep" ? ["--out", at("outcome/out")] : []));
    expect([code, err]).toEqual([2, expect.stringMatching(/2 issues[\s\S]*predictions\.0\.outcome: .*m_public_meen; did you mean m_public_mean\?[\s\S]*predictions\.2\.outcome: .*m_gaap; did you mean m_gap\?/)]);
    expect([existsSync(at("outcome/prereg.lock")), existsSync(at("outcome/out"))]).toEqual([false, false]);
  });
  it("tells all that is wrong with a study, and runs nothing", async () => {
    writeFileSync(at("wrong.json"), JSON.stringify({ id: "wrong", ...SMALL, design: { kind: "factorial", factors: [{ path: "pusch", levels: [1] }, { path: "empowered", levels: [] }] } }));
    const { code, out, err } = await talkback("check", at("wrong.json"), "--workers", "0");
    expect([code, out]).toEqual([2, ""]);
    for (const word of ["--workers", "pusch", "factors.1.levels"]) expect(err).toContain(word);
  });
});

describe("talkback report", () => {
  it("has figures with the numbers that they show, and replaces an earlier report but nothing else", async () => {
    const folder = await reported("crossed", { design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "empowered", levels: [0.1, 0.9] }] } });
    expect(readdirSync(at(folder, "figures")).sort()).toEqual(["README.md", ...["csv", "pdf", "png", "svg", "vl.json"].map((ending) => `fig-1-public-mean.${ending}`)]);
    expect(readFileSync(at(folder, "figures", "fig-1-public-mean.png")).subarray(1, 4).toString()).toBe("PNG");
    const [summary, figure] = [rowsOf(folder, "tables", "summary.csv"), rowsOf(folder, "figures", "fig-1-public-mean.csv")];
    const shown = summary.filter(({ outcome }) => outcome === "m_public_mean");
    expect(figure.map(({ setting, mean, low }) => [setting, mean, low])).toEqual(shown.map(({ setting, mean, ci_low }) => [setting, mean, ci_low]));
    expect(textOf(folder, "figures", "README.md")).toMatch(/`fig-1-public-mean`\. Public mean of each setting.* n = 4 replications; engine talkback-engine-1, study [0-9a-f]{16}\.$/m);
    expect(rowsOf(folder, "tables", "anova.csv").map(({ effect }) => effect)).toEqual(["push", "empowered", "push:empowered"]);
    expect(textOf(folder, "methods.md")).toContain("results are exploratory");
    expect((await talkback("report", at("crossed"))).code).toBe(0);
    writeFileSync(at(folder, "notes.txt"), "mine");
    expect((await talkback("report", at("crossed"))).err).toContain("expected a new or empty folder");
  });
  it("has a twin in Vega-Lite of every figure, with the numbers of its table and fields that they have", async () => {
    const folder = await reported("twins", {
      arms: { a: { reactance: 0 }, b: {} }, replications: 3, design: { kind: "morris", trajectories: 3, factors: [range("push", 6), range("empowered", 1)] },
      predictions: [{ id: "P1", text: "It hurts.", kind: "emergent", compares: { kind: "difference", a: { arm: "a" }, b: { arm: "b" } }, direction: "negative" }],
    });
    const names = readdirSync(at(folder, "figures")).filter((name) => name.endsWith(".svg")).map((name) => name.slice(0, -4));
    expect(names).toEqual(["fig-1-public-mean", "fig-2-public-mean-difference", "fig-morris-public-mean", "fig-predictions"]);
    for (const name of names) {
      const { $schema, title, description, data: { values }, transform = [], layer } = JSON.parse(textOf(folder, "figures", `${name}.vl.json`));
      expect([$schema, typeof title, textOf(folder, "figures", "README.md").includes(`\`${name}\`. ${description}`)]).toEqual(["https://vega.github.io/schema/vega-lite/v6.json", "string", true]);
      const rows = rowsOf(folder, "figures", `${name}.csv`);
      expect(values.map((row: object) => Object.values(row).map((cell) => (cell === null ? "" : String(cell))))).toEqual(rows.map((row) => Object.values(row)));
      const known = [...Object.keys(rows[0]!), ...transform.map((each: { as: string }) => each.as)];
      const fields = layer.flatMap(({ encoding }: { encoding: object }) => Object.values(encoding)).map((channel: { field?: string }) => channel.field).filter((field?: string) => field !== undefined);
      expect(fields.length).toBeGreaterThan(4);
      expect(known).toEqual(expect.arrayContaining(fields));
      for (const { calculate } of transform) for (const [, field] of calculate.matchAll(/datum\.(\w+)/g)) expect(known).toContain(field);
    }
  });
  it("gives settings that were replicated until narrow the half-width that was asked for", async () => {
    const folder = await reported("narrow", { replications: 3, until: { outcome: "m_public_mean", halfWidth: 0.08, most: 60 }, design: { kind: "one at a time", factors: [{ path: "push", levels: [0] }] } });
    const rows = rowsOf(folder, "tables", "summary.csv").filter(({ outcome }) => outcome === "m_public_mean");
    expect(rows.map(({ interval }) => interval)).toEqual(["fixed", "fixed"]);
    for (const { mean, ci_low, ci_high } of rows) expect([Number(ci_low), Number(ci_high)]).toEqual([Number(mean) - 0.08, Number(mean) + 0.08]);
    expect(rowsOf(folder, "tables", "stopping.csv").map(({ ended, replications }) => [ended, Number(replications) >= 3])).toEqual([["narrow", true], ["narrow", true]]);
    expect(rowsOf(folder, "tables", "summary.csv").find(({ outcome }) => outcome === "m_gap")!.interval).toBe("t");
    expect(rowsOf(folder, "tables", "single_effects.csv").map(({ factor, level }) => [factor, level])).toEqual([["push", "0"]]);
  });
  it("calls no half-width a 95 % interval that was asked for with less confidence", async () => {
    const folder = await reported("loose", { replications: 3, until: { outcome: "m_public_mean", halfWidth: 0.08, level: 0.8, most: 60 }, design: { kind: "list", points: [{}] } });
    const row = rowsOf(folder, "tables", "summary.csv").find(({ outcome }) => outcome === "m_public_mean")!;
    expect([rowsOf(folder, "tables", "stopping.csv")[0]!.ended, row.interval]).toEqual(["narrow", "t"]);
    expect(Number(row.ci_high) - Number(row.mean)).not.toBeCloseTo(0.08, 6);
    expect(textOf(folder, "methods.md")).toMatch(/half the 80 % interval .* with 95 % intervals from Student's t\./s);
  });
  it("has the indices that a design was made for", async () => {
    const sobol = await reported("shares", { replications: 2, design: { kind: "saltelli", n: 8, factors: [range("push", 6), range("reactance", 1)], secondOrder: true } });
    expect(readdirSync(at(sobol, "tables")).filter((name) => name.endsWith(".csv")).sort()).toEqual(["columns.csv", "sobol.csv", "sobol_pairs.csv", "summary.csv"]);
    const morris = await reported("walks", { replications: 2, design: { kind: "morris", trajectories: 4, factors: [range("push", 6), range("reactance", 1)] } });
    expect(rowsOf(morris, "tables", "morris.csv").map(({ factor }) => factor)).toEqual(["campaigns.0.push", "rule.reactance"]);
    expect(readdirSync(at(morris, "figures")).filter((name) => name.endsWith(".svg")).sort()).toEqual(["fig-1-public-mean.svg", "fig-morris-public-mean.svg"]);
  });
});
