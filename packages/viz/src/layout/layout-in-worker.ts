import type { LayoutTold } from "./layout-worker.js";
import type { Network } from "./network.js";

export interface LayoutOptions {
  readonly seed?: number;
  /** Hears of the share that is done, in [0, 1]. */
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Makes the worker; null for none. By default the script `layout-worker.js` beside this one, which bundlers find and pack. */
  readonly worker?: (() => Worker) | null | undefined;
}

/**
 * `forceLayout` in a worker of its own, which is ended afterwards. Where workers are forbidden, or their script does not load, the same
 * on this thread in slices of a few milliseconds; beyond 3,000 agents communities as discs then, since anything better would block. What
 * that needs is loaded then only.
 *
 * @returns (2 n) x and y of each agent in [0, 1] by [0, 1]
 * @throws the signal's reason, when it is aborted
 */
export async function layoutInWorker(network: Network, options: LayoutOptions = {}): Promise<Float32Array> {
  options.signal?.throwIfAborted();
  const positions = await byWorker(network, options);
  if (positions !== null) return positions;
  const { layoutInSlices } = await import("./layout-in-slices.js");
  return layoutInSlices(network, options);
}

const beside = (): Worker => new Worker(new URL("./layout-worker.js", import.meta.url), { type: "module" });

/** Null where there is no worker to be had. */
function byWorker({ n, offsets, speakers, community }: Network, { seed = 1, onProgress, signal, worker: make = beside }: LayoutOptions): Promise<Float32Array | null> {
  const worker = make === null ? null : started(make);
  if (worker === null) return Promise.resolve(null);
  return new Promise<Float32Array | null>((resolve, reject) => {
    const abort = () => reject(signal!.reason);
    signal?.addEventListener("abort", abort, { once: true });
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    worker.onmessage = ({ data }: MessageEvent<LayoutTold>) => ("share" in data ? onProgress?.(data.share) : resolve(data.positions));
    worker.postMessage({ network: { n, offsets, speakers, community }, seed });
  }).finally(() => worker.terminate());
}

function started(make: () => Worker): Worker | null {
  try {
    return make();
  } catch {
    return null;
  }
}
