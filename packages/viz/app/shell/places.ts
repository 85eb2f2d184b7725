import { layoutKey } from "../../src/layout/layout-key.js";
import type { Footage } from "../../src/footage/footage.js";
import type { App } from "../app.js";

/** Where everybody of a run that is shown stands; empty where people cannot be laid out. */
export type Places = (footage: Footage, world: "a" | "b") => Promise<Float32Array>;

/** Networks whose places are remembered. */
const REMEMBERED = 6;

const shared = new WeakMap<App, Places>();

/** The places of what the page shows: asked once, whoever looks at them. */
export function placesOf(app: App): Places {
  const places = shared.get(app) ?? createPlaces(app);
  shared.set(app, places);
  return places;
}

/** Places from the lab: asked once for each network, one after another, since the lab gives up an earlier question for a later one. */
export function createPlaces(app: Pick<App, "lab" | "shown">): Places {
  const known = new Map<string, Promise<Float32Array>>();
  let last: Promise<unknown> = Promise.resolve();
  return (footage, world) => {
    const key = layoutKey(footage);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { question, compared } = app.shown!;
    const found = last.then(() => app.lab.layout((world === "a" ? compared : null) ?? question)).then((answer) => {
      if (answer.ok) return answer.value;
      known.delete(key);
      return new Float32Array(0);
    });
    last = found;
    known.set(key, found);
    for (const old of [...known.keys()].slice(0, -REMEMBERED)) known.delete(old);
    return found;
  };
}
