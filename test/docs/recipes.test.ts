import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";
import { steadyFiles } from "../lab/study-file.js";
import { blocksOf } from "./blocks.js";

const PAGE = "docs/guide/a-study.md";
const OUTCOME = "m_public_mean";
const home = mkdtempSync(join(tmpdir(), "talkback-recipes-"));
const at = (...names: readonly string[]) => join(home, ...names);

type Row = Readonly<Record<string, string>>;
const cells = (line: string): string[] => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, line.split(",").length).map(([, cell]) => cell!.replace(/^"|"$/g, ""));
const rowsOf = (csv: string): Row[] => {
  const [head, ...rows] = csv.trimEnd().split("\n").map(cells);
  return rows.map((row) => Object.fromEntries(head!.map((name, c) => [name, row[c] ?? ""])));
};
const table = (...names: readonly string[]) => rowsOf(readFileSync(at(...names), "utf8"));

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: home, encoding: "utf8" });
  expect({ command: [command, ...args].join(" "), status, stderr: stderr.replace(/^npm (?:warn|notice).*\n/gim, "") }).toMatchObject({ status: 0, stderr: "" });
  return stdout;
}
const talkback = (...args: readonly string[]) => run(process.execPath, place("packages/cli/bin/talkback.js"), ...args);

const works = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;
/** The first Python that has a module; null where none has. */
const python = (module: string): string | null => ["python3", "/usr/bin/python3"].find((command) => works(command, "-c", `import ${module}`)) ?? null;
const r = works("Rscript", "--version");
const NO_R = "no Rscript";

/** Numbers of the report that a recipe has to find: n, mean and ends of the interval of each setting and arm, and then of each difference. */
const expected = (): number[][] => ["summary", "differences"].flatMap((name) => table("results", "report", "tables", `${name}.csv`).filter(({ outcome }) => outcome === OUTCOME)
  .map(({ n, mean, ci_low: low, ci_high: high }) => [n, mean, low, high].map(Number)));

function expectNear(found: readonly (readonly number[])[], digits: number): void {
  const wanted = expected();
  expect(found).toHaveLength(wanted.length);
  for (const [k, row] of wanted.entries()) for (const [c, value] of row.entries()) expect(found[k]![c], `row ${k}, column ${c}`).toBeCloseTo(value, digits);
}

beforeAll(() => {
  symlinkSync(place("node_modules"), at("node_modules"));
  talkback("init", "my-study");
  const study = JSON.parse(readFileSync(at("my-study", "study.json"), "utf8")) as object;
  writeFileSync(at("study.json"), JSON.stringify({ ...study, given: { "network.n": 60, steps: 10, window: 5 }, replications: 6, twin: false, record: { steps: false } }));
  talkback("sweep", "study.json", "--out", "results", "--workers", "1");
  talkback("report", "results");
});

afterAll(() => rmSync(home, { recursive: true }));

describe("the summary of a study", () => {
  it("has six means and three differences to be found, and claims say the same differences", () => {
    expect(expected()).toHaveLength(9);
    expect(table("results", "claims.csv").map(({ n_pairs: n, mean_diff: mean, ci_lo: low, ci_hi: high }) => [n, mean, low, high].map(Number))).toEqual(expected().slice(6));
  });

  it("comes out of analysis.R, which init wrote, to its six digits", ({ skip }) => {
    skip(!r, NO_R);
    const printed = run("Rscript", "my-study/analysis.R", "results");
    expectNear([...printed.matchAll(/^ *people\S+ +(?:[ab] +)?(\d+) +(-?\S+) +(-?\S+) +(-?\S+)$/gm)].map((found) => found.slice(1).map(Number)), 5);
  });

  const pandas = python("pandas");
  it("comes out of read_tables.py to ten digits", ({ skip }) => {
    skip(pandas === null, "no Python with pandas");
    const printed = run(pandas!, place("docs/recipes/read_tables.py"), "results");
    expectNear([...printed.matchAll(/^people[^,]+,(?:[ab],)?(\d+),([^,]+),([^,]+),(.+)$/gm)].map((found) => found.slice(1).map(Number)), 10);
  });

  const arrow = r && works("Rscript", "-e", "library(arrow)");
  it("stands in Parquet as in CSV for R", ({ skip }) => {
    skip(!arrow, "no R with the package arrow");
    const program = `same <- all.equal(as.numeric(arrow::read_parquet("results/runs.parquet")$${OUTCOME}), read.csv("results/runs.csv")$${OUTCOME}); cat(isTRUE(same))`;
    expect(run("Rscript", "-e", program)).toBe("TRUE");
  });

  const pyarrow = python("pandas, pyarrow");
  it("stands in Parquet as in CSV for Python", ({ skip }) => {
    skip(pyarrow === null, "no Python with pandas and pyarrow");
    const program = `import pandas as pd; print((pd.read_parquet("results/runs.parquet")["${OUTCOME}"] == pd.read_csv("results/runs.csv", float_precision="round_trip")["${OUTCOME}"]).all())`;
    expect(run(pyarrow!, "-c", program)).toBe("True\n");
  });
});

