import { forest, type ForestRow } from "./forest.js";
import { type Gallery, LONG } from "./common.gallery.js";

const row = (label: string, estimate: number, half: number, verdict: ForestRow["verdict"] & string): ForestRow => ({ label, estimate, low: estimate - half, high: estimate + half, verdict });

const ROWS = [
  row("E1 Control: others pull", 0.47, 0.06, "supported"), row("E2 More when uncertain", 0.18, 0.08, "supported"),
  row("E3 Power, certain: discounting", 0.07, 0.05, "leans"), row("E4 Power, uncertain: divergence", -0.49, 0.09, "supported"),
  row("E5 Three-way interaction", 0.03, 0.11, "close"), row("E6 Unsolicited only", -0.21, 0.1, "reversed"),
];

const wild: readonly ForestRow[] = [
  { label: LONG, estimate: -123456.789, low: -2e7, high: 3e7, verdict: "reversed" },
  { label: "Missing", estimate: NaN, low: NaN, high: NaN },
  { label: "Tiny", estimate: 1e-9, low: -1e-9, high: Infinity, verdict: "close", margin: [-1e7, 1e7] },
];

export const gallery: Gallery = {
  typical: (common) => forest(ROWS, { ...common, title: "Contrasts and their intervals", xName: "Difference in influence", margin: [-0.1, 0.1], marginName: "too small to matter" }),
  empty: (common) => forest([], { ...common, title: "Forest of nothing", xName: "Difference" }),
  extreme: (common) => forest(wild, { ...common, title: LONG, xName: LONG, margin: [-1e6, 1e6], marginName: LONG, reference: null }),
};
