import { checkName } from "./check-name.js";
import { type BundleLimits, FREE } from "./limits.js";

/** Tells of what is wrong with an entry, or with the whole, where the path is empty. */
export type Tell = (path: string, expected: string, received: unknown) => void;

/** An entry as both of its headers have it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** What its headers say it is, unpacked. */
  readonly size: number;
  /** Its bytes as they are stored. */
  readonly packed: Uint8Array;
}

const END = 22;
const CENTRAL = 46;
const LOCAL = 30;
/** How hard it was packed, and that names are UTF-8; anything else is encryption, sizes that come later, or patches. */
const FLAGS = 0b1000_0000_0110;
/** Headers with which other programs see another name, another size, or no plain file. */
const EXTRAS: ReadonlyMap<number, string> = new Map([[0x0001, "zip64"], [0x7075, "another name"], [0x9901, "encryption"], [0x0017, "encryption"], [0x756e, "a link or a device"]]);
const DECODER = new TextDecoder("utf-8", { fatal: true });

/**
 * The entries of a zip, by its directory at the end, each checked against the header that stands before its bytes.
 *
 * Nothing but entries may be in the file, one after another from the first byte, so that no two programs see different files in it. Nothing
 * is unpacked. Empty where the whole cannot be read.
 */
export function zipDirectory(bytes: Uint8Array, limits: BundleLimits, tell: Tell): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = directoryOf(view, limits, tell);
  if (found === null) return [];
  const entries: ZipEntry[] = [];
  let [at, expected] = [found.start, 0];
  for (let k = 0; k < found.count; k++) {
    const entry = entryAt(bytes, view, at, found.start, expected, tell);
    if (entry === null) return [];
    entries.push(entry.entry);
    [at, expected] = [entry.next, entry.end];
  }
  if (at !== found.end) tell("", "a directory of its entries and nothing else", `${found.end - at} more bytes`);
  if (expected !== found.start) tell("", "entries one after another and nothing else", `${found.start - expected} bytes between them and their directory`);
  checkSizes(entries, limits, tell);
  return entries;
}

function directoryOf(view: DataView, limits: BundleLimits, tell: Tell): { readonly start: number; readonly end: number; readonly count: number } | null {
  const length = view.byteLength;
  const at = length - END;
  if (length > limits.packed) return refuse(tell, `at most ${limits.packed} bytes`, length);
  if (at < 0 || view.getUint32(at, true) !== 0x06054b50 || view.getUint16(at + 20, true) !== 0) return refuse(tell, "a zip of `talkback bundle`, whole and with nothing after it", length === 0 ? "nothing" : `${length} bytes of something else`);
  const [disk, first, here, count] = [4, 6, 8, 10].map((offset) => view.getUint16(at + offset, true)) as [number, number, number, number];
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  if (disk !== 0 || first !== 0 || here !== count || count === 0xffff || start === 0xffffffff) return refuse(tell, "a zip in one part, not zip64", "something else");
  if (count > limits.entries) return refuse(tell, `at most ${limits.entries} entries`, count);
  if (start + size !== at) return refuse(tell, "a directory right before the end", `one from ${start} to ${start + size} of ${length} bytes`);
  return { start, end: at, count };
}

function refuse(tell: Tell, expected: string, received: unknown): null {
  tell("", expected, received);
  return null;
}

