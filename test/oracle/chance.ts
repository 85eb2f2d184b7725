import { createHash } from "node:crypto";

const TWO32 = 4294967296;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const PARITY = 0x1bd11bda;

/** Two unsigned 32-bit words. */
export type Words = readonly [number, number];

/** Where one random draw lives. `other` and `k` are 0 unless a draw needs them. */
export interface Address {
  readonly seed: string | number;
  readonly replication: number;
  readonly stream: string;
  readonly step: number;
  readonly agent: number;
  readonly other?: number;
  readonly k?: number;
}

const add = (a: number, b: number): number => (a + b) % TWO32;
const rotate = (word: number, bits: number): number => ((word << bits) | (word >>> (32 - bits))) >>> 0;

/**
 * One block of Threefry-2x32: a key is injected before the first round and after every fourth.
 * @see Salmon et al. 2011, doi:10.1145/2063384.2063405
 */
export function threefry(rounds: 13 | 20, key: Words, counter: Words): Words {
  const schedule = [key[0], key[1], (PARITY ^ key[0] ^ key[1]) >>> 0];
  let first = add(counter[0], schedule[0]!);
  let second = add(counter[1], schedule[1]!);
  for (let round = 0; round < rounds; round++) {
    first = add(first, second);
    second = (rotate(second, ROTATIONS[round % 8]!) ^ first) >>> 0;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      first = add(first, schedule[injection % 3]!);
      second = add(add(second, schedule[(injection + 1) % 3]!), injection);
    }
  }
  return [first, second];
}

/** The first 8 bytes of the SHA-256 of a text, as two big-endian words. */
export function hash64(text: string): Words {
  const digest = createHash("sha256").update(text, "utf8").digest();
  return [digest.readUInt32BE(0), digest.readUInt32BE(4)];
}

/** The two words at an address. */
export function draw({ seed, replication, stream, step, agent, other = 0, k = 0 }: Address): Words {
  const seedKey = hash64(`seed:${seed}`);
  const nameKey = threefry(20, seedKey, hash64(`stream:${stream}`));
  const replicationKey = threefry(20, nameKey, [replication, 0]);
  const stepKey = threefry(20, replicationKey, [step, k]);
  return threefry(13, stepKey, [agent, other]);
}

/** The first word at an address, in [0, 2^32). */
export const u32At = (address: Address): number => draw(address)[0];

/** A uniform number in [0, 1) with 53 bits. */
export function uniformAt(address: Address): number {
  const [first, second] = draw(address);
  return ((first >>> 5) * 67108864 + (second >>> 6)) / 9007199254740992;
}

/** Whether an event of probability `p` happens at an address. */
export const happensAt = (address: Address, p: number): boolean => u32At(address) < p * TWO32;
