import { show } from "../../spec/show.js";
import { type ColumnRoles, checkColumns, plainRoles, rolesOf } from "./column-roles.js";
import { CsvRows } from "./csv-rows.js";
import { headerAtOnce, headerByRest, isInteger } from "./header-rule.js";
import type { ByteReader, Intake } from "./intake.js";
import { PLAIN_LAYER } from "./network-draft.js";
import { textDecoder } from "./text.js";

const SLICE = 65_536;
const LONGEST_ROW = 1_048_576;

/** Reads one tie a row: columns by name or the first three; `type` tells Directed, Undirected, or Isolate for a node without ties. */
export function csvReader(intake: Intake): ByteReader {
  const decoder = textDecoder();
  const table = new CsvTies(intake);
  let rows: CsvRows | null = null;
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; at += SLICE) {
        const text = decoder.decode(bytes.subarray(at, at + SLICE));
        if (text === undefined) return intake.stopNotUtf8();
        rows ??= new CsvRows(separatorOf(text), table);
        rows.push(text);
        intake.lines = rows.lines;
        if (intake.lines > intake.limits.lines) intake.exceeded("lines");
        if (rows.open > LONGEST_ROW) table.broken(intake.lines, "a row longer than 1 MiB");
      }
    },
    end() {
      if (decoder.open) intake.stopNotUtf8();
      rows?.end();
      table.end();
    },
  };
}

/** The commonest of comma, semicolon and tab in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const line = text.trimStart().split("\n", 1)[0]!.replace(/"[^"]*"/g, "");
  const times = (mark: string): number => line.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

class CsvTies {
  private width = 0;
  private roles: ColumnRoles = plainRoles;
  private held: { cells: string[]; line: number } | null = null;
  private rows = 0;
  private texts = false;

  constructor(private readonly intake: Intake) {}

  row(cells: string[], line: number): void {
    if (this.width === 0) this.first(cells, line);
    else this.tie(cells, line);
  }

  broken(line: number, received: string): void {
    this.intake.issues.stop({
      code: "E_IMPORT_QUOTES", path: `line ${line}`, expected: "quotes around whole cells, and doubled inside them", received: show(received),
    });
  }

  end(): void {
    const { held, intake } = this;
    if (held === null) return;
    intake.header = headerByRest(this.rows, this.texts);
    if (!intake.header.found) this.tie(held.cells, held.line);
  }

  private first(cells: string[], line: number): void {
    const { intake, intake: { options: { columns = {}, header } } } = this;
    this.width = cells.length;
    checkColumns(cells, columns, intake);
    intake.header = headerAtOnce(cells, header, columns);
    if (intake.header === null) this.held = { cells, line };
    else if (!intake.header.found) this.tie(cells, line);
    else this.named(cells);
  }

  private named(cells: readonly string[]): void {
    this.roles = rolesOf(cells, this.intake.options.columns) ?? plainRoles;
    const used = Object.values(this.roles);
    for (const [at, cell] of cells.entries()) if (!used.includes(at)) this.intake.warnings.add(`the column ${show(cell)} was left out`);
  }

  private tie(cells: readonly string[], line: number): void {
    const { intake, roles, intake: { draft } } = this;
    const path = `line ${line}`;
    if (cells.length !== this.width || cells.length < 2) return this.wrongWidth(cells.length, path);
    const a = cells[roles.from]!;
    const b = cells[roles.to]!;
    const type = cells[roles.type]?.toLowerCase() ?? "";
    if (type === "isolate" && b === "" && a !== "") return void draft.index.ofText(a);
    if (a === "" || b === "") return this.noId(path);
    this.rows++;
    this.texts ||= !isInteger(a) || !isInteger(b);
    draft.ties.addWith(draft.index.ofText(a), draft.index.ofText(b), {
      strength: intake.strength(cells[roles.strength] || "1", path),
      layer: draft.layer(cells[roles.layer] || PLAIN_LAYER), directed: this.isDirected(type, path),
    });
  }

  private isDirected(type: string, path: string): boolean {
    if (type === "") return this.intake.directed;
    if (type !== "directed" && type !== "undirected") {
      this.intake.issues.add({ code: "E_IMPORT_DIRECTED", path, expected: "a type Directed, Undirected or Isolate", received: show(type) });
    }
    return type === "directed";
  }

  private wrongWidth(received: number, path: string): void {
    this.intake.issues.add({
      code: "E_IMPORT_COLUMNS", path, expected: this.width < 2 ? "at least two columns" : `${this.width} columns as in the first row`, received: String(received),
      hint: "cells that hold the separator need quotes",
    });
  }

  private noId(path: string): void {
    this.intake.issues.add({ code: "E_IMPORT_MISSING", path, expected: "an id at both ends of a tie", received: "an empty cell" });
  }
}
