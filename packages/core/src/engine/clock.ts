import { sha256 } from "@noble/hashes/sha2.js";
import type { Arena, ColumnSpec } from "../population/arena.js";

/** Measures recorded at every step of every run, in this order. */
export const STANDARD_MEASURES = ["contacts", "utterances", "privateMean", "publicMean", "gap", "opposed", "threat"] as const;
const COLUMNS = STANDARD_MEASURES.length;
const BLOCK_ROWS = 64;

export const CLOCK_COLUMNS: readonly ColumnSpec[] = [
  { name: "clock", holds: "u32", fixed: 4 }, { name: "digest", holds: "u8", fixed: 32 },
  { name: "block", holds: "f64", fixed: BLOCK_ROWS * COLUMNS }, { name: "row", holds: "f64", fixed: COLUMNS },
];

/** The run's own state: how far it is, and a digest of every row of measures so far. */
export interface Clock {
  /** [steps done, rows in the block, steps without change] */
  readonly counts: Uint32Array;
  /** (7) the last step's standard measures. */
  readonly row: Float64Array;
  /** Takes the row into the digest and counts the step. */
  tick(): void;
  /** SHA-256 over all rows, block by block, and the number of steps. */
  digest(): Uint8Array;
}

export function clockOf({ column }: Arena): Clock {
  const counts = column.clock as Uint32Array;
  const digest = column.digest as Uint8Array;
  const block = column.block as Float64Array;
  const row = column.row as Float64Array;
  const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
  const chain = (rows: number) => sha256.create().update(digest).update(bytes.subarray(0, rows * COLUMNS * 8)).digest();
  return {
    counts, row,
    tick() {
      block.set(row, counts[1]! * COLUMNS);
      counts[0]!++;
      if (++counts[1]! < BLOCK_ROWS) return;
      digest.set(chain(BLOCK_ROWS));
      counts[1] = 0;
    },
    digest: () => chain(counts[1]!),
  };
}
