/** A whole number uniform in [0, n). */
export type PickBelow = (n: number) => number;

/**
 * Rows by stratum: those that share a label, strata in the order of their first row; all rows in one stratum without labels.
 *
 * @param labels one for each of the n rows
 */
export function strataOf(n: number, labels?: ArrayLike<string | number>): readonly Int32Array[] {
  if (labels === undefined) return [Int32Array.from({ length: n }, (_, i) => i)];
  const rows = new Map<string | number, number[]>();
  for (let i = 0; i < n; i++) {
    const own = rows.get(labels[i]!);
    if (own === undefined) rows.set(labels[i]!, [i]);
    else own.push(i);
  }
  return [...rows.values()].map((own) => Int32Array.from(own));
}

/** Draws for each row a row of its own stratum, with replacement. `rows`: `Int32Array(n)`, overwritten. */
export function resample(strata: readonly Int32Array[], pick: PickBelow, rows: Int32Array): void {
  for (const own of strata) for (let k = 0; k < own.length; k++) rows[own[k]!] = own[pick(own.length)]!;
}
