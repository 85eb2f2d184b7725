import { idOf, type Issue, type Network, SpecError } from "@talkback/core";
import { importNetwork, type ImportLimits } from "@talkback/core/io";
import type { Imported } from "./asked.js";
import type { Beyond, ImportedPeople, PeopleAttribute, PeopleOptions } from "./lab.js";
import { pause } from "./pause.js";
import { mine, type Turn } from "./turns.js";

/** What a page can still carry; whoever imports may set other limits. */
export const PAGE_LIMITS: Partial<ImportLimits> = { bytes: 20_000_000, decompressedBytes: 200_000_000, nodes: 100_000, ties: 200_000 };

/** Bytes read between two pauses. */
const PIECE = 65_536;
const PREVIEWED = 50;
const EXAMPLES = 5;

/** The network of a file, and what people are shown of it before they use it. */
export async function importPeople(name: string, bytes: Uint8Array, { ids = "file", ...options }: PeopleOptions, turn: Turn, onBytes: (done: number) => void): Promise<Imported & { readonly people: Omit<ImportedPeople, "network"> }> {
  const { network: read, report } = await forPage(importNetwork(pieces(bytes, turn, onBytes), { name, ...options, limits: { ...PAGE_LIMITS, ...options.limits } }));
  const network = ids === "file" ? read : { ...read, ids: null };
  const hash = await sha256(bytes);
  return {
    network, source: { name, sha256: hash, report }, content: hash && JSON.stringify([name, hash, ids, options]),
    people: { n: network.n, m: network.from.length, report, attributes: Object.keys(network.attributes).map((attribute) => summaryOf(network, attribute)), preview: previewOf(network) },
  };
}

/** Null where the browser keeps cryptography from pages that came over plain HTTP. */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function* pieces(bytes: Uint8Array, turn: Turn, onBytes: (done: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    onBytes(Math.min(bytes.length, at + PIECE));
    await pause();
    mine(turn);
  }
}

const withoutFlag = ({ hint, ...issue }: Issue): Issue => (hint === undefined || issue.code === "E_IMPORT_LIMIT" ? issue : { ...issue, hint });

/** How the command line raises a limit is of no use here. */
async function forPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map(withoutFlag), "network");
  }
}

function summaryOf(network: Network, name: string): PeopleAttribute {
  const column = network.attributes[name]!;
  const [low, high, missing] = Array.isArray(column) ? [NaN, NaN, column.filter((text) => text === "").length] : rangeOf(column as Float64Array);
  const examples = new Set<string>();
  for (let i = 0; i < column.length && examples.size < EXAMPLES; i++) if (cellOf(column[i]!) !== "") examples.add(cellOf(column[i]!));
  return { name, numeric: !Array.isArray(column), low, high, missing, examples: [...examples], beyond: { share: beyondOf(network, column, 0), signed: beyondOf(network, column, -1) } };
}

/** Those whose number is not in [least, 1]; who has none is missing, not beyond. */
function beyondOf(network: Network, column: ArrayLike<number | string>, least: number): Beyond {
  const people: string[] = [];
  let count = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (typeof value !== "number" || Number.isNaN(value) || (value >= least && value <= 1)) continue;
    if (++count <= EXAMPLES) people.push(idOf(network, i));
  }
  return { count, people };
}

function rangeOf(column: Float64Array): [number, number, number] {
  let [low, high, missing] = [Infinity, -Infinity, 0];
  for (const value of column) {
    if (Number.isNaN(value)) missing++;
    else [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  return missing === column.length ? [NaN, NaN, missing] : [low, high, missing];
}

const cellOf = (value: number | string): string => (Number.isNaN(value) ? "" : String(value));

/** A row of names, then one for each of the first people. */
function previewOf(network: Network): string[][] {
  const names = Object.keys(network.attributes);
  const rows = Array.from({ length: Math.min(PREVIEWED, network.n) }, (_, i) => [idOf(network, i), ...names.map((name) => cellOf(network.attributes[name]![i]!))]);
  return [["id", ...names], ...rows];
}
