import { drain } from "../pace/drain.js";
import { SpecError } from "../spec/errors.js";
import { show } from "../spec/show.js";
import type { Measure } from "../observe/measure.js";
import type { Trace } from "./assemble.js";
import { check } from "./check.js";
import { type Course, finalScenario } from "./course.js";
import { gearOf } from "./gear.js";
import { type Host, type Unhurried, unhurried } from "./host.js";
import { createRecorder, type Level, LEVELS, type Recorder } from "./recorder.js";
import { openingSimulation, type Simulation, type Snapshot } from "./simulation.js";
import { countStill } from "./still.js";
import { addToWindow, clearWindow } from "./window.js";

/** How a run is carried out; none of it changes a result. */
export interface RunOptions {
  /** What is kept: nothing, measures of each step (default), frames for scrubbing, or every utterance and its cause. */
  readonly record?: Level;
  /** Further measures for the table. */
  readonly measures?: readonly Measure[];
  /** Memory bound of frames, snapshots and utterances each, in bytes; default 256 MiB. Beyond it records are thinned. */
  readonly memory?: number;
  /** Check every invariant after each step. */
  readonly check?: boolean;
  /** Ends the run after a step when it returns true. */
  readonly stopWhen?: (after: { readonly step: number; readonly row: Readonly<Record<string, number>> }) => boolean;
}

/** A run carried out, or as much of it as there was. */
export interface Executed {
  readonly course: Course;
  readonly simulation: Simulation;
  readonly recorder: Recorder;
  /** Why it ended before its last step; null when it did not. */
  readonly stopped: "still" | "condition" | "aborted" | null;
}

export const DEFAULT_MEMORY = 256 * 1024 * 1024;

/** A course about to run: where it stands, and what is to happen after each step. */
export interface Execution {
  readonly simulation: Simulation;
  readonly steps: number;
  /** Why there is nothing left to run from where it stands, if so. */
  ended(): "still" | null;
  /** Bookkeeping after a step, in portions; returns why the run should end, if it should. */
  after(): Generator<number, "still" | "condition" | null>;
  /** Makes up the window of a run that ended early, in portions. */
  makeUp(): Generator<number, void>;
  finish(stopped: Executed["stopped"]): Executed;
}

/**
 * Makes ready to run, in portions.
 *
 * @param from where to go on; the start when absent
 */
export function* preparing(course: Course, options: RunOptions, from?: Snapshot): Generator<number, Execution> {
  const { record: level = "measures", measures = [], memory = DEFAULT_MEMORY } = options;
  if (!LEVELS.includes(level)) throw new SpecError([{ code: "E_OPTION", path: "record", expected: `one of ${LEVELS.join(", ")}`, received: show(level) }], "options");
  const simulation = yield* openingSimulation(course, level === "none" ? "off" : level === "causes" ? gearOf(course.catalog, "causes", "record").createUtterances(memory) : "origins");
  if (from !== undefined) yield* simulation.loading(from);
  const { steps, stop } = finalScenario(course);
  const recorder = createRecorder({ level, measures, memory, steps, n: simulation.model.scene.agents.n });
  recorder.record(simulation);
  const ended = () => (stop !== null && simulation.model.clock.counts[2]! >= stop.patience ? "still" : null);
  return {
    simulation, steps, ended,
    after: () => keepingBooks(course, simulation, recorder, options, ended),
    makeUp: () => makingUp(course, simulation, recorder),
    finish: (stopped) => ({ course, simulation, recorder, stopped }),
  };
}

// Generators of their own, not closures: a closure's first call makes a hidden class that keeps a whole run until a major collection of garbage.

function* keepingBooks(course: Course, simulation: Simulation, recorder: Recorder, options: RunOptions, ended: Execution["ended"]): ReturnType<Execution["after"]> {
  yield* settle(course, simulation);
  if (options.check === true) check(simulation.model);
  recorder.record(simulation);
  return ended() ?? (options.stopWhen?.({ step: simulation.done, row: rowOf(recorder) }) === true ? "condition" : null);
}

