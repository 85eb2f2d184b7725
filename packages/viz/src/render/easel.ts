import { afresh, keptLayer, type Layer } from "./layer.js";
import type { StampPen } from "./stamp-pen.js";

/** What one picture of a network leaves for the next. */
export interface Easel {
  readonly ties: Layer;
  readonly people: Layer;
  /** Draws many small people on a layer of their own; null where paths do, undefined while it is fetched. */
  readonly stamp: () => StampPen | null | undefined;
}

/** For a single picture. */
export const ANEW: Easel = { ties: afresh, people: afresh, stamp: () => null };

/**
 * The pen for many people is fetched when it is first asked for; where it fails to come, paths do.
 *
 * @param redraw is called when that is known
 */
export function createEasel(redraw: () => void): Easel {
  let [pen, asked]: [StampPen | null | undefined, boolean] = [undefined, false];
  const fetch = () => {
    asked = true;
    import("./stamp-pen.js").then(({ stampPen }) => { pen = stampPen(); }, () => { pen = null; }).then(redraw);
  };
  return {
    ties: keptLayer(), people: keptLayer(),
    stamp() {
      if (!asked) fetch();
      return pen;
    },
  };
}
