import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { requireFree, writeFolder } from "./write-folder.js";

const home = mkdtempSync(join(tmpdir(), "talkback-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const place = (...path: readonly string[]) => join(home, ...path);

describe("writing a folder", () => {
  it("writes text and bytes in their order, however many pieces they come in", () => {
    writeFolder(place("new", "run"), { "runs.csv": Array.from({ length: 30_000 }, (_, k) => `${k},é\n`), "manifest.json": [new Uint8Array([123]), new Uint8Array([125])] }, false);
    const lines = readFileSync(place("new", "run", "runs.csv"), "utf8").split("\n");
    expect([lines.length, lines[0], lines[29_999], readFileSync(place("new", "run", "manifest.json"), "utf8")]).toEqual([30_001, "0,é", "29999,é", "{}"]);
  });

  it("leaves nothing behind, and what was there untouched, when a table breaks off", () => {
    mkdirSync(place("old"));
    writeFileSync(place("old", "manifest.json"), "before");
    function* broken() {
      yield "half a line";
      throw new Error("broken off");
    }
    expect(() => writeFolder(place("old"), { "runs.csv": ["x"], "steps.csv": broken() }, true)).toThrow("broken off");
    expect([readdirSync(place("old")), readFileSync(place("old", "manifest.json"), "utf8")]).toEqual([["manifest.json"], "before"]);
    expect(readdirSync(home).sort()).toEqual(["new", "old"]);
  });

  it("does not overwrite what came in while the run was under way", () => {
    requireFree(place("later"), false);
    mkdirSync(place("later"));
    writeFileSync(place("later", "thesis.txt"), "years of work");
    expect(() => writeFolder(place("later"), { "runs.csv": ["x"] }, true)).toThrow("a folder with other files");
    expect(readFileSync(place("later", "thesis.txt"), "utf8")).toBe("years of work");
    expect(readdirSync(home).sort()).toEqual(["later", "new", "old"]);
  });

  it("takes an empty folder, and an earlier run only if wanted", () => {
    mkdirSync(place("empty"));
    writeFolder(place("empty"), { "manifest.json": ["1"] }, false);
    expect(() => writeFolder(place("empty"), { "manifest.json": ["2"] }, false)).toThrow("an earlier run");
    writeFolder(place("empty"), { "manifest.json": ["2"] }, true);
    expect(readFileSync(place("empty", "manifest.json"), "utf8")).toBe("2");
  });
});
