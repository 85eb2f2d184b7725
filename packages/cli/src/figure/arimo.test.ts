import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { ADVANCES } from "../../../viz/src/theme/advances.js";

const FILES = { regular: "400Regular/Arimo_400Regular.ttf", bold: "700Bold/Arimo_700Bold.ttf" } as const;

describe.each(["regular", "bold"] as const)("the widths that charts reckon with, %s", (weight) => {
  it("are those of the font that sets them", () => {
    const advance = advancesOf(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${FILES[weight]}`)));
    const table = Object.entries(ADVANCES[weight]).flatMap(([width, characters]) => [...characters].map((each) => ({ each, width: Number(width) })));
    expect(table.length).toBeGreaterThan(250);
    expect(table.map(({ each }) => ({ each, width: advance(each.codePointAt(0)!) }))).toEqual(table);
  });
});

/** Advance of a character from the tables `cmap` (format 4) and `hmtx` of a TrueType font, as the OpenType specification lays them out. */
function advancesOf(font: Buffer): (code: number) => number {
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, k) => [font.toString("latin1", 12 + 16 * k, 16 + 16 * k), font.readUInt32BE(20 + 16 * k)] as const));
  const at = (name: string) => tables.get(name)!;
  const subtables = Array.from({ length: font.readUInt16BE(at("cmap") + 2) }, (_, k) => at("cmap") + font.readUInt32BE(at("cmap") + 8 + 8 * k));
  const map = subtables.find((start) => font.readUInt16BE(start) === 4)!;
  const count = font.readUInt16BE(map + 6) / 2;
  const column = (k: number, code: number) => font.readUInt16BE(map + 14 + 2 * code + (k === 0 ? 0 : 2 + 2 * count * k));
  const glyph = (code: number): number => {
    const segment = Array.from({ length: count }, (_, k) => k).find((k) => code <= column(0, k))!;
    const [start, delta, offset] = [column(1, segment), column(2, segment), column(3, segment)];
    if (code < start) return 0;
    return offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(map + 16 + 6 * count + 2 * segment + offset + 2 * (code - start));
  };
  const last = font.readUInt16BE(at("hhea") + 34) - 1;
  return (code) => font.readUInt16BE(at("hmtx") + 4 * Math.min(glyph(code), last));
}
