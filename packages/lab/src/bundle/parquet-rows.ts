import { parquetMetadata, parquetRead } from "hyparquet";
import type { Cell } from "../record/record.js";
import { ROWS_PER_GROUP } from "../tables/parquet.js";
import type { Row, Sheet } from "../tables/sheet.js";

/** Why a Parquet file cannot be what a table is twinned with. */
export class UnreadableParquet extends Error {
  override name = "UnreadableParquet";
}

/** Values of one column chunk, unpacked, at most; a file can say that it has any number of them. */
const MOST_CHUNK = 2 ** 30;

/**
 * Rows of a Parquet file, with the columns of a sheet, group by group.
 *
 * @param rows how many there have to be
 * @throws {UnreadableParquet} when it has other columns or another number of rows, or cannot be read
 */
export async function* parquetRows(bytes: Uint8Array, { columns }: Pick<Sheet, "columns">, rows: number): AsyncGenerator<readonly Row[]> {
  const metadata = attempt(() => parquetMetadata(bytes));
  const [expected, found] = [columns.map(({ name }) => name).join(), metadata.schema.slice(1).map(({ name }) => name).join()];
  if (found !== expected) throw new UnreadableParquet(`other columns: ${found.slice(0, 200)}`);
  if (Number(metadata.num_rows) !== rows) throw new UnreadableParquet(`${metadata.num_rows} rows`);
  if (!metadata.row_groups.every((group, k) => Number(group.num_rows) === Math.min(ROWS_PER_GROUP, rows - k * ROWS_PER_GROUP) && group.columns.every(isSmall))) throw new UnreadableParquet("row groups of another size");
  const file = { byteLength: bytes.length, slice: (from: number, to?: number) => bytes.slice(from, to).buffer };
  for (let rowStart = 0; rowStart < rows; rowStart += ROWS_PER_GROUP) {
    const rowEnd = Math.min(rows, rowStart + ROWS_PER_GROUP);
    let read: readonly (readonly unknown[])[] = [];
    const onComplete = (all: unknown) => { read = all as typeof read; };
    try {
      await parquetRead({ file, metadata, rowStart, rowEnd, onComplete });
    } catch (error) {
      throw new UnreadableParquet(String(error));
    }
    if (read.length !== rowEnd - rowStart) throw new UnreadableParquet(`${read.length} rows in a group of ${rowEnd - rowStart}`);
    yield read.map((row) => row.map(cellOf));
  }
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableParquet(String(error));
  }
}

const isSmall = ({ meta_data: about }: { readonly meta_data?: { readonly total_uncompressed_size: bigint } }): boolean => about !== undefined && about.total_uncompressed_size <= MOST_CHUNK;

const cellOf = (value: unknown): Cell => (value === null || value === undefined ? null : typeof value === "number" ? value : String(value));