describe("runs as they get done", () => {
  const streams = [["stream-runs.R", r ? "Rscript" : null], ["stream_runs.py", python("json")]] as const;
  for (const [recipe, command] of streams) {
    it(`come line by line into ${recipe}, and give the same means and the same tables`, ({ skip }) => {
      skip(command === null, `nothing that runs ${recipe}`);
      const printed = run(command!, place(`docs/recipes/${recipe}`), "study.json", recipe);
      expect(printed).toContain("36 runs computed, 0 there before, 0 failed\n");
      const means = [...printed.matchAll(/^\{"people.power.share": ?([\d.]+)\} ([ab]): n (\d+), mean public mean (\S+)$/gm)];
      const wanted = table("results", "report", "tables", "summary.csv").filter(({ outcome }) => outcome === OUTCOME);
      expect(means.map(([, share, arm, n]) => [`empowered = ${share}`, arm, n])).toEqual(wanted.map(({ setting, arm, n }) => [setting, arm, n]));
      for (const [k, [, , , , mean]] of means.entries()) expect(Number(mean)).toBeCloseTo(Number(wanted[k]!.mean), 6);
      expect(steadyFiles(at(recipe))).toEqual(steadyFiles(at("results")));
      expect(run(command!, place(`docs/recipes/${recipe}`), "study.json", recipe)).toContain("0 runs computed, 36 there before, 0 failed\n");
    });

    it(`give the means of all runs by ${recipe}, also where it goes on with what lacks`, ({ skip }) => {
      skip(command === null, `nothing that runs ${recipe}`);
      const folder = `half-${recipe}`;
      talkback("sweep", "study.json", "--out", folder, "--shard", "1/2", "--workers", "1");
      const [counts, ...lines] = run(command!, place(`docs/recipes/${recipe}`), "study.json", folder).trimEnd().split("\n");
      expect(counts).toBe("18 runs computed, 18 there before, 0 failed");
      const wanted = table("results", "report", "tables", "summary.csv").filter(({ outcome }) => outcome === OUTCOME);
      const means = lines.flatMap((line) => { const found = /^people\.power\.share=([\d.]+) ([ab]): n (\d+), mean public mean (\S+)$/.exec(line); return found === null ? [] : [found.slice(1)]; });
      expect(means.map(([share, arm, n]) => [`empowered = ${share}`, arm, n])).toEqual(wanted.map(({ setting, arm, n }) => [setting, arm, n]));
      for (const [k, [, , , mean]] of means.entries()) expect(Number(mean)).toBeCloseTo(Number(wanted[k]!.mean), 6);
    });
  }
});

describe("the page about a study", () => {
  it("shows of study.json what init writes", () => {
    const [shown] = blocksOf(PAGE).filter(({ language }) => language === "json").map(({ text }) => JSON.parse(text) as object);
    expect(JSON.parse(readFileSync(at("my-study", "study.json"), "utf8"))).toMatchObject(shown!);
  });

  it("names every design that there is", () => {
    const { properties } = JSON.parse(readFileSync(at("my-study", "study.schema.json"), "utf8")) as { readonly properties: { readonly design: object } };
    const kinds = [...JSON.stringify(properties.design).matchAll(/"const":"([^"]+)"/g)].map(([, kind]) => kind!);
    expect(kinds.length).toBeGreaterThan(7);
    for (const kind of kinds) expect(read(PAGE).split("| `design` |")[1]!.split("\n\n")[0]).toContain(`\`${kind}\``);
  });

  it("shows what analysis.R prints of the study as init wrote it", ({ skip }) => {
    skip(!r, NO_R);
    const blocks = blocksOf(PAGE);
    const call = blocks.findIndex(({ text }) => text.startsWith("Rscript "));
    talkback("sweep", "my-study/study.json", "--out", "whole");
    expect(run("Rscript", "my-study/analysis.R", "whole")).toBe(blocks[call + 1]!.text);
  });
});
