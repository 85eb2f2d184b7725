import { AGENT_COLUMNS, agentsOf } from "../population/agents.js";
import { allocate } from "../population/arena.js";
import { addMessage, type Heard, ROW } from "../population/heard.js";
import { withKernel } from "../population/kernel.js";
import { said } from "../wom/channel.js";
import type { Catalog } from "../scenario/catalog.js";
import type { Message } from "./messages.js";
import type { Model } from "./model.js";

/** What an agent was before it decided. */
export interface Before {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly spoke: boolean;
  readonly opinion: number;
}

/** What it decided. */
export interface Decision {
  readonly attitude: number;
  readonly expressed: number;
  /** `A + v (E − A)` with v as given. */
  readonly evaluation: number;
  readonly threat: number;
  readonly confidence: number;
  readonly reaction: number;
  /** The rule's own words for it, where it has any. */
  readonly because: string | null;
}

/** A changed circumstance: another value of a column, of what was heard, or of who listens in. */
export interface WhatIf {
  readonly columns?: Readonly<Record<string, number>>;
  readonly messages?: (message: Message) => Message;
  readonly publicness?: number;
}

/** The row of agent i, as it is now. */
export function rowOf({ scene, rule, voice }: Model, i: number): Before {
  const names = [...AGENT_COLUMNS.map(({ name, width }) => [name, width ?? 1] as const), ...(rule.columns ?? []).map(({ name, width }) => [`own:${name}`, width ?? 1] as const)];
  return {
    columns: Object.fromEntries(names.map(([name, width]) => [name, Array.from(scene.arena.column[name]!.slice(i * width, (i + 1) * width))])),
    spoke: voice.spoke[i] === 1, opinion: voice.opinion[i]!,
  };
}

/** What is so when an agent decides nothing. */
export function unmoved({ scenario }: Model, { columns }: Before, { publicness = scenario.channels[0]!.publicness }: WhatIf = {}): Decision {
  const at = (name: string) => columns[name]![0]!;
  const [attitude, expressed] = [at("attitude"), at("expressed")];
  return {
    attitude, expressed, evaluation: said(publicness, attitude, expressed),
    threat: at("threat"), confidence: at("confidence"), reaction: at("reaction"), because: null,
  };
}

/** One decision of the model's rule, alone and again, with something else than it was: the same equations, one agent. */
export function decide({ rule, scenario, step, scene }: Model, catalog: Catalog, i: number, t: number, before: Before, messages: readonly Message[], change: WhatIf = {}): Decision {
  const columns = rule.columns ?? [];
  const arena = allocate([
    ...AGENT_COLUMNS, ...columns.map((spec) => ({ ...spec, name: `own:${spec.name}` })), { name: "any", holds: "u8" }, { name: "sums", holds: "f64", width: ROW },
  ], 1);
  for (const [name, values] of Object.entries(before.columns)) arena.column[name]!.set(values);
  for (const [name, value] of Object.entries(change.columns ?? {})) arena.column[name]![0] = value;
  const agents = agentsOf(arena, 1, columns.map(({ name }) => name));
  const heard: Heard = { any: arena.column.any as Uint8Array, sums: arena.column.sums as Float64Array, kerneled: scene.heard.kerneled };
  const kernel = catalog.hearings[scenario.hear.kind]!.kernel?.(scenario.hear as never);
  const deliver = kernel === undefined ? addMessage : withKernel(agents, kernel);
  for (const message of messages) {
    const { w, x, u, e } = change.messages?.(message) ?? message;
    deliver(heard, 0, w, x, u, e);
  }
  rule.bind(scenario.rule as never, agents)({
    t, active: new Uint32Array(1), lo: 0, hi: 1, heard, agents,
    said: { spoke: Uint8Array.of(before.spoke ? 1 : 0), opinion: Float64Array.of(before.opinion) },
    draw: (_, other) => step.draw(i, other),
  });
  const [attitude, expressed] = [agents.attitude[0]!, agents.expressed[0]!];
  return {
    attitude, expressed, evaluation: said(change.publicness ?? scenario.channels[0]!.publicness, attitude, expressed),
    threat: agents.threat[0]!, confidence: agents.confidence[0]!, reaction: agents.reaction[0]!,
    because: rule.because?.(scenario.rule as never, agents, 0) ?? null,
  };
}
