import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import { scenarioOf } from "../catalogue.js";
import { en } from "../words/en.js";
import { LESSONS } from "./all.js";
import type { Ask, Page, Setting } from "./lesson.js";
import { words as texts } from "./lessons.js";
import { changed } from "./settings.js";

const say = wordsOf({ ...en, ...texts });
const pages = LESSONS.flatMap((lesson) => lesson.pages.map((page) => [`${lesson.id}.${page.id}`, page] as const));

function settingsOf(ask: Ask): readonly Setting[] {
  switch (ask.is) {
    case "direction": return [ask.a, ask.b];
    case "line": return ask.values.map((value) => changed(ask.setting, { [ask.path]: value }));
    case "threshold": return ask.values.flatMap((value) => [ask.from, ask.to].map((change) => changed(ask.setting, { [ask.path]: value, ...change })));
    default: return [ask.setting];
  }
}

/** Everything that a page may ever have run. */
function allSettings(page: Page): readonly Setting[] {
  switch (page.kind) {
    case "tell": return page.setting === null ? [] : [page.setting];
    case "hand": return [page.setting];
    case "predict": return settingsOf(page.ask);
    case "try": return page.controls.reduce<readonly Setting[]>((made, { options }) => made.flatMap((setting) => options.map(({ changes }) => changed(setting, changes))), [page.setting]);
  }
}

describe("the lessons", () => {
  it("are six, each with a prediction, an explanation, one change and a puzzle, under names of their own", () => {
    expect(LESSONS.length).toBe(6);
    expect(new Set(pages.map(([name]) => name)).size).toBe(pages.length);
    for (const { pages: own } of LESSONS) {
      expect(own.some(({ kind }) => kind === "predict" || kind === "hand")).toBe(true);
      expect(own.filter((page) => page.kind === "tell").length).toBe(1);
      expect(own.filter((page) => page.kind === "try" && page.goals.length === 0 && page.controls.length <= 2).length).toBe(1);
      expect(own.at(-1)).toMatchObject({ kind: "try" });
      expect((own.at(-1) as { goals: readonly unknown[] }).goals.length).toBeGreaterThan(0);
    }
  });

  it.each(pages)("run nothing in %s that core does not accept, whatever is chosen", (_, page) => {
    for (const { scenario, changes } of allSettings(page)) expect(scenarioOf(scenario, changes).id).toBe(scenario);
  });

  it("have a word for all that they say", () => {
    const needed = [
      ...LESSONS.flatMap(({ id }) => [`lessons.${id}.title`, `lessons.${id}.about`, `lessons.${id}.origin`]),
      ...pages.flatMap(([name, page]) => [`lessons.${name}.heading`, `lessons.${name}.text`, `lessons.origin.${page.origin}`, ...(page.kind === "predict" || page.kind === "hand" ? [`lessons.${name}.ask`] : [])]),
      ...pages.flatMap(([, page]) => (page.kind === "try" ? page.controls.flatMap(({ id, options }) => [`lessons.control.${id}`, ...options.map((option) => `lessons.option.${id}.${option.id}`)]) : [])),
      ...pages.flatMap(([, page]) => (page.kind === "predict" && page.ask.is === "person" ? page.ask.people.map((_, k) => `lessons.person.${k}`) : [])),
    ];
    expect(needed.filter((key) => !say.has(key))).toEqual([]);
  });

  it("say nothing that cannot be read: every message is well formed", () => {
    const anything = new Proxy({}, { get: () => 1 });
    for (const key of Object.keys(texts)) expect(say(key, anything)).not.toBe("");
  });
});
