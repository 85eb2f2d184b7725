import type { ColumnSpec } from "../../population/arena.js";
import { between, count, maybe } from "../../spec/shape.js";
import type { StrategyPlace } from "./strategy.js";

/** Opinion below which a public post is a complaint. */
export const THRESHOLD = between(-1, 1, -0.1, { help: "a public post with an opinion below this is a complaint", evidence: "project", source: "where public opinion counts as opposed" });
export const PATIENCE = count(0, 1e9, undefined, { help: "steps after which a complaint that was not answered lapses", unit: "steps" });
export const MAYBE_PATIENCE = maybe({ ...PATIENCE, help: `${PATIENCE.help}; null: never` });

/** (n) the step in which the brand saw the complaint that an agent has open; 0 for none. */
export const COMPLAINT_COLUMNS: readonly ColumnSpec[] = [{ name: "since", holds: "u32" }];

/** Whether a brand sees agent i complain: said more in public than in private, and below the threshold. */
export const complains = ({ posts: { opinion, channel }, publicness }: Pick<StrategyPlace, "posts" | "publicness">, i: number, threshold: number): boolean =>
  opinion[i]! < threshold && publicness[channel[i]!]! > 0.5;

/**
 * Opens a complaint for each agent that complained in the last step and has none open.
 *
 * @param from 1: of those whom the strategy concerns; 0: of the others
 */
export function openComplaints(place: StrategyPlace, t: number, threshold: number, from: 0 | 1): void {
  const { posts: { speakers, count: speaking }, concerned } = place;
  const since = place.column.since!;
  for (let k = 0; k < speaking; k++) {
    const i = speakers[k]!;
    if (since[i] === 0 && concerned[i] === from && complains(place, i, threshold)) since[i] = t;
  }
}

/** Whether a complaint has lapsed by step t. */
export const lapsed = (since: number, t: number, patience: number): boolean => since > 0 && t - since > patience;

/** The earliest step after `after` in which a complaint was opened that is still open; 0 for none. */
export function nextOpened(since: ArrayLike<number>, after: number): number {
  let next = 0;
  for (let i = 0; i < since.length; i++) {
    const opened = since[i]!;
    if (opened > after && (next === 0 || opened < next)) next = opened;
  }
  return next;
}
