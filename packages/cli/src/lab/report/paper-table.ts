import type { PredictionFinding } from "@talkback/core/experiment";
import { withInterval } from "../../study/digits.js";
import { type Table, table } from "../../study/table.js";
import { judged, type Results } from "./results.js";

/** What a study cannot know: a number of the paper that a prediction comes from. */
const UNKNOWN = "NA";

/** Paper says / simulation says: every prediction with its verdict. */
export function paperTable(results: Results): Table {
  const { manifest: { registration: { status } }, plan: { study } } = results;
  const of = ({ claim_id: id }: PredictionFinding) => study.predictions.find((prediction) => prediction.id === id)!;
  return table<PredictionFinding>({
    name: "paper_vs_simulation", rows: judged(results),
    caption: `What was predicted and what the simulation says (${status}): means over replications with 95 % intervals, judged by a rule that was fixed before any run. `
      + "Encoded: written into the rule, so that it verifies the code and is no evidence. NA: a study holds no statistic of a paper, and none is made up; it is yours to put beside.",
    columns: [
      { name: "claim_id", label: "name of the prediction", of: ({ claim_id }) => claim_id }, { name: "prediction", label: "in one sentence", of: (row) => of(row).text },
      { name: "kind", label: "encoded (written into the rule), compositional, emergent or borrowed", of: ({ kind }) => kind }, { name: "contrast", label: "what is compared", of: ({ contrast }) => contrast },
      { name: "metric", label: "column of the table of runs", of: ({ metric }) => metric }, { name: "predicted", label: "what was predicted of the effect", of: ({ predicted }) => predicted },
      { name: "margin", label: "smallest effect that counts", of: (row) => of(row).margin }, { name: "paper_stat", label: "the same from a paper; NA: not known", of: () => UNKNOWN },
      { name: "n_pairs", label: "replications that are compared", unit: "replications", of: ({ n_pairs }) => n_pairs },
      { name: "share_in_direction", label: "share of replications on the predicted side of 0, or above minus the margin where not negative is predicted; missing where zero is", of: ({ share_in_direction }) => share_in_direction },
      { name: "mean_diff", label: "simulated estimate: mean over replications of what is compared", of: ({ mean_diff }) => mean_diff }, { name: "ci_lo", label: "lower end of its 95 % t interval", of: ({ ci_lo }) => ci_lo }, { name: "ci_hi", label: "upper end of its 95 % t interval", of: ({ ci_hi }) => ci_hi },
      { name: "verdict", label: "supported, leans, too close, reversed or equivalent; missing for fewer than two replications", of: ({ verdict }) => verdict }, { name: "status", label: "confirmatory where the study was frozen before it was run, else exploratory", of: () => status },
    ],
    print: [
      { head: "ID", text: ({ claim_id }) => claim_id }, { head: "Predicted in words", text: (row) => of(row).text, width: "3cm" }, { head: "Kind", text: ({ kind }) => kind }, { head: "Simulated contrast", text: ({ contrast }) => contrast, width: "3cm" },
      { head: "Predicted", text: ({ predicted }) => predicted }, { head: "Paper stat", text: () => UNKNOWN }, { head: "Sim. estimate [95 %]", text: effectText, width: "2.3cm" }, { head: "Pairs", text: ({ n_pairs }) => String(n_pairs) },
      { head: "Verdict", text: ({ verdict }) => `${verdict ?? "none"}, ${status}`, width: "1.9cm" },
    ],
  });
}

/** The effect of a prediction with its interval. */
export const effectText = ({ mean_diff: mean, ci_lo: low, ci_hi: high }: PredictionFinding): string => withInterval({ mean: mean ?? Number.NaN, low: low ?? Number.NaN, high: high ?? Number.NaN });
