import { drain } from "../../pace/drain.js";
import type { Scene } from "../../population/scene.js";
import type { Fields, Values } from "../../spec/shape.js";

/** A seeding strategy: whom a campaign addresses. */
export interface TargetChoice<F extends Fields = Fields> {
  /** kebab-case; the catalog key. */
  readonly name: string;
  readonly summary: string;
  readonly source: string | null;
  readonly params: F;
  /** Marks the targets with 1. */
  choose(params: Values<F>, targeted: TargetScene, chosen: Uint8Array): void;
  /** The same with stops between portions of work, each yielding its units; absent: they are chosen in one go. */
  choosing?(params: Values<F>, targeted: TargetScene, chosen: Uint8Array): Generator<number, void>;
}

/** What a seeding strategy may look at. */
export interface TargetScene extends Pick<Scene, "ties" | "agents" | "byKey" | "keys" | "stream"> {
  /** (n) community of each agent, where the network has them. */
  readonly community: () => Uint32Array;
  /** Ids to agents. */
  readonly indexOf: (id: string) => number | undefined;
}

export function defineTarget<const F extends Fields>(target: TargetChoice<F>): TargetChoice<F> {
  return target;
}

/** A strategy that is written in portions, for networks of any size. */
export function inPortions<const F extends Fields>(
  target: Omit<TargetChoice<F>, "choose" | "choosing"> & { choosing(params: Values<F>, targeted: TargetScene, chosen: Uint8Array): Generator<number, void> },
): TargetChoice<F> {
  return { ...target, choose: (params, targeted, chosen) => drain(target.choosing(params, targeted, chosen)) };
}
