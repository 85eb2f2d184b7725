import type { Network } from "@talkback/core";
import { networkOf, placeAt } from "../docking/society.js";
import { type Tie, tieSet } from "./tie-set.js";

const [COMMUNITIES, SIZE, NEAR] = [20, 25, 4];
const N = COMMUNITIES * SIZE;
export const [STRONG, WEAK] = [1, 0.3];

/** Whole number below `size`, drawn for village network r. */
const drawn = (stream: string, r: number, agent: number, other: number, size: number) => placeAt(stream, r, agent, other, size);

/** 20 communities in rings of 8 strong ties each, one of 20 of them anywhere, and a weak tie of each person to another community. */
export function villages(r: number): Tie[] {
  const { tie, all } = tieSet();
  const elsewhere = (stream: string, i: number, other: number, strength: number) => {
    const home = Math.floor(i / SIZE) * SIZE;
    for (let k = 0; !tie(i, (home + SIZE + drawn(stream, r, i, other + 100 * k, N - SIZE)) % N, strength); k++);
  };
  for (let i = 0; i < N; i++) {
    const home = Math.floor(i / SIZE) * SIZE;
    for (let away = 1; away <= NEAR; away++) {
      if (drawn("anywhere", r, i, away, 20) === 0) elsewhere("far", i, away, STRONG);
      else tie(i, home + ((i - home + away) % SIZE), STRONG);
    }
  }
  for (let i = 0; i < N; i++) elsewhere("weak", i, 0, WEAK);
  return all();
}

const shuffled = <T>(list: readonly T[], stream: string, r: number): T[] => {
  const mixed = [...list];
  for (let k = mixed.length - 1; k > 0; k--) {
    const other = drawn(stream, r, k, 0, k + 1);
    [mixed[k], mixed[other]] = [mixed[other]!, mixed[k]!];
  }
  return mixed;
};

/** The same strengths dealt to the same ties by chance. */
export function dealt(ties: readonly Tie[], r: number): Tie[] {
  const strengths = shuffled(ties.map(([, , strength]) => strength), "deal", r);
  return ties.map(([a, b], e) => [a, b, strengths[e]!]);
}

/** Without all ties of a strength, or without `count` of them at random. */
export function cut(ties: readonly Tie[], strength: number, r: number, count = ties.length): Tie[] {
  const out = new Set(shuffled(ties.filter(([, , own]) => own === strength), "cut", r).slice(0, count));
  return ties.filter((tie) => !out.has(tie));
}

/** Heard both ways. */
export const villageNetwork = (ties: readonly Tie[]): Network => ({ ...networkOf(N, ties), directed: false });

/** Ids of those in the first community. */
export const FIRST = Array.from({ length: SIZE }, (_, i) => String(i));

/** Share reached of those elsewhere, by the share reached of all. */
export const elsewhereReached = (reach: number): number => (reach * N - SIZE) / (N - SIZE);
