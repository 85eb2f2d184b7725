import type { PowerFinding, Study } from "@talkback/core/studies";
import { clopperPearson } from "@talkback/core/stats";
import { type Table, table } from "../table.js";

const intervalOf = ({ share, replications }: PowerFinding) => clopperPearson(Math.round(share * replications), replications);

/** How often single experiments of each size find each part. */
export const powerTable = ({ power }: Study): Table => table({
  name: "power", rows: power,
  caption: "Power by simulation: how often single experiments of each size are significant (two-sided .05; 95 % percentile bootstrap for mediation) in the predicted direction, or in either where none is predicted.",
  columns: [
    { name: "claim", label: "id of the claim", of: ({ claim }) => claim },
    { name: "experiment", label: "number of the experiment", of: ({ part }) => part.experiment },
    { name: "part", label: "what is estimated", of: ({ part }) => part.text },
    { name: "expects", label: "sign that is predicted; where it is zero or not negative, the share is of false alarms in either direction", of: ({ part }) => part.expects },
    { name: "n", label: "participants in each cell", unit: "participants", of: ({ n }) => n },
    { name: "replications", label: "single experiments", unit: "replications", of: ({ replications }) => replications },
    { name: "share", label: "share of experiments that are significant", of: ({ share }) => share },
    { name: "ci_low", label: "lower end of its 95 % Clopper-Pearson interval", of: (row) => intervalOf(row).low },
    { name: "ci_high", label: "upper end of the same", of: (row) => intervalOf(row).high },
    { name: "estimate", label: "mean over replications", of: ({ part }) => part.judged.estimate.mean },
  ],
});
