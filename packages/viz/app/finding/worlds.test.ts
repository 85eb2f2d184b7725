import { expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import type { TimeSource } from "../../src/player/drive.js";
import { lightTheme } from "../../src/theme/theme.js";
import { FIRST_PLACE } from "../address/first-place.js";
import { createLab } from "../lab/create-lab.js";
import { createApp } from "../place/create-app.js";
import { en } from "../words/en.js";
import { createWorlds } from "./worlds.js";

const source: TimeSource = { now: () => 0, frame: () => 0, cancel: () => undefined, hidden: () => false, onHidden: () => () => undefined };
const question = (changes = {}) => ({ ...FIRST_PLACE.question, changes: { "network.n": 40, steps: 6, window: 2, ...changes } });
const opened = () => createApp(createLab({ where: "page" }), {
  place: { ...FIRST_PLACE, room: "play", question: question(), compare: { changes: { push: 1 }, seed: FIRST_PLACE.question.seed } },
  source, theme: lightTheme, reduced: false, words: wordsOf(en),
});
const until = async (done: () => boolean) => { while (!done()) await new Promise((resolve) => void setTimeout(resolve, 5)); };

it("worlds are those of what is asked now: a change takes the old ones away before anything new is there", async () => {
  const app = opened();
  await until(() => !app.busy);
  const worlds = createWorlds(app);
  worlds.start();
  await until(() => worlds.complete);
  const { band } = worlds;
  expect([band!.done, band!.total, band!.endB !== null]).toEqual([20, 20, true]);
  const seen: (typeof band)[] = [];
  worlds.onChange(() => void seen.push(worlds.band));
  app.go({ question: question({ push: 2 }) });
  expect([worlds.band, worlds.complete, seen]).toEqual([null, false, [null]]);
  await until(() => worlds.complete);
  expect(worlds.band).not.toBe(band);
  worlds.dispose();
  app.dispose();
});

it("what cannot be computed is told with its reasons, not as if nothing had been asked", async () => {
  const app = opened();
  await until(() => !app.busy);
  const worlds = createWorlds(app);
  app.go({ question: question({ empowered: 7 }) });
  worlds.start();
  await until(() => !worlds.running);
  expect([worlds.band, worlds.complete, worlds.issues.map(({ path }) => path)]).toEqual([null, false, ["people.power.share"]]);
  worlds.dispose();
  app.dispose();
});
