import { open } from "node:fs/promises";

const CHUNK = 1 << 20;

/** A line, by its place in a file. */
export interface Line {
  /** Without its end; valid until the next line is asked for. */
  readonly bytes: Buffer;
  readonly offset: number;
  /** Whether its end is there; false for the last one of a file that was cut. */
  readonly whole: boolean;
}

/** Lines of a file in their order, a chunk of it in memory at a time, or as much as its longest line takes. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const handle = await open(file);
  try {
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const { bytesRead } = await handle.read(chunk, 0, CHUNK, offset + rest.length);
      if (bytesRead === 0) break;
      const from = rest.length;
      rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      let at = 0;
      for (let end = rest.indexOf(10, from); end >= 0; end = rest.indexOf(10, at)) {
        yield { bytes: rest.subarray(at, end), offset: offset + at, whole: true };
        at = end + 1;
      }
      offset += at;
      rest = rest.subarray(at);
    }
    if (rest.length > 0) yield { bytes: rest, offset, whole: false };
  } finally {
    await handle.close();
  }
}
