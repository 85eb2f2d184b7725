import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "./utf8.js";

/** First eight bytes of the SHA-256 of a text (UTF-8), as two unsigned 32-bit numbers, big-endian. */
export function hash64(text: string): [number, number] {
  const bytes = sha256(utf8(text));
  return [wordAt(bytes, 0), wordAt(bytes, 4)];
}

/** The whole SHA-256 of a text (UTF-8), as 64 lower-case hexadecimal digits. */
export function hashHex(text: string): string {
  let digits = "";
  for (const byte of sha256(utf8(text))) digits += (byte < 16 ? "0" : "") + byte.toString(16);
  return digits;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}
