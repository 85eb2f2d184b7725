import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";
import { LOOK, programs, replaced } from "./blocks.js";

/** With what the page shows right below, of the last command of a block. */
const commands = programs("sh").flatMap(({ program: { page, text }, shown }) => {
  const lines = text.trimEnd().split("\n");
  return lines.map((command, k) => ({ page, command, shown: k === lines.length - 1 ? shown : null, text }));
}).filter(({ command }) => command !== LOOK);

/** With UPDATE_DOCS=1 what a page shows is written anew, where it differs. */
const update = process.env.UPDATE_DOCS === "1";

/** Whether this is what is shown, where … stands for whatever is told of time, chance and machine. */
const isShown = (shown: string, printed: string): boolean =>
  new RegExp(`^${shown.split("…").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join(".*")}$`).test(printed);

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
  it.each(commands)("$page: $command", ({ page, command, shown, text }) => {
    const [npx, talkback, ...args] = command.split(" ");
    expect([npx, talkback]).toEqual(["npx", "talkback"]);
    const { status, stdout, stderr } = spawnSync(process.execPath, [place("packages/cli/bin/talkback.js"), ...args], { cwd: folderOf(page), encoding: "utf8" });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout.length).toBeGreaterThan(0);
    if (shown === null || isShown(shown.text, stdout)) return;
    if (update) writeFileSync(place(page), replaced(read(page), text, stdout));
    else expect(stdout).toBe(shown.text);
  });

  it("show what they print, to the letter but for …", () => {
    expect([isShown("3 runs, … ms\n", "3 runs, 4.5 ms\n"), isShown("3 runs, … ms\n", "4 runs, 4.5 ms\n"), isShown("a…\n", "a\nb\n"), isShown("1.5\n", "125\n")]).toEqual([true, false, false, false]);
    expect(commands.filter(({ shown }) => shown !== null).length).toBeGreaterThan(5);
  });

  it("are there", () => expect(commands.length).toBeGreaterThan(3));
});
