import { cellMeans } from "./cell-means.js";
import type { CellMean } from "./cell-panels.js";
import { type Gallery, LONG } from "./common.gallery.js";

const cell = (column: string, x: string, group: string, mean: number): CellMean =>
  ({ column, x, group, mean, low: mean - 0.35, high: mean + 0.35, dots: Array.from({ length: 30 }, (_, k) => mean + 1.4 * Math.sin(7.3 * k + mean)) });

const typical = ["Control", "Power"].flatMap((column, c) => ["Certain", "Uncertain"].flatMap((x, i) => [cell(column, x, "Others favour it", 4.6 + 0.5 * i - 0.9 * c * (1 + i)), cell(column, x, "Others oppose it", 3.4 - 0.5 * i + 0.9 * c * (1 + i))]));

const extreme = Array.from({ length: 3 * 4 * 5 * 6 }, (_, k): CellMean => {
  const mean = k === 7 ? NaN : 1e7 * Math.sin(k);
  return { column: `Column ${k % 3} ${LONG}`, row: `row ${Math.floor(k / 3) % 4}`, x: `Level ${Math.floor(k / 12) % 5}`, group: `Group ${Math.floor(k / 60)} ${LONG}`, mean, low: mean - 1e6, high: k === 9 ? Infinity : mean + 1e6 };
});

export const gallery: Gallery = {
  typical: (common) => cellMeans(typical, { ...common, title: "Evaluation by power, certainty and others' opinion", yName: "Evaluation (1–7)", xName: "Attitude certainty", range: [1, 7], reference: 4 }),
  empty: (common) => cellMeans([], { ...common, title: "Means of nothing", yName: "Evaluation", xName: "Certainty" }),
  extreme: (common) => cellMeans(extreme, { ...common, title: LONG, yName: LONG, xName: LONG, reference: 0 }),
};
