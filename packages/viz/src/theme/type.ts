import { ADVANCES } from "./advances.js";
import { pt } from "./units.js";

/** Arimo first, which the command line ships; the others have its widths. */
export const FONT_FAMILY = "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif";

/** Sizes of type in px: none is below 7 pt at the size of print. */
export const TYPE = { tick: pt(7), label: pt(8), title: pt(8) } as const;

/** From one line's baseline to the next, in sizes of type. */
export const LEADING = 1.2;

export type Weight = "regular" | "bold";

const UNITS = 2048;
const table = (weight: Weight): ReadonlyMap<string, number> =>
  new Map(Object.entries(ADVANCES[weight]).flatMap(([advance, characters]) => [...characters].map((each) => [each, Number(advance)] as const)));
const advances = { regular: table("regular"), bold: table("bold") };

/** Width of a text in px, without a document: exact but for kerning in Latin and Greek, an upper estimate elsewhere. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  let sum = 0;
  for (const each of text.normalize("NFC")) sum += advances[weight].get(each) ?? unknown(each);
  return (sum * size) / UNITS;
}

const unknown = (character: string): number => (/\p{Mark}/u.test(character) ? 0 : UNITS);
