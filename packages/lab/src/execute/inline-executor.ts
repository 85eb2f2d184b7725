import { type CarryOutOptions, carryOutBatch } from "./carry-out-batch.js";
import type { Executor } from "./executor.js";

/** Computes here, one batch at a time, and lets others have their turn between two runs. */
export function inlineExecutor({ worker = "inline", ...how }: Omit<CarryOutOptions, "worker" | "signal"> & { readonly worker?: string }): Executor {
  let before: Promise<unknown> = Promise.resolve();
  return {
    name: worker,
    width: 1,
    run(batch, signal) {
      const records = before.then(() => {
        signal?.throwIfAborted();
        return carryOutBatch(batch, { ...how, worker, ...(signal === undefined ? {} : { signal }) });
      });
      before = records.catch(() => {});
      return records;
    },
    dispose: async () => {},
  };
}
