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
    let [pieces, offset, place]: [Buffer[], number, number] = [[], 0, 0];
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const { bytesRead } = await handle.read(chunk, 0, CHUNK, place);
      if (bytesRead === 0) break;
      place += bytesRead;
      const read = chunk.subarray(0, bytesRead);
      let at = 0;
      for (let end = read.indexOf(10); end >= 0; end = read.indexOf(10, at)) {
        const bytes = joined([...pieces, read.subarray(at, end)]);
        yield { bytes, offset, whole: true };
        offset += bytes.length + 1;
        at = end + 1;
        pieces = [];
      }
      if (at < bytesRead) pieces.push(read.subarray(at));
    }
    if (pieces.length > 0) yield { bytes: joined(pieces), offset, whole: false };
  } finally {
    await handle.close();
  }
}

const joined = (pieces: readonly Buffer[]): Buffer => (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
