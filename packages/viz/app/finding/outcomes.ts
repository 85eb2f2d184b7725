/** Outcomes that can be compared: their name in bands and summaries, and how they are told. */
export const OUTCOMES = [
  { name: "publicMean", label: "finding.publicMean", unit: "attitude" },
  { name: "privateMean", label: "finding.privateMean", unit: "attitude" },
  { name: "opposed", label: "finding.opposed", unit: "share" },
  { name: "backfire", label: "finding.backfire", unit: "share" },
  { name: "lift", label: "finding.lift", unit: "share" },
  { name: "gap", label: "finding.gap", unit: "attitude" },
  { name: "reach", label: "finding.reach", unit: "share" },
] as const;
export type OutcomeName = (typeof OUTCOMES)[number]["name"];
