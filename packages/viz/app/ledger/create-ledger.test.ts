import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { lightTheme } from "../../src/theme/theme.js";
import type { TimeSource } from "../../src/player/drive.js";
import { wordsOf } from "../../src/words/words.js";
import { FIRST_PLACE } from "../address/first-place.js";
import { createLab } from "../lab/create-lab.js";
import { createApp } from "../place/create-app.js";
import { holdA } from "../shell/hold-a.js";
import { en } from "../words/en.js";
import { createLedger } from "./create-ledger.js";

/** Time that stands: nothing here plays. */
const source: TimeSource = { now: () => 0, frame: () => 0, cancel: () => undefined, hidden: () => false, onHidden: () => () => undefined };
const SMALL = { "network.n": 60, steps: 12, window: 4 };
const small = (changes = {}) => ({ ...FIRST_PLACE.question, changes: { ...SMALL, ...changes } });

it("notes every run under what it was asked, also while something else is asked already, and nothing where A is held in place of B", async () => {
  const app = createApp(createLab({ where: "page" }), { place: { ...FIRST_PLACE, question: small() }, source, theme: lightTheme, reduced: false, words: wordsOf(en) });
  const ledger = createLedger(app, { get: () => null, set: () => undefined });
  const idle = async () => { while (app.busy) await new Promise((resolve) => void setTimeout(resolve, 5)); };
  await idle();
  for (const push of [1, 2]) app.go({ question: small({ push }) });
  await idle();
  app.go({ compare: { changes: { push: 3 }, seed: app.place.question.seed } });
  await idle();
  holdA(app.store)();
  const hashOf = (changes: object) => simulate(scenario(FIRST_PLACE.question.scenario as string, { ...SMALL, ...changes }), { seed: FIRST_PLACE.question.seed }).hash;
  expect(ledger.rows.map(({ question, hash }) => [question.changes.push, hash])).toEqual([[2, hashOf({ push: 2 })], [1, hashOf({ push: 1 })], [undefined, hashOf({})]]);
  app.dispose();
});
