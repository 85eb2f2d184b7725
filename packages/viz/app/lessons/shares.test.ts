import { simulate } from "@talkback/core";
import { describe, expect, it } from "vitest";
import { catalog } from "../catalogue.js";
import { scenarioIn } from "../controls/asked.js";
import { LESSON_TEXTS_EN } from "../words/en/lesson-texts.js";
import { LESSONS_EN } from "../words/en/lessons.js";
import { LESSONS } from "./all.js";
import { questionOf } from "./answers.js";
import type { Control, PageOf, Setting } from "./lesson.js";
import { SEED, town } from "./settings.js";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const SPOKEN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(NUMBERS.map((word, k) => [`${word} in ten`, (k + 1) / 10])), ...Object.fromEntries(NUMBERS.map((word, k) => [`${word} times`, k + 1])),
  half: 0.5, quarter: 0.25, fifth: 0.2, tenth: 0.1, third: 1 / 3, once: 1, twice: 2,
};
const SAID = new RegExp(`(?<!at )\\b(?:${Object.keys(SPOKEN).join("|")})\\b`, "gi");

/** Shares and multiples that a text tells in words, as numbers. */
const sharesIn = (text: string): readonly number[] => (text.match(SAID) ?? []).map((word) => SPOKEN[word.toLowerCase()]!);

const pageOf = <Kind extends "try" | "predict" | "tell">(lesson: string, page: string) => LESSONS.find(({ id }) => id === lesson)!.pages.find(({ id }) => id === page) as PageOf<Kind>;
const goals = (lesson: string) => pageOf<"try">(lesson, "puzzle").goals.map(({ value }) => value);
const pushOf = (setting: Setting): number => scenarioIn(questionOf(setting)).campaigns[0]!.push;
/** Share of those who feel powerful, as the scenario of a setting has it. */
const powerful = (setting: Setting): number => (scenarioIn(questionOf(setting)).people.power as unknown as { readonly share: number }).share;

function askOf<Is extends "direction" | "line">(lesson: string, page: string, is: Is) {
  const { ask } = pageOf<"predict">(lesson, page);
  if (ask.is !== is) throw new Error("another page");
  return ask as Extract<typeof ask, { readonly is: Is }>;
}

const [say, line, harder] = [askOf("saying-and-thinking", "say", "direction"), askOf("more-is-less", "line", "line"), askOf("design-a-campaign", "harder", "direction")];
const SHARES: Readonly<Record<string, readonly number[]>> = {
  "shrugging-off.puzzle.text": [goals("shrugging-off")[1]!],
  "saying-and-thinking.say.text": [powerful(say.a)],
  "saying-and-thinking.puzzle.text": [goals("saying-and-thinking")[1]!],
  "more-is-less.line.text": [powerful(line.setting), ...[1, 2, 4].filter((push) => line.values.includes(push) && push <= Math.max(...line.values))],
  "more-is-less.puzzle.text": [powerful(pageOf<"try">("more-is-less", "puzzle").setting), ...goals("more-is-less")],
  "design-a-campaign.about": [goals("design-a-campaign")[0]!],
  "design-a-campaign.harder.text": [powerful(harder.a), pushOf(harder.b) / pushOf(harder.a)],
};

const CONTROLS = new Map(LESSONS.flatMap(({ pages }) => pages.flatMap((page) => (page.kind === "try" ? page.controls : []))).map((control: Control) => [control.id, control]));
const changesOf = (control: string, option: string) => CONTROLS.get(control)!.options.find(({ id }) => id === option)!.changes as Readonly<Record<string, { readonly share?: number; readonly mean?: number } & number>>;
const OPTIONS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(["few", "many", "most"].map((option) => [`empowered.${option}`, changesOf("empowered", option).empowered!])),
  ...Object.fromEntries(["weak", "sure", "hubs"].map((option) => [`targets.${option}`, changesOf("targets", option)["campaigns.0.targets"]!.share!])),
  "certainty.half": changesOf("certainty", "half")["people.certainty"]!.mean!, "fog.clear": changesOf("fog", "clear").certainty!,
};

describe("shares and multiples that are told in words", () => {
  it.each(Object.entries(LESSON_TEXTS_EN))("in %s are those of the lesson's own setting and goals", (key, text) => {
    expect(sharesIn(text as string)).toEqual(SHARES[key.replace(/^lessons\./, "")] ?? []);
  });

  it.each(Object.entries(LESSONS_EN).filter(([key]) => key.startsWith("lessons.option.")))("in %s are what it changes", (key, text) => {
    const option = OPTIONS[key.replace(/^lessons\.option\./, "")];
    expect(sharesIn(text as string)).toEqual(option === undefined ? [] : [option]);
  });

  it("are looked for in texts that there are, and found in all of them", () => {
    expect(Object.keys(SHARES).filter((key) => sharesIn((LESSON_TEXTS_EN as Record<string, string>)[`lessons.${key}`] ?? "").length === 0)).toEqual([]);
    expect(Object.keys(OPTIONS).filter((key) => sharesIn((LESSONS_EN as Record<string, string>)[`lessons.option.${key}`] ?? "").length === 0)).toEqual([]);
  });

  it("are those of the people themselves: so many of a town feel powerful, to the nearest tenth, and few are sure", () => {
    for (const empowered of [0.1, 0.6, 0.9]) {
      const question = questionOf(town({ empowered }));
      const { power, certainty } = simulate(scenarioIn(question), { seed: SEED, catalog, record: "frames" }).pictures.at(0).columns;
      const share = (column: ArrayLike<number>, least: number) => Array.from(column).filter((value) => value > least).length / column.length;
      expect(Math.round(10 * share(power, 0.5))).toBe(10 * empowered);
      expect(share(certainty, 0.5)).toBeLessThan(0.1);
    }
  });
});
