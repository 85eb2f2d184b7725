import type { CellMean } from "./cell-panels.js";
import { type Gallery, LONG } from "./common.gallery.js";
import { interaction } from "./interaction.js";

const INFLUENCE: Readonly<Record<string, readonly number[]>> = {
  "public, Control": [0.38, 0.56], "public, Power": [0.1, -0.49], "private, Control": [0.36, 0.5], "private, Power": [0.09, 0.27],
};

const typical = ["private", "public"].flatMap((column) => ["Control", "Power"].flatMap((group) => ["Certain", "Uncertain"].map((x, k): CellMean => {
  const mean = INFLUENCE[`${column}, ${group}`]![k]!;
  return { column: `Evaluations are ${column}`, group, x, mean, low: mean - 0.08, high: mean + 0.08 };
})));

const extreme = Array.from({ length: 9 * 12 }, (_, k): CellMean => ({ x: `Level ${k % 12} ${LONG}`, group: `Group ${Math.floor(k / 12)}`, mean: 1e-7, low: 1e-7, high: 1e-7 }));

export const gallery: Gallery = {
  typical: (common) => interaction(typical, { ...common, title: "Influence of others by power and certainty", yName: "Influence of others", xName: "Attitude certainty", reference: 0 }),
  empty: (common) => interaction([], { ...common, title: "Interaction of nothing", yName: "Influence", reference: 0 }),
  extreme: (common) => interaction(extreme, { ...common, title: LONG, yName: LONG, xName: LONG }),
};
