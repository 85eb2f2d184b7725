import { expect, it } from "vitest";
import { HELP_EN } from "../words/en/help.js";
import { chordOf, KEYS, readRemapped, remap } from "./keys.js";
import { STAGE_KEYS } from "./stage-keys.js";

const press = (key: string, held: Partial<KeyboardEvent> = {}) => chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

it("names keys alike on every keyboard: signs by themselves, letters without their case, Ctrl and ⌘ as one", () => {
  expect([press(" "), press("?", { shiftKey: true }), press("N", { shiftKey: true }), press("n"), press("z", { metaKey: true }), press("ArrowLeft", { shiftKey: true })])
    .toEqual(["Space", "?", "Shift+n", "n", "Mod+z", "Shift+ArrowLeft"]);
  expect([press("Shift", { shiftKey: true }), press("x", { altKey: true })]).toEqual([null, null]);
});

it("no two commands have the same key, and each has words", () => {
  const chords = KEYS.flatMap(({ keys }) => keys);
  expect(new Set(chords).size).toBe(chords.length);
  for (const words of [...KEYS.map((row) => row.words), ...STAGE_KEYS.map(([, words]) => words)]) expect(HELP_EN).toHaveProperty([words]);
});

it("a key that was chosen for one command is no longer that of another", () => {
  const rows = remap(KEYS, { share: ["b"] });
  expect(rows.filter(({ keys }) => keys.includes("b")).map(({ command }) => command)).toEqual(["share"]);
});

it("what was stored is read as far as it makes sense", () => {
  expect(readRemapped('{"share":["q"],"nothing":["x"],"play":"p","__proto__":["x"]}', KEYS)).toEqual({ share: ["q"] });
  for (const text of [null, "", "[", "null", "3", '"x"']) expect(readRemapped(text, KEYS)).toEqual({});
});
