/** What of a TrueType font a PDF needs. */
export interface TrueType {
  /** Glyph of a code point; 0 where it has none. */
  glyphOf(code: number): number;
  /** How far a glyph moves on, in thousandths of the size. */
  advanceOf(glyph: number): number;
  /** Ends of all glyphs and of lines, in thousandths of the size. */
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly ascent: number;
  readonly descent: number;
  /** The font with these glyphs and their parts only, each under its number. */
  subset(glyphs: Iterable<number>): Uint8Array;
}

/** Tables without which no glyph can be drawn. */
const KEPT = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];
const COMPOSITE = { words: 1, scale: 8, more: 32, scales: 64, matrix: 128 };

/**
 * Opens a font with glyphs of quadratic outlines.
 *
 * @see The OpenType specification 1.9, of the tables `cmap` (format 4), `glyf`, `head`, `hhea`, `hmtx`, `loca` and `maxp`
 */
export function trueType(font: Buffer): TrueType {
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, k) => {
    const at = 12 + 16 * k;
    return [font.toString("latin1", at, at + 4), font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12))] as const;
  }));
  const table = (name: string): Buffer => tables.get(name)!;
  const [head, hhea, hmtx, glyf] = ["head", "hhea", "hmtx", "glyf"].map(table) as [Buffer, Buffer, Buffer, Buffer];
  const thousandths = (value: number): number => Math.round((value * 1000) / head.readUInt16BE(18));
  const last = hhea.readUInt16BE(34) - 1;
  const offset = (glyph: number): number => (head.readInt16BE(50) === 0 ? 2 * table("loca").readUInt16BE(2 * glyph) : table("loca").readUInt32BE(4 * glyph));
  const outline = (glyph: number): Buffer => glyf.subarray(offset(glyph), offset(glyph + 1));
  return {
    glyphOf: glyphsOf(table("cmap")),
    advanceOf: (glyph) => thousandths(hmtx.readUInt16BE(4 * Math.min(glyph, last))),
    box: [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at))) as [number, number, number, number],
    ascent: thousandths(hhea.readInt16BE(4)), descent: thousandths(hhea.readInt16BE(6)),
    subset(glyphs) {
      const used = withParts(glyphs, outline);
      const kept = Array.from({ length: table("maxp").readUInt16BE(4) }, (_, glyph) => (used.has(glyph) ? padded(outline(glyph)) : Buffer.alloc(0)));
      const loca = Buffer.alloc(4 * kept.length + 4);
      let at = 0;
      for (const [glyph, bytes] of kept.entries()) loca.writeUInt32BE((at += bytes.length), 4 * glyph + 4);
      const long = Buffer.from(head);
      long.writeInt16BE(1, 50);
      const made: Readonly<Record<string, Buffer>> = { loca, glyf: Buffer.concat(kept), head: long };
      return fontOf(KEPT.filter((name) => tables.has(name)).map((name) => [name, made[name] ?? table(name)]));
    },
  };
}

function glyphsOf(cmap: Buffer): (code: number) => number {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, k) => cmap.readUInt32BE(8 + 8 * k));
  const at = starts.find((start) => cmap.readUInt16BE(start) === 4)!;
  const count = cmap.readUInt16BE(at + 6) / 2;
  const column = (k: number, segment: number): number => cmap.readUInt16BE(at + 14 + 2 * segment + (k === 0 ? 0 : 2 + 2 * count * k));
  return (code) => {
    const segment = Array.from({ length: count }, (_, k) => k).find((k) => code <= column(0, k));
    if (segment === undefined || code < column(1, segment)) return 0;
    const [start, delta, offset] = [1, 2, 3].map((k) => column(k, segment)) as [number, number, number];
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = cmap.readUInt16BE(at + 16 + 6 * count + 2 * segment + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** Glyphs, the one of what is missing, and those that others are put together from. */
function withParts(glyphs: Iterable<number>, outline: (glyph: number) => Buffer): ReadonlySet<number> {
  const used = new Set([0, ...glyphs]);
  // A set goes on through what is added while it is gone through.
  for (const glyph of used) for (const part of partsOf(outline(glyph))) used.add(part);
  return used;
}

function* partsOf(outline: Buffer): Iterable<number> {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return;
  for (let at = 10, flags = COMPOSITE.more; (flags & COMPOSITE.more) !== 0; ) {
    flags = outline.readUInt16BE(at);
    yield outline.readUInt16BE(at + 2);
    at += 4 + ((flags & COMPOSITE.words) !== 0 ? 4 : 2) + ((flags & COMPOSITE.scale) !== 0 ? 2 : (flags & COMPOSITE.scales) !== 0 ? 4 : (flags & COMPOSITE.matrix) !== 0 ? 8 : 0);
  }
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function fontOf(tables: readonly (readonly [name: string, bytes: Buffer])[]): Uint8Array {
  const head = Buffer.alloc(12 + 16 * tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(0x00010000, 0);
  for (const [k, value] of [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].entries()) head.writeUInt16BE(value, 4 + 2 * k);
  let at = head.length;
  for (const [k, [name, bytes]] of tables.entries()) {
    head.write(name, 12 + 16 * k, "latin1");
    for (const [j, value] of [sum(padded(bytes)), at, bytes.length].entries()) head.writeUInt32BE(value, 16 + 16 * k + 4 * j);
    at += padded(bytes).length;
  }
  return Buffer.concat([head, ...tables.map(([, bytes]) => padded(bytes))]);
}

const sum = (bytes: Buffer): number => {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
};
