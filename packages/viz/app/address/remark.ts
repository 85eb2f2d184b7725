import type { Values } from "../../src/words/format.js";

/** What was mended in a link or a file: a key of the page's words with what it has places for, and what helps. */
export interface Remark {
  readonly key: `address.${string}`;
  readonly values: Values;
  /** The control that is concerned, by path or lead name. */
  readonly control?: string;
  /** What stood behind the # of a link of another engine. */
  readonly link?: string;
  /** A scenario that may have been meant. */
  readonly scenario?: string;
}

/** Something that was sent, as it may be repeated: printable, at most 60 characters. */
export function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "�");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
