import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOrder } from "./key-order.js";

const ordered = (...ids: string[]) => Array.from(keyOrder(ids), (i) => ids[i]);

describe("keyOrder", () => {
  it("sorts ids as integers when all are, of any size and sign", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.bigInt()), (numbers) => {
      const ascending = [...numbers].sort((a, b) => (a < b ? -1 : 1));
      expect(ordered(...numbers.map(String))).toEqual(ascending.map(String));
    }));
  });

  it("tells apart integers that doubles do not", () => {
    expect(ordered("9007199254740993", "9007199254740992")).toEqual(["9007199254740992", "9007199254740993"]);
  });

  it("sorts by code unit as soon as one id is no integer in its one canonical form", () => {
    expect(ordered("9", "10", "x")).toEqual(["10", "9", "x"]);
    expect(ordered("9", "10", "007", "7")).toEqual(["007", "10", "7", "9"]);
    expect(ordered("b", "é", "Z", "a")).toEqual(["Z", "a", "b", "é"]);
  });

  it("gives distinct ids one order, whatever order they come in", () => {
    const shuffled = fc.uniqueArray(fc.oneof(fc.string(), fc.integer().map(String))).chain((ids) =>
      fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(fc.property(shuffled, ([ids, others]) => {
      expect(ordered(...ids)).toEqual(ordered(...others));
    }));
  });
});
