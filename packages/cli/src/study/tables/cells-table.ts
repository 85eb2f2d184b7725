import type { MeasuredCell, Study } from "@talkback/core/studies";
import { intervalColumns } from "../interval-columns.js";
import { type Table, table } from "../table.js";
import { cellColumns } from "./cell-columns.js";

/** Means and spreads of every measure in every cell. */
export const cellsTable = ({ finding: { cells, replications } }: Study): Table => table({
  name: "cells", rows: cells,
  caption: "Every measure in every cell of every experiment: rating (1 to 7, 4 is neutral), confidence in one's power and threat (0 to 1), gap between said and thought (0 to 2, without measurement error).",
  columns: [
    { name: "experiment", label: "number of the experiment", of: ({ experiment }) => experiment },
    ...cellColumns<MeasuredCell>(({ cell }) => cell),
    { name: "measure", label: "rating, confidence, threat or gap", of: ({ measure }) => measure },
    { name: "n", label: "participants in the cell", unit: "participants", of: ({ n }) => n },
    { name: "replications", label: "how often the experiment was carried out", unit: "replications", of: () => replications },
    ...intervalColumns<MeasuredCell>(({ mean }) => mean, "cell mean: mean over replications", "mean"),
    { name: "sd", label: "standard deviation between participants: mean over replications", of: ({ sd }) => sd },
  ],
});
