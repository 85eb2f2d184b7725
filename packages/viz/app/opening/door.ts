import type { Panel } from "../app.js";
import { h } from "../dom.js";
import { onOpening, playOpening } from "./play-opening.js";

/** The place of the opening, which is fetched when it is first to be played: most visits have none. Where it does not come, the next one has it. */
export const openingDoor: Panel = (app) => {
  const element = h("section", { class: "opening", hidden: true });
  let [made, coming, gone]: [ReturnType<Panel> | null, boolean, boolean] = [null, false, false];
  const fetching = async () => {
    if (coming || made !== null) return;
    coming = true;
    const { room, question } = app.place;
    const late = await import("./late.js").catch(() => null);
    coming = false;
    if (late === null || gone) return;
    app.learn(late.words);
    made = late.panel(app);
    element.replaceWith(made.element);
    stop();
    // Whoever has gone elsewhere meanwhile is left there.
    if (app.place.room === room && app.place.question === question) playOpening(app);
  };
  const stop = onOpening(app, () => void fetching());
  return { element, dispose() { gone = true; stop(); made?.dispose(); } };
};
