import type { App } from "../app.js";

/** Files on their way to a late panel: those that come before it is made wait for it. */
export interface Inbox {
  /** Goes where the panel is, with a file. */
  put(app: App, file: File): void;
  /** Takes every file from now on, and those that wait. Returns what ends that. */
  take(app: App, taker: (file: File) => void): () => void;
}

interface Box {
  taker: ((file: File) => void) | null;
  readonly waiting: File[];
}

export function createInbox(goThere: (app: App) => void): Inbox {
  const boxes = new WeakMap<App, Box>();
  const boxOf = (app: App): Box => {
    const box = boxes.get(app) ?? { taker: null, waiting: [] };
    boxes.set(app, box);
    return box;
  };
  return {
    put(app, file) {
      const box = boxOf(app);
      goThere(app);
      if (box.taker === null) box.waiting.push(file);
      else box.taker(file);
    },
    take(app, taker) {
      const box = boxOf(app);
      box.taker = taker;
      for (const file of box.waiting.splice(0)) taker(file);
      return () => { box.taker = null; };
    },
  };
}
