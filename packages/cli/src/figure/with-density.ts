import { crc32 } from "node:zlib";

const HEADER_END = 33;
const METRE = 1 / 0.0254;

/** A PNG that says how many of its dots make an inch, so that it is placed at its true size. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi * METRE);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return new Uint8Array(Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)]));
}
