import type { Executed } from "./execute.js";
import type { Run } from "./run.js";

/** What a run makes when it is asked for it. */
type Asked = "scenarioHash" | "networkHash" | "hash" | "summary" | "pictures" | "utterances" | "cascades" | "notes";
type To = { readonly [K in Asked]: () => Run[K] } & { readonly executed: () => Executed };

/**
 * The properties of a run that are made when they are read, and what stands behind it.
 *
 * They stand on a class: accessors of an object's own, and values of a WeakMap, outlive all minor collections of garbage, so that many short
 * runs would be kept until a major one, each with its arenas.
 */
export class Answers implements Pick<Run, Asked> {
  readonly #to: To;

  constructor(to: To) {
    this.#to = to;
  }

  get scenarioHash() { return this.#to.scenarioHash(); }
  get networkHash() { return this.#to.networkHash(); }
  get hash() { return this.#to.hash(); }
  get summary() { return this.#to.summary(); }
  get pictures() { return this.#to.pictures(); }
  get utterances() { return this.#to.utterances(); }
  get cascades() { return this.#to.cascades(); }
  get notes() { return this.#to.notes(); }

  /** What stands behind a run of ours. */
  static behind(run: unknown): Executed | undefined {
    return run instanceof Answers ? run.#to.executed() : undefined;
  }
}
