import { describe, expect, it } from "vitest";
import { draw, hash64, threefry, uniformAt, type Words } from "./chance.js";

describe("chance", () => {
  // Random123, kat_vectors: rounds, counter, key, result.
  const zeros: Words = [0, 0];
  const ones: Words = [0xffffffff, 0xffffffff];
  const pi: Words = [0x243f6a88, 0x85a308d3];
  const morePi: Words = [0x13198a2e, 0x03707344];
  it.each([
    [13, zeros, zeros, [0x9d1c5ec6, 0x8bd50731]],
    [13, ones, ones, [0xfd36d048, 0x2d17272c]],
    [13, pi, morePi, [0xba3e4725, 0xf27d669e]],
    [20, zeros, zeros, [0x6b200159, 0x99ba4efe]],
    [20, ones, ones, [0x1cb996fc, 0xbb002be7]],
    [20, pi, morePi, [0xc4923a9c, 0x483df7a0]],
  ] as const)("Threefry-2x32-%i of %j under %j gives Random123's known answer", (rounds, counter, key, answer) => {
    expect(threefry(rounds, key, counter)).toEqual(answer);
  });

  it("the hash of 'abc' begins as FIPS 180-2 prints it", () => {
    expect(hash64("abc")).toEqual([0xba7816bf, 0x8f01cfea]);
  });

  // Worked out by a second program, in another language, from the definition of an address.
  it("two addresses hold the words worked out elsewhere", () => {
    const plain = { seed: 1, replication: 0, stream: "speak", step: 0, agent: 0 };
    const full = { seed: "talkback", replication: 3, stream: "contact:café", step: 59, agent: 4294967295, other: 7, k: 2 };
    expect([draw(plain), uniformAt(plain)]).toEqual([[185235601, 2445079234], 0.04312852449185678]);
    expect([draw(full), uniformAt(full)]).toEqual([[1568353340, 3392603807], 0.36516071699486763]);
  });
});
