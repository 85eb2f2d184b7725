import fc from "fast-check";
import { expect, it } from "vitest";
import { openStream } from "../random/stream.js";
import { owenScramble } from "./owen-scramble.js";

const word = fc.integer({ min: 0, max: 0xffffffff });

it("keeps the number of first digits that two points share, exactly: so it is one-to-one and keeps every net's balance", () => {
  const stream = openStream("owen", 0, "test");
  const nearby = fc.tuple(word, fc.integer({ min: 0, max: 31 })).map(([a, place]) => [a, (a ^ (1 << place)) >>> 0] as const);
  fc.assert(fc.property(fc.oneof(fc.tuple(word, word), nearby), ([a, b]) => {
    expect(Math.clz32(owenScramble(a, stream) ^ owenScramble(b, stream))).toBe(Math.clz32(a ^ b));
  }));
});

// Each count is binomial(2000, 1/2), sd 22.4; beyond 5 sd one of 32 lies by chance in 1.8e-5 of seeds.
it("turns each digit of one number in half of the scrambles", () => {
  const counts = new Array<number>(32).fill(0);
  for (let r = 0; r < 2000; r++) {
    const scrambled = owenScramble(0x9e3779b9, openStream("owen", r, "test"));
    for (let place = 0; place < 32; place++) counts[place]! += ((scrambled ^ 0x9e3779b9) >>> place) & 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(112);
});

// Agreement of the coins of two prefixes is binomial(2000, 1/2) for each of 31 digits below the first; as above.
it("throws other coins below other first digits", () => {
  const same = new Array<number>(31).fill(0);
  for (let r = 0; r < 2000; r++) {
    const stream = openStream("owen", r, "test");
    const differ = owenScramble(0, stream) ^ owenScramble(0x80000000, stream);
    for (let place = 0; place < 31; place++) same[place]! += (differ >>> place) & 1;
  }
  for (const count of same) expect(Math.abs(count - 1000)).toBeLessThan(112);
});
