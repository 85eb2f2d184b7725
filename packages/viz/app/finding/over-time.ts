import { createModeStack } from "../../src/view/mode-stack.js";
import { createSeries } from "../../src/view/series.js";
import { createStrips } from "../../src/view/strips.js";
import type { Panel } from "../app.js";
import { h } from "../dom.js";
import type { Band } from "../lab/lab.js";
import { paired } from "./paired.js";
import { worldsOf } from "./worlds.js";

/** What this world did over time, with where its measures lie in the many worlds, as far as they are computed. */
export const overTimePanel: Panel = (app) => {
  const element = h("div", { class: "finding-charts" });
  const worlds = worldsOf(app);
  const series = createSeries(element, app.store);
  const others = [createStrips(element, app.store), createModeStack(element, app.store)];
  let drawn: Band | null = null;
  const show = () => {
    const band = paired(app.place) ? worlds.band : null;
    if (band === drawn) return;
    drawn = band;
    series.update({ bands: band && bandsOf(band) });
  };
  const stops = [worlds.onChange(show), app.onPlace(show)];
  show();
  return {
    element,
    dispose() {
      for (const stop of stops) stop();
      for (const view of [series, ...others]) view.dispose();
    },
  };
};

function bandsOf({ a, b, done, steps }: Band) {
  const replications = (lines: Band["a"]) => ({ lines, done, steps });
  return b === null ? { shown: replications(a) } : { shown: replications(b), compared: replications(a) };
}
