import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "../../random/utf8.js";
import { bytesText, textDecoder } from "./text.js";

const texts = fc.string({ unit: "binary" });

describe("text and bytes", () => {
  it("writes the bytes that TextEncoder writes", () => {
    fc.assert(fc.property(texts, (text) => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    }));
  });

  it("reads back every text, however its bytes are cut", () => {
    fc.assert(fc.property(texts, fc.array(fc.nat(5)), (text, cuts) => {
      const bytes = new TextEncoder().encode(text);
      const decoder = textDecoder();
      let read = "";
      let at = 0;
      for (const cut of [...cuts, bytes.length]) read += decoder.decode(bytes.subarray(at, (at += cut)));
      expect(read).toBe(text);
      expect(decoder.open).toBe(false);
    }));
  });

  it("refuses exactly the bytes that a strict TextDecoder refuses", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const expected = (bytes: Uint8Array) => { try { return strict.decode(bytes); } catch { return undefined; } };
    const nearly = fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0xf4, 0x90)), { maxLength: 6 });
    fc.assert(fc.property(nearly, (list) => {
      const bytes = Uint8Array.from(list);
      expect(bytesText(bytes)).toBe(expected(bytes));
    }), { numRuns: 3000 });
  });
});
