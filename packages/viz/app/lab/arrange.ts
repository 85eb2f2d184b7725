import { simulateAsync } from "@talkback/core";
import { forceLayout } from "../../src/layout/force-layout.js";
import type { LayoutCache } from "../../src/layout/layout-cache.js";
import type { Asked } from "./asked.js";
import { pause, sliced } from "./pause.js";
import { mine, type Turn } from "./turns.js";

/** Where everybody of a question's network stands; positions that are in the cache are not made again. */
export async function arrange({ scenario, luck }: Asked, cache: LayoutCache, turn: Turn, onShare: (share: number) => void): Promise<Float32Array> {
  const { ground } = await simulateAsync(scenario, { ...luck, record: "none", twin: false, signal: turn, pause, stopWhen: () => true });
  mine(turn);
  const network = { n: ground.ties.n, offsets: ground.ties.offsets, speakers: ground.ties.speakers, community: ground.community() };
  const known = cache.get(network);
  if (known !== undefined) return known.slice();
  const made = await sliced(forceLayout(network), (share) => {
    mine(turn);
    onShare(share as number);
  });
  cache.set(network, made);
  return made.slice();
}
