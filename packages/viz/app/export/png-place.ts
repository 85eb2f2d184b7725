/** Keyword of the text in our pictures that says where they were taken. */
const KEYWORD = "talkback-place";
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** A PNG with the place that it shows written into it as text, before its end: pixels and all else as they were. */
export function withPlace(png: Uint8Array, place: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(place);
  const head = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0`);
  const data = new Uint8Array(head.length + text.length);
  data.set(head);
  data.set(text, head.length);
  const chunk = chunkOf("iTXt", data);
  const end = png.length - 12;
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, end));
  out.set(chunk, end);
  out.set(png.subarray(end), end + chunk.length);
  return out;
}

/** The place written into a picture; null for one that is not ours, or no whole PNG. Never throws. */
export function placeIn(png: Uint8Array): string | null {
  if (!SIGNATURE.every((byte, k) => png[k] === byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) return null;
    const data = png.subarray(at + 8, at + 8 + length);
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === "iTXt" && startsWith(data, `${KEYWORD}\0\0\0\0\0`)) {
      return new TextDecoder().decode(data.subarray(KEYWORD.length + 5));
    }
    at += 12 + length;
  }
  return null;
}

const startsWith = (data: Uint8Array, text: string): boolean => data.length >= text.length && [...text].every((letter, k) => data[k] === letter.charCodeAt(0));

/** A chunk of a PNG: length, type, data, and the check of type and data. */
function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let k = 0; k < 4; k++) chunk[4 + k] = type.charCodeAt(k);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/** ISO 3309, as PNG has it. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
