/**
 * A number as people type it; what is none stays the text that it is, for core to refuse in its own words.
 *
 * @param comma whether a comma stands for a decimal point; in whole numbers it may part thousands, so there it is left to whoever typed it
 */
export function numberIn(text: string, comma: boolean): number | string {
  const plain = text.trim().replace(/^\u2212/, "-");
  const pointed = comma ? plain.replace(",", ".") : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(pointed) && Number.isFinite(Number(pointed)) ? Number(pointed) : plain;
}
