import type { Course, Segment } from "./course.js";
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
