import type { Plan, PredictionFinding } from "@talkback/core/experiment";
import { cellOf } from "../record/cell.js";
import { ALWAYS_GIVEN, boolean, number, text, whole } from "./column.js";
import type { Row, Sheet } from "./sheet.js";

const COLUMNS = [
  text("claim_id", "name of the prediction within the study", ALWAYS_GIVEN), text("kind", "where the prediction comes from", ALWAYS_GIVEN),
  text("contrast", "what is compared: means over the settings in brackets", ALWAYS_GIVEN), text("metric", "outcome, as in runs", ALWAYS_GIVEN),
  text("predicted", "what was predicted of the effect", { options: ["positive", "negative", "zero", "not negative"], ...ALWAYS_GIVEN }),
  number("margin", "smallest effect that counts, on the outcome's scale", { minimum: 0, ...ALWAYS_GIVEN }), whole("n_pairs", "replications that are compared", { unit: "replications", required: true }),
  number("share_in_direction", "share of replications on the predicted side", { minimum: 0, maximum: 1 }),
  number("mean_diff", "mean effect over replications, in the unit of the outcome"), number("ci_lo", "lower end of its 95 % interval"), number("ci_hi", "upper end of its 95 % interval"),
  text("verdict", "what came of it", { options: ["supported", "leans", "too close", "reversed", "equivalent"] }),
  boolean("confirmatory", "true where the study was frozen before it was run, and not changed since", ALWAYS_GIVEN),
];

/** `claims`: one row for each prediction of the study, judged; without two replications to compare there is no verdict. */
export const claimsSheet = ({ study: { predictions } }: Plan, findings: readonly PredictionFinding[], confirmatory: boolean): Sheet => ({
  name: "claims", title: "Claims", description: "One row for each prediction of the study, judged by the rule that stands before any run.",
  columns: COLUMNS, primaryKey: ["claim_id"], steady: true,
  rows: findings.map((finding, k): Row => {
    const cells = { ...finding, margin: predictions[k]!.margin, confirmatory: String(confirmatory) };
    return COLUMNS.map(({ name }) => cellOf(cells[name as keyof typeof cells]));
  }),
});
