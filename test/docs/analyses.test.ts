import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Anova, anova } from "@talkback/core/stats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";
import { type Block, blocksOf, LOOK, programs, replaced } from "./blocks.js";

const PAGE = "docs/guide/the-study.md";
const RUNNERS = [["r", "Rscript"], ["python", "python3"]] as const;
const home = mkdtempSync(join(tmpdir(), "talkback-analyses-"));
const update = process.env.UPDATE_DOCS === "1";
let printed = "";

const isThere = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;
/** Characters by which a line is found again when it says other numbers. */
const BEGINNING = 30;
const isLook = ({ language, text }: Block): boolean => language === "sh" && text.includes(LOOK);

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [place("packages/cli/bin/talkback.js"), ...blocksOf(PAGE).find(isLook)!.text.trim().split(" ").slice(2)], { cwd: home, encoding: "utf8" });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  printed = stdout;
}, 180_000);

afterAll(() => rmSync(home, { recursive: true }));

describe("the page of the study", () => {
  it("shows lines that the quick study prints", () => {
    const blocks = blocksOf(PAGE);
    const shown = blocks[blocks.findIndex(isLook) + 1]!.text.trimEnd().split("\n");
    const lines = printed.trimEnd().split("\n");
    expect(shown.length).toBeGreaterThan(2);
    if (update) writeFileSync(place(PAGE), read(PAGE).replace(shown.join("\n"), shown.map((line) => lines.find((each) => each.startsWith(line.slice(0, BEGINNING))) ?? line).join("\n")));
    else expect(shown.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it("names files that the study writes", () => {
    const { files } = JSON.parse(readFileSync(join(home, "look/manifest.json"), "utf8"));
    const written = [...Object.keys(files), "manifest.json"];
    const named = [...read(PAGE).split("## What is in the folder")[1]!.split("\n### ")[0]!.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)).filter((name) => name !== "-4");
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !written.some((path) => path.startsWith(name)))).toEqual([]);
  });

  for (const [language, command] of RUNNERS) {
    it.skipIf(!isThere(command))(`shows what its program in ${language} prints (${command})`, () => {
      for (const { program, shown } of programs(language)) {
        const file = join(home, `program.${language}`);
        writeFileSync(file, program.text);
        const { status, stdout, stderr } = spawnSync(command, [file], { cwd: home, encoding: "utf8" });
        expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        if (update && shown !== null) writeFileSync(place(program.page), replaced(read(program.page), program.text, stdout));
        else expect(stdout).toBe(shown?.text ?? "");
      }
      expect(programs(language)).toHaveLength(1);
    });
  }

  it("shows the F of R that the library computes from the same file", () => {
    const [names, ...rows] = readFileSync(join(home, "look/data/experiment-1.csv"), "utf8").trimEnd().split("\n").map((line) => line.split(",")) as [string[], ...string[][]];
    const column = (name: string) => rows.map((row) => row[names.indexOf(name)]!);
    const factors = ["power", "certainty", "opinions"];
    const { effects } = anova(column("rating").map(Number), Object.fromEntries(factors.map((factor) => [factor, column(factor)]))) as Anova;
    const shown = [...programs("r")[0]!.shown!.text.matchAll(/^(\S+) +F\(1, (\d+)\) = ([\d.]+)$/gm)].map(([, name, df, f]) => ({ name, df: Number(df), f }));
    expect(shown).toEqual(effects.map(({ name, df2, f }) => ({ name, df: df2, f: f.toFixed(4) })));
    expect(shown).toHaveLength(7);
  });
});
