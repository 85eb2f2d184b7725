import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { clearDrafts, createWhole, replaceWhole } from "./write-whole.js";

const root = mkdtempSync(join(tmpdir(), "talkback-whole-"));
afterAll(() => rmSync(root, { recursive: true }));
const place = (name: string): { readonly folder: string; readonly file: string; readonly drafts: string } => {
  const folder = join(root, name);
  mkdirSync(join(folder, "locks"), { recursive: true });
  return { folder, file: join(folder, "study.json"), drafts: join(folder, "locks") };
};

describe("a file that is written at once", () => {
  it("takes its place where there is none, and never that of another", () => {
    const { file, drafts } = place("once");
    expect([createWhole(file, "a", drafts), createWhole(file, "b", drafts)]).toEqual([true, false]);
    expect(readFileSync(file, "utf8")).toBe("a");
    replaceWhole(file, "c", drafts);
    expect(readFileSync(file, "utf8")).toBe("c");
    expect(readdirSync(drafts)).toEqual([]);
  });

  it("is there whole when its writer is killed by kill -9, and what the writer left lies aside until it is cleared", async () => {
    const { folder, file, drafts } = place("killed");
    const code = `import { replaceWhole } from ${JSON.stringify(fileURLToPath(new URL("../../dist/node/write-whole.js", import.meta.url)))};
      for (let k = 0; ; k++) replaceWhole(${JSON.stringify(file)}, String(k % 10).repeat(1 << 20), ${JSON.stringify(drafts)});`;
    replaceWhole(file, "0".repeat(1 << 20), drafts);
    for (let k = 0; k < 50 && readdirSync(drafts).length === 0; k++) {
      const writer = spawn(process.execPath, ["--input-type=module", "--eval", code]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      writer.kill("SIGKILL");
      await new Promise((resolve) => writer.once("close", resolve));
      expect(readFileSync(file, "utf8")).toMatch(/^(\d)\1{1048575}$/);
    }
    expect(readdirSync(folder).sort()).toEqual(["locks", "study.json"]);
    expect(readdirSync(drafts)).toHaveLength(1);
    clearDrafts(drafts);
    expect(readdirSync(drafts)).toEqual([]);
  });

  it("is begun again when its draft is cleared while it is written", async () => {
    const { file, drafts } = place("cleared");
    const code = `import { replaceWhole } from ${JSON.stringify(fileURLToPath(new URL("../../dist/node/write-whole.js", import.meta.url)))};
      for (let k = 0; k < 20; k++) replaceWhole(${JSON.stringify(file)}, "x".repeat(1 << 16), ${JSON.stringify(drafts)});`;
    const writer = spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["ignore", "ignore", "pipe"] });
    let [ended, said]: [number | null, string] = [null, ""];
    writer.stderr.on("data", (bytes: Buffer) => { said += bytes.toString(); });
    writer.once("close", (status) => { ended = status; });
    let cleared = 0;
    while (ended === null) {
      cleared += readdirSync(drafts).length;
      clearDrafts(drafts);
      await new Promise(setImmediate);
    }
    expect(cleared).toBeGreaterThan(0);
    expect(ended, said).toBe(0);
    expect(readFileSync(file, "utf8")).toHaveLength(1 << 16);
  });
});
