import type { Study } from "@talkback/core/studies";
import { type Table, table } from "../table.js";
import { PART_COLUMNS, type PartRow, partRows } from "./parts-table.js";

interface Row extends PartRow {
  readonly text: string;
  readonly power: number;
  readonly certainty: number;
}

/** Every part of every claim at the full manipulation and at weaker ones. */
export function strengthsTable({ settings, finding, strengths }: Study): Table {
  const full = { text: "as set", powerStrength: settings.powerStrength, certaintyStrength: settings.certaintyStrength, finding };
  const rows = [full, ...strengths].flatMap(({ text, powerStrength: power, certaintyStrength: certainty, finding: { claims } }) =>
    partRows(claims).map((row): Row => ({ ...row, text, power, certainty })));
  return table({
    name: "strengths", rows, caption: "What is left of every claim when manipulations take badly. No prediction was made for weaker manipulations.",
    columns: [
      { name: "strength", label: "which manipulation is weaker", of: ({ text }) => text },
      { name: "power_strength", label: "strength of the manipulation of power", of: ({ power }) => power },
      { name: "certainty_strength", label: "strength of the manipulation of certainty", of: ({ certainty }) => certainty },
      ...PART_COLUMNS,
    ],
  });
}
