import type { InfluenceRule } from "../influence/rule.js";
import { resolve } from "../spec/resolve.js";
import { type Fields, group } from "../spec/shape.js";
import { said } from "../wom/channel.js";
import { type Message, type Person, ruleWorld } from "./rule-world.js";

/** Who decides, and what reaches them. What is left out is the uncertain participant of the laboratory without an opinion. */
export interface Situation extends Partial<Omit<Person, "heard" | "erosion">> {
  /** The response is given before others (default) or in private; or how far, [0, 1]. */
  readonly public?: boolean | number;
  /** What is heard was asked for; default not. */
  readonly solicited?: boolean;
  /** Opinion of every message; default .6. */
  readonly opinion?: number;
  /** Messages of weight and pressure 1; default 4. */
  readonly messages?: number;
  /** What is heard, one by one; replaces the three above. */
  readonly heard?: readonly Message[];
  /** Parameters of the rule by name; the others have their defaults. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Address of the rule's draws; default 0. */
  readonly luck?: number;
}

/** An agent after one answer; `response` is what it says in that situation. */
export interface Decision {
  readonly attitude: number;
  readonly expressed: number;
  readonly response: number;
  readonly certainty: number;
  readonly threat: number;
  readonly confidence: number;
  /** Whether reactance moved the answer. */
  readonly reacted: boolean;
  /** The rule's own columns by name. */
  readonly own: Readonly<Record<string, number>>;
  /** The rule's own words, where it has any. */
  readonly because: string | null;
}

/**
 * One decision of one agent by a rule.
 *
 * @throws {SpecError} for parameters that the rule does not have or that do not fit
 */
export function testRule<F extends Fields>(rule: InfluenceRule<F>, situation: Situation = {}): Decision {
  const params = resolve(group(rule.params, { help: "parameters" }), situation.params ?? {}, rule.name) as never;
  const person = personIn(situation, rule.erosion?.(params) ?? 0);
  const { agents, step } = ruleWorld(rule as unknown as InfluenceRule, [person], null, situation.luck);
  rule.bind(params, agents)(step);
  const v = Number(situation.public ?? true);
  const [attitude, expressed] = [agents.attitude[0]!, agents.expressed[0]!];
  return {
    attitude, expressed, response: said(v, attitude, expressed),
    certainty: agents.certainty[0]!, threat: agents.threat[0]!, confidence: agents.confidence[0]!, reacted: agents.reaction[0] !== 0,
    own: Object.fromEntries(Object.entries(agents.own).map(([name, column]) => [name, column[0]!])),
    because: rule.because?.(params, agents, 0) ?? null,
  };
}

function personIn(situation: Situation, erosion: number): Person {
  const { power = 0.3, certainty = 0.15, attitude = 0, threat = 0, lastHeard = 0, empowered = false, said: spoken = null } = situation;
  const { anchor = attitude, expressed = attitude, solicited = false, opinion = 0.6, messages = 4 } = situation;
  const message = { w: 1, x: 1, u: solicited ? 0 : 1, e: opinion };
  const heard = situation.heard ?? Array.from({ length: messages }, () => message);
  return { power, certainty, erosion, attitude, anchor, expressed, threat, lastHeard, empowered, said: spoken, heard };
}
