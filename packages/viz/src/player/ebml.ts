/** An element of a binary document: its id, its length, its content. Source: RFC 8794. */
export const element = (id: number, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => joined([bigEndian(id), length(sizeOf(content)), ...content]);

export const unsigned = (id: number, value: number): Uint8Array => element(id, bigEndian(value));

export const ascii = (id: number, text: string): Uint8Array => element(id, Uint8Array.from(text, (letter) => letter.charCodeAt(0)));

export function float(id: number, value: number): Uint8Array {
  const eight = new Uint8Array(8);
  new DataView(eight.buffer).setFloat64(0, value);
  return element(id, eight);
}

/** Of a whole number, in the fewest bytes. */
export function bigEndian(value: number): Uint8Array {
  const found: number[] = [];
  for (let rest = value; rest > 0 || found.length === 0; rest = Math.floor(rest / 256)) found.unshift(rest % 256);
  return Uint8Array.from(found);
}

/** Of a whole number, in eight bytes. */
export function eightBytes(value: number): Uint8Array {
  const short = bigEndian(value);
  const long = new Uint8Array(8);
  long.set(short, 8 - short.length);
  return long;
}

/** In the fewest bytes of up to four, or in eight: the highest bit that is set says how many. All ones mean an unknown length. */
function length(value: number): Uint8Array {
  for (let size = 1; size <= 4; size++) if (value < 2 ** (7 * size) - 1) return bigEndian(value + 2 ** (7 * size));
  const long = eightBytes(value);
  long[0] = 1;
  return long;
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}
