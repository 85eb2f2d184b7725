import { format, type Values } from "./format.js";

/** Texts by key, each in the notation of `format`: what a translator translates. Keys are `part.name`. */
export type Messages = Readonly<Record<string, string>>;

/** Speaks a text of a catalogue of messages. */
export interface Words {
  /** @throws {RangeError} when no message has that key, or a value is missing */
  (key: string, values?: Values): string;
  /** BCP 47 tag, for numbers, plurals and the page's `lang`. */
  readonly locale: string;
  has(key: string): boolean;
}

export function wordsOf(messages: Messages, locale = "en"): Words {
  const speak = (key: string, values: Values = {}): string => {
    if (!Object.hasOwn(messages, key)) throw new RangeError(`no message ${key}`);
    return format(messages[key]!, values, locale.replace(/-x-.*/, ""));
  };
  return Object.assign(speak, { locale, has: (key: string) => Object.hasOwn(messages, key) });
}
