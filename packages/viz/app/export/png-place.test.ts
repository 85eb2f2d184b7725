import fc from "fast-check";
import { expect, it } from "vitest";
import { zlibSync } from "fflate";
import { crc32, placeIn, withPlace } from "./png-place.js";

fc.configureGlobal({ seed: 417 });

const chunk = (type: string, data: Uint8Array) => {
  const body = new Uint8Array([...[...type].map((letter) => letter.charCodeAt(0)), ...data]);
  const number = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return [...number(data.length), ...body, ...number(crc32(body))];
};
const png = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, ...chunk("IHDR", Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)), ...chunk("IDAT", zlibSync(Uint8Array.of(0, 255))), ...chunk("IEND", new Uint8Array()),
]);

it("a picture carries its place, whatever the words, and is otherwise as it was", () => {
  for (const place of ['{"format":"talkback-place-1"}', "Täl\u0000k 🗣"]) {
    const marked = withPlace(png, place);
    expect(placeIn(marked)).toBe(place);
    expect([marked.slice(0, png.length - 12), marked.slice(-12)]).toEqual([png.slice(0, -12), png.slice(-12)]);
  }
});

it("the check of a chunk is the one of the standard", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

it("no picture of others has a place, and no bytes at all make it throw", () => {
  expect(placeIn(png)).toBeNull();
  const marked = withPlace(png, "x");
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(marked.length), (noise, cut) => {
    placeIn(noise);
    placeIn(Uint8Array.from([...marked.slice(0, cut), ...noise]));
  }), { numRuns: 500 });
});
