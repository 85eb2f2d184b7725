import { SMALLEST_EFFECT } from "@talkback/core/experiment";
import type { ClaimFinding, PartFinding, StudyClaim } from "@talkback/core/studies";
import { intervalColumns, yes } from "../interval-columns.js";
import type { Column } from "../table.js";
import { type Table, table } from "../table.js";
import { partName, verdictWord } from "../words.js";

export interface PartRow {
  readonly claim: StudyClaim;
  readonly part: PartFinding;
}

export const partRows = (claims: readonly ClaimFinding[]): PartRow[] => claims.flatMap(({ claim, parts }) => parts.map((part) => ({ claim, part })));

/** When a single experiment shows a part. */
export const SHOWN = "a sign: 95 % interval on its side of 0; zero: 90 % interval within the margin; not negative: 95 % interval above -.05";

/** Columns for a part of a claim and all that was found of it. */
export const PART_COLUMNS: readonly Column<PartRow>[] = [
  { name: "claim", label: "id of the claim", of: ({ claim }) => claim.id },
  { name: "experiment", label: "number of the experiment", of: ({ part }) => part.experiment },
  { name: "part", label: "what is estimated", of: partName },
  { name: "expects", label: "sign that is predicted", of: ({ part }) => part.expects },
  { name: "margin", label: "margin of the verdict", of: ({ part }) => part.margin ?? SMALLEST_EFFECT },
  ...intervalColumns<PartRow>(({ part }) => part.judged.estimate, "mean over replications"),
  { name: "replications_in_direction", label: "share of replications on the predicted side of 0; above -margin where not negative is predicted", of: ({ part }) => part.judged.agree },
  { name: "standardised", label: "the estimate in standard deviations of participants within cells; empty for gaps, which have no error", of: ({ part }) => part.standardised },
  { name: "share_shown", label: `share of single experiments that show what is predicted; ${SHOWN}`, of: ({ part }) => part.shown },
  { name: "share_above", label: "share of single experiments that are significantly above 0 (two-sided .05)", of: ({ part }) => part.above },
  { name: "share_below", label: "share of single experiments that are significantly below 0 (two-sided .05)", of: ({ part }) => part.below },
  { name: "verdict", label: "supported, leans, too close, reversed, equivalent (small: within the margin) or not computable", of: ({ part }) => verdictWord(part) },
  { name: "holds", label: "whether the verdict is the one predicted", of: ({ part }) => yes(part.judged.holds) },
];

/** Every part of every claim. */
export const partsTable = (claims: readonly ClaimFinding[]): Table =>
  table({ name: "parts", caption: "Every part of every claim, in every experiment that it is tested in.", columns: PART_COLUMNS, rows: partRows(claims) });
