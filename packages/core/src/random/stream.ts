import { block13 } from "./block13.js";
import { hash64 } from "./hash64.js";
import { threefry2x32 } from "./threefry.js";
import { uniform13 } from "./uniform13.js";

const scratch = new Uint32Array(2);

/**
 * Addressed draws of one named stream: the same address gives the same draw, whatever else is drawn and in whatever order.
 *
 * An address is `(seed, replication, stream, step, agent, other, k)`; all numbers in it are whole, in [0, 2^32).
 */
export class Stream {
  /** Key of the present step, signed 32-bit; for kernels that call `draw13(k0, k1, agent, other)` themselves. */
  k0 = 0;
  k1 = 0;

  /** A stream stands at step 0, k = 0 until `at` moves it. */
  constructor(
    private readonly runKey0: number,
    private readonly runKey1: number,
  ) {
    this.at(0);
  }

  /** Moves to a step; `k` tells several draws of one agent and step apart. */
  at(step: number, k = 0): void {
    threefry2x32(20, this.runKey0, this.runKey1, step, k, scratch);
    this.k0 = scratch[0]! | 0;
    this.k1 = scratch[1]! | 0;
  }

  /** A whole number, uniform in [0, 2^32). */
  u32(agent: number, other = 0): number {
    return block13(this.k0, this.k1, agent, other)[0]!;
  }

  /** A uniform in [0, 1) with 53 bits. */
  uniform(agent: number, other = 0): number {
    return uniform13(this.k0, this.k1, agent, other);
  }

  /** True with probability p; true at p implies true at every larger p. */
  bernoulli(p: number, agent: number, other = 0): boolean {
    return block13(this.k0, this.k1, agent, other)[0]! < p * 4294967296;
  }
}

/**
 * The stream of one purpose in one run.
 *
 * @param seed any text; "1" and "11" are unrelated
 * @param name what the draws decide, e.g. `speak`
 */
export function openStream(seed: string, replication: number, name: string): Stream {
  const [seed0, seed1] = wordsOf(`seed:${seed}`);
  const [name0, name1] = wordsOf(`stream:${name}`);
  threefry2x32(20, seed0, seed1, name0, name1, scratch);
  threefry2x32(20, scratch[0]!, scratch[1]!, replication, 0, scratch);
  return new Stream(scratch[0]! | 0, scratch[1]! | 0);
}

const MOST_WORDS = 1024;
const words = new Map<string, readonly [number, number]>();

/** `hash64`, which short runs would spend much of their time on: the same seeds and names come again and again. */
function wordsOf(text: string): readonly [number, number] {
  const known = words.get(text);
  if (known !== undefined) return known;
  if (words.size >= MOST_WORDS) words.clear();
  const made = hash64(text);
  words.set(text, made);
  return made;
}
