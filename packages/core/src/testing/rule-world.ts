import type { InfluenceRule, Step } from "../influence/rule.js";
import { AGENT_COLUMNS, type Agents, agentsOf } from "../population/agents.js";
import { type Arena, allocate } from "../population/arena.js";
import { addMessage, type Heard, ROW } from "../population/heard.js";
import { type Kernel, withKernel } from "../population/kernel.js";
import { draw13 } from "../random/draw13.js";

/** Evidence weight w, pressure x, unsolicitedness u, opinion e. */
export interface Message { readonly w: number; readonly x: number; readonly u: number; readonly e: number }

/** An agent before a step, with what reaches it and what it says in that step (null: nothing). */
export interface Person {
  readonly power: number;
  readonly certainty: number;
  readonly erosion: number;
  readonly attitude: number;
  readonly anchor: number;
  readonly expressed: number;
  readonly threat: number;
  readonly lastHeard: number;
  readonly empowered: boolean;
  readonly said: number | null;
  readonly heard: readonly Message[];
}

/** Some agents and one step of theirs, without ties: all that a rule may know. */
export interface RuleWorld {
  readonly arena: Arena;
  readonly agents: Agents;
  readonly step: Step;
}

const TRAITS = ["power", "certainty", "erosion", "attitude", "anchor", "expressed", "threat", "lastHeard"] as const;

/** Lays out the people for a rule; with a kernel, what they hear is weighed by it. Chance is addressed by `luck`. */
export function ruleWorld(rule: InfluenceRule, people: readonly Person[], kernel: Kernel | null, luck = 0): RuleWorld {
  const columns = rule.columns ?? [];
  const n = people.length;
  const arena = allocate([
    ...AGENT_COLUMNS, ...columns.map((spec) => ({ ...spec, name: `own:${spec.name}` })),
    { name: "any", holds: "u8" }, { name: "sums", holds: "f64", width: ROW }, { name: "spoke", holds: "u8" }, { name: "opinion", holds: "f64" },
  ], n);
  const agents = agentsOf(arena, n, columns.map(({ name }) => name));
  const { any, sums, spoke, opinion } = arena.column as { any: Uint8Array; sums: Float64Array; spoke: Uint8Array; opinion: Float64Array };
  const heard: Heard = { any, sums, kerneled: kernel !== null };
  const deliver = kernel === null ? addMessage : withKernel(agents, kernel);
  for (const [i, person] of people.entries()) {
    for (const trait of TRAITS) agents[trait][i] = person[trait] + 0;
    agents.empowered[i] = person.empowered ? 1 : 0;
    spoke[i] = person.said === null ? 0 : 1;
    opinion[i] = person.said ?? 0;
    for (const { w, x, u, e } of person.heard) deliver(heard, i, w, x, u, e + 0);
  }
  const active = Uint32Array.from(people, (_, i) => i);
  const step: Step = {
    t: 0, active, lo: 0, hi: n, heard, agents, said: { spoke, opinion },
    draw: (i, other = 0) => draw13(luck, step.t, i, other) / 4294967296,
  };
  return { arena, agents, step };
}
