import { forceLayout } from "./force-layout.js";
import type { Network } from "./network.js";

/** What the worker tells: how far it is, then where everybody is. */
export type LayoutTold = { readonly share: number } | { readonly positions: Float32Array<ArrayBuffer> };

/** The thread that a worker runs on, as far as it is used here. */
interface Thread {
  onmessage: ((event: { readonly data: { readonly network: Network; readonly seed: number } }) => void) | null;
  postMessage(told: LayoutTold, transfer?: readonly ArrayBuffer[]): void;
}

/** Listens where this is the script of a worker; elsewhere importing it does nothing. */
const thread = "WorkerGlobalScope" in globalThis ? (globalThis as unknown as Thread) : null;
if (thread !== null) {
  thread.onmessage = ({ data: { network, seed } }) => {
    const moving = forceLayout(network, { seed });
    let told = 0;
    for (let step = moving.next(); ; step = moving.next()) {
      if (step.done) return thread.postMessage({ positions: step.value as Float32Array<ArrayBuffer> }, [step.value.buffer as ArrayBuffer]);
      if (step.value - told < 0.02) continue;
      told = step.value;
      thread.postMessage({ share: told });
    }
  };
}
