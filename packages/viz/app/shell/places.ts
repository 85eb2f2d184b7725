import { layoutKey } from "../../src/layout/layout-key.js";
import type { Footage } from "../../src/footage/footage.js";
import type { App } from "../app.js";
import { comparedQuestion } from "../place/compared-question.js";

/** Networks whose places are remembered. */
const REMEMBERED = 6;

/**
 * Where everybody stands, from the lab: asked once for each network, one after another, since the lab gives up an earlier question for
 * a later one. The lab's answer is empty where people cannot be laid out.
 */
export function createPlaces(app: Pick<App, "lab" | "place">): (footage: Footage, world: "a" | "b") => Promise<Float32Array> {
  const known = new Map<string, Promise<Float32Array>>();
  let last: Promise<unknown> = Promise.resolve();
  return (footage, world) => {
    const key = layoutKey(footage);
    const before = known.get(key);
    if (before !== undefined) return before;
    const question = (world === "a" ? comparedQuestion(app.place) : null) ?? app.place.question;
    const found = last.then(() => app.lab.layout(question)).then((answer) => (answer.ok ? answer.value : new Float32Array(0)));
    last = found;
    known.set(key, found);
    for (const old of [...known.keys()].slice(0, -REMEMBERED)) known.delete(old);
    return found;
  };
}
