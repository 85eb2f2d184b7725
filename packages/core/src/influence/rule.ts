import type { Agents } from "../population/agents.js";
import type { ColumnSpec } from "../population/arena.js";
import type { Heard } from "../population/heard.js";
import type { Fields, Values } from "../spec/shape.js";

/** What a rule is handed at each step; `active[lo … hi)` are to be updated. */
export interface Step {
  /** Step, from 0. */
  t: number;
  /** Agents in activation order. */
  active: Uint32Array;
  lo: number;
  hi: number;
  readonly heard: Heard;
  /** Read and write: the rule writes only the rows of the agents it is asked to update. */
  readonly agents: Agents;
  /** (n) what each agent said in this step, where `spoke` is 1. */
  readonly said: { readonly spoke: Uint8Array; readonly opinion: Float64Array };
  /** Addressed uniform in [0, 1) of the rule's own stream for agent i at this step. */
  readonly draw: (i: number, other?: number) => number;
}

/** Updates every agent in `active[lo … hi)`. Must not allocate, nor read or write another agent's row. */
export type Respond = (step: Step) => void;

/** How one agent answers what it heard. */
export interface InfluenceRule<F extends Fields = Fields> {
  /** kebab-case; the catalog key. */
  readonly name: string;
  /** One sentence; shown by command line and page. */
  readonly summary: string;
  /** DOI, or null if ours. */
  readonly source: string | null;
  readonly params: F;
  /** Columns of its own, kept with the agents' state, checkpointed and hashed. Start at 0. */
  readonly columns?: readonly ColumnSpec[];
  /** Praise and criticism are not answered alike, so the law of mirror symmetry does not hold. */
  readonly asymmetric?: boolean;
  /** Share of the `gap` that everybody closes, when that is all that the rule does: then those who can do so hear and answer in one pass. */
  share?(params: Values<F>): number;
  /** Each agent's answer is drawn, not computed. */
  readonly random?: boolean;
  /** Half-saturation of social impact, which also sets how often a message becomes a parent; default 0. */
  saturation?(params: Values<F>): number;
  /** How far uncertainty erodes confidence in power, for agents without an own value; default 0. */
  erosion?(params: Values<F>): number;
  /** Insecure power tolerated before threat is felt; absent for rules under which nobody feels threatened. */
  tolerance?(params: Values<F>): number;
  /** What the user should know of these parameters under a synchronous schedule; null when nothing. */
  caution?(params: Values<F>): string | null;
  /** Words for what happened to an agent whose answer needs more than the shared four conditions. */
  because?(params: Values<F>, agents: Agents, i: number): string;
  /** A meeting of two that both answer at once, for the pairwise schedule; in place of hearing and answering one by one. */
  meet?(params: Values<F>, agents: Agents): (i: number, j: number) => void;
  /** Once per run; may allocate. */
  bind(params: Values<F>, agents: Agents): Respond;
}

/** The rule as it is, with the types of its parameters; a spread of another rule may come first. */
export function defineRule<const F extends Fields>(rule: { readonly params: F } & InfluenceRule<NoInfer<F>>): InfluenceRule<F> {
  return rule;
}
