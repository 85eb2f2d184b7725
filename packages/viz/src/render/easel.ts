import { afresh, keptLayer, type Layer } from "./layer.js";
import type { StampPen } from "./stamp-pen.js";

/** What one picture of a network leaves for the next. */
export interface Easel {
  readonly ties: Layer;
  readonly people: Layer;
  /** Draws many small people; null where paths do. */
  readonly stamp: () => StampPen | null;
}

/** For a single picture. */
export const ANEW: Easel = { ties: afresh, people: afresh, stamp: () => null };

/** The pen for many people is fetched when it is first asked for; until it is there, and where it fails to come, paths do. */
export function createEasel(document: Document): Easel {
  let [pen, asked]: [StampPen | null, boolean] = [null, false];
  const fetch = () => {
    asked = true;
    import("./stamp-pen.js").then(({ stampPen }) => { pen = stampPen(document); }, () => undefined);
  };
  return {
    ties: keptLayer(), people: keptLayer(),
    stamp() {
      if (!asked) fetch();
      return pen;
    },
  };
}
