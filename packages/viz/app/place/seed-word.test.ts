import fc from "fast-check";
import { expect, it } from "vitest";
import { seedWord } from "./seed-word.js";

fc.configureGlobal({ seed: 417 });

it("is a word and a number of three digits, whatever chance fills in", () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => {
    expect(seedWord((cells) => cells.set([a, b]))).toMatch(/^[a-z]{3,7}-[1-9]\d\d$/);
  }));
});
