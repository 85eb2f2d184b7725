import { closeSync, openSync, writeSync } from "node:fs";

const LINE = 64;

/** Writes named columns as DECLARATION.md, "World file", has it. */
export function writeWorld(path, columns) {
  const file = openSync(path, "w");
  for (const [name, column] of Object.entries(columns)) {
    const head = Buffer.alloc(LINE);
    head.write(name, 0, "latin1");
    head.writeBigUInt64LE(BigInt(column.length), 16);
    head.writeBigUInt64LE(BigInt(column.BYTES_PER_ELEMENT), 24);
    writeWhole(file, head);
    writeWhole(file, new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    writeWhole(file, new Uint8Array((LINE - (column.byteLength % LINE)) % LINE));
  }
  closeSync(file);
}

function writeWhole(file, bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(bytes.length - at, 1 << 30));
}

/** (2 × streams × steps) key words of each step's streams, side by side. */
export function stepKeys(streams, steps) {
  const keys = new Uint32Array(2 * streams.length * steps);
  for (let t = 0, k = 0; t < steps; t++) {
    for (const stream of streams) {
      stream.at(t);
      keys[k++] = stream.k0;
      keys[k++] = stream.k1;
    }
  }
  return keys;
}
