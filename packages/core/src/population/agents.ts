import type { Arena, Column, ColumnSpec } from "./arena.js";

/** The columns every run has: who the agents are and what they hold. */
export interface Agents {
  readonly n: number;
  /** (n) private attitude to the brand, [−1, 1]. */
  readonly attitude: Float64Array;
  /** (n) what the attitude is pulled back to, [−1, 1]. */
  readonly anchor: Float64Array;
  /** (n) what the agent would say before everybody, [−1, 1]; a stance, not a record. */
  readonly expressed: Float64Array;
  /** (n) perceived threat to autonomy, [0, 1]. */
  readonly threat: Float64Array;
  /** (n) attitude certainty, [0, 1]. */
  readonly certainty: Float64Array;
  /** (n) sense of power, [0, 1]. */
  readonly power: Float64Array;
  /** (n) how far uncertainty erodes this agent's confidence in its power, [0, 1]. */
  readonly erosion: Float64Array;
  /** (n) confidence in one's power, [0, 1]; derived by the rule, kept because it is a mediator. */
  readonly confidence: Float64Array;
  /** (n) how much the agent talks, [0, 1]. */
  readonly activity: Float64Array;
  /** (n) mean opinion of the last step in which anything was heard, [−1, 1]; 0 before. */
  readonly lastHeard: Float64Array;
  /** (n) 0: no reactance in the last answer; else 2 + the sign that the answer would have had without it. */
  readonly reaction: Uint8Array;
  /** (n) 1 when an empowering act reached the agent in this step. */
  readonly empowered: Uint8Array;
  /** (n) 1 + the last step in which the agent spoke; 0 for never. */
  readonly spokeAt: Uint32Array;
  /** The rule's own columns by name. */
  readonly own: Readonly<Record<string, Column>>;
  /** Columns of the market's parts by name; empty where none is switched on. */
  readonly market: Readonly<Record<string, Column>>;
}

const TRAITS = ["attitude", "anchor", "expressed", "threat", "certainty", "power", "erosion", "confidence", "activity", "lastHeard"] as const;

/** The columns of `Agents`, in the order in which they are hashed. */
export const AGENT_COLUMNS: readonly ColumnSpec[] = [
  ...TRAITS.map((name) => ({ name, holds: "f64" as const })),
  { name: "reaction", holds: "u8" }, { name: "empowered", holds: "u8" }, { name: "spokeAt", holds: "u32" },
];

/** The agents' columns of an arena; `own` names the rule's own, `market` those of the market's parts. */
export function agentsOf(arena: Arena, n: number, own: readonly string[], market: readonly string[] = []): Agents {
  const named = Object.fromEntries(AGENT_COLUMNS.map(({ name }) => [name, arena.column[name]!]));
  const of = (prefix: string, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, arena.column[`${prefix}:${name}`]!]));
  return { n, ...named, own: of("own", own), market: of("market", market) } as unknown as Agents;
}

/** The same agents in columns of their own. */
export function copyAgents({ n, own, market, ...columns }: Agents): Agents {
  return { n, ...copied(columns), own: copied(own), market: copied(market) } as Agents;
}

const copied = (columns: Readonly<Record<string, Column>>): Readonly<Record<string, Column>> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice()]));
