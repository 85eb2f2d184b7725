import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Files, openDraft, requireFree } from "./write-folder.js";

const home = mkdtempSync(join(tmpdir(), "talkback-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const writeFolder = (folder: string, files: Files, force: boolean) => openDraft(folder, force).write(files);
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
    const draft = openDraft(place("later"), true);
    mkdirSync(place("later"));
    writeFileSync(place("later", "thesis.txt"), "years of work");
    expect(() => draft.write({ "runs.csv": ["x"] })).toThrow("a folder with other files");
    expect(readFileSync(place("later", "thesis.txt"), "utf8")).toBe("years of work");
    expect(readdirSync(home).sort()).toEqual(["later", "new", "old"]);
  });

  it("takes away what it made when it is discarded, and nothing that others put there", () => {
    openDraft(place("deep", "er", "run"), false).discard();
    expect(readdirSync(home)).not.toContain("deep");
    const draft = openDraft(place("deep", "er", "run"), false);
    writeFileSync(place("deep", "note.txt"), "x");
    draft.discard();
    expect(readdirSync(place("deep"))).toEqual(["note.txt"]);
    rmSync(place("deep"), { recursive: true });
  });

  it("stays when it is discarded after it was written", () => {
    const draft = openDraft(place("kept", "run"), false);
    draft.write({ "runs.csv": ["x"] });
    draft.discard();
    expect(readdirSync(place("kept", "run"))).toEqual(["runs.csv"]);
    rmSync(place("kept"), { recursive: true });
  });

  it.skipIf(process.platform === "win32")("refuses links that lead nowhere, as the folder and above it", () => {
    symlinkSync(place("gone"), place("link"));
    for (const path of [place("link"), place("link", "run")]) expect(() => requireFree(path, true)).toThrow("a link that leads nowhere");
    rmSync(place("link"));
  });

  it("leaves no half of a path whose end cannot be made", () => {
    expect(() => openDraft(place("half", "x".repeat(300)), false)).toThrow("a name that is too long");
    expect(readdirSync(home)).not.toContain("half");
  });

  it.skipIf(process.platform !== "linux").each(["/proc/run", "/proc/deep/run", "/sys/run"])("refuses %s, where nothing can be made, at once", (path) => {
    expect(() => openDraft(path, false)).toThrow(/a place that takes new folders|no permission|a read-only place/);
  });

  it("takes an empty folder, and an earlier run only if wanted", () => {
    mkdirSync(place("empty"));
    writeFolder(place("empty"), { "manifest.json": ["1"] }, false);
    expect(() => writeFolder(place("empty"), { "manifest.json": ["2"] }, false)).toThrow("an earlier run");
    writeFolder(place("empty"), { "manifest.json": ["2"] }, true);
    expect(readFileSync(place("empty", "manifest.json"), "utf8")).toBe("2");
  });
});
