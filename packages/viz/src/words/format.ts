/** What a text has places for. */
export type Values = Readonly<Record<string, string | number>>;

/** A text, or a part of one, as parsed from the ICU notation. */
type Part = string | { readonly name: string; readonly kind: "text" | "number" | "plural" | "select" | "count"; readonly style: string; readonly cases: ReadonlyMap<string, readonly Part[]> };

const parsed = new Map<string, readonly Part[]>();

/**
 * Fills a text in a subset of ICU's message format: `{name}`, `{n, number}`, `{n, number, signed}`, `{n, number, percent}`,
 * `{n, plural, =0 {nobody} one {# person} other {# people}}` and `{kind, select, a {…} other {…}}`, nested at will.
 *
 * @throws {RangeError} when the text is malformed, or a value that it has a place for is missing
 */
export function format(message: string, values: Values, locale: string): string {
  const parts = parsed.get(message) ?? parse(message);
  parsed.set(message, parts);
  return fill(parts, values, locale, null);
}

function fill(parts: readonly Part[], values: Values, locale: string, count: number | null): string {
  return parts.map((part) => {
    if (typeof part === "string") return part;
    if (part.kind === "count") return numberText(count!, "", locale);
    const value = values[part.name];
    if (value === undefined) throw new RangeError(`no value for {${part.name}}`);
    if (part.kind === "text") return typeof value === "number" ? numberText(value, "", locale) : value;
    if (part.kind === "number") return numberText(Number(value), part.style, locale);
    const chosen = part.kind === "select" ? String(value) : part.cases.has(`=${value}`) ? `=${value}` : pluralOf(locale).select(Number(value));
    return fill(part.cases.get(chosen) ?? part.cases.get("other")!, values, locale, part.kind === "plural" ? Number(value) : count);
  }).join("");
}

const plurals = new Map<string, Intl.PluralRules>();
function pluralOf(locale: string): Intl.PluralRules {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  return rules;
}

const STYLES: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  "": { maximumFractionDigits: 2 },
  signed: { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" },
  fixed: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  fine: { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: "exceptZero" },
  finePercent: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" },
  percent: { style: "percent", maximumFractionDigits: 0 },
  integer: { maximumFractionDigits: 0 },
};
const numbers = new Map<string, Intl.NumberFormat>();
function numberText(value: number, style: string, locale: string): string {
  const key = `${locale} ${style}`;
  const made = numbers.get(key) ?? new Intl.NumberFormat(locale, STYLES[style] ?? STYLES[""]);
  numbers.set(key, made);
  return made.format(value).replace("-", "−");
}

function parse(message: string): readonly Part[] {
  let at = 0;
  const wrong = (what: string) => new RangeError(`${what} at ${at} of ${JSON.stringify(message)}`);
  const word = () => {
    const found = /^\s*([=\w]+)\s*/.exec(message.slice(at));
    if (found === null) throw wrong("a name was expected");
    at += found[0].length;
    return found[1]!;
  };
  const parts = (inside: boolean, counting: boolean): readonly Part[] => {
    const found: Part[] = [];
    let text = "";
    const flush = () => {
      if (text !== "") found.push(text);
      text = "";
    };
    for (; at < message.length && !(inside && message[at] === "}"); ) {
      const sign = message[at]!;
      if (sign === "{") {
        flush();
        found.push(place(counting));
      } else if (sign === "#" && counting) {
        flush();
        at++;
        found.push({ name: "", kind: "count", style: "", cases: new Map() });
      } else {
        text += sign;
        at++;
      }
    }
    flush();
    return found;
  };
  const place = (counting: boolean): Part => {
    at++;
    const name = word();
    let [kind, style] = ["text", ""];
    const cases = new Map<string, readonly Part[]>();
    if (message[at] === ",") {
      at++;
      kind = word();
      if (kind === "number" && message[at] === ",") {
        at++;
        style = word();
      } else if (kind !== "number") {
        if (message[at] !== ",") throw wrong("cases were expected");
        at++;
        while (message[at] !== "}") {
          const label = word();
          if (message[at] !== "{") throw wrong("{ was expected");
          at++;
          cases.set(label, parts(true, kind === "plural" || counting));
          if (message[at] !== "}") throw wrong("} was expected");
          at++;
          at += /^\s*/.exec(message.slice(at))![0].length;
        }
        if (!cases.has("other")) throw wrong("a case `other` was expected");
      }
    }
    if (message[at] !== "}") throw wrong("} was expected");
    at++;
    return { name, kind: kind as "text", style, cases };
  };
  return parts(false, false);
}
