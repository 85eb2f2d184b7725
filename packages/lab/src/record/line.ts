import { sha256Hex } from "./sha256.js";

/** Digits of the sum that a line begins with. */
export const DIGITS = 16;

/** How lines of a log are written and read. */
export interface Lines {
  /** A value as a line: the first digits of the SHA-256 of its JSON, a space, the JSON, and the end of the line. Equal values, equal JSON. */
  lineOf(value: unknown): string;
  /** What a line says, still to be checked; undefined where it was cut or changed. With the end of the line or without it. */
  readLine(line: string | Uint8Array): unknown;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** @param sha256 of a text as UTF-8, or of bytes, in hexadecimal digits */
export function linesBy(sha256: (data: string | Uint8Array) => string): Lines {
  return {
    lineOf(value) {
      const json = JSON.stringify(value);
      return `${sha256(json).slice(0, DIGITS)} ${json}\n`;
    },
    readLine(line) {
      const bytes = typeof line === "string" ? encoder.encode(line) : line;
      const json = bytes.subarray(DIGITS + 1, bytes.at(-1) === 10 ? -1 : undefined);
      if (decoder.decode(bytes.subarray(0, DIGITS + 1)) !== `${sha256(json).slice(0, DIGITS)} `) return undefined;
      try {
        return JSON.parse(decoder.decode(json));
      } catch {
        return undefined;
      }
    },
  };
}

export const { lineOf, readLine } = linesBy(sha256Hex);
