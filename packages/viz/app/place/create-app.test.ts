import { beforeEach, expect, it } from "vitest";
import { lightTheme } from "../../src/theme/theme.js";
import type { TimeSource } from "../../src/player/drive.js";
import { wordsOf } from "../../src/words/words.js";
import { FIRST_PLACE } from "../address/first-place.js";
import type { Notice } from "../app.js";
import { createLab } from "../lab/create-lab.js";
import { en } from "../words/en.js";
import { createApp, type OwnApp } from "./create-app.js";

/** Time that stands: nothing here plays. */
const source: TimeSource = { now: () => 0, frame: () => 0, cancel: () => undefined, hidden: () => false, onHidden: () => () => undefined };
const SMALL = { "network.n": 60, steps: 12, window: 4 };
const small = (changes = {}) => ({ ...FIRST_PLACE.question, changes: { ...SMALL, ...changes } });

let app: OwnApp;
let notices: Notice[];
const idle = async () => { while (app.busy) await new Promise((resolve) => void setTimeout(resolve, 5)); };

beforeEach(async () => {
  app = createApp(createLab({ where: "page" }), { place: { ...FIRST_PLACE, question: small(), time: 7, selected: "3" }, source, theme: lightTheme, reduced: false, words: wordsOf(en) });
  notices = [];
  app.frame = { notice: (notice) => void notices.push(notice), announce: () => undefined, open: () => undefined, find: () => undefined };
  await idle();
});

it("opens at the step and the person that a place names", () => {
  expect([app.ready, app.store.state.footage.n, app.store.state.time, app.store.state.selected]).toEqual([true, 60, 7, 3]);
});

it("keeps the old run until the new one is there, and then shows both worlds of a comparison at once", async () => {
  const before = app.store.state.footage;
  app.go({ question: small({ push: 6 }), compare: { changes: { push: 1 }, seed: "otter-417" } });
  expect([app.busy, app.store.state.footage === before]).toEqual([true, true]);
  const seen: boolean[] = [];
  app.store.watch(({ compared }, changed) => { if (changed.has("footage")) seen.push(compared !== null); });
  await idle();
  expect(seen).toEqual([true]);
  expect(app.store.state.footage.hash).not.toBe(before.hash);
  app.undo();
  await idle();
  expect([app.store.state.footage === before, app.store.state.compared]).toEqual([true, null]);
});

it("tells every issue of a question that cannot be run, keeps what was asked and what is shown, and goes back by undo only", async () => {
  const before = app.store.state.footage;
  app.go({ question: small({ empowered: 7, push: -1 }) });
  await idle();
  expect(notices).toHaveLength(1);
  expect(notices[0]!.kind).toBe("error");
  for (const path of ["people.power.share", "campaigns.0.push"]) expect(notices[0]!.text).toContain(path);
  expect([app.place.question.changes.empowered, app.store.state.footage === before]).toEqual([7, true]);
  notices[0]!.actions![0]!.act();
  expect(app.place.question).toEqual(small());
});

it("shows the newest of what was wanted while something ran, and not what came between for good", async () => {
  for (const push of [1, 2, 3, 5]) app.go({ question: small({ push }) }, { undo: false });
  await idle();
  const last = app.store.state.footage.hash;
  app.go({ question: small({ push: 2 }) });
  await idle();
  app.go({ question: small({ push: 5 }) });
  await idle();
  expect(app.store.state.footage.hash).toBe(last);
});

it("when stopped keeps the run before, and runs what is asked for when told to again", async () => {
  const before = app.store.state.footage;
  app.go({ question: small({ push: 6 }) });
  app.stop();
  expect(app.busy).toBe(false);
  await new Promise((resolve) => void setTimeout(resolve, 100));
  expect(app.store.state.footage).toBe(before);
  app.retry();
  await idle();
  expect(app.store.state.footage).not.toBe(before);
});

it("follows time and selection of the store in the place, and never counts them as steps to undo", () => {
  app.store.set({ time: 4.5, selected: 10 });
  expect([app.place.time, app.place.selected, app.canUndo]).toEqual([4, "10", false]);
  app.play.step(1);
  expect([app.store.state.time, app.place.time]).toEqual([5, 5]);
});
