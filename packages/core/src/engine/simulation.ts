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
  /** Puts it back to where it was saved, in portions. */
  loading(snapshot: Snapshot): Generator<number, void>;
}

export function createSimulation(course: Course, trace: Trace): Simulation {
  return drain(openingSimulation(course, trace));
}

/** The same in portions. */
export function* openingSimulation(course: Course, trace: Trace): Generator<number, Simulation> {
  const standing = new Standing(course, trace);
  yield* standing.turningTo(course.segments[0]!);
  return standing;
}

type Segment = Course["segments"][number];

/** A class, since accessors and generators of an object's own would keep a whole run until a major collection of garbage. */
class Standing implements Simulation {
  readonly #course: Course;
  readonly #trace: Trace;
  #segment!: Segment;
  model!: Model;

  constructor(course: Course, trace: Trace) {
    this.#course = course;
    this.#trace = trace;
  }

  get done() { return this.model.clock.counts[0]!; }

  step(watch?: Watch): void {
    if (segmentAt(this.#course, this.done) !== this.#segment) drain(this.#entering());
    advance(watch === undefined ? this.model : watched(this.model, watch));
  }

  *stepping(): Generator<number, void> {
    yield* this.#entering();
    yield* advancing(this.model);
  }

  save(): Snapshot {
    const { scene, tracer } = this.model;
    return { step: this.done, arena: scene.arena.bytes.slice(), trace: tracer?.arena.bytes.slice() ?? null };
  }

  *loading({ step, arena, trace: traced }: Snapshot): Generator<number, void> {
    const due = segmentAt(this.#course, Math.max(0, step - 1));
    if (due !== this.#segment) yield* this.turningTo(due);
    const { scene, tracer } = this.model;
    put(scene.arena, arena);
    if (tracer === null) return;
    if (traced === null) throw new InvariantError("this snapshot holds no trace", { step });
    put(tracer.arena, traced);
    tracer.utterances?.rewind(step);
  }

  *#entering(): Generator<number, void> {
    const { model: before, done } = this;
    const due = segmentAt(this.#course, done);
    if (due === this.#segment) return;
    yield* this.turningTo(due);
    before.tracer?.settle(done);
    gearOf(this.#course.catalog, "forks", "fork").transplant(before, this.model);
  }

  /** Binds the scenario of a segment anew. */
  *turningTo(due: Segment): Generator<number, void> {
    const { catalog, ground, seed, replication } = this.#course;
    this.model = yield* assembling(due.scenario, catalog, ground, seed, replication, this.#trace);
    this.#segment = due;
  }
}

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
