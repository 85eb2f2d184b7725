import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hash64, hashHex } from "./hash64.js";
import { utf8 } from "./utf8.js";

const anyText = fc.string({ unit: "binary" });
const surrogates = fc.string({ unit: fc.constantFrom("a", "é", "\ud83d", "\ude00", "\u{1f600}", "€") });

test("our UTF-8 is TextEncoder's, lone surrogates included", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, surrogates), (text) => {
      expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
    { numRuns: 1000 },
  );
});

test("the hash is SHA-256's, cut to eight bytes or whole", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const digest = createHash("sha256").update(new TextEncoder().encode(text)).digest();
      expect(hash64(text)).toEqual([digest.readUInt32BE(0), digest.readUInt32BE(4)]);
      expect(hashHex(text)).toBe(digest.toString("hex"));
    }),
  );
});

test("the prefixes of a text, and the first thousand whole numbers, all have different hashes", () => {
  const texts = new Set<string>();
  for (let length = 0; length <= 64; length++) texts.add("1".repeat(length)).add("ab1".repeat(30).slice(0, length));
  for (let k = 0; k < 1000; k++) texts.add(`${k}`);
  expect(new Set([...texts].map((text) => hash64(text).join())).size).toBe(texts.size);
});
