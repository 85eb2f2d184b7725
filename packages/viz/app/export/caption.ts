import { ENGINE } from "@talkback/core";
import type { App } from "../app.js";
import { changedFrom } from "../finding/changed-from.js";
import { changedText } from "./changed-text.js";
import { shortHash } from "../ledger/short-hash.js";

/** What belongs under every picture: what was run, in what A and B differ, the luck, the step, and the hash. */
export function captionOf(app: App): readonly string[] {
  const { words, place, store: { state: { footage, compared, time } } } = app;
  return [
    words("export.title", { title: footage.title, seed: footage.seed, step: Math.floor(time) }),
    ...settingsOf(app),
    ...(compared === null || place.compare?.seed === place.question.seed ? [] : [words("export.seeds", { a: compared.seed, b: footage.seed })]),
    compared === null
      ? words("export.hash", { hash: shortHash(footage.hash), engine: ENGINE })
      : words("export.hashes", { a: shortHash(compared.hash), b: shortHash(footage.hash), engine: ENGINE }),
  ];
}

/** What was changed of the story, and in what A and B differ. */
export function settingsOf({ words, place }: App): readonly string[] {
  const differing = changedFrom(place);
  const own = changedText(place.question);
  return [
    ...(own === "" ? [] : [words("export.changed", { changes: own })]),
    ...(differing === null ? [] : [differing.length === 0 ? words("export.same") : words("export.differ", {
      a: differing.map(({ name, a }) => `${name} ${a}`).join(", "), b: differing.map(({ name, b }) => `${name} ${b}`).join(", "),
    })]),
  ];
}
