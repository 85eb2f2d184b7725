import type { NetworkDraft } from "./network-draft.js";

const [TAB, LF, CR, SPACE, DOT, ZERO] = [9, 10, 13, 32, 46, 48] as const;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** A cursor over whole lines of bytes, which reads the commonest lines straight into the draft. */
export class LineScanner {
  /** Next byte to read. */
  at = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  constructor(private readonly draft: NetworkDraft) {}

  /** Starts on other bytes; the last must end a line. */
  open(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.at = 0;
  }

  /** Reads a line of two short whole numbers, with a plain decimal when `columns` is 3; any other line is left unread. */
  tie(columns: number): boolean {
    const start = this.at;
    const a = this.integer();
    if (a >= 0 && this.gap()) {
      const b = this.integer();
      if (b >= 0 && (columns === 2 || this.gap())) {
        const strength = columns === 2 ? 1 : this.decimal();
        if (strength >= 0 && this.lineEnd()) {
          const { index, ties } = this.draft;
          if (columns === 2) ties.add(index.ofInteger(a), index.ofInteger(b));
          else ties.addStrong(index.ofInteger(a), index.ofInteger(b), strength);
          return true;
        }
      }
    }
    this.at = start;
    return false;
  }

  /** The bytes of the line, without its end; then stands on the next line. */
  line(): Uint8Array {
    const start = this.at;
    const end = this.bytes.indexOf(LF, start);
    this.at = end + 1;
    return this.bytes.subarray(start, end);
  }

  /** A canonical whole number of at most nine digits, or −1. */
  private integer(): number {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    let value = 0;
    for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO) value = value * 10 + digit;
    const digits = at - start;
    this.at = at;
    return digits === 0 || digits > 9 || (digits > 1 && bytes[start] === ZERO) ? -1 : value;
  }

  /** A decimal of at most 15 digits, which one division rounds correctly, or −1. */
  private decimal(): number {
    const { bytes } = this;
    let at = this.at;
    let value = 0;
    let digits = 0;
    let places = 0;
    for (let point = 0; ; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits++;
        places += point;
      } else if (digit === DOT - ZERO && point === 0) point = 1;
      else break;
    }
    this.at = at;
    return digits === 0 || digits > 15 ? -1 : value / POWERS[places]!;
  }

  private gap(): boolean {
    const { bytes } = this;
    const start = this.at;
    let at = start;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    this.at = at;
    return at > start;
  }

  private lineEnd(): boolean {
    if (this.bytes[this.at] === CR) this.at++;
    return this.bytes[this.at++] === LF;
  }
}
