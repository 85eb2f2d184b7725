import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalog } from "@talkback/core/catalog";
import { parseStudy } from "@talkback/core/experiment";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => void vi.restoreAllMocks());

const names = readdirSync(new URL(".", import.meta.url)).filter((name) => /^\d\d-.*\.ts$/.test(name)).map((name) => name.slice(0, -".ts".length)).sort();

/** What each example said. */
const told = new Map<string, string>();

describe.each(names)("examples/%s", (name) => {
  const text = readFileSync(new URL(`${name}.ts`, import.meta.url), "utf8");

  it("runs, says something, and its assertions hold", async () => {
    const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await import(/* @vite-ignore */ fileURLToPath(new URL(`${name}.ts`, import.meta.url)));
    expect(said.mock.calls.length).toBeGreaterThan(0);
    told.set(name, said.mock.calls.join("\n"));
  });

  it("has a title, at most 60 lines, an assertion, and imports public doors only", () => {
    expect(text).toMatch(/^\/\/ # \S/);
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(60);
    expect(text).toContain("assert");
    const doors = [...text.matchAll(/from "([^"]+)"/g)].map(([, door]) => door!);
    expect(doors.filter((door) => !/^(node:assert\/strict|@talkback\/(core|lab|viz)(\/[a-z]+)?)$/.test(door))).toEqual([]);
  });
});

it("the examples are numbered without a gap", () => {
  expect(names.map((name) => Number(name.slice(0, 2)))).toEqual(names.map((_, k) => k + 1));
});

it("10-a-sweep.json is the study that its example sweeps", () => {
  const study = parseStudy(JSON.parse(readFileSync(new URL("10-a-sweep.json", import.meta.url), "utf8")), catalog);
  expect(told.get("10-a-sweep")).toContain(`study ${study.hash}: 100 runs`);
});
