import type { TimedRecord } from "./record.js";
import { sha256Hex } from "./sha256.js";

const DIGITS = 16;

/** A record as a line of a log: the first digits of the SHA-256 of its JSON, a space, the JSON, and the end of the line. Equal records, equal JSON. */
export function lineOf(timed: TimedRecord): string {
  const json = JSON.stringify(timed);
  return `${sha256Hex(json).slice(0, DIGITS)} ${json}\n`;
}

/** What a line of a log says, still to be checked by `checkTimed`; undefined where it was cut or changed. With the end of the line or without it. */
export function readLine(line: string): unknown {
  const text = line.endsWith("\n") ? line.slice(0, -1) : line;
  const json = text.slice(DIGITS + 1);
  if (text[DIGITS] !== " " || sha256Hex(json).slice(0, DIGITS) !== text.slice(0, DIGITS)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
