import { pickIndex } from "./pick.js";
import type { Rng } from "./rng.js";
import type { Stream } from "./stream.js";

/**
 * `count` different positions out of [0, n), ascending, every set equally likely.
 *
 * @see Bentley & Floyd (1987), A sample of brilliance, CACM 30(9); doi:10.1145/30401.315746
 */
export const sample = (n: number, count: number, rng: Rng): Uint32Array => floyd(n, count, (last) => Math.floor(rng() * (last + 1)));

/** The same from addressed draws: Floyd's draw from [0, k] is drawn at agent = k. */
export const sampleAt = (n: number, count: number, stream: Stream): Uint32Array =>
  floyd(n, count, (last) => pickIndex(stream, last + 1, last));

function floyd(n: number, count: number, drawUpTo: (last: number) => number): Uint32Array {
  const chosen = new Set<number>();
  for (let last = Math.max(0, n - count); last < n; last++) {
    const position = drawUpTo(last);
    chosen.add(chosen.has(position) ? last : position);
  }
  return Uint32Array.from(chosen).sort();
}
