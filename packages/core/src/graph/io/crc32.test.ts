import fc from "fast-check";
import { expect, it } from "vitest";
import { crc32 } from "./crc32.js";
import { utf8 } from "../../random/utf8.js";

it("gives the published check value of CRC-32", () => expect(crc32(utf8("123456789"))).toBe(0xcbf43926));

it("goes on where it stopped", () => {
  fc.assert(fc.property(fc.uint8Array(), fc.uint8Array(), (head, tail) => {
    expect(crc32(tail, crc32(head))).toBe(crc32(Uint8Array.of(...head, ...tail)));
  }));
});
