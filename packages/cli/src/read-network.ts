import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { nearest, show } from "@talkback/core";
import { type ImportedNetwork, type ImportOptions, importNetwork } from "@talkback/core/io";
import { fileError } from "@talkback/lab/file-error";
import { refuse } from "./refuse.js";

export interface NetworkFile extends ImportedNetwork {
  /** Name without folders. */
  readonly name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a network file piece by piece; gives up with an `AbortError` when the signal says so.
 *
 * @throws {SpecError} when it cannot be read or is not a network
 */
export async function readNetwork(file: string, options: ImportOptions, signal?: AbortSignal): Promise<NetworkFile> {
  const name = basename(file);
  const hash = createHash("sha256");
  const imported = await importNetwork(bytesOf(file, (bytes) => void hash.update(bytes), signal), { name, ...options });
  return { ...imported, name, sha256: hash.digest("hex") };
}

/**
 * The file with communities taken from another of its node attributes.
 *
 * @param option what asked for it, in messages
 * @throws {SpecError} when it has no such attribute
 */
export function withCommunity(file: NetworkFile, column?: string, option = "--community"): NetworkFile {
  if (column === undefined) return file;
  const { attributes } = file.network;
  if (Object.hasOwn(attributes, column)) return { ...file, network: { ...file.network, attributes: { ...attributes, community: attributes[column]! } } };
  const names = Object.keys(attributes);
  const near = nearest(column, names);
  return refuse({
    code: "E_OPTION", path: option, expected: names.length === 0 ? "a file with node attributes" : `one of ${names.join(", ")}`, received: show(column),
    ...(near === undefined ? {} : { hint: `did you mean ${show(near)}?` }),
  });
}

async function* bytesOf(file: string, see: (bytes: Uint8Array) => void, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 262_144, ...(signal === undefined ? {} : { signal }) }) as AsyncIterable<Uint8Array>) {
      see(bytes);
      yield bytes;
    }
  } catch (error) {
    throw fileError(error, file, "a network file to read");
  }
}
