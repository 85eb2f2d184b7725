import type { Arena } from "../population/arena.js";
import { InvariantError } from "../spec/errors.js";
import { advance, advanceSliced } from "./advance.js";
import { assemble, type Trace } from "./assemble.js";
import { type Course, segmentAt } from "./course.js";
import type { Model } from "./model.js";
import { transplant } from "./transplant.js";

/** The whole state of a run after some steps: a copy of its arenas. */
export interface Snapshot {
  /** Steps done. */
  readonly step: number;
  readonly arena: Uint8Array;
  readonly trace: Uint8Array | null;
}

/** A run in the making: it can take a step, be saved, and be put back to where it was saved. */
export interface Simulation {
  readonly model: Model;
  /** Steps done. */
  readonly done: number;
  /** @param watch called with the model whenever agents are about to answer */
  step(watch?: (model: Model) => void): void;
  /** One step in slices of at most `agents` agents where it can be cut; yields how many were served since the last stop. */
  stepSliced(agents: number): Generator<number>;
  save(): Snapshot;
  load(snapshot: Snapshot): void;
}

export function createSimulation(course: Course, trace: Trace): Simulation {
  let segment = course.segments[0]!;
  let model = build(course, segment.scenario, trace);
  const enter = (step: number) => {
    const due = segmentAt(course, step);
    if (due === segment) return;
    const next = build(course, due.scenario, trace);
    model.tracer?.settle(step);
    transplant(model, next);
    [segment, model] = [due, next];
  };
  return {
    get model() { return model; },
    get done() { return model.clock.counts[0]!; },
    step(watch) {
      enter(model.clock.counts[0]!);
      advance(watch === undefined ? model : watched(model, watch));
    },
    *stepSliced(agents) {
      enter(model.clock.counts[0]!);
      yield* advanceSliced(model, agents);
    },
    save: () => ({ step: model.clock.counts[0]!, arena: model.scene.arena.bytes.slice(), trace: model.tracer?.arena.bytes.slice() ?? null }),
    load({ step, arena, trace: traced }) {
      const due = segmentAt(course, Math.max(0, step - 1));
      if (due !== segment) [segment, model] = [due, build(course, due.scenario, trace)];
      put(model.scene.arena, arena);
      if (model.tracer === null) return;
      if (traced === null) throw new InvariantError("this snapshot holds no trace", { step });
      put(model.tracer.arena, traced);
      model.tracer.utterances?.rewind(step);
    },
  };
}

const build = ({ catalog, ground, seed, replication }: Course, scenario: Model["scenario"], trace: Trace): Model =>
  assemble(scenario, catalog, ground, seed, replication, trace);

/** The same model, watched: everything of it is shared. */
const watched = (model: Model, watch: (model: Model) => void): Model => ({
  ...model,
  respond(step) {
    watch(model);
    model.respond(step);
  },
});

function put({ bytes }: Arena, saved: Uint8Array): void {
  if (bytes.length !== saved.length) throw new InvariantError(`a snapshot of ${saved.length} bytes does not fit an arena of ${bytes.length}`);
  bytes.set(saved);
}
