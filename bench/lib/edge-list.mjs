import { closeSync, openSync, writeSync } from "node:fs";

const CHUNK = 1 << 20;

/** Writes lines `a b` of pseudo-random whole numbers below a tenth of the lines, from Knuth's congruential generator. */
export function writeEdgeList(path, lines) {
  const people = lines / 10;
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * people);
  };
  const file = openSync(path, "w");
  const chunk = Buffer.alloc(CHUNK);
  let at = 0;
  for (let k = 0; k < lines; k++) {
    at += chunk.latin1Write(`${next()} ${next()}\n`, at);
    if (at < CHUNK - 32 && k < lines - 1) continue;
    writeSync(file, chunk, 0, at);
    at = 0;
  }
  closeSync(file);
}
