import fc from "fast-check";
import { expect, it } from "vitest";
import { number, text, whole } from "../tables/column.js";
import { parquetPieces } from "../tables/parquet.js";
import type { Row } from "../tables/sheet.js";
import { parquetRows, UnreadableParquet } from "./parquet-rows.js";

const columns = [text("a", "a"), whole("b", "b"), number("c", "c"), { ...text("d", "d"), type: "boolean" as const }];
const rows: readonly Row[] = Array.from({ length: 20_000 }, (_, k) => [k % 7 === 0 ? null : `t${k % 50}`, k, k % 3 === 0 ? null : Math.sqrt(k), k % 5 === 0 ? null : String(k % 2 === 0)]);

function fileOf(all: readonly Row[]): Uint8Array {
  const pieces = parquetPieces(columns);
  const parts = all.map((row) => pieces.add(row)).filter((piece) => piece !== null);
  return new Uint8Array(Buffer.concat([...parts, pieces.end()]));
}

const readAll = (bytes: Uint8Array, count: number): readonly Row[] => Array.from(parquetRows(bytes, { columns }, count)).flat();

it("gives the rows of a file as they were written, over several groups", () => {
  expect(readAll(fileOf(rows), rows.length)).toEqual(rows);
});

it("refuses another number of rows, other columns, and what is no Parquet file", () => {
  const file = fileOf(rows.slice(0, 100));
  expect(() => readAll(file, 99)).toThrow(UnreadableParquet);
  expect(() => parquetRows(file, { columns: columns.slice(1) }, 100).next()).toThrow("other columns");
  for (const bytes of [new Uint8Array(), file.subarray(0, 50), new TextEncoder().encode("PAR1PAR1PAR1")]) expect(() => readAll(bytes, 100)).toThrow(UnreadableParquet);
});

it("reads changed bytes, or refuses them, and never ends otherwise", () => {
  const file = fileOf(rows.slice(0, 60));
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
    const copy = file.slice();
    for (const [at, byte] of changes) copy[at] = byte;
    try {
      expect(readAll(copy, 60)).toHaveLength(60);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableParquet);
    }
  }), { seed: 3, numRuns: 1000 });
});

it("makes no room for lists, pages and runs that a file only claims to have", () => {
  const nested = Uint8Array.of(...Array.from({ length: 40 }, () => [0x19, 0xf9, 0xff, 0xff, 0xff, 0x0f]).flat(), 0);
  const footer = new Uint8Array(4 + nested.length + 8);
  footer.set(nested, 4);
  new DataView(footer.buffer).setUint32(4 + nested.length, nested.length, true);
  footer.set(new TextEncoder().encode("PAR1"), footer.length - 4);
  expect(() => readAll(footer, 1)).toThrow("no Parquet file");
});
