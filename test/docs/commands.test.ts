import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { place } from "../../scripts/docs/pages.mjs";
import { allBlocks, LOOK } from "./blocks.js";

const commands = allBlocks().filter(({ language }) => language === "sh")
  .flatMap(({ page, text }) => text.trimEnd().split("\n").map((command) => ({ page, command }))).filter(({ command }) => command !== LOOK);

/** Commands of one page run one after another, in a folder of their own that holds the examples and the targets, as the checkout does. */
const folders = new Map<string, string>();

function folderOf(page: string): string {
  const made = folders.get(page) ?? mkdtempSync(join(tmpdir(), "talkback-docs-"));
  if (!folders.has(page)) for (const name of ["examples", "targets"]) cpSync(place(name), join(made, name), { recursive: true });
  folders.set(page, made);
  return made;
}

afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

describe("commands of the docs", () => {
  it.each(commands)("$page: $command", ({ page, command }) => {
    const [npx, talkback, ...args] = command.split(" ");
    expect([npx, talkback]).toEqual(["npx", "talkback"]);
    const { status, stdout, stderr } = spawnSync(process.execPath, [place("packages/cli/bin/talkback.js"), ...args], { cwd: folderOf(page), encoding: "utf8" });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout.length).toBeGreaterThan(0);
  });

  it("are there", () => expect(commands.length).toBeGreaterThan(3));
});
