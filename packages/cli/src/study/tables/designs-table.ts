import { type Decisions, type DuelFinding, LEAST_RIGHT, MOST_WRONG, type Study } from "@talkback/core/studies";
import { yes } from "../interval-columns.js";
import { type Table, table } from "../table.js";

interface Row {
  readonly finding: DuelFinding;
  readonly decisions: Decisions;
  /** Sign that the true rule predicts. */
  readonly sign: number;
}

/** The designs in which two rules predict different signs, and how often single experiments decide for the wrong one. */
export const designsTable = ({ duels }: Study): Table => table<Row>({
  name: "designs", caption: "Designs in which two rules predict opposite signs of one contrast: how often a single experiment decides rightly, wrongly or not at all, whichever rule is true.",
  rows: duels.flatMap((finding) => [
    { finding, decisions: finding.ours, sign: finding.duel.sign }, { finding, decisions: finding.theirs, sign: -finding.duel.sign },
  ]),
  columns: [
    { name: "design", label: "id of the design", of: ({ finding }) => finding.duel.id },
    { name: "text", label: "what is done", of: ({ finding }) => finding.duel.text },
    { name: "because", label: "why the two rules part", of: ({ finding }) => finding.duel.because },
    { name: "rival", label: "rule that H3 is told from", of: ({ finding }) => finding.duel.rival },
    { name: "truth", label: "rule that is true", of: ({ decisions }) => decisions.truth },
    { name: "predicted_sign", label: "sign of the contrast that this rule predicts: 1 or -1", of: ({ sign }) => sign },
    { name: "n", label: "participants in each cell", unit: "participants", of: ({ finding }) => finding.n },
    { name: "replications", label: "single experiments", unit: "replications", of: ({ finding }) => finding.replications },
    { name: "contrast_mean", label: "mean of the contrast, less where the rules part", of: ({ decisions }) => decisions.contrast },
    { name: "share_right", label: "share of experiments that decide for the true rule (two-sided .05)", of: ({ decisions }) => decisions.right },
    { name: "share_wrong", label: "share that decide for the other", of: ({ decisions }) => decisions.wrong },
    { name: "share_undecided", label: "share that do not decide", of: ({ decisions }) => decisions.undecided },
    { name: "wrong_ci_low", label: "lower end of the 95 % Clopper-Pearson interval of share_wrong", of: ({ decisions }) => decisions.error.low },
    { name: "wrong_ci_high", label: "upper end of the same", of: ({ decisions }) => decisions.error.high },
    { name: "separated", label: `shown: by 95 % intervals at most ${MOST_WRONG} wrong and at least ${LEAST_RIGHT} right under both rules; no says that so many experiments do not show it`, of: ({ finding }) => yes(finding.separated) },
  ],
});
