import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const encoder = new TextEncoder();

/** SHA-256 of bytes, or of a text as UTF-8: 64 hexadecimal digits. */
export const sha256Hex = (data: string | Uint8Array): string => bytesToHex(sha256(typeof data === "string" ? encoder.encode(data) : data));

/** SHA-256 of bytes that come in pieces, and how many there were. */
export interface Tally {
  add(piece: Uint8Array): void;
  /** Once, at the end. */
  end(): { readonly bytes: number; readonly sha256: string };
}

export function tally(): Tally {
  const hash = sha256.create();
  let bytes = 0;
  return {
    add(piece) {
      hash.update(piece);
      bytes += piece.length;
    },
    end: () => ({ bytes, sha256: bytesToHex(hash.digest()) }),
  };
}
