import { type FileMetaData, parquetMetadata } from "hyparquet";
import { readColumn } from "hyparquet/src/column.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { getSchemaPath } from "hyparquet/src/schema.js";
import type { Cell } from "../record/record.js";
import { ROWS_PER_GROUP } from "../tables/parquet.js";
import type { Row, Sheet } from "../tables/sheet.js";
import { areSoundPages } from "./sound-pages.js";
import { thriftEnd } from "./thrift-end.js";

/** Why a Parquet file cannot be what a table is twinned with. */
export class UnreadableParquet extends Error {
  override name = "UnreadableParquet";
}

type Group = FileMetaData["row_groups"][number];

/**
 * Rows of a Parquet file, with the columns of a sheet, group by group. Whatever it claims is looked at before room is made for it.
 *
 * @param rows how many there have to be
 * @throws {UnreadableParquet} when it has other columns or another number of rows, or is not as Talkback writes them
 */
export function* parquetRows(bytes: Uint8Array, { columns }: Pick<Sheet, "columns">, rows: number): Generator<readonly Row[]> {
  const metadata = metadataOf(bytes);
  const { schema, row_groups: groups } = metadata;
  const [expected, found] = [columns.map(({ name }) => name).join(), schema.slice(1).map(({ name }) => name).join()];
  if (found !== expected || schema.slice(1).some((element) => element.type === undefined || element.num_children !== undefined || element.repetition_type !== "OPTIONAL")) throw new UnreadableParquet(`other columns: ${found.slice(0, 200)}`);
  if (Number(metadata.num_rows) !== rows) throw new UnreadableParquet(`${metadata.num_rows} rows`);
  if (groups.length !== Math.ceil(rows / ROWS_PER_GROUP)) throw new UnreadableParquet(`${groups.length} row groups`);
  for (const [k, group] of groups.entries()) {
    const count = Math.min(ROWS_PER_GROUP, rows - k * ROWS_PER_GROUP);
    yield attempt(() => rowsOf(group, columns.length, count, bytes, schema));
  }
}

const FOOTER = 8;

function metadataOf(bytes: Uint8Array): FileMetaData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < FOOTER ? Infinity : view.getUint32(bytes.length - FOOTER, true);
  if (length > bytes.length - FOOTER || thriftEnd(new DataView(bytes.buffer, bytes.byteOffset + bytes.length - FOOTER - length, length), 0) < 0) throw new UnreadableParquet("no Parquet file");
  return attempt(() => parquetMetadata(bytes));
}

function rowsOf({ num_rows: told, columns }: Group, width: number, rows: number, bytes: Uint8Array, schema: FileMetaData["schema"]): readonly Row[] {
  if (Number(told) !== rows || columns.length !== width) throw new UnreadableParquet(`a row group of ${told} rows and ${columns.length} columns`);
  const values = columns.map((column, c) => valuesOf(column, rows, bytes, schema, schema[c + 1]!));
  return Array.from({ length: rows }, (_, r) => values.map((own) => own[r]!));
}

/** Values of one column of a group, which has to be where it says, with a value for each row. */
function valuesOf({ meta_data: about }: Group["columns"][number], rows: number, bytes: Uint8Array, schema: FileMetaData["schema"], element: FileMetaData["schema"][number]): Cell[] {
  const [from, length] = [Number(about?.dictionary_page_offset ?? about?.data_page_offset), Number(about?.total_compressed_size)];
  if (about === undefined || about.type !== element.type || !(from >= 0 && length >= 0 && from + length <= bytes.length)) throw new UnreadableParquet(`no place of ${element.name}`);
  const chunk = bytes.subarray(from, from + length);
  if (!areSoundPages({ bytes: chunk, codec: about.codec, type: about.type, rows })) throw new UnreadableParquet(`other pages of ${element.name}`);
  const path = [element.name];
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
  const { data } = readColumn(reader, { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows }, { pathInSchema: path, type: about.type, element, schemaPath: getSchemaPath(schema, path), codec: about.codec, parsers: DEFAULT_PARSERS });
  const values = data.flatMap((part) => Array.from(part as ArrayLike<unknown>, cellOf));
  if (values.length !== rows) throw new UnreadableParquet(`${values.length} values of ${element.name}`);
  return values;
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableParquet ? error : new UnreadableParquet(String(error));
  }
}

const cellOf = (value: unknown): Cell => (value === null || value === undefined ? null : typeof value === "number" ? value : String(value));
