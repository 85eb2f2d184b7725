import type { Network } from "../graph/network.js";
import type { Catalog } from "../scenario/catalog.js";
import { scenarioHash } from "../scenario/hash.js";
import type { Scenario } from "../scenario/scenario.js";
import { type Ground, groundSource, lay } from "./ground.js";

/** A scenario in force from a step on. */
export interface Segment {
  readonly from: number;
  readonly scenario: Scenario;
}

/** All that decides a run: one scenario, or several after one another, and luck. */
export interface Course {
  readonly segments: readonly Segment[];
  readonly seed: string;
  readonly replication: number;
  readonly catalog: Catalog;
  readonly ground: Ground;
  readonly network?: Network;
}

/** The segment in force at a step. */
export function segmentAt({ segments }: Course, step: number): Segment {
  let found = segments[0]!;
  for (const segment of segments) if (segment.from <= step) found = segment;
  return found;
}

/** The scenario a run ends with; its length, window and stop condition are the run's. */
export const finalScenario = ({ segments }: Course): Scenario => segments.at(-1)!.scenario;

/** Hash of everything that a course computes, but for luck and network; a segment that changes nothing does not count. */
export function courseHash({ segments }: Course): string {
  const hashes = segments.map(({ scenario }) => scenarioHash(scenario));
  return segments.flatMap(({ from }, k) => (hashes[k] === hashes[k - 1] ? [] : [(from === 0 ? "" : `@${from}:`) + hashes[k]!])).join(";");
}

/** The course with something changed from a step on, later segments included. */
export function changedFrom(course: Course, step: number, change: (scenario: Scenario) => Scenario): Course {
  const { segments } = course;
  const changed = [{ from: step, scenario: segmentAt(course, step).scenario }, ...segments.filter(({ from }) => from > step)];
  return { ...course, segments: [...segments.filter(({ from }) => from < step), ...changed.map(({ from, scenario }) => ({ from, scenario: change(scenario) }))] };
}

/** The course on a ground of its own, where its network or ties are no longer those it stands on. */
export function grounded(course: Course): Course {
  const { scenario } = course.segments[0]!;
  const from = groundSource(scenario, course);
  return from === course.ground.from ? course : { ...course, ground: lay(scenario, course.catalog, course) };
}
