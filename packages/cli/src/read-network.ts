import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { type ImportedNetwork, type ImportOptions, importNetwork } from "@talkback/core/io";
import { fileError } from "./refuse.js";

export interface NetworkFile extends ImportedNetwork {
  /** Name without folders. */
  readonly name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a network file piece by piece.
 *
 * @throws {SpecError} when it cannot be read or is not a network
 */
export async function readNetwork(file: string, options: ImportOptions): Promise<NetworkFile> {
  const name = basename(file);
  const hash = createHash("sha256");
  const imported = await importNetwork(bytesOf(file, (bytes) => void hash.update(bytes)), { name, ...options });
  return { ...imported, name, sha256: hash.digest("hex") };
}

async function* bytesOf(file: string, see: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>) {
      see(bytes);
      yield bytes;
    }
  } catch (error) {
    throw fileError(error, file, "a network file to read");
  }
}
