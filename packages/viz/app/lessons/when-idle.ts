import type { App } from "../app.js";

/** Waits until the page's own run is done: the lab gives up a run for another that is asked for. */
export const whenIdle = (app: App): Promise<void> =>
  app.busy ? new Promise((resolve) => {
    const end = app.onBusy((busy) => {
      if (busy) return;
      end();
      resolve();
    });
  }) : Promise.resolve();
