import { Inflate } from "fflate";
import { crc32 } from "./crc32.js";
import type { ZipEntry } from "./zip-directory.js";

/** Packed bytes that are unpacked at once: never more than 1,032 times as many come out. */
const PORTION = 16_384;

/** The bytes of an entry; null where they are not what its headers say. No more than that is ever held of them, but for one portion. */
export function unpacked({ method, size, crc, packed }: ZipEntry): Uint8Array | null {
  const bytes = method === 0 ? packed.slice() : inflated(packed, size);
  return bytes !== null && crc32(bytes) === crc ? bytes : null;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let filled = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    if (filled + piece.length > size) throw new RangeError("more than its headers say");
    bytes.set(piece, filled);
    filled += piece.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length; at += PORTION) inflate.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
  } catch {
    return null;
  }
  return ended && filled === size ? bytes : null;
}
