import { communityDiscs } from "./community-discs.js";
import { fitSquare } from "./fit-square.js";
import { forceLayout } from "./force-layout.js";
import { inSlices } from "./in-slices.js";
import type { LayoutOptions } from "./layout-in-worker.js";
import type { Network } from "./network.js";

/** Beyond so many agents, moving everybody once takes longer than a page may stand still. */
export const INLINE_UP_TO = 3_000;

/** `layoutInWorker` without a worker. */
export async function layoutInSlices(network: Network, { seed = 1, onProgress, signal }: LayoutOptions = {}): Promise<Float32Array> {
  if (network.n > INLINE_UP_TO) return fitSquare(communityDiscs(network));
  return inSlices(forceLayout(network, { seed }), { onProgress, signal });
}
