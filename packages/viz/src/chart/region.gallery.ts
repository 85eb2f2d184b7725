import { type Gallery, LONG } from "./common.gallery.js";
import { type ParameterRegion, region } from "./region.js";

const row = (name: string, prior: readonly [number, number], median: number, inner: number, outer: number, mark: number): ParameterRegion =>
  ({ name, prior, median, inner: [median - inner, median + inner], outer: [Math.max(prior[0], median - outer), Math.min(prior[1], median + outer)], mark });

const ROWS = [
  row("Influence", [0, 1], 0.52, 0.13, 0.4, 0.5), row("Tolerance", [0, 0.6], 0.21, 0.06, 0.17, 0.3),
  row("Reactance", [0, 2], 1.42, 0.24, 0.51, 1), row("Public conformity", [0, 1], 0.33, 0.15, 0.31, 0.3),
];

const points = Array.from({ length: 400 }, (_, k) => {
  const angle = 2.399963 * k;
  const radius = Math.sqrt(k / 400);
  return [0.21 + 0.17 * radius * Math.cos(angle), 1.42 + 0.5 * radius * Math.sin(angle + 0.9)] as const;
});
const x = { name: "Tolerance", range: [0, 0.6] } as const;
const y = { name: "Reactance", range: [0, 2] } as const;

const wild: readonly ParameterRegion[] = [
  { name: LONG, prior: [-1e6, 1e6], median: NaN, inner: [NaN, 0], outer: [-1e9, 1e9] },
  { name: "No width", prior: [1, 1], median: 1, inner: [1, 1], outer: [1, 1], mark: 7 },
];

export const gallery: Gallery = {
  typical: (common) => region(ROWS, { ...common, title: "Region of agreement", pairs: [{ x, y, points }, { x: y, y: x, points: points.map(([a, b]) => [b, a] as const) }], pairStyle: "density" }),
  empty: (common) => region([], { ...common, title: "Region of nothing" }),
  extreme: (common) => region(wild, { ...common, title: LONG, markName: LONG, pairs: [{ x: { ...x, name: LONG }, y: { ...y, name: LONG }, points: [[NaN, 1], [9, 9]] }, { x, y, points }, { x, y, points: [] }] }),
};
