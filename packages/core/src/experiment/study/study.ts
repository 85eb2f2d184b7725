import type { Network } from "../../graph/network.js";
import type { Catalog } from "../../scenario/catalog.js";
import type { Changes, Scenario } from "../../scenario/scenario.js";
import type { Design } from "../design.js";
import type { StudyFile } from "./shape.js";

export type Arm = "a" | "b";

/** A study that was checked as a whole. */
export interface Study extends Omit<StudyFile, "scenario"> {
  /** With what is given in every run. */
  readonly scenario: Scenario;
  readonly catalog: Catalog;
  /** SHA-256 of the canonical JSON of the file with every default filled in: 64 hexadecimal digits. */
  readonly hash: string;
  /** Factors and points in [0, 1] of the design as drawn; null where it lists its settings, or takes one at a time. */
  readonly drawn: Design | null;
  /** Its own network; null where it has none. */
  readonly imported: Imported | null;
}

/** A network that a study holds. */
export interface Imported {
  readonly network: Network;
  /** SHA-256 of what orders its people and of the canonical JSON of its content: 64 hexadecimal digits. */
  readonly hash: string;
}

/** One setting of a design. */
export interface Treatment {
  /** Name made of the changes only: 16 hexadecimal digits; the same in every study of this scenario that has it. */
  readonly id: string;
  /** By path; no lead names. */
  readonly changes: Changes;
}

/** One run that a study asks for. */
export interface Planned {
  /**
   * Address: the first 16 hexadecimal digits of the SHA-256 of engine, scenario with what is given, the study's own network, seed, changes of the treatment, arm,
   * replication, and whether there is a twin. It hangs on nothing else, so that other levels, orders, shards and tables leave it as it is.
   */
  readonly id: string;
  readonly treatment: Treatment;
  readonly arm: Arm | null;
  readonly replication: number;
  /** The treatment's changes and, on top, the arm's. */
  readonly changes: Changes;
}

/** A run by its place in a study: position of its treatment, arm and replication. */
export interface RunRef {
  readonly point: number;
  readonly arm: Arm | null;
  readonly replication: number;
}

/** What a study asks for, run by run. */
export interface Plan {
  readonly study: Study;
  /** Different from one another, in the order of the design. */
  readonly treatments: readonly Treatment[];
  /** (points of the design) which treatment each is; points may share one. */
  readonly ofPoint: Uint32Array;
  /** (treatments) the order in which they are run within a replication: balanced over levels wherever it is cut. */
  readonly order: Uint32Array;
  /** (treatments) the place of each in `order`. */
  readonly place: Uint32Array;
  /** One run. Runs come in the order of their replications, within one in `order`, within that arm a before b: the order of rows in all tables. */
  planned(ref: RunRef): Planned;
}
