import type { PickBelow } from "@talkback/core/stats";

/** Leads `resample` to given resamples (rows counted from 0): each row as its position among those of its stratum, in the order of drawing. */
export function replay(resamples: readonly (readonly number[])[], strata: readonly number[]): PickBelow {
  const groups = [...new Set(strata)].map((label) => strata.flatMap((own, i) => (own === label ? [i] : [])));
  const picks = resamples.flatMap((rows) => groups.flatMap((own) => own.map((row) => own.indexOf(rows[row]!))));
  let k = 0;
  return () => picks[k++]!;
}
