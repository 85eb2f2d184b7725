/** One number that one run gave: an outcome in a row of the table of runs. */
export interface MeasuredRun {
  /** Name of its treatment. */
  readonly treatment: string;
  readonly arm: string | null;
  readonly replication: number;
  /** Null where the run failed, or has no such number. */
  readonly value: number | null;
}

/** An outcome of one treatment and arm. */
export interface Replicated {
  readonly treatment: string;
  readonly arm: string | null;
  /** (highest replication + 1) by replication: values at the same place had the same luck; NaN where there is no value. */
  readonly values: Float64Array;
}

/** The outcomes of each treatment and arm that has a run, in the order of their first rows; of rows for the same run, the last one counts. */
export function byReplication(rows: readonly MeasuredRun[]): Replicated[] {
  const groups = new Map<string, MeasuredRun[]>();
  for (const row of rows) {
    const name = JSON.stringify([row.treatment, row.arm]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => {
    const { treatment, arm } = group[0]!;
    const values = new Float64Array(1 + group.reduce((most, { replication }) => Math.max(most, replication), 0)).fill(NaN);
    for (const { replication, value } of group) values[replication] = value ?? NaN;
    return { treatment, arm, values };
  });
}
