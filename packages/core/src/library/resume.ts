import { drain } from "../pace/drain.js";
import { canonicalJson } from "../scenario/canonical-json.js";
import { parseScenario } from "../scenario/scenario.js";
import { type Issue, SpecError } from "../spec/errors.js";
import { show } from "../spec/show.js";
import { catalog as standard } from "./catalog.js";
import type { Checkpoint } from "../engine/checkpoint.js";
import { type Course, courseHash } from "../engine/course.js";
import { execute } from "../engine/execute.js";
import { ENGINE } from "../engine/hash.js";
import type { Run, SimulateOptions } from "../engine/run.js";
import { runOf } from "../engine/run-of.js";
import { courseOf, type Luck } from "../engine/simulate.js";

/**
 * Goes on from a checkpoint to the end: the same bits as if never interrupted. The table begins where it was resumed.
 *
 * @param options a catalog, where its scenario uses names that do not come with the library
 * @throws {SpecError} when the checkpoint does not belong to this engine, scenario, network and seed
 */
export function resume(checkpoint: Checkpoint, { catalog = standard, ...options }: Omit<Luck, "seed" | "replication" | "storage"> & SimulateOptions = {}): Run {
  requireCheckpoint(checkpoint);
  const { seed, replication, step, storage, arena, trace } = checkpoint;
  const how: SimulateOptions = { ...options, record: trace === null ? "none" : "measures" };
  const segments = checkpoint.segments.map(({ from, scenario }) => ({ from, scenario: parseScenario(scenario, catalog) }));
  const course = { ...drain(courseOf(segments[0]!.scenario, { ...options, seed, replication, ...(storage === null ? {} : { storage }) })), segments };
  requireFitting(checkpoint, course);
  return runOf(execute(course, how, { step, arena, trace }), how);
}

/** @throws {SpecError} when something is not a checkpoint, such as one that went through JSON, which loses its bytes */
function requireCheckpoint(checkpoint: Checkpoint): void {
  const whole = typeof checkpoint === "object" && checkpoint !== null && Array.isArray(checkpoint.segments) && checkpoint.segments.length > 0
    && checkpoint.arena instanceof Uint8Array && (checkpoint.trace === null || checkpoint.trace instanceof Uint8Array);
  if (whole) return;
  throw new SpecError([{
    code: "E_CHECKPOINT", path: "", expected: "a checkpoint as `run.checkpoint()` gives it, with its bytes", received: show(checkpoint),
    hint: "store it by structured clone, or its byte arrays as bytes; JSON loses them",
  }], "checkpoint");
}

/** @throws {SpecError} when the checkpoint is of another engine, scenario, network or seed than the course */
function requireFitting(checkpoint: Checkpoint, course: Course): void {
  const pairs: readonly [string, string, string][] = [
    ["engine", ENGINE, checkpoint.engine], ["network", course.ground.hash(), checkpoint.network], ["seed", course.seed, checkpoint.seed],
    ["replication", String(course.replication), String(checkpoint.replication)],
    ["segments", courseHash(course), canonicalJson(checkpoint.segments) === canonicalJson(course.segments) ? courseHash(course) : "another scenario"],
  ];
  const issues: Issue[] = pairs.filter(([, expected, received]) => expected !== received)
    .map(([path, expected, received]) => ({ code: "E_CHECKPOINT", path, expected, received }));
  if (issues.length > 0) throw new SpecError(issues, "checkpoint");
}