function* makingUp(course: Course, simulation: Simulation, { snapshots }: Recorder): Generator<number, void> {
  if (simulation.done < finalScenario(course).steps) yield* fillWindow(course, simulation, snapshots);
}

/** Runs to the end at once. */
export function execute(course: Course, options: RunOptions, from?: Snapshot): Executed {
  const execution = drain(preparing(course, options, from));
  const { simulation, steps } = execution;
  let stopped: Executed["stopped"] = execution.ended();
  while (stopped === null && simulation.done < steps) {
    simulation.step();
    stopped = drain(execution.after());
  }
  drain(execution.makeUp());
  return execution.finish(stopped);
}

/** The same without blocking: yields to the host, tells it how far it is, and ends with what it has when aborted. */
export async function executeAsync(course: Course, options: RunOptions & Host, slowly: Unhurried = unhurried(options)): Promise<Executed> {
  const { signal, onProgress } = options;
  await slowly(course.ground.transposing());
  const execution = await slowly(preparing(course, options));
  const { simulation, steps } = execution;
  let stopped: Executed["stopped"] = null;
  while (stopped === null && simulation.done < steps) {
    await slowly(simulation.stepping());
    stopped = await slowly(execution.after());
    onProgress?.({ done: simulation.done, steps });
    if (signal?.aborted === true && simulation.done < steps) stopped ??= "aborted";
  }
  await slowly(execution.makeUp());
  return execution.finish(stopped);
}

/** The run again, from the last snapshot before it, up to a step. Same luck, same bits. */
export function replay(course: Course, snapshots: readonly Snapshot[], to: number, trace: Trace = "off"): Simulation {
  const simulation = drain(nearest(course, snapshots, to, trace));
  while (simulation.done < to) {
    simulation.step();
    drain(settle(course, simulation));
  }
  return simulation;
}

/** The simulation as it was at the last snapshot at or before a step. */
function* nearest(course: Course, snapshots: readonly Snapshot[], to: number, trace: Trace): Generator<number, Simulation> {
  const simulation = yield* openingSimulation(course, trace);
  const near = snapshots.findLast(({ step, trace: traced }) => step <= to && (trace === "off" || traced !== null));
  if (near !== undefined) yield* simulation.loading(near);
  return simulation;
}

/** What a run remembers of the step just done, recorded or not: the sums of its window, and for how long nothing has changed. */
function* settle(course: Course, { model, done }: Simulation): Generator<number, void> {
  const { steps, window, stop } = finalScenario(course);
  if (done > steps - window) yield* addToWindow(model);
  if (stop !== null) yield* countStill(model, stop.below);
}

/** The window of a run that ended early: its last steps are done once more. */
function* fillWindow(course: Course, ended: Simulation, snapshots: readonly Snapshot[]): Generator<number, void> {
  const from = Math.max(0, ended.done - finalScenario(course).window);
  const again = yield* nearest(course, snapshots, from, "off");
  clearWindow(again.model);
  while (again.done < ended.done) {
    yield* again.stepping();
    if (again.done > from) yield* addToWindow(again.model);
  }
  for (const name of ["windowPublic", "windowPrivate", "windowRow", "windowSteps"]) ended.model.scene.arena.column[name]!.set(again.model.scene.arena.column[name]!);
}

function rowOf({ table, row }: Recorder): Record<string, number> {
  return Object.fromEntries(table.columns.map((column, k) => [column, row[k]!]));
}

/** @throws {SpecError} when a step is not one of the run's */
export function requireStep(step: number, done: number): void {
  if (Number.isInteger(step) && step >= 0 && step <= done) return;
  throw new SpecError([{ code: "E_STEP", path: "step", expected: `a whole number from 0 to ${done}`, received: String(step) }], "step");
}

