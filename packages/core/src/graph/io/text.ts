const SLICE = 8192;

/** The text of complete UTF-8 bytes, or undefined where they are not UTF-8. */
export function bytesText(bytes: Uint8Array): string | undefined {
  const decoder = textDecoder();
  const text = decoder.decode(bytes);
  return text === undefined || decoder.open ? undefined : text;
}

export interface TextDecoder8 {
  /** Text of the bytes so far unread; a character cut by the end waits for the next bytes. Undefined: not UTF-8. */
  decode(bytes: Uint8Array): string | undefined;
  /** A character is cut: the end of the input here would be a mistake. */
  readonly open: boolean;
}

/** Reads UTF-8 that comes in pieces cut anywhere. */
export function textDecoder(): TextDecoder8 {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    get open() { return rest.length > 0; },
    decode(bytes) {
      const all = rest.length === 0 ? bytes : joined(rest, bytes);
      const end = wholeEnd(all);
      rest = all.slice(end);
      return decodeWhole(all.subarray(0, end));
    },
  };
}

/** Both pieces in one. */
export function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const both = new Uint8Array(head.length + tail.length);
  both.set(head);
  both.set(tail, head.length);
  return both;
}

/** Where the last character that may be cut starts; the length when none is. */
function wholeEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

function decodeWhole(bytes: Uint8Array): string | undefined {
  let text = "";
  for (let k = 0; k < bytes.length; ) {
    const end = asciiEnd(bytes, k);
    if (end > k) text += String.fromCharCode.apply(null, bytes.subarray(k, end) as unknown as number[]);
    k = end;
    if (k === bytes.length || bytes[k]! < 0x80) continue;
    const point = pointAt(bytes, k);
    if (point < 0) return undefined;
    text += String.fromCodePoint(point);
    k += lengthOf(bytes[k]!);
  }
  return text;
}

/** End of the ASCII that starts at k, at most a slice further. */
function asciiEnd(bytes: Uint8Array, k: number): number {
  const most = Math.min(bytes.length, k + SLICE);
  let end = k;
  while (end < most && bytes[end]! < 0x80) end++;
  return end;
}

/** The code point of the longer character at k, or −1: over-long forms, surrogates and stray bytes are refused. */
function pointAt(bytes: Uint8Array, k: number): number {
  const lead = bytes[k]!;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lengthOf(lead);
  let point = lead & (0x7f >> length);
  for (let more = 1; more < length; more++) {
    const byte = bytes[k + more];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? -1 : point;
}
