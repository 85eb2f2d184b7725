import type { Frame, Frames } from "../observe/frames.js";
import type { Table } from "../observe/table.js";
import type { Mode, Outcomes } from "../observe/outcomes.js";
import type { RealisedCorrelation } from "../population/joint-scores.js";
import type { Changes, Scenario } from "../scenario/scenario.js";
import type { Cascade } from "../trace/cascade.js";
import type { Utterances } from "../trace/utterances.js";
import type { Executed, RunOptions } from "./execute.js";
import type { Explanation } from "./explanation.js";
import type { FilmOptions } from "./film.js";
import type { Ground } from "./ground.js";
import type { Host } from "./host.js";
import type { Agents } from "../population/agents.js";
import type { Summary } from "./summary.js";
import type { Checkpoint } from "./checkpoint.js";

/** One scenario with one seed, carried out. What was not recorded is computed again when asked for, with the same bits. */
export interface Run {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replication: number;
  /** Steps done. */
  readonly steps: number;
  /** Why it ended before its last step; null when it did not. */
  readonly stopped: Executed["stopped"];
  /** The same on every machine, in every browser and storage order, at every level of recording. */
  readonly hash: string;
  readonly scenarioHash: string;
  readonly networkHash: string;
  readonly ground: Ground;
  readonly correlations: readonly RealisedCorrelation[];
  /** Ids of all that send to agents, by the index that utterances and causes name them by: campaigns, then strategies that answer. */
  readonly senders: readonly string[];
  /** Computes the runs that it compares with, if they are not there yet; where the run or they were aborted, it goes without. */
  readonly summary: Summary;
  /** One row a step: the standard measures, then those asked for. */
  readonly table: Table;
  /** Recorded frames; null below the level `frames`. */
  readonly recordedFrames: Frames | null;
  /** Frames for scrubbing; computed again below the level `frames`. */
  readonly pictures: Frames;
  /** Everything that was said; computed again below the level `causes`. */
  readonly utterances: Utterances;
  readonly cascades: readonly Cascade[];
  /** What to bear in mind, in words: a caution about parameters, and what was thinned or cut to stay within memory. */
  readonly notes: readonly string[];
  /** Ids of all agents by index. */
  readonly idOf: (i: number) => string;
  readonly indexOf: (id: string) => number | undefined;
  /** All columns after some steps, by replay where it is not the last one; a copy. */
  at(step: number): Agents;
  /** Every frame from the start on, computed as it is asked for; yields to the host some ten milliseconds of work apart, as `simulateAsync` does. */
  frames(options?: FilmOptions): AsyncGenerator<Frame>;
  /** The whole state after some steps, to be stored and resumed elsewhere. */
  checkpoint(step?: number): Checkpoint;
  /** The same luck, with something changed from that step on. */
  fork(step: number, changes: Changes): Run;
  /** The same luck, with something changed from the start. */
  with(changes: Changes): Run;
  /** The same run without a campaign's contacts. */
  twin(campaign?: number): Run;
  /** Backfire, lift and modes against another run with the same people, in place of the twin. */
  against(base: Run, campaign?: number): Outcomes;
  /** Carries out the runs that outcomes are compared with, without blocking; when aborted, outcomes stay without a comparison. */
  compared(host?: Host): Promise<void>;
  /** (n) 1 + the step in which a campaign first reached each agent, by a contact or by word of mouth where that can be followed; 0 for never. */
  reachedAt(campaign?: number): Uint32Array;
  /** (n) 1 for those whom a campaign targets. */
  targeted(campaign?: number): Uint8Array;
  /** (n) 1 for those whom a strategy of the brand concerns, such as those who pose as customers. */
  concerned(strategy?: number): Uint8Array;
  /** What a campaign made of an agent; null without a twin to compare with. */
  modeOf(agent: string, campaign?: number): Mode | null;
  /** Why an agent turned: where, from what it heard, from whom, and what would have changed it. */
  explain(agent: string, options?: { readonly step?: number }): Explanation;
}

/** Options of a run and of what it is compared with. */
export interface SimulateOptions extends RunOptions {
  /** Whether outcomes are compared with the run without the campaign; default true. */
  readonly twin?: boolean;
}
