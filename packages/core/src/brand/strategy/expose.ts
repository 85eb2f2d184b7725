import type { StrategyPlace } from "./strategy.js";

/** How much is lost with fakes that are found out. */
export interface Exposure {
  /** Share of trust that is lost (k_f), [0, 1]. */
  readonly loss: number;
  /** How far it spoils what the brand said before, [0, 2]. */
  readonly taint: number;
  /** Share by which the anchor follows, [0, 1]. */
  readonly lasting: number;
}

/** What is taken back of an attitude A above its anchor A0: `taint k_f max(0, A − A0)`, [0, 4]. */
export const takenBack = (attitude: number, anchor: number, { loss, taint }: Exposure): number => taint * loss * Math.max(0, attitude - anchor);

/**
 * Finds fakes out: whoever had heard one loses `k_f` of its trust and what the taint takes back, and knows the fakes' motive from now on.
 *
 * Attitude and anchor end at −1 where the taint would take them below it.
 */
export function expose(how: Exposure, { concerned, knowledge, posts: { credence }, scene: { agents } }: StrategyPlace, deceived: Uint32Array): void {
  const { attitude, anchor, market: { trust } } = agents;
  for (let i = 0; i < concerned.length; i++) {
    if (concerned[i] === 1) {
      credence[i] = credence[i]! * (1 - knowledge);
      continue;
    }
    if (deceived[i] === 0) continue;
    if (trust !== undefined) trust[i] = trust[i]! * (1 - how.loss);
    const back = takenBack(attitude[i]!, anchor[i]!, how);
    attitude[i] = Math.max(-1, attitude[i]! - back);
    anchor[i] = Math.max(-1, anchor[i]! - how.lasting * back);
  }
}
