import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";

const home = mkdtempSync(join(tmpdir(), "talkback-tables-"));
afterAll(() => rmSync(home, { recursive: true }));

function written(name: string, ...args: readonly string[]): void {
  const command = ["run", "push-harder", "--set", "network.n=60", "--record", "causes", "--out", name, ...args];
  const { status, stderr } = spawnSync(process.execPath, [place("packages/cli/bin/talkback.js"), ...command], { cwd: home, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
}

beforeAll(() => {
  written("a");
  written("b", "--set", 'rule={"kind":"bad-news"}');
});

const lines = (run: string, file: string) => readFileSync(join(home, run, file), "utf8").trimEnd().split("\n").map((line) => line.split(","));
const column = (file: string, name: string) => {
  const [names, ...rows] = lines("a", file) as [string[], ...string[][]];
  return rows.map((row) => row[names.indexOf(name)]!);
};

const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** Rows of the table below a heading, as cells. */
const tableOf = (file: string) =>
  [...read("docs/guide/tables.md").split(`## ${file}\n`)[1]!.split("\n## ")[0]!.matchAll(/^\| (`.*) \|$/gm)].map(([, row]) => row!.split(/ ?\| ?/));

/** Names in the first column of that table; those that end in … stand for all that begin so. */
const listed = (file: string) => tableOf(file).flatMap(([names]) => codes(names!));

const stands = (name: string, column: string) => (name.endsWith("…") ? column.startsWith(name.slice(0, -1)) : name === column);

describe("docs/guide/tables.md", () => {
  it("has a heading for every table that is written", () => {
    const tables = readdirSync(join(home, "a")).filter((name) => name.endsWith(".csv"));
    expect(tables.filter((name) => !read("docs/guide/tables.md").includes(`\n## ${name}\n`))).toEqual([]);
    expect(tables).toHaveLength(5);
  });

  it.each(["runs.csv", "steps.csv", "agents.csv", "frames.csv", "utterances.csv"])("lists the columns of %s as they are written, all and in order", (file) => {
    const columns = [...new Set(["a", "b"].flatMap((run) => lines(run, file)[0]!))];
    const names = listed(file);
    expect(columns.filter((each) => !names.some((name) => stands(name, each)))).toEqual([]);
    expect(names.filter((name) => !columns.some((each) => stands(name, each)))).toEqual([]);
    const places = lines("a", file)[0]!.map((each) => names.findIndex((name) => stands(name, each)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(["runs.csv", "steps.csv", "agents.csv", "frames.csv", "utterances.csv"])("says rightly what is never missing in %s, and which numbers lie in [0, 1] or [-1, 1]", (file) => {
    for (const [names, , range, missing] of tableOf(file)) {
      for (const name of lines("a", file)[0]!.filter((each) => codes(names!).some((listedName) => stands(listedName, each)))) {
        const cells = column(file, name);
        if (missing === "never") expect([name, cells.includes("")]).toEqual([name, false]);
        const [, low, high] = /^(-?\d) to (\d)$/.exec(range!) ?? [];
        if (low !== undefined) expect([name, cells.every((cell) => Number(cell) >= Number(low) && Number(cell) <= Number(high))]).toEqual([name, true]);
      }
    }
  });

  it("names every mode, status and relation that is written", () => {
    for (const [file, name] of [["agents.csv", "mode"], ["runs.csv", "status"], ["utterances.csv", "relation"]] as const) {
      const named = codes(tableOf(file).find(([names]) => names === `\`${name}\``)!.slice(1, 3).join());
      expect([...new Set(column(file, name))].filter((word) => word !== "" && !named.includes(word))).toEqual([]);
    }
  });

  it("tells where the parent, its campaign and the relation of an utterance are missing", () => {
    const [parents, campaigns, relations] = ["parent_id", "campaign", "relation"].map((name) => column("utterances.csv", name)) as [string[], string[], string[]];
    expect(parents.filter((parent, k) => parent !== "" && campaigns[k] !== "")).toEqual([]);
    expect(relations.filter((relation, k) => relation !== "" && parents[k] === "" && campaigns[k] === "")).toEqual([]);
  });

  it("lists the measures of steps.csv", () => {
    for (const metric of new Set(column("steps.csv", "metric"))) expect(read("docs/guide/tables.md").split("## steps.csv")[1]).toContain(`\`${metric}\``);
  });

  it("tells the steps of the tables as they are: utterances by the step, steps and frames by steps done", () => {
    const ends = (file: string) => { const steps = column(file, "step").map(Number); return [Math.min(...steps), Math.max(...steps)]; };
    expect([ends("utterances.csv"), ends("steps.csv"), ends("frames.csv"), ends("agents.csv")]).toEqual([[0, 59], [1, 60], [0, 60], [60, 60]]);
  });

  it("joins them rightly: who spoke in a step has spoken in frame step + 1, and nobody else", () => {
    const [steps, ids, spoke] = ["step", "agent_id", "spoke"].map((name) => column("frames.csv", name)) as [string[], string[], string[]];
    const seen = steps.map((step, k) => `${step} ${ids[k]}`).filter((_, k) => spoke[k] === "1");
    const speakers = column("utterances.csv", "speaker_id");
    const said = column("utterances.csv", "step").map((step, k) => `${Number(step) + 1} ${speakers[k]}`);
    expect(said.length).toBeGreaterThan(50);
    expect(said.sort()).toEqual(seen.sort());
  });
});
