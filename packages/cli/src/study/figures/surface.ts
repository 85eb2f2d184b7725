import type { Study } from "@talkback/core/studies";
import { surface } from "@talkback/viz/figures";
import type { Drawn } from "./drawn.js";

/** Influence of others over all powers and certainties. */
export function surfaceFigure({ surface: { power, certainty, influence }, settings }: Study): Drawn {
  const data = certainty.flatMap((c, row) => power.map((p, column) => ({ certainty: c, power: p, influence: influence[row]![column]! })));
  return {
    name: "fig-5-surface", columns: "single", data, title: "Influence of others over power and certainty",
    caption: `Influence of unsolicited opinions on what is said in public, by power and certainty, ${settings.n} participants each and no error of measurement; the line is where others' opinions count for nothing, and beyond it people diverge.`,
    draw: (common) => surface({ x: power, y: certainty, value: influence }, { ...common, xName: "Sense of power", yName: "Attitude certainty", valueName: "Influence of others" }),
  };
}
