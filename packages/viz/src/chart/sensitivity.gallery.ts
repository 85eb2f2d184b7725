import { type Gallery, LONG } from "./common.gallery.js";
import { sensitivity, type SensitivityRow } from "./sensitivity.js";

const row = (name: string, first: number, total: number): SensitivityRow => ({ name, values: [{ value: first, low: first - 0.04, high: first + 0.04 }, { value: total, low: total - 0.05, high: total + 0.05 }] });

const ROWS = [row("Influence", 0.12, 0.19), row("Reactance", 0.31, 0.52), row("Tolerance", 0.24, 0.47), row("Public conformity", 0.05, 0.06), row("Power erosion", 0.02, 0.11)];

const wild: readonly SensitivityRow[] = [{ name: LONG, values: [{ value: -4e6 }, { value: NaN }, { value: 2e6, low: -1e6, high: 3e6 }] }, { name: "", values: [] }, ...Array.from({ length: 12 }, (_, k) => ({ name: `Parameter ${k}`, values: [{ value: k * 1e5, low: 0, high: NaN }] }))];

export const gallery: Gallery = {
  typical: (common) => sensitivity(ROWS, { ...common, title: "Shares of variance by parameter", measures: ["First order", "Total"], xName: "Share of variance", sortBy: 1 }),
  empty: (common) => sensitivity([], { ...common, title: "Sensitivity of nothing", measures: ["μ*", "σ"], xName: "Effect" }),
  extreme: (common) => sensitivity(wild, { ...common, title: LONG, measures: [LONG, "σ", "third"], xName: LONG }),
};
