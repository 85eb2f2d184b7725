import { show } from "../../spec/show.js";
import { rolesOf } from "./column-roles.js";
import { headerAtOnce, headerByRest, isInteger } from "./header-rule.js";
import type { ByteReader, Intake } from "./intake.js";
import { LineScanner } from "./line-scanner.js";
import { bytesText, joined } from "./text.js";

const LONGEST_LINE = 65_536;
const LF = 10;

/** Comment lines that tell what a plain edge list cannot: `#talkback directed`, `#talkback isolate 7`. */
export const MARK = "#talkback ";

/**
 * Reads ties line by line: `a b` or `a b strength`, apart by spaces or tabs; lines with # or % are comments.
 *
 * Lines of two whole numbers, or two and a strength, go from bytes to columns without becoming text.
 */
export function edgeListReader(intake: Intake): ByteReader {
  const lines = new EdgeLines(intake);
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push(bytes) {
      const first = bytes.indexOf(LF) + 1;
      const last = bytes.lastIndexOf(LF) + 1;
      if (first === 0) rest = joined(rest, bytes);
      else if (rest.length === 0) lines.read(bytes.subarray(0, last));
      else {
        lines.read(joined(rest, bytes.subarray(0, first)));
        lines.read(bytes.subarray(first, last));
      }
      if (first > 0) rest = bytes.slice(last);
      if (rest.length > LONGEST_LINE) lines.stopAtLength();
    },
    end() {
      if (rest.length > 0) lines.read(joined(rest, Uint8Array.of(LF)));
      lines.end();
    },
  };
}

interface Line {
  readonly fields: readonly string[];
  readonly number: number;
}

class EdgeLines {
  private readonly scanner: LineScanner;
  /** Columns of every tie's line, set by the first; 0 before it. */
  private columns = 0;
  /** The first line that is no comment was seen. */
  private started = false;
  /** The first line, as long as it may turn out to name columns. */
  private held: Line | null = null;
  private marked = false;
  private texts = false;

  constructor(private readonly intake: Intake) {
    this.scanner = new LineScanner(intake.draft);
  }

  /** Whole lines, each with its end. */
  read(bytes: Uint8Array): void {
    const { scanner, intake, intake: { limits } } = this;
    scanner.open(bytes);
    while (scanner.at < bytes.length) {
      if (++intake.lines > limits.lines) intake.exceeded("lines");
      if (this.columns === 0 || !scanner.tie(this.columns)) this.line(scanner.line());
    }
  }

  end(): void {
    const { held, intake } = this;
    if (held === null) return;
    intake.header = headerByRest(intake.draft.ties.length, this.texts);
    if (!intake.header.found) this.tie(held);
  }

  stopAtLength(): never {
    const { intake } = this;
    intake.lines++;
    return intake.issues.stop({
      code: "E_IMPORT_LINE", path: intake.place(), expected: `lines of at most ${LONGEST_LINE} bytes`, received: "a longer one",
      hint: "the file may be of another format; name it with the option format or --format",
    });
  }

  private line(bytes: Uint8Array): void {
    const { intake } = this;
    const text = bytesText(bytes);
    if (text === undefined) return intake.notUtf8();
    const fields = text.match(/[^ \t\r\v\f]+/g) ?? [];
    if (fields.length === 0 || fields[0]!.startsWith("%")) return;
    if (fields[0]!.startsWith("#")) return this.comment(text);
    const line = { fields, number: intake.lines };
    if (this.started) this.tie(line);
    else this.first(line);
  }

  private comment(text: string): void {
    if (!text.startsWith(MARK)) return;
    const [word, id] = text.slice(MARK.length).split(/[ \t\r]+/);
    this.marked = true;
    if (word === "directed" || word === "undirected") this.intake.declared = word === "directed";
    else if (word === "isolate" && id) this.intake.draft.index.ofText(id);
  }

  private first(line: Line): void {
    const { intake } = this;
    this.started = true;
    intake.header = headerAtOnce(line.fields, this.marked ? "no" : intake.options.header);
    if (intake.header === null) this.held = line;
    else if (intake.header.found) this.checkOrder(line.fields);
    else this.tie(line);
  }

  private checkOrder(header: readonly string[]): void {
    const roles = rolesOf(header);
    if (roles === null || (roles.from === 0 && roles.to === 1)) return;
    this.intake.issues.add({
      code: "E_IMPORT_COLUMN", path: this.intake.place(), expected: "the speaker in the first column and the hearer in the second",
      received: show(header.join(" ")), hint: "separate the columns by commas or tabs, name them, and import the file as csv",
    });
  }

  private tie({ fields, number }: Line): void {
    const { intake, intake: { draft: { index, ties } } } = this;
    const path = `line ${number}`;
    const [a, b, written] = fields;
    const columns = this.columns || Math.min(3, Math.max(2, fields.length));
    if (fields.length !== columns || a === undefined || b === undefined) {
      return intake.issues.add({
        code: "E_IMPORT_COLUMNS", path, expected: this.columns === 0 ? "two ids, or two ids and a strength" : `${columns} columns as in the first tie`,
        received: `${fields.length}: ${show(fields.join(" "))}`, hint: "ids with spaces and further columns need csv",
      });
    }
    this.columns = columns;
    if (hasControl(a) || hasControl(b)) return intake.binary(path);
    this.texts ||= !isInteger(a) || !isInteger(b);
    ties.addStrong(index.ofText(a), index.ofText(b), written === undefined ? 1 : intake.strength(written, path));
  }
}

function hasControl(id: string): boolean {
  for (let k = 0; k < id.length; k++) if (id.charCodeAt(k) < 0x20 || id.charCodeAt(k) === 0x7f) return true;
  return false;
}
