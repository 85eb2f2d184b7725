import { decoded } from "./percent.js";

/** Longest address that is read at all. */
export const LONGEST_READ = 65_536;

/** Names and texts of an address, and what could not be read or came twice; order is kept. */
export interface Fields {
  readonly texts: ReadonlyMap<string, string>;
  readonly broken: readonly string[];
  readonly repeated: readonly string[];
}

/** Takes apart what stands behind the # of an address; never throws. Of names that come twice the first counts. */
export function fieldsOf(text: string): Fields {
  const texts = new Map<string, string>();
  const [broken, repeated]: [string[], string[]] = [[], []];
  for (const part of text.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const cut = part.indexOf("=");
    const [name, value] = cut < 0 ? [decoded(part), ""] : [decoded(part.slice(0, cut)), decoded(part.slice(cut + 1))];
    if (name === null || value === null || name === "") broken.push(part);
    else if (texts.has(name)) repeated.push(name);
    else texts.set(name, value);
  }
  return { texts, broken, repeated };
}
