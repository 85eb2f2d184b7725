import { snappyUncompress } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { afterVarint, thriftEnd, varint } from "./thrift-end.js";

/** Bytes of one page, unpacked, at most. */
const MOST_PAGE = 2 ** 27;

/** A column chunk of a row group: its bytes, and how its pages are packed. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly codec: string;
  readonly type: string;
  readonly rows: number;
}

/** Whether the pages of a chunk hold as many values as it has rows, and no run in them claims more: a reader that makes room by what is claimed is safe with it. */
export function areSoundPages({ bytes, codec, type, rows }: Chunk): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [at, values] = [0, 0];
  while (at < bytes.length && values < rows) {
    const from = thriftEnd(view, at);
    if (from < 0) return false;
    const header = parquetHeader({ view, offset: at });
    const { compressed_page_size: packed, uncompressed_page_size: size, dictionary_page_header: dictionary, data_page_header_v2: data } = header;
    if (!(packed >= 0 && from + packed <= bytes.length && size >= 0 && size <= MOST_PAGE)) return false;
    if (header.type === "DICTIONARY_PAGE") {
      if (dictionary === undefined || !(dictionary.num_values >= 0 && dictionary.num_values <= rows)) return false;
    } else if (header.type === "DATA_PAGE_V2" && data !== undefined) {
      if (!isSoundData(bytes.subarray(from, from + packed), size, data, rows - values, data.is_compressed === false ? "UNCOMPRESSED" : codec, type)) return false;
      values += data.num_values;
    } else return false;
    at = from + packed;
  }
  return values === rows;
}

type Data = NonNullable<ReturnType<typeof parquetHeader>["data_page_header_v2"]>;

function isSoundData(page: Uint8Array, size: number, data: Data, most: number, codec: string, type: string): boolean {
  const { num_values: values, num_nulls: nulls, definition_levels_byte_length: levels, repetition_levels_byte_length: repeated, encoding } = data;
  if (!(values > 0 && values <= most && nulls >= 0 && nulls <= values && repeated === 0 && levels >= 0 && levels <= Math.min(page.length, size))) return false;
  if (!runsFit(page.subarray(0, levels), 1, values)) return false;
  if (encoding === "PLAIN") return true;
  const rest = unpackedPage(page.subarray(levels), size - levels, codec);
  if (rest === null || rest.length === 0) return values === nulls;
  if (encoding === "RLE_DICTIONARY") return rest[0] === 0 || (rest[0]! <= 32 && runsFit(rest.subarray(1), rest[0]!, values - nulls));
  return encoding === "RLE" && type === "BOOLEAN" && runsFit(rest.subarray(4), 1, values - nulls);
}

function unpackedPage(packed: Uint8Array, size: number, codec: string): Uint8Array | null {
  if (codec === "UNCOMPRESSED") return packed;
  const bytes = new Uint8Array(size);
  try {
    snappyUncompress(packed, bytes);
  } catch {
    return null;
  }
  return codec === "SNAPPY" ? bytes : null;
}

/** Whether runs of numbers of some bits give so many of them and, but for what fills their last byte, no more. */
function runsFit(bytes: Uint8Array, width: number, count: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [at, seen] = [0, 0];
  while (seen < count) {
    const start = afterVarint(view, at);
    if (start < 0) return false;
    const head = varint(view, at);
    const length = Math.floor(head / 2);
    const run = head % 2 === 1 ? 8 * length : length;
    if (run === 0 || seen + run > count + (head % 2 === 1 ? 7 : 0)) return false;
    seen += run;
    at = start + (head % 2 === 1 ? length * width : Math.ceil(width / 8));
    if (at > bytes.length) return false;
  }
  return true;
}
