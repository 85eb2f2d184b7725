import { drain } from "../pace/drain.js";
import type { Arena } from "../population/arena.js";
import { InvariantError } from "../spec/errors.js";
import { advance, advancing } from "./advance.js";
import { assembling, type Trace } from "./assemble.js";
import { type Course, segmentAt } from "./course.js";
import { gearOf } from "./gear.js";
import type { Model } from "./model.js";

/** The whole state of a run after some steps: a copy of its arenas. */
export interface Snapshot {
  /** Steps done. */
  readonly step: number;
  readonly arena: Uint8Array;
  readonly trace: Uint8Array | null;
}

/** What is to be told of a step. */
export interface Watch {
  /** Agents are about to answer. */
  answering(model: Model): void;
  /** They have answered. */
  answered(model: Model): void;
  /** A strategy or a part of the market has acted, by its id or name. */
  acted(model: Model, by: string): void;
}

/** A run in the making: it can take a step, be saved, and be put back to where it was saved. */
export interface Simulation {
  readonly model: Model;
  /** Steps done. */
  readonly done: number;
  step(watch?: Watch): void;
  /** The same step in portions of work, as far as it can be cut. */
  stepping(): Generator<number, void>;
  save(): Snapshot;
  load(snapshot: Snapshot): void;
  /** The same in portions. */
  loading(snapshot: Snapshot): Generator<number, void>;
}

export function createSimulation(course: Course, trace: Trace): Simulation {
  return drain(openingSimulation(course, trace));
}

/** The same in portions. */
export function* openingSimulation(course: Course, trace: Trace): Generator<number, Simulation> {
  let segment = course.segments[0]!;
  const standing = new Standing(yield* build(course, segment.scenario, trace));
  const enter = function* (step: number) {
    const due = segmentAt(course, step);
    if (due === segment) return;
    const next = yield* build(course, due.scenario, trace);
    standing.model.tracer?.settle(step);
    gearOf(course.catalog, "forks", "fork").transplant(standing.model, next);
    [segment, standing.model] = [due, next];
  };
  const loading = function* ({ step, arena, trace: traced }: Snapshot): Generator<number, void> {
    const due = segmentAt(course, Math.max(0, step - 1));
    if (due !== segment) [segment, standing.model] = [due, yield* build(course, due.scenario, trace)];
    const { model } = standing;
    put(model.scene.arena, arena);
    if (model.tracer === null) return;
    if (traced === null) throw new InvariantError("this snapshot holds no trace", { step });
    put(model.tracer.arena, traced);
    model.tracer.utterances?.rewind(step);
  };
  return Object.assign(standing, {
    step(watch?: Watch) {
      if (segmentAt(course, standing.done) !== segment) drain(enter(standing.done));
      advance(watch === undefined ? standing.model : watched(standing.model, watch));
    },
    *stepping() {
      yield* enter(standing.done);
      yield* advancing(standing.model);
    },
    save: () => ({ step: standing.done, arena: standing.model.scene.arena.bytes.slice(), trace: standing.model.tracer?.arena.bytes.slice() ?? null }),
    load: (snapshot: Snapshot) => drain(loading(snapshot)),
    loading,
  });
}

/** Where a simulation is. Accessors stand on a class: an object's own would keep a whole run until a major collection of garbage. */
class Standing {
  model: Model;
  constructor(model: Model) { this.model = model; }
  get done() { return this.model.clock.counts[0]!; }
}

const build = ({ catalog, ground, seed, replication }: Course, scenario: Model["scenario"], trace: Trace): Generator<number, Model> =>
  assembling(scenario, catalog, ground, seed, replication, trace);

/** The same model, watched: everything of it is shared. */
function watched(model: Model, watch: Watch): Model {
  const { strategies, settle, scenario } = model;
  const acted = (k: number) => watch.acted(model, scenario.strategies[k]!.id);
  return {
    ...model,
    respond(step) {
      watch.answering(model);
      model.respond(step);
      watch.answered(model);
    },
    strategies: strategies && { ...strategies, begin: (t, row) => strategies.begin(t, row, acted), settle: (t) => strategies.settle(t, acted) },
    settle: settle && ((t) => settle(t, (part) => watch.acted(model, part))),
  };
}

function put({ bytes }: Arena, saved: Uint8Array): void {
  if (bytes.length !== saved.length) throw new InvariantError(`a snapshot of ${saved.length} bytes does not fit an arena of ${bytes.length}`);
  bytes.set(saved);
}
