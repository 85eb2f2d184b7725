import { EFFECT } from "@talkback/core";
import { type Footage, pictureAt, publicly } from "../../src/footage/footage.js";

/** How two runs on the same people part. */
export interface Differences {
  /** (n) 1 for those whose public evaluation differs at that step by more than counts as an effect. */
  readonly who: Uint8Array;
  readonly count: number;
  /** First step at which anything at all differs; null where nothing does. */
  readonly from: number | null;
}

/** Whether two runs had the same luck: the same seed and replication on the same ties. */
export const sameLuck = (a: Footage, b: Footage): boolean => a.seed === b.seed && a.replication === b.replication;

/** Where two runs differ at a step; null where they are not of the same people. */
export function differences(a: Footage, b: Footage, step: number): Differences | null {
  if (a.n !== b.n || a.stride !== b.stride || a.offsets.length !== b.offsets.length || !a.offsets.every((offset, i) => offset === b.offsets[i])) return null;
  const [atA, atB] = [pictureAt(a, step) * a.n, pictureAt(b, step) * b.n];
  const who = Uint8Array.from({ length: a.n }, (_, i) =>
    Number(Math.abs(publicly(a, a.attitude[atA + i]!, a.expressed[atA + i]!) - publicly(b, b.attitude[atB + i]!, b.expressed[atB + i]!)) > EFFECT));
  const length = Math.min(a.expressed.length, b.expressed.length);
  let first = 0;
  while (first < length && a.expressed[first] === b.expressed[first] && a.attitude[first] === b.attitude[first]) first++;
  return { who, count: who.reduce((sum, each) => sum + each, 0), from: first === length ? null : Math.floor(first / a.n) * a.stride };
}