/** The entry whose central header stands here, where its own header stands where it has to. */
function entryAt(bytes: Uint8Array, view: DataView, at: number, directory: number, expected: number, tell: Tell): { readonly entry: ZipEntry; readonly next: number; readonly end: number } | null {
  const within = view.byteLength - END;
  if (at + CENTRAL > within || view.getUint32(at, true) !== 0x02014b50) return refuse(tell, "a whole directory", `something else at byte ${at}`);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
  const next = at + CENTRAL + nameLength + extraLength + commentLength;
  if (next > within) return refuse(tell, "a whole directory", `a header that ends beyond it, at byte ${next}`);
  const name = nameOf(bytes.subarray(at + CENTRAL, at + CENTRAL + nameLength));
  const header = headerAt(view, at + 6);
  checkHeader(name, header, view.getUint16(at + 4, true), view.getUint32(at + 38, true), tell);
  checkExtras(name, view, at + CENTRAL + nameLength, extraLength, tell);
  if (view.getUint16(at + 34, true) !== 0) tell(name, "an entry in this part", "another part");
  const place = view.getUint32(at + 42, true);
  if (place !== expected || place + LOCAL > directory || view.getUint32(place, true) !== 0x04034b50) return refuse(tell, "entries one after another and nothing else", `${name} at byte ${place}, not ${expected}`);
  const own = headerAt(view, place + 4);
  const from = place + LOCAL + own.nameLength + own.extraLength;
  const end = from + header.packed;
  if (end > directory) return refuse(tell, "entries before their directory", `${name} up to byte ${end}`);
  if (nameOf(bytes.subarray(place + LOCAL, place + LOCAL + own.nameLength)) !== name || FIELDS.some((field) => own[field] !== header[field])) tell(name, "the same in both of its headers", "different headers");
  checkExtras(name, view, place + LOCAL + own.nameLength, own.extraLength, tell);
  const { method, crc, size } = header;
  return { entry: { name, method, crc, size, packed: bytes.subarray(from, end) }, next, end };
}

const FIELDS = ["flags", "method", "crc", "packed", "size"] as const;

/** What both headers have: from the version that is needed. */
function headerAt(view: DataView, at: number) {
  const [flags, method] = [view.getUint16(at + 2, true), view.getUint16(at + 4, true)];
  const [crc, packed, size] = [10, 14, 18].map((offset) => view.getUint32(at + offset, true)) as [number, number, number];
  return { flags, method, crc, packed, size, nameLength: view.getUint16(at + 22, true), extraLength: view.getUint16(at + 24, true) };
}

function nameOf(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    return "\ufffd";
  }
}

function checkHeader(name: string, { flags, method, packed, size }: ReturnType<typeof headerAt>, madeBy: number, attributes: number, tell: Tell): void {
  const unfit = checkName(name);
  if (unfit !== null) tell(name, unfit, name);
  if ((flags & 1) !== 0) tell(name, "an entry that is not encrypted", "an encrypted one");
  else if ((flags & ~FLAGS) !== 0) tell(name, "an entry whose sizes stand before it", `flags ${flags}`);
  if (method !== 0 && method !== 8) tell(name, "an entry that is stored or deflated", `method ${method}`);
  if (packed === 0xffffffff || size === 0xffffffff) tell(name, "no zip64", "zip64");
  const kind = (attributes >>> 28) & 15;
  if (kind === 10) tell(name, "a file", "a link");
  else if ((kind !== 0 && kind !== 8) || (attributes & 0x18) !== 0) tell(name, "a file", kind === 4 || (attributes & 0x10) !== 0 ? "a folder" : `something else, made by ${madeBy}`);
}

function checkExtras(name: string, view: DataView, from: number, length: number, tell: Tell): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    const what = EXTRAS.get(view.getUint16(at, true));
    if (what !== undefined) tell(name, "a plain entry", what);
  }
}

/** Before anything is unpacked. */
function checkSizes(entries: readonly ZipEntry[], limits: BundleLimits, tell: Tell): void {
  for (const { name, method, size, packed } of entries) {
    if (size > limits.entry) tell(name, `at most ${limits.entry} bytes`, size);
    if (method === 0 ? size !== packed.length : size > FREE + limits.ratio * packed.length) tell(name, method === 0 ? `${packed.length} bytes, as it is stored` : `at most ${limits.ratio} times the ${packed.length} bytes it is packed in`, size);
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) tell("", `at most ${limits.total} bytes in all entries`, total);
}
