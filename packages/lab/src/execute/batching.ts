import type { RunRef } from "@talkback/core/experiment";

/** Agents times steps that a batch has at least, where it can: some tenth of a second, against which handing it over is nothing. */
const ENOUGH = 1_000_000;

/** Runs that a batch has at most: what is lost with its worker is computed again. */
const MOST = 100;

/** A run to be computed. */
export interface Task {
  readonly ref: RunRef;
  readonly id: string;
  /** Agents times steps. */
  readonly work: number;
}

export interface BatchSize {
  /** Agents times steps after which a batch is full; 1,000,000 when absent. */
  readonly work?: number;
  /** Runs of a batch at most, 1 or more; 100 when absent. */
  readonly runs?: number;
}

/** The next tasks as one batch, by their counted work and never by the clock: one at least, unless there is none, which gives null. */
export function nextBatch(tasks: Iterator<Task>, { work = ENOUGH, runs = MOST }: BatchSize = {}): readonly Task[] | null {
  const batch: Task[] = [];
  for (let sum = 0; sum < work && batch.length < runs; ) {
    const { done, value } = tasks.next();
    if (done === true) break;
    batch.push(value);
    sum += value.work;
  }
  return batch.length === 0 ? null : batch;
}
