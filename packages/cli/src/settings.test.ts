import { scenarioShape, withChanges } from "@talkback/core";
import { rows } from "@talkback/core/describe";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { catalog } from "./catalog.js";
import { settings } from "./settings.js";

describe.each(scenarios())("the settings of %s", (name) => {
  const story = scenario(name, {}, catalog);
  const all = settings(story);

  it("are described, each once, and hold the values of the scenario", () => {
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    for (const { path, value, help, type } of all) {
      expect([path, help, type]).not.toContain("");
      expect([path, value]).toEqual([path, path.split(".").reduce((part: unknown, key) => (part as Record<string, unknown>)[key], story)]);
    }
  });

  it("are paths that can be set: to the same value, they change nothing", () => {
    for (const { path, value } of all) expect([path, withChanges(story, { [path]: value as never }, catalog)]).toEqual([path, story]);
  });

  it("are all there is: every leaf of the scenario lies at or below one", () => {
    const paths = all.map(({ path }) => path);
    const lost = leaves(story, "").filter((leaf) => !paths.some((path) => leaf === path || leaf.startsWith(`${path}.`)));
    expect(lost).toEqual([]);
  });

  it("are described as in the tables of the docs", () => {
    const helps = new Set(rows(scenarioShape(catalog)).map(({ help }) => help));
    expect(all.filter(({ value, help }) => value !== null && !Array.isArray(value) && !helps.has(help))).toEqual([]);
  });
});

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}
