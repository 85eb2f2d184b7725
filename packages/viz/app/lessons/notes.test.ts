import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNoteBook, readNotes } from "./notes.js";

fc.configureGlobal({ seed: 417 });

const shelf = () => {
  const texts = new Map<string, string>();
  return { texts, get: (key: string) => texts.get(key) ?? null, set: (key: string, text: string) => void texts.set(key, text) };
};

describe("notes of a learner", () => {
  it("are there again in another book on the same shelf", () => {
    const kept = shelf();
    const book = createNoteBook(kept);
    book.finish("a.b");
    book.finish("a.b");
    book.write("a.b", "because");
    book.attempt("a.c", { options: ["x"], values: [0.5], all: 3, worlds: 40 });
    expect(createNoteBook(kept).notes).toEqual({ done: ["a.b"], texts: { "a.b": "because" }, tries: { "a.c": [{ options: ["x"], values: [0.5], all: 3, worlds: 40 }] } });
  });

  it("keep the last twelve attempts, and a thousand signs of a sentence", () => {
    const book = createNoteBook(shelf());
    for (let all = 0; all < 20; all++) book.attempt("p", { options: [], values: [], all, worlds: 40 });
    book.write("p", "x".repeat(5000));
    expect([book.notes.tries.p!.map(({ all }) => all), book.notes.texts.p!.length]).toEqual([[8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 1000]);
  });

  it("can be read from any text without a throw, and hold nothing but what they are made of", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { done, texts, tries } = readNotes(text);
      expect(done.every((page) => typeof page === "string") && Object.values(texts).every((said) => typeof said === "string") && Object.values(tries).every(Array.isArray)).toBe(true);
    }));
    expect(readNotes('{"done":[1,"a"],"texts":{"a":2,"b":"c"},"tries":{"p":[{"options":[1],"values":[],"all":1,"worlds":2},{"options":[],"values":[],"all":1,"worlds":2}]}}'))
      .toEqual({ done: ["a"], texts: { b: "c" }, tries: { p: [{ options: [], values: [], all: 1, worlds: 2 }] } });
  });
});
