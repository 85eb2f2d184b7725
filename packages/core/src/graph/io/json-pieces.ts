import { show } from "../../spec/show.js";
import type { ByteReader, Intake } from "./intake.js";
import { textDecoder } from "./text.js";

const DEEPEST = 64;
const LONGEST_PIECE = 16_777_216;
const SLICE = 65_536;
const LF = 10;
const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92] as const;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125] as const;

export interface JsonHandlers {
  /** A member of the root object that is no listed array. */
  member(key: string, value: unknown): void;
  /** Element k of a listed array. */
  element(key: string, k: number, value: unknown): void;
}

/** Reads one JSON object piece by piece: each element of the listed arrays by itself, so that none is held whole. */
export function jsonReader(intake: Intake, lists: readonly string[], handlers: JsonHandlers): ByteReader {
  const pieces = new JsonPieces(intake, lists, handlers);
  const decoder = textDecoder();
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; at += SLICE) {
        const text = decoder.decode(bytes.subarray(at, at + SLICE));
        if (text === undefined) return intake.stopNotUtf8();
        pieces.read(text);
      }
    },
    end() {
      pieces.end();
    },
  };
}

class JsonPieces {
  private state: "start" | "key" | "value" | "element" | "after" | "done" = "start";
  /** Text of the piece, up to the present slice. */
  private piece = "";
  private depth = 0;
  private lineOpen = false;
  private quoted = false;
  private escaped = false;
  private key = "";
  private k = 0;
  private members = 0;

  constructor(
    private readonly intake: Intake,
    private readonly lists: readonly string[],
    private readonly handlers: JsonHandlers,
  ) {}

  read(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!this.lineOpen) this.line();
      this.lineOpen = unit !== LF;
      if (this.quoted) this.inText(unit);
      else if (unit === QUOTE) this.quoted = true;
      else if (this.depth > 0) this.inside(unit);
      else if (this.mark(unit, text, start, at)) start = at + 1;
    }
    this.piece += text.slice(start);
    if (this.piece.length > LONGEST_PIECE) this.stop("members of at most 16 MiB", "a longer one");
  }

  end(): void {
    if (this.state !== "done" || this.piece.trim() !== "") this.stop("one whole JSON object", this.state === "start" ? "none" : "an incomplete one");
  }

  stop(expected: string, received: string, code = "E_IMPORT_JSON"): never {
    return this.intake.issues.stop({ code, path: this.intake.place(), expected, received, hint: "the file may be cut off, or of another format" });
  }

  private line(): void {
    if (++this.intake.lines > this.intake.limits.lines) this.intake.exceeded("lines");
  }

  private inText(unit: number): void {
    if (this.escaped) this.escaped = false;
    else if (unit === BACKSLASH) this.escaped = true;
    else if (unit === QUOTE) this.quoted = false;
  }

  private inside(unit: number): void {
    if (unit === OPEN_LIST || unit === OPEN_OBJECT) this.deeper();
    else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) this.depth--;
  }

  private deeper(): void {
    if (++this.depth > DEEPEST) this.stop(`values at most ${DEEPEST} deep`, "deeper ones", "E_IMPORT_DEPTH");
  }

  /** Acts on a mark between pieces; true when a piece ended before it. */
  private mark(unit: number, text: string, start: number, at: number): boolean {
    const { state } = this;
    const isOpening = unit === OPEN_LIST || unit === OPEN_OBJECT;
    if (isOpening && (state === "element" || (state === "value" && !this.opensList(unit, text, start, at)))) {
      this.deeper();
      return false;
    }
    const isMark = isOpening || unit === COMMA || unit === COLON || unit === CLOSE_LIST || unit === CLOSE_OBJECT;
    if (!isMark || state === "done") return false;
    const piece = (this.piece + text.slice(start, at)).trim();
    this.piece = "";
    this.ended(unit, piece);
    return true;
  }

  private opensList(unit: number, text: string, start: number, at: number): boolean {
    return unit === OPEN_LIST && this.lists.includes(this.key) && (this.piece + text.slice(start, at)).trim() === "";
  }

  private ended(unit: number, piece: string): void {
    const { state } = this;
    if (state === "start" && unit === OPEN_OBJECT && piece === "") this.state = "key";
    else if (state === "key" && unit === COLON) this.named(piece);
    else if (state === "key" && unit === CLOSE_OBJECT && piece === "" && this.members === 0) this.state = "done";
    else if (state === "value" && unit === OPEN_LIST) [this.state, this.k] = ["element", 0];
    else if (state === "value" && (unit === COMMA || unit === CLOSE_OBJECT)) this.member(piece, unit);
    else if (state === "element" && (unit === COMMA || unit === CLOSE_LIST)) this.element(piece, unit);
    else if (state === "after" && piece === "" && (unit === COMMA || unit === CLOSE_OBJECT)) this.state = unit === COMMA ? "key" : "done";
    else this.stop("one JSON object", show(piece + String.fromCharCode(unit)));
  }

  private named(piece: string): void {
    const key = this.parsed(piece);
    if (typeof key !== "string") return this.stop("a name in quotes", show(piece));
    this.key = key;
    this.members++;
    this.state = "value";
  }

  private member(piece: string, unit: number): void {
    this.handlers.member(this.key, this.parsed(piece));
    this.state = unit === COMMA ? "key" : "done";
  }

  private element(piece: string, unit: number): void {
    const isEmptyList = piece === "" && this.k === 0 && unit === CLOSE_LIST;
    if (!isEmptyList) this.handlers.element(this.key, this.k++, this.parsed(piece));
    if (unit === CLOSE_LIST) this.state = "after";
  }

  private parsed(piece: string): unknown {
    try {
      return JSON.parse(piece);
    } catch {
      return this.stop("JSON", show(piece));
    }
  }
}
