import type { Task } from "./task.js";

/** Limits of a batch; it has one run at least. */
export interface BatchSize {
  /** Agents times steps after which it is full; 1,000,000 when absent: some tenth of a second, against which handing it over is nothing. */
  readonly work?: number;
  /** Runs at most; 100 when absent: what is lost with its worker is computed again. */
  readonly runs?: number;
}

/** The next tasks as one batch, by their counted work and never by the clock; none where there is none. */
export function nextBatch(next: () => Task | null, { work = 1_000_000, runs = 100 }: BatchSize = {}): readonly Task[] {
  const batch: Task[] = [];
  for (let sum = 0; batch.length === 0 || (sum < work && batch.length < runs); sum += batch.at(-1)!.work) {
    const task = next();
    if (task === null) break;
    batch.push(task);
  }
  return batch;
}
