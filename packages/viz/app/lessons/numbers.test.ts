import { simulate } from "@talkback/core";
import { beforeAll, describe, expect, it } from "vitest";
import { scenarioOf } from "../catalogue.js";
import { scenarioIn } from "../controls/asked.js";
import { createLab } from "../lab/create-lab.js";
import { LESSON_TEXTS_EN } from "../words/en/lesson-texts.js";
import { LESSONS } from "./all.js";
import { answerOf, POINT_WORLDS, questionOf } from "./answers.js";
import type { PageOf, Setting } from "./lesson.js";
import { spreadOf } from "./score.js";
import { SEED } from "./settings.js";

/** Figures in a text, as they stand there; years and experiments of a citation, and the ends of the scale, are none. */
const figuresIn = (text: string): readonly string[] =>
  text.replace(/Experiments? \d(?: (?:to|and) \d)?|\(\d{4}\)|from −1 to \+1/g, "").match(/[+−]?\d*\.?\d+(?:×| %)?/g) ?? [];

const shown = (value: number): string => String(value).replace(/^0\./, ".");
const signed = (value: number): string => `+${shown(value)}`;
const percent = (value: number): string => `${Math.round(100 * value)} %`;

const pageOf = <Kind extends "try" | "predict" | "hand" | "tell">(lesson: string, page: string) => LESSONS.find(({ id }) => id === lesson)!.pages.find(({ id }) => id === page) as PageOf<Kind>;
const goals = (lesson: string) => pageOf<"try">(lesson, "puzzle").goals.map(({ value }) => value);
const scenarioFor = (setting: Setting) => scenarioIn(questionOf(setting));
const peopleIn = (setting: Setting): number => (scenarioFor(setting).network as unknown as { readonly n: number }).n;
/** Contacts of the brand in a step, on average. */
const contacts = (setting: Setting): number => {
  const { campaigns: [campaign] } = scenarioFor(setting);
  return Math.round(campaign!.rate * campaign!.push * peopleIn(setting));
};

function lineAsk() {
  const { ask } = pageOf<"predict">("more-is-less", "line");
  if (ask.is !== "line") throw new Error("another page");
  return ask;
}

const lab = createLab({ where: "worker" });
/** What people say on average before anything happens in the town of lesson 5, as its scenario has it. */
const BEFORE = (scenarioFor(lineAsk().setting).people.attitude as { readonly mean: number }).mean;
const figures = new Map<string, readonly string[]>();

beforeAll(async () => {
  const mara = pageOf<"hand">("going-along", "messages").setting;
  const secure = pageOf<"predict">("shrugging-off", "third").ask;
  const [say, line, harder] = [pageOf<"predict">("saying-and-thinking", "say").ask, lineAsk(), pageOf<"predict">("design-a-campaign", "harder").ask];
  const tipping = pageOf<"predict">("more-is-less", "tipping").ask;
  if (secure.is !== "value" || say.is !== "direction" || harder.is !== "direction" || tipping.is !== "threshold") throw new Error("other pages");
  const ended = await answerOf(lab, { is: "value", setting: mara, step: 3 }, () => undefined);
  if (!ended.ok || ended.value.is !== "values") throw new Error("no run");
  const told = signed(scenarioFor(mara).campaigns[0]!.valence);
  const mean = (of: "power" | "certainty") => shown((scenarioFor(secure.setting).people[of] as { readonly mean: number }).mean);
  const times = (setting: Setting) => `${scenarioFor(setting).campaigns[0]!.push}×`;
  const people = (setting: Setting) => shown(peopleIn(setting));
  const [reach, backfire, lift, most] = goals("design-a-campaign") as [number, number, number, number];
  const pages: Readonly<Record<string, readonly string[]>> = {
    "going-along.messages.text": [told], "going-along.why.text": [told],
    "going-along.puzzle.text": goals("going-along").map(signed),
    "shrugging-off.third.text": [mean("power"), mean("certainty"), signed(scenarioFor(secure.setting).campaigns[0]!.valence), signed(Number(spreadOf(ended.value.values).median.toFixed(2)))],
    "shrugging-off.puzzle.text": [signed(goals("shrugging-off")[0]!)],
    "pushing-back.puzzle.text": [signed(goals("pushing-back")[0]!), percent(goals("pushing-back")[1]!)],
    "saying-and-thinking.say.text": [times(say.a), people(say.a)],
    "saying-and-thinking.puzzle.text": [times(pageOf<"try">("saying-and-thinking", "puzzle").setting), shown(goals("saying-and-thinking")[0]!)],
    "more-is-less.line.text": [people(line.setting), signed(BEFORE)],
    "more-is-less.tipping.ask": [shown((tipping.to.push as number) / (tipping.from.push as number))],
    "design-a-campaign.about": [shown(most)],
    "design-a-campaign.harder.text": [people(harder.a), shown(contacts(harder.a))],
    "design-a-campaign.brief.text": [shown(contacts(pageOf<"tell">("design-a-campaign", "brief").setting!))],
    "design-a-campaign.change.text": [shown(contacts(pageOf<"try">("design-a-campaign", "change").setting))],
    "design-a-campaign.puzzle.text": [percent(reach), percent(backfire), percent(lift), shown(most)],
  };
  for (const [name, each] of Object.entries(pages)) figures.set(`lessons.${name}`, each);
});

describe("figures in the texts of lessons", () => {
  it.each(Object.entries(LESSON_TEXTS_EN))("of %s are those that the lesson's own setting, goals and runs come to", (key, text) => {
    expect(figuresIn(text as string)).toEqual(figures.get(key) ?? []);
  });

  it("of what people say before all are what thirty towns begin with, to within .02", () => {
    const { setting } = lineAsk();
    const towns = Array.from({ length: POINT_WORLDS }, (_, replication) => simulate(scenarioOf(setting.scenario, { ...setting.changes, steps: 1, window: 1 }), { seed: SEED, replication }).at(0).expressed);
    const mean = towns.flatMap((said) => [...said]).reduce((sum, each) => sum + each, 0) / (POINT_WORLDS * 120);
    expect(Math.abs(mean - BEFORE)).toBeLessThan(0.02);
  });

  it("are looked for in texts that there are", () => {
    expect([...figures.keys()].filter((key) => !(key in LESSON_TEXTS_EN))).toEqual([]);
  });
});
