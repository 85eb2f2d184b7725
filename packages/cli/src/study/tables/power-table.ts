import type { PowerFinding, Study } from "@talkback/core/studies";
import { clopperPearson } from "@talkback/core/stats";
import { shareShown } from "../counts.js";
import { type Table, table } from "../table.js";
import { SHOWN } from "./parts-table.js";

const intervalOf = (row: PowerFinding) => {
  const share = shareShown(row);
  return share === null ? { low: null, high: null } : clopperPearson(Math.round(share * row.replications), row.replications);
};

/** How often single experiments of each size find each part. */
export const powerTable = ({ power }: Study): Table => table({
  name: "power", rows: power,
  caption: "Power by simulation, if effects and errors are as assumed here: how often single experiments of each size show what is predicted by the part's own declared test (percentile bootstrap for mediation).",
  columns: [
    { name: "claim", label: "id of the claim", of: ({ claim }) => claim },
    { name: "experiment", label: "number of the experiment", of: ({ part }) => part.experiment },
    { name: "part", label: "what is estimated", of: ({ part }) => part.text },
    { name: "expects", label: "what is predicted: a sign, zero or not negative", of: ({ part }) => part.expects },
    { name: "n", label: "participants in each cell", unit: "participants", of: ({ n }) => n },
    { name: "replications", label: "single experiments", unit: "replications", of: ({ replications }) => replications },
    { name: "share_shown", label: `share of experiments that show it; ${SHOWN}`, of: shareShown },
    { name: "ci_low", label: "lower end of its 95 % Clopper-Pearson interval", of: (row) => intervalOf(row).low },
    { name: "ci_high", label: "upper end of the same", of: (row) => intervalOf(row).high },
    { name: "share_above", label: "share of experiments that are significantly above 0 (two-sided .05)", of: ({ part }) => part.above },
    { name: "share_below", label: "share of experiments that are significantly below 0 (two-sided .05)", of: ({ part }) => part.below },
    { name: "estimate", label: "mean over replications", of: ({ part }) => part.judged.estimate.mean },
    { name: "standardised", label: "the same in standard deviations within cells (of divergence, for mediation); empty for gaps", of: ({ part }) => part.standardised },
  ],
});
