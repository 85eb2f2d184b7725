import type { Plan } from "@talkback/core/experiment";
import { tally } from "../record/sha256.js";
import { claimsSheet } from "./claims-sheet.js";
import { type CsvPieces, csvPieces } from "./csv.js";
import { designSheet } from "./design-sheet.js";
import { keptSheets } from "./kept-sheets.js";
import { gatheringParameters } from "./parameters.js";
import { type ParquetPieces, parquetPieces } from "./parquet.js";
import { runsSheet, timingsSheet } from "./runs-sheet.js";
import type { Given, Ran, Row, Sheet } from "./sheet.js";
import { given, type Survey, surveying } from "./survey.js";

/** Bytes that follow those before them in a file: none where there is nothing to write yet, so that others have their turn. */
export interface Piece {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file that is written as a whole. */
export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table that was written: as CSV, and the same cells as Parquet. */
export interface WrittenTable {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly csv: WrittenFile;
  readonly parquet: WrittenFile;
}

export interface WrittenTables {
  readonly survey: Survey;
  readonly tables: readonly WrittenTable[];
}

/**
 * All tables of a study, as pieces of their files, which come mixed.
 *
 * @param runs all runs that there are, in run order, each once; gone through twice, and never held
 * @param confirmatory whether the study was frozen before it was run
 */
export function* tableFiles(plan: Plan, runs: () => Iterable<Ran>, confirmatory: boolean): Generator<Piece, WrittenTables> {
  const survey = yield* surveying(plan, runs(), NOTHING_YET);
  const parameters = yield* gatheringParameters(plan, NOTHING_YET);
  const sheets = [
    runsSheet(plan, parameters, survey), ...keptSheets(plan.study.record, survey), designSheet(plan, parameters), claimsSheet(plan, survey.findings, confirmatory), timingsSheet,
  ];
  const writers = sheets.map(writerOf);
  for (const run of given(plan, runs())) for (const writer of writers) yield* writer.add(run);
  const tables: WrittenTable[] = [];
  for (const writer of writers) tables.push(yield* writer.end());
  return { survey, tables };
}

const NOTHING_YET: Piece = { file: "runs.csv", bytes: new Uint8Array() };

interface TableWriter {
  add(run: Given): Iterable<Piece>;
  end(): Generator<Piece, WrittenTable>;
}

function writerOf(sheet: Sheet): TableWriter {
  const files = [fileOf(`${sheet.name}.csv`, csvPieces(sheet.columns)), fileOf(`${sheet.name}.parquet`, parquetPieces(sheet.columns))] as const;
  let count = 0;
  function* put(rows: Iterable<Row>): Generator<Piece> {
    for (const row of rows) {
      count++;
      for (const file of files) {
        const piece = file.add(row);
        if (piece !== null) yield piece;
      }
    }
  }
  return {
    add: (run) => put(sheet.rowsOf?.(run) ?? []),
    *end() {
      yield* put(sheet.rows ?? []);
      const [csv, parquet] = [files[0].end(), files[1].end()];
      yield* [csv.piece, parquet.piece];
      return { sheet, rows: count, csv: csv.written, parquet: parquet.written };
    },
  };
}

/** A file that counts and hashes what is written to it. */
function fileOf(file: string, { add, end }: CsvPieces | ParquetPieces) {
  const sum = tally();
  const piece = (bytes: Uint8Array): Piece => {
    sum.add(bytes);
    return { file, bytes };
  };
  return {
    add(row: Row): Piece | null {
      const bytes = add(row);
      return bytes === null ? null : piece(bytes);
    },
    end(): { readonly piece: Piece; readonly written: WrittenFile } {
      const last = piece(end());
      return { piece: last, written: { file, ...sum.end() } };
    },
  };
}
