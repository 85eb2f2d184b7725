import { canonicalJson } from "../scenario/canonical-json.js";
import { type Issue, SpecError } from "../spec/errors.js";
import { show } from "../spec/show.js";
import { type Course, courseHash, type Segment } from "./course.js";
import { ENGINE } from "./hash.js";
import type { Snapshot } from "./simulation.js";

/** A run in the middle of it, as plain data: may be stored, sent and resumed on another machine, with the same bits. */
export interface Checkpoint {
  readonly engine: string;
  readonly segments: readonly Segment[];
  readonly seed: string;
  readonly replication: number;
  readonly network: string;
  readonly step: number;
  /** (n) keys of the agents in the order in which they are stored; null when they are in order of keys. */
  readonly storage: Uint32Array | null;
  /** The arena's bytes; little-endian. */
  readonly arena: Uint8Array;
  /** Who moved whom so far; null when nobody followed it. */
  readonly trace: Uint8Array | null;
}

export function checkpointOf({ segments, seed, replication, ground }: Course, { step, arena, trace }: Snapshot): Checkpoint {
  return { engine: ENGINE, segments, seed, replication, network: ground.hash(), step, storage: ground.ties.keys?.slice() ?? null, arena, trace };
}

/** @throws {SpecError} when something is not a checkpoint, such as one that went through JSON, which loses its bytes */
export function requireCheckpoint(checkpoint: Checkpoint): void {
  const whole = typeof checkpoint === "object" && checkpoint !== null && Array.isArray(checkpoint.segments) && checkpoint.segments.length > 0
    && checkpoint.arena instanceof Uint8Array && (checkpoint.trace === null || checkpoint.trace instanceof Uint8Array);
  if (whole) return;
  throw new SpecError([{
    code: "E_CHECKPOINT", path: "", expected: "a checkpoint as `run.checkpoint()` gives it, with its bytes", received: show(checkpoint),
    hint: "store it by structured clone, or its byte arrays as bytes; JSON loses them",
  }], "checkpoint");
}

/** @throws {SpecError} when the checkpoint is of another engine, scenario, network or seed than the course */
export function requireFitting(checkpoint: Checkpoint, course: Course): void {
  const pairs: readonly [string, string, string][] = [
    ["engine", ENGINE, checkpoint.engine], ["network", course.ground.hash(), checkpoint.network], ["seed", course.seed, checkpoint.seed],
    ["replication", String(course.replication), String(checkpoint.replication)],
    ["segments", courseHash(course), canonicalJson(checkpoint.segments) === canonicalJson(course.segments) ? courseHash(course) : "another scenario"],
  ];
  const issues: Issue[] = pairs.filter(([, expected, received]) => expected !== received)
    .map(([path, expected, received]) => ({ code: "E_CHECKPOINT", path, expected, received }));
  if (issues.length > 0) throw new SpecError(issues, "checkpoint");
}
