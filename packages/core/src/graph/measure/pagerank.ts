import { drain } from "../../pace/drain.js";
import { portions, TIE } from "../../pace/portions.js";
import { inverse } from "../permutation.js";
import { strengthsOf } from "../strengths.js";
import type { Ties } from "../ties.js";

export interface PagerankOptions {
  /** Probability of following a tie instead of starting anew at anybody, [0, 1); default .85. */
  readonly damping?: number;
  /** Rounds end when all ranks together change by less; default 1e-10. */
  readonly below?: number;
  /** Rounds at most; default 200. */
  readonly rounds?: number;
}

/**
 * (n) share of attention each agent ends up with, summing to 1: whoever is attended to passes attention on to those they hear, in
 * proportion to strength, and evenly to everybody where they hear nobody.
 *
 * So whom many hear ranks high, and higher where those hear few others. Power iteration; sums go by key, so that storage order changes no bit.
 * @see Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X
 */
export function pagerank(ties: Ties, options: PagerankOptions = {}): Float64Array {
  return drain(pageranking(ties, options));
}

/** The same in portions. */
export function* pageranking(ties: Ties, { damping = 0.85, below = 1e-10, rounds = 200 }: PagerankOptions = {}): Generator<number, Float64Array> {
  const { n, m } = ties;
  const round: Round = {
    ties, damping, byKey: ties.keys === null ? Uint32Array.from({ length: n }, (_, i) => i) : inverse(ties.keys),
    rank: new Float64Array(n).fill(1 / n), passed: new Float64Array(n), total: new Float64Array(n), idle: 0, changed: 0,
  };
  const row = 1 + (TIE * m) / n;
  yield* portions(n, row, (lo, hi) => addStrengths(round, lo, hi));
  for (let k = 0; k < rounds; k++) {
    round.idle = round.changed = 0;
    round.passed.fill(0);
    yield* portions(n, row, (lo, hi) => passOn(round, lo, hi));
    yield* portions(n, 1, (lo, hi) => settle(round, lo, hi));
    if (round.changed < below) break;
  }
  return round.rank;
}

interface Round {
  readonly ties: Ties;
  readonly damping: number;
  readonly byKey: Uint32Array;
  readonly rank: Float64Array;
  /** (n) attention passed to each agent in this round. */
  readonly passed: Float64Array;
  /** (n) strength of all ties into each agent. */
  readonly total: Float64Array;
  /** Attention of those who hear nobody. */
  idle: number;
  changed: number;
}

function addStrengths({ ties, total }: Round, lo: number, hi: number): void {
  const { column, mask } = strengthsOf(ties);
  for (let i = lo; i < hi; i++) {
    for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) total[i]! += column[e & mask]!;
  }
}

function passOn(round: Round, lo: number, hi: number): void {
  const { ties: { offsets, speakers }, byKey, rank, passed, total } = round;
  const { column, mask } = strengthsOf(round.ties);
  for (let r = lo; r < hi; r++) {
    const i = byKey[r]!;
    if (total[i] === 0) round.idle += rank[i]!;
    else for (let e = offsets[i]!; e < offsets[i + 1]!; e++) passed[speakers[e]!]! += rank[i]! * (column[e & mask]! / total[i]!);
  }
}

function settle(round: Round, lo: number, hi: number): void {
  const { ties: { n }, damping, byKey, rank, passed, idle } = round;
  for (let r = lo; r < hi; r++) {
    const i = byKey[r]!;
    const next = (1 - damping) / n + damping * (passed[i]! + idle / n);
    round.changed += Math.abs(next - rank[i]!);
    rank[i] = next;
  }
}
