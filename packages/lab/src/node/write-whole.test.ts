import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { clearDrafts, createWhole, replaceWhole } from "./write-whole.js";

const root = mkdtempSync(join(tmpdir(), "talkback-whole-"));
afterAll(() => rmSync(root, { recursive: true }));
const place = (name: string): { readonly folder: string; readonly file: string; readonly drafts: () => readonly string[] } => {
  const folder = join(root, name);
  mkdirSync(folder);
  return { folder, file: join(folder, "study.json"), drafts: () => readdirSync(folder).filter((each) => each.endsWith(".draft")) };
};

describe("a file that is written at once", () => {
  it("takes its place where there is none, and never that of another", () => {
    const { folder, file } = place("once");
    expect([createWhole(file, "a"), createWhole(file, "b")]).toEqual([true, false]);
    expect(readFileSync(file, "utf8")).toBe("a");
    replaceWhole(file, "c");
    expect(readFileSync(file, "utf8")).toBe("c");
    expect(readdirSync(folder)).toEqual(["study.json"]);
  });

  it("is there whole when its writer is killed by kill -9, who leaves a draft at most, which is cleared when it is old", async () => {
    const { folder, file, drafts } = place("killed");
    const code = `import { replaceWhole } from ${JSON.stringify(fileURLToPath(new URL("../../dist/node/write-whole.js", import.meta.url)))};
      for (let k = 0; ; k++) replaceWhole(${JSON.stringify(file)}, String(k % 10).repeat(1 << 20));`;
    for (let k = 0; k < 50 && drafts().length === 0; k++) {
      const writer = spawn(process.execPath, ["--input-type=module", "--eval", code]);
      const ended = new Promise((resolve) => writer.once("close", resolve));
      while (drafts().length === 0 && writer.exitCode === null) await new Promise(setImmediate);
      writer.kill("SIGKILL");
      await ended;
      if (readdirSync(folder).includes("study.json")) expect(readFileSync(file, "utf8")).toMatch(/^(\d)\1{1048575}$/);
    }
    expect(drafts()).toHaveLength(1);
    writeFileSync(join(folder, "my.draft"), "mine");
    clearDrafts(folder);
    expect(drafts()).toHaveLength(2);
    clearDrafts(folder, Date.now() + 3_700_000);
    expect(drafts()).toEqual(["my.draft"]);
  });
});
