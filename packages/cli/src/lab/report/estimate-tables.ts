import type { PredictionFinding } from "@talkback/core/experiment";
import { percent, two, withInterval } from "../../study/digits.js";
import { type Column, type Table, table } from "../../study/table.js";
import { differences, judged, outcomeText, type Results, settingText, type SettingDifference, type SettingSummary, stopped, summaries } from "./results.js";

const FIXED: Column<{ readonly fixed: boolean }> = {
  name: "interval", label: "t: of the mean, by its spread; fixed: the mean plus and minus the half-width that replications went on for, which holds the truth at least as often as it says",
  of: ({ fixed }) => (fixed ? "fixed" : "t"),
};
const ofSetting = (what: string): readonly Column<SettingSummary | SettingDifference>[] => [
  { name: "outcome", label: "column of the table of runs", of: ({ outcome }) => outcome },
  { name: "setting", label: "what the setting changes", of: ({ setting }) => setting },
  { name: "design_id", label: "name of the setting, as in runs", of: ({ treatment }) => treatment },
  { name: "n", label: `replications with ${what}`, unit: "replications", of: ({ n }) => n },
  { name: "missing", label: `replications without ${what}`, unit: "replications", of: ({ missing }) => missing },
  { name: "mean", label: "mean over replications", of: ({ mean }) => mean },
  { name: "ci_low", label: "lower end of its 95 % interval", of: ({ low }) => low },
  { name: "ci_high", label: "upper end of its 95 % interval", of: ({ high }) => high },
  FIXED,
  { name: "sd", label: "standard deviation between replications", of: ({ sd }) => sd },
  { name: "median", label: "median over replications", of: ({ median }) => median },
];

/** Every outcome of every setting and arm. */
export function summaryTable(results: Results): Table {
  const rows = results.outcomes.flatMap((outcome) => summaries(results, outcome));
  const [q25, q75] = [0, 1].map((k) => (row: SettingSummary) => row.quantiles[k]!.value) as [(row: SettingSummary) => number, (row: SettingSummary) => number];
  return table<SettingSummary>({
    name: "summary", rows, caption: "Every outcome of every setting: means over replications with 95 % intervals.",
    columns: [
      ...ofSetting("the outcome"), { name: "arm", label: "arm; missing without arms", of: ({ arm }) => arm },
      { name: "q25", label: "first quartile", of: q25 }, { name: "q75", label: "third quartile", of: q75 },
    ],
    print: [
      { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "setting", text: ({ setting }) => setting, width: "4cm", once: true },
      ...(results.plan.study.arms === null ? [] : [{ head: "arm", text: ({ arm }: SettingSummary) => arm ?? "" }]),
      { head: "n", text: ({ n }) => String(n) }, { head: "mean [95 %]", text: (row) => withInterval(row) }, { head: "SD", text: ({ sd }) => two(sd) },
    ],
  });
}

/** Every outcome of every setting: arm b less arm a, with the same luck. */
export const differencesTable = (results: Results): Table => table<SettingDifference>({
  name: "differences", rows: results.outcomes.flatMap((outcome) => differences(results, outcome)),
  caption: "Every outcome of every setting: arm b less arm a with the same luck, means over replications with 95 % intervals.",
  columns: [
    ...ofSetting("both arms"), { name: "positive", label: "share of replications in which b gave more", of: ({ positive }) => positive }, { name: "negative", label: "share in which b gave less", of: ({ negative }) => negative },
    { name: "dz", label: "Cohen's d of the pairs", of: ({ dz }) => dz.estimate }, { name: "dz_low", label: "lower end of its 95 % interval", of: ({ dz }) => dz.low }, { name: "dz_high", label: "upper end of its 95 % interval", of: ({ dz }) => dz.high },
  ],
  print: [
    { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "setting", text: ({ setting }) => setting, width: "4cm" }, { head: "pairs", text: ({ n }) => String(n) },
    { head: "b - a [95 %]", text: (row) => withInterval(row) }, { head: "b > a", text: ({ positive }) => (Number.isFinite(positive) ? percent(positive) : "") },
  ],
});

/** Every prediction with its verdict. */
export function predictionsTable(results: Results): Table {
  const { manifest: { registration: { status } }, plan: { study } } = results;
  const textOf = ({ claim_id: id }: PredictionFinding) => study.predictions.find((prediction) => prediction.id === id)!.text;
  return table<PredictionFinding>({
    name: "predictions", rows: judged(results), caption: `Predictions and what came of them (${status}): means over replications with 95 % intervals, judged by a rule that was fixed before any run.`,
    columns: [
      { name: "claim_id", label: "name of the prediction", of: ({ claim_id }) => claim_id }, { name: "text", label: "in one sentence", of: textOf },
      { name: "kind", label: "encoded, compositional, emergent or borrowed", of: ({ kind }) => kind }, { name: "contrast", label: "what is compared", of: ({ contrast }) => contrast },
      { name: "metric", label: "column of the table of runs", of: ({ metric }) => metric }, { name: "predicted", label: "what was predicted of the effect", of: ({ predicted }) => predicted },
      { name: "n_pairs", label: "replications that are compared", unit: "replications", of: ({ n_pairs }) => n_pairs },
      { name: "share_in_direction", label: "share of replications on the predicted side", of: ({ share_in_direction }) => share_in_direction },
      { name: "mean_diff", label: "mean effect", of: ({ mean_diff }) => mean_diff }, { name: "ci_lo", label: "lower end of its 95 % interval", of: ({ ci_lo }) => ci_lo }, { name: "ci_hi", label: "upper end of its 95 % interval", of: ({ ci_hi }) => ci_hi },
      { name: "verdict", label: "supported, leans, too close, reversed or equivalent", of: ({ verdict }) => verdict }, { name: "status", label: "confirmatory where the study was frozen before it was run", of: () => status },
    ],
    print: [
      { head: "prediction", text: (row) => `${row.claim_id} ${textOf(row)}`, width: "4cm" }, { head: "kind", text: ({ kind }) => kind }, { head: "compared", text: ({ contrast }) => contrast, width: "3cm" },
      { head: "predicted", text: ({ predicted }) => predicted }, { head: "effect [95 %]", text: effectText }, { head: "pairs", text: ({ n_pairs }) => String(n_pairs) }, { head: "verdict", text: ({ verdict }) => verdict ?? "none" },
    ],
  });
}

export const effectText = ({ mean_diff: mean, ci_lo: low, ci_hi: high }: PredictionFinding): string => withInterval({ mean: mean ?? Number.NaN, low: low ?? Number.NaN, high: high ?? Number.NaN });

/** How far each setting came, where replications went on until an interval was narrow. */
export function stoppingTable(results: Results): Table {
  const { plan: { treatments, study: { until } } } = results;
  return table({
    name: "stopping", caption: `Replications of each setting, until half the ${100 * until!.level} % interval of ${until!.outcome} was at most ${until!.halfWidth}, or ${until!.most} were done.`,
    rows: treatments.map(({ id }, point) => ({ id, setting: settingText(results, point), wanted: stopped(results, point) })),
    columns: [
      { name: "design_id", label: "name of the setting, as in runs", of: ({ id }) => id }, { name: "setting", label: "what it changes", of: ({ setting }) => setting },
      { name: "replications", label: "replications", unit: "replications", of: ({ wanted }) => wanted.replications }, { name: "half_width", label: "half of the t interval", of: ({ wanted }) => wanted.halfWidth },
      { name: "ended", label: "narrow, given up, or no values; missing while runs are", of: ({ wanted }) => wanted.done },
    ],
  });
}
