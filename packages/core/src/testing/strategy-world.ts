import { type Acts, STRATEGY_FIELDS, type Posts, type Strategy, type StrategyPlace } from "../brand/strategy/strategy.js";
import { inForce, type Period } from "../brand/when.js";
import { compile } from "../graph/compile.js";
import type { Network } from "../graph/network.js";
import { outTies } from "../graph/out-ties.js";
import { AGENT_COLUMNS, type Agents, agentsOf } from "../population/agents.js";
import { type Arena, allocate, type Column } from "../population/arena.js";
import { addMessage, type Heard, ROW } from "../population/heard.js";
import type { Scene } from "../population/scene.js";
import { TOUCH_COLUMNS, type Touch, touchOf, untouched } from "../population/touch.js";
import { openStream } from "../random/stream.js";
import { resolve } from "../spec/resolve.js";
import { group } from "../spec/shape.js";

/** What somebody says: an opinion, and a channel by index where it is not the first. */
export type Post = number | readonly [opinion: number, channel: number];

/** Some people and what the brand knows of them; parts of the market that are not named are switched off. */
export interface StrategyWorld {
  readonly network: Network;
  /** Columns of the market, by name, the same for all. */
  readonly market?: Readonly<Record<string, number>>;
  readonly quality?: number;
  readonly knowledge?: number;
  readonly publicness?: readonly number[];
  /** Agents that the strategy concerns; everybody by default. */
  readonly who?: readonly number[];
  /** Where a broadcast is cut into portions; nowhere by default. */
  readonly cuts?: readonly number[];
}

/** One strategy at work among people who say what they are told to. */
export interface Staged {
  readonly arena: Arena;
  readonly agents: Agents;
  readonly heard: Heard;
  readonly touch: Touch;
  readonly posts: Posts;
  readonly own: Readonly<Record<string, Column>>;
  readonly acts: Acts;
  /** What was ended, and from which step on. */
  readonly halted: readonly (readonly [string, number])[];
  /** Acts that were paid for. */
  readonly spent: () => number;
  /** A step in which these people, by index, say this; returns the contacts. */
  step(t: number, said?: Readonly<Record<number, Post>>): number;
}

const HEARD = [{ name: "any", holds: "u8" }, { name: "sums", holds: "f64", width: ROW }] as const;
const VOICE = [{ name: "spoke", holds: "u8" }, { name: "opinion", holds: "f64" }, { name: "channel", holds: "u8" }, { name: "speakers", holds: "u32" }, { name: "credence", holds: "f64" }] as const;

/** Binds a strategy with these parameters, as a scenario would: the same periods, budget and luck, but no rule and no hearing. */
export function stageStrategy(strategy: Strategy, input: Readonly<Record<string, unknown>>, world: StrategyWorld): Staged {
  const params = resolve(group({ ...STRATEGY_FIELDS, ...strategy.params }, { help: strategy.name }), { id: strategy.name, ...input }, strategy.name) as Period & { readonly budget: number | null };
  const { n } = world.network;
  const market = Object.keys(world.market ?? {});
  const columns = strategy.columns ?? [];
  const arena = allocate([
    ...AGENT_COLUMNS, ...market.map((name) => ({ name: `market:${name}`, holds: "f64" as const })), ...TOUCH_COLUMNS,
    ...columns.map((spec) => ({ ...spec, name: `own:${spec.name}` })), { name: "concerned", holds: "u8" }, { name: "spent", holds: "u32", fixed: 1 }, ...VOICE, ...HEARD,
  ], n);
  const agents = agentsOf(arena, n, [], market);
  for (const [name, value] of Object.entries(world.market ?? {})) agents.market[name]!.fill(value);
  const at = (name: string) => arena.column[name] as never;
  const heard: Heard = { any: at("any"), sums: at("sums"), kerneled: false };
  const posts: Posts = { spoke: at("spoke"), opinion: at("opinion"), channel: at("channel"), speakers: at("speakers"), credence: at("credence"), count: 0 };
  posts.credence.fill(1);
  const concerned: Uint8Array = at("concerned");
  const spent: Uint32Array = at("spent");
  concerned.fill(world.who === undefined ? 1 : 0);
  for (const i of world.who ?? []) concerned[i] = 1;
  const ties = compile(world.network);
  const keys = Uint32Array.from({ length: n }, (_, i) => i);
  const out = outTies(ties);
  const scene: Scene = { ties, out: () => out, byKey: keys, keys, arena, agents, heard, stream: (name) => openStream("1", 0, name) };
  const halted: [string, number][] = [];
  const own = Object.fromEntries(columns.map(({ name }) => [name, arena.column[`own:${name}`]!]));
  const place: StrategyPlace = {
    scene, posts, touch: touchOf(arena), deliver: addMessage, quality: world.quality ?? 0.3, knowledge: world.knowledge ?? 0, publicness: world.publicness ?? [1],
    concerned, column: own, out: scene.out, inForce: (t) => inForce(params, t, new Uint32Array(1)),
    spend: (wanted) => spendFrom(spent, wanted, params.budget ?? Infinity), halt: (id, t) => void halted.push([id, t]),
  };
  const acts = strategy.bind(params as never, place);
  return {
    arena, agents, heard, touch: place.touch, posts, own, acts, halted, spent: () => spent[0]!,
    step: (t, said = {}) => play(acts, place, t, said, world.cuts ?? []),
  };
}

function spendFrom(spent: Uint32Array, wanted: number, most: number): number {
  const taken = Math.min(wanted, most - spent[0]!);
  spent[0] = spent[0]! + taken;
  return taken;
}

/** Stop, begin, broadcast in portions, express, spoken, settle. */
function play({ sender, stop, begin, spoken, settle }: Acts, { scene, posts, touch }: StrategyPlace, t: number, said: Readonly<Record<number, Post>>, cuts: readonly number[]): number {
  scene.heard.any.fill(0);
  scene.agents.empowered.fill(0);
  untouched(touch);
  stop?.(t);
  begin?.(t);
  const ends = [...cuts.toSorted((a, b) => a - b), scene.agents.n];
  let contacts = 0;
  for (const [k, end] of ends.entries()) contacts += sender?.send(t, ends[k - 1] ?? 0, end) ?? 0;
  posts.spoke.fill(0);
  posts.count = 0;
  for (const [id, post] of Object.entries(said)) {
    const i = Number(id);
    posts.spoke[i] = 1;
    [posts.opinion[i], posts.channel[i]] = typeof post === "number" ? [post, 0] : post;
    posts.speakers[posts.count++] = i;
  }
  spoken?.(t);
  settle?.(t);
  return contacts;
}
