import { createFrames, type FrameWriter } from "../observe/frames.js";
import type { Measure, MeasureView } from "../observe/measure.js";
import { createTable, type TableWriter } from "../observe/table.js";
import { STANDARD_MEASURES } from "./clock.js";
import { sceneryOf } from "./scenery.js";
import type { Simulation, Snapshot } from "./simulation.js";

/** How much of a run is kept; changes no result and no hash. */
export const LEVELS = ["none", "measures", "frames", "causes"] as const;
export type Level = (typeof LEVELS)[number];

/** What was kept of a run. */
export interface Recorder {
  readonly table: TableWriter;
  readonly frames: FrameWriter | null;
  /** The standard measures of the last step, and then those asked for; overwritten. */
  readonly row: Float64Array;
  /** By ascending step; thinned. */
  readonly snapshots: Snapshot[];
  /** Takes down the state after the step just done (or the start). */
  record(simulation: Simulation): void;
  /** What was thinned or cut, in words. */
  notes(): readonly string[];
}

export interface RecorderOptions {
  readonly level: Level;
  readonly measures: readonly Measure[];
  /** Memory bound in bytes, for frames and snapshots each. */
  readonly memory: number;
  readonly steps: number;
  readonly n: number;
}

/** Steps between snapshots at first, where no frames are kept: short runs are replayed from the start. */
const SPARSE = 1024;
const MOST_SNAPSHOTS = 32;

export function createRecorder({ level, measures, memory, steps, n }: RecorderOptions): Recorder {
  const table = createTable([...STANDARD_MEASURES, ...measures.map(({ name }) => name)], level === "none" ? 1 : 4096, Math.min(steps, 1e6));
  const frames = level === "frames" || level === "causes" ? createFrames(n, memory) : null;
  const row = new Float64Array(table.columns.length);
  let every = frames === null ? SPARSE : Math.max(1, Math.ceil(Math.min(steps, SPARSE) / 8));
  const finest = every;
  const snapshots: Snapshot[] = [];
  const thinOut = () => snapshots.splice(0, snapshots.length, ...snapshots.filter(({ step }, k) => step % every === 0 || k >= snapshots.length - 2));
  const keep = (simulation: Simulation) => {
    if (simulation.done % finest !== 0 || (simulation.done === 0 && frames === null)) return;
    snapshots.push(simulation.save());
    const size = snapshots.at(-1)!.arena.length + (snapshots.at(-1)!.trace?.length ?? 0);
    const most = Math.max(3, Math.min(MOST_SNAPSHOTS, Math.floor(memory / size)));
    thinOut();
    while (snapshots.length > most) {
      every *= 2;
      thinOut();
    }
  };
  let started = false;
  const look = (view: MeasureView) => {
    for (const [k, measure] of measures.entries()) {
      if (!started) measure.start?.(view);
      if (view.step > 0) row[STANDARD_MEASURES.length + k] = measure.measure(view);
    }
    started = true;
  };
  return {
    table, frames, row, snapshots,
    record(simulation) {
      const { model, done } = simulation;
      keep(simulation);
      frames?.offer(sceneryOf(simulation));
      if (measures.length > 0) look(viewOf(simulation));
      if (done === 0) return;
      row.set(model.clock.row);
      if (level !== "none") table.offer(done, row);
    },
    notes: () => [
      ...(table.stride > 1 ? [`the table keeps one step in ${table.stride}, to stay within 4096 rows`] : []),
      ...(frames !== null && frames.stride > 1 ? [`frames keep one step in ${frames.stride}, to stay within ${memory} bytes`] : []),
    ],
  };
}

function viewOf({ model, done }: Simulation): MeasureView {
  const { scene: { agents, ties, byKey }, voice, clock, scenario, broadcasts: [first], tracer } = model;
  return {
    agents, ties, byKey, step: done, publicness: scenario.channels[0]!.publicness, posts: voice, contacts: clock.row[0]!,
    ...(first === undefined ? {} : { campaign: { contactedAt: first.contactedAt, heardAt: tracer?.reachedAt(0) ?? null } }),
  };
}
