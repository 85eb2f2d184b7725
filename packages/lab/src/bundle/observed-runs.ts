import type { Observed, Plan } from "@talkback/core/experiment";
import { csvRows } from "./csv-rows.js";

/** What a run came to, by its row in the table of runs. */
export interface ObservedRun extends Observed {
  readonly ok: boolean;
}

/** Runs of a study by its `runs.csv`, one after another; rows of settings that the study has not are left out. */
export function* observedRuns({ treatments }: Plan, csv: Uint8Array): Generator<ObservedRun> {
  const rows = csvRows(csv);
  const names: readonly string[] = rows.next().value?.fields ?? [];
  const [setting, arm, replicate, status] = ["design_id", "arm", "replicate", "status"].map((name) => names.indexOf(name)) as [number, number, number, number];
  const points = new Map(treatments.map(({ id }, point) => [id, point]));
  const outcomes = names.flatMap((name, c) => (name.startsWith("m_") ? [[name, c] as const] : []));
  for (const { fields } of rows) {
    const point = points.get(fields[setting] ?? "");
    if (point === undefined) continue;
    const side = fields[arm];
    yield {
      ref: { point, arm: side === "a" || side === "b" ? side : null, replication: Number(fields[replicate]) }, ok: fields[status] === "ok",
      outcomes: Object.fromEntries(outcomes.map(([name, c]) => [name, fields[c] === "" || fields[c] === undefined ? null : Number(fields[c])])),
    };
  }
}
