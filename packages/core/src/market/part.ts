import type { Attribute } from "../graph/network.js";
import type { ColumnSpec } from "../population/arena.js";
import type { Scene } from "../population/scene.js";
import type { Touch } from "../population/touch.js";
import type { Issue } from "../spec/errors.js";
import type { Fields, Values } from "../spec/shape.js";

/** What a part of the market is bound to. Its own columns, and those of the other parts that are switched on, are `scene.agents.market`. */
export interface MarketPlace {
  readonly scene: Scene;
  readonly touch: Touch;
  /** What the product is really like, on the scale of attitudes. */
  readonly quality: number;
  /** (n) community of each agent. */
  readonly community: () => Uint32Array;
  /** What the network says of each agent, by name and rank of the key. */
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Takes what does not fit the network while parts begin. */
  readonly issues: Issue[];
  /** Parameters of every part that is switched on, by name. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One mechanism of the market around the rule; leaving it out of a scenario switches it off. */
export interface MarketPart<F extends Fields = Fields> {
  /** camelCase; its key under `market`. */
  readonly name: string;
  /** One sentence; shown by command line and page. */
  readonly summary: string;
  /** DOI or source, or null if ours. */
  readonly source: string | null;
  readonly params: F;
  /** Columns of its own, kept with the agents' state, checkpointed and hashed. Start at 0. No two parts share a name. */
  readonly columns: readonly ColumnSpec[];
  /** Parts without which it means nothing. */
  readonly needs?: readonly string[];
  /** What single values cannot show, as paths within the part. */
  mistakes?(params: Values<F>): readonly { readonly path: string; readonly expected: string; readonly received: string }[];
  /** Fills its columns, and traits that it decides, after people are made and before the first step. Draws only from streams named `market:<part>…`. */
  begin?(params: Values<F>, place: MarketPlace): void;
  /** Once per run; may allocate. What it returns is called in every step after everybody has answered, in declared order of the parts; must not allocate. */
  settle?(params: Values<F>, place: MarketPlace): (t: number) => void;
}

/** The part as it is, with the types of its parameters. */
export function definePart<const F extends Fields>(part: { readonly params: F } & MarketPart<NoInfer<F>>): MarketPart<F> {
  return part;
}
