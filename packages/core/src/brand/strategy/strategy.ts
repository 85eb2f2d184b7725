import type { Column, ColumnSpec } from "../../population/arena.js";
import type { Deliver, Scene } from "../../population/scene.js";
import type { Touch } from "../../population/touch.js";
import { count, type Fields, maybe, text, type Values } from "../../spec/shape.js";
import type { Sender } from "../sender.js";
import { WHEN } from "../when.js";

/** What every strategy says of itself. */
export const STRATEGY_FIELDS = {
  id: text(undefined, { help: "name of the strategy; its luck is addressed by it" }),
  from: count(0, 1e9, 0, { help: "first step in which it is in force", unit: "step" }),
  until: maybe(count(0, 1e9, undefined, { help: "step before which it ends; null lasts to the end", unit: "step" })),
  when: WHEN,
  budget: maybe(count(0, 1e9, undefined, { help: "acts in all (answers, contacts, deletions); null is without bound", unit: "acts" })),
};
type Common = Values<typeof STRATEGY_FIELDS>;

/** What was said in the last step, and by whom. Columns as in `Voice`; `agents.spokeAt` and `expressed` say more. */
export interface Posts {
  /** (n) 1 for those who spoke. */
  readonly spoke: Uint8Array;
  /** (n) what they said, [−1, 1]. */
  readonly opinion: Float64Array;
  /** (n) channel, an index. */
  readonly channel: Uint8Array;
  /** (n) who spoke, by ascending key, in [0, count). */
  readonly speakers: Uint32Array;
  count: number;
  /** (n) factor on the weight of what a speaker says, by who it is; 1 for a peer like others. */
  readonly credence: Float64Array;
}

/** What a strategy is bound to. */
export interface StrategyPlace {
  readonly scene: Scene;
  readonly posts: Posts;
  readonly touch: Touch;
  readonly deliver: Deliver;
  /** What the product is really like, on the scale of attitudes. */
  readonly quality: number;
  /** How far persuasion knowledge lowers the weight of a known motive, [0, 1]; 0 where the market has no such part. */
  readonly knowledge: number;
  /** Publicness of each channel, by index. */
  readonly publicness: readonly number[];
  /** (n) 1 for those the strategy concerns (its field `who`). */
  readonly concerned: Uint8Array;
  /** The strategy's own columns, by the name it gave them. */
  readonly column: Readonly<Record<string, Column>>;
  /** Whether the strategy is in force in step t; changes only as a step begins. */
  readonly inForce: (t: number) => boolean;
  /** Takes `wanted` acts from the budget; returns how many there are left to take. */
  readonly spend: (wanted: number) => number;
  /** Ends campaigns and strategies, from step t on, by id. */
  readonly halt: (id: string, t: number) => void;
  /** Hearers of agent j by its ties. */
  readonly out: Scene["out"];
}

/** A strategy at work; each hook is called where the sentence of a step has its place. None may allocate. */
export interface Acts {
  /** What it says, if anything: sent after the campaigns, in the order of strategies. */
  readonly sender?: Sender;
  /** Before any strategy begins the step, wherever it stands among them: it may end others. */
  stop?(t: number): void;
  /** As a step begins, with the posts of the last step still there. */
  begin?(t: number): void;
  /** After everybody who speaks has spoken, before anybody hears: it may take posts away. */
  spoken?(t: number): void;
  /** After everybody has answered and the market's parts have settled. */
  settle?(t: number): void;
}

/** How a brand meets word of mouth. */
export interface Strategy<F extends Fields = Fields> {
  /** kebab-case; the catalog key. */
  readonly name: string;
  readonly summary: string;
  readonly source: string | null;
  readonly params: F;
  /** Columns of its own. Start at 0. */
  readonly columns?: readonly ColumnSpec[];
  /** Parts of the market without which it means nothing with these parameters. */
  needs?(params: Values<F>): readonly string[];
  /** It sets how far people are believed, so that single words have to be weighed by who says them. */
  readonly credits?: true;
  /** Strategies of these kinds contradict it when both are in force at once. */
  readonly contradicts?: readonly string[];
  /** Two of this kind with these parameters contradict each other when both are in force at once. */
  opposes?(one: Values<F>, other: Values<F>): boolean;
  /** What single values cannot show, as pairs of a path within the strategy and what is expected there. */
  mistakes?(params: Values<F> & Common): readonly { readonly path: string; readonly expected: string; readonly received: string }[];
  /** Once per run; may allocate. */
  bind(params: Values<F> & Common, place: StrategyPlace): Acts;
}

export function defineStrategy<const F extends Fields>(strategy: { readonly params: F } & Strategy<NoInfer<F>>): Strategy<F> {
  return strategy;
}
