import type { ClaimFinding, PartFinding, StudyClaim } from "@talkback/core/studies";
import { intervalColumns, yes } from "../interval-columns.js";
import type { Column } from "../table.js";
import { type Table, table } from "../table.js";
import { partName } from "../words.js";

export interface PartRow {
  readonly claim: StudyClaim;
  readonly part: PartFinding;
}

export const partRows = (claims: readonly ClaimFinding[]): PartRow[] => claims.flatMap(({ claim, parts }) => parts.map((part) => ({ claim, part })));

/** Columns for a part of a claim and all that was found of it. */
export const PART_COLUMNS: readonly Column<PartRow>[] = [
  { name: "claim", label: "id of the claim", of: ({ claim }) => claim.id },
  { name: "experiment", label: "number of the experiment", of: ({ part }) => part.experiment },
  { name: "part", label: "what is estimated", of: partName },
  { name: "expects", label: "sign that is predicted", of: ({ part }) => part.expects },
  { name: "margin", label: "margin of the verdict", of: ({ part }) => part.margin },
  ...intervalColumns<PartRow>(({ part }) => part.judged.estimate, "mean over replications"),
  { name: "replications_in_direction", label: "share of replications on the predicted side", of: ({ part }) => part.judged.agree },
  { name: "standardised", label: "the estimate in standard deviations of participants within cells", of: ({ part }) => part.standardised },
  { name: "share_above", label: "share of single experiments that are significantly above 0 (two-sided .05)", of: ({ part }) => part.above },
  { name: "share_below", label: "share of single experiments that are significantly below 0 (two-sided .05)", of: ({ part }) => part.below },
  { name: "verdict", label: "supported, leans, too close, reversed or equivalent", of: ({ part }) => part.judged.verdict },
  { name: "holds", label: "whether the verdict is the one predicted", of: ({ part }) => yes(part.judged.holds) },
];

/** Every part of every claim. */
export const partsTable = (claims: readonly ClaimFinding[]): Table =>
  table({ name: "parts", caption: "Every part of every claim, in every experiment that it is tested in.", columns: PART_COLUMNS, rows: partRows(claims) });
