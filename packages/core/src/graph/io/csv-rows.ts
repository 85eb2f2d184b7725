const [TAB, LF, CR, SPACE, QUOTE] = [9, 10, 13, 32, 34] as const;

export interface CsvHandlers {
  row(cells: string[], line: number): void;
  /** What stands in place of a well-quoted cell. */
  broken(line: number, received: string): void;
}

/** Splits text that comes in pieces into rows (RFC 4180): cells trimmed unless quoted, blank lines left out. */
export class CsvRows {
  /** Line now being read. */
  line = 1;
  private lineOpen = false;
  private cells: string[] = [];
  private cell = "";
  private rowLine = 1;
  private state: "start" | "plain" | "quoted" | "closed" = "start";
  private readonly separator: number;

  constructor(
    separator: string,
    private readonly handlers: CsvHandlers,
  ) {
    this.separator = separator.charCodeAt(0);
  }

  /** Lines read so far, the open one with them. */
  get lines(): number {
    return this.lineOpen ? this.line : this.line - 1;
  }

  /** Length of the row that is open, so far. */
  get open(): number {
    return this.cell.length + this.cells.length;
  }

  push(text: string): void {
    let start = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LF) this.line++;
      if (this.state === "quoted") {
        if (unit !== QUOTE) continue;
        this.cell += text.slice(start, at);
        this.state = "closed";
        start = at + 1;
      } else if (unit === this.separator || unit === LF) {
        this.endCell(text.slice(start, at));
        if (unit === LF) this.endRow();
        start = at + 1;
      } else if (unit === QUOTE && this.state !== "plain") {
        start = this.quote(text, start, at);
      } else if (this.state === "start" && !isBlank(unit)) this.state = "plain";
      else if (this.state === "closed" && !isBlank(unit)) this.breakCell(text.slice(at, at + 20));
    }
    this.cell += text.slice(start);
    if (text !== "") this.lineOpen = text.charCodeAt(text.length - 1) !== LF;
  }

  end(): void {
    if (this.state === "quoted") this.handlers.broken(this.rowLine, "a quote that is never closed");
    else if (this.cells.length > 0 || this.cell.trim() !== "" || this.state === "closed") {
      this.endCell("");
      this.endRow();
    }
  }

  /** Opens a quoted cell, or goes on after a doubled quote; gives where the cell's text starts. */
  private quote(text: string, start: number, at: number): number {
    if (this.state === "closed" && text.slice(start, at) === "" ) this.cell += '"';
    else this.cell = "";
    this.state = "quoted";
    return at + 1;
  }

  private breakCell(received: string): void {
    this.handlers.broken(this.line, received);
    this.state = "plain";
  }

  private endCell(rest: string): void {
    this.cells.push(this.state === "closed" ? this.cell : (this.cell + rest).trim());
    this.cell = "";
    this.state = "start";
  }

  private endRow(): void {
    const { cells, rowLine } = this;
    this.cells = [];
    this.rowLine = this.line;
    if (cells.length > 1 || cells[0] !== "") this.handlers.row(cells, rowLine);
  }
}

const isBlank = (unit: number): boolean => unit === SPACE || unit === CR || unit === TAB;
