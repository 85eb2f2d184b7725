/** Words that stand bare; all other texts are quoted. */
const BARE = /^[A-Za-z_][\w.-]*$/;
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const CONSTANTS = new Map<string, unknown>([["true", true], ["false", false], ["null", null]]);
/** Names that would reach a prototype. */
const UNNAMEABLE: readonly string[] = ["__proto__", "constructor", "prototype"];
const DEEPEST = 20;

/** JSON in signs that a link may hold: `(kind:hubs,share:.1)`, `!(1,2)`, `true`, words bare, other texts as `'it!'s'`. */
export function printValue(value: unknown): string {
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "string") return BARE.test(value) && !CONSTANTS.has(value) ? value : `'${value.replace(/[!']/g, "!$&")}'`;
  if (Array.isArray(value)) return `!(${value.map(printValue).join(",")})`;
  if (typeof value === "object" && value !== null) return `(${printMembers(value as Readonly<Record<string, unknown>>)})`;
  return String(value);
}

/** Names and values of an object, without the parentheses. */
export const printMembers = (object: Readonly<Record<string, unknown>>): string =>
  Object.entries(object).map(([name, value]) => `${printValue(name)}:${printValue(value)}`).join(",");

const printNumber = (value: number): string => (Object.is(value, -0) ? "-0" : String(value).replace(/^(-?)0\./, "$1."));

/** The value that was printed; a text that nothing could have printed is taken for itself. */
export function readValue(text: string): unknown {
  try {
    return new Reader(text).all((reader) => reader.value(0));
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}

/**
 * Names and values as they were printed, in order.
 *
 * @throws {RangeError} when they were not
 */
export const readMembers = (text: string): Readonly<Record<string, unknown>> => (text === "" ? {} : new Reader(text).all((reader) => reader.members(0, "")));

/** Reads one text from its beginning; every mistake is a RangeError. */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  all<T>(read: (reader: Reader) => T): T {
    const value = read(this);
    if (this.at < this.text.length) throw this.wrong();
    return value;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw this.wrong();
    if (this.skip("!(")) return this.items(depth);
    if (this.skip("(")) return this.members(depth, ")");
    if (this.skip("'")) return this.quoted();
    const word = /^[^,:()'!]+/.exec(this.text.slice(this.at))?.[0] ?? "";
    this.at += word.length;
    if (CONSTANTS.has(word)) return CONSTANTS.get(word);
    if (NUMBER.test(word)) return Number(word);
    if (BARE.test(word)) return word;
    throw this.wrong();
  }

  members(depth: number, end: string): Readonly<Record<string, unknown>> {
    const found: [string, unknown][] = [];
    while (!this.ends(end)) {
      if (found.length > 0 && !this.skip(",")) throw this.wrong();
      const name = this.value(depth + 1);
      if (typeof name !== "string" || UNNAMEABLE.includes(name) || !this.skip(":")) throw this.wrong();
      found.push([name, this.value(depth + 1)]);
    }
    return Object.fromEntries(found);
  }

  private items(depth: number): readonly unknown[] {
    const found: unknown[] = [];
    while (!this.ends(")")) {
      if (found.length > 0 && !this.skip(",")) throw this.wrong();
      found.push(this.value(depth + 1));
    }
    return found;
  }

  private quoted(): string {
    for (let text = ""; this.at < this.text.length; ) {
      const sign = this.text[this.at++]!;
      if (sign === "'") return text;
      text += sign === "!" ? (this.text[this.at++] ?? "") : sign;
    }
    throw this.wrong();
  }

  private ends = (end: string): boolean => (end === "" ? this.at >= this.text.length : this.skip(end));

  private skip(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private wrong = (): RangeError => new RangeError(`not a value at ${this.at}`);
}
