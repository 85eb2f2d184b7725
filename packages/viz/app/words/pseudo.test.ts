import { expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import { en as early } from "./en.js";
import { lateEn } from "./late-en.js";
import { PSEUDO, pseudo } from "./pseudo.js";

const en = { ...early, ...lateEn };

/** A value for every place of a message, whatever it is: cases fall back on `other`. */
const values: Record<string, string | number> = new Proxy({}, { get: (_, name) => (typeof name === "string" ? 3 : undefined), has: () => true });

it.each([["English", en], ["the pseudo-locale", pseudo(en)]])("every message of %s can be said", (_, messages) => {
  const words = wordsOf(messages, PSEUDO);
  for (const key of Object.keys(messages)) expect(words(key, values)).not.toMatch(/[{}]|undefined/);
});

it("the pseudo-locale is longer by a third or so, keeps what is filled in, and is seen to be one", () => {
  const words = wordsOf(pseudo(en), PSEUDO);
  expect(words("shell.tooLong", { longest: 1800 })).toMatch(/^\[.*1,800.*\]$/);
  const [plain, longer] = [en, pseudo(en)].map((messages) => Object.values(messages).join("").length) as [number, number];
  expect(longer / plain).toBeGreaterThan(1.2);
  expect(longer / plain).toBeLessThan(1.6);
});

it("keys say where they belong", () => {
  for (const key of Object.keys(en)) expect(key).toMatch(/^[a-z][\w-]*\.\S.*$/i);
});

it("late panels say nothing that another part of the page says with other words", () => {
  for (const [key, text] of Object.entries(lateEn)) expect(early[key] ?? text).toBe(text);
});

it("a number is a number with a real minus in every language, also where a mark of direction stands before its sign", () => {
  const said = (locale: string) => [-0.034, 0, 0.5].map((value) => wordsOf({ number: "{value, number, signed}" }, locale)("number", { value }));
  expect(said("en")).toEqual(["−0.03", "0.00", "+0.50"]);
  expect(said("he")).toEqual(["\u200e−0.03", "0.00", "\u200e+0.50"]);
});
