import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOrder } from "./key-order.js";

const inOrder = (ids: string[]) => Array.from(keyOrder(ids), (i) => ids[i]);

describe("keyOrder", () => {
  it("orders canonical integers by value, however long and of either sign", () => {
    expect(inOrder(["10", "9", "-3", "123456789012345678901", "0", "-12", "123456789012345678900"])).toEqual(
      ["-12", "-3", "0", "9", "10", "123456789012345678900", "123456789012345678901"]);
  });

  it("orders by code unit as soon as one id is no canonical integer", () => {
    expect(inOrder(["10", "9", "x"])).toEqual(["10", "9", "x"]);
    expect(inOrder(["10", "9", "07"])).toEqual(["07", "10", "9"]);
    expect(inOrder(["é", "z", "Z"])).toEqual(["Z", "z", "é"]);
  });

  it("gives one order to distinct ids, whatever order they come in", () => {
    const ids = fc.oneof(fc.uniqueArray(fc.string({ unit: "grapheme" })), fc.uniqueArray(fc.maxSafeInteger().map(String)));
    fc.assert(fc.property(ids.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => { expect(inOrder(shuffled)).toEqual(inOrder(list)); }));
  });
});
