import { exactPercent, percent, two, withInterval } from "../../study/digits.js";
import { type Column, type Table, table } from "../../study/table.js";
import { differences, outcomeText, type Results, settingText, type SettingDifference, type SettingSummary, stopped, summaries } from "./results.js";

const FIXED: Column<{ readonly fixed: boolean }> = {
  name: "interval", label: "t: of the mean, by its spread; fixed: the mean plus and minus the half-width that replications went on for, which holds the truth of normal outcomes at least as often as it says",
  of: ({ fixed }) => (fixed ? "fixed" : "t"),
};
/** @param what what is summed up, @param needs what a replication needs to count */
const ofSetting = (what: string, needs: string): readonly Column<SettingSummary | SettingDifference>[] => [
  { name: "outcome", label: `column of the table of runs; numbers are of ${what}`, of: ({ outcome }) => outcome },
  { name: "setting", label: "what the setting changes", of: ({ setting }) => setting },
  { name: "design_id", label: "name of the setting, as in runs", of: ({ treatment }) => treatment },
  { name: "n", label: `replications with ${needs}: those that count`, unit: "replications", of: ({ n }) => n },
  { name: "missing", label: `replications up to the last one in the table of runs that lack ${needs}`, unit: "replications", of: ({ missing }) => missing },
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
      ...ofSetting("each run's own value", "the outcome"), { name: "arm", label: "arm; missing without arms", of: ({ arm }) => arm },
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
    ...ofSetting("arm b less arm a of the same replication", "the outcome in both arms"), { name: "positive", label: "share of the replications that count in which b gave more", of: ({ positive }) => positive }, { name: "negative", label: "share of them in which b gave less", of: ({ negative }) => negative },
    { name: "dz", label: "Cohen's d of the pairs: the mean in standard deviations of the differences", of: ({ dz }) => dz.estimate }, { name: "dz_low", label: "lower end of its 95 % interval", of: ({ dz }) => dz.low }, { name: "dz_high", label: "upper end of its 95 % interval", of: ({ dz }) => dz.high },
  ],
  print: [
    { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "setting", text: ({ setting }) => setting, width: "4cm" }, { head: "pairs", text: ({ n }) => String(n) },
    { head: "b - a [95 %]", text: (row) => withInterval(row) }, { head: "b > a", text: ({ positive }) => (Number.isFinite(positive) ? percent(positive) : "") },
  ],
});

/** How far each setting came, where replications went on until an interval was narrow. */
export function stoppingTable(results: Results): Table {
  const { plan: { treatments, study: { until } } } = results;
  return table({
    name: "stopping", caption: `Replications of each setting, until half the ${exactPercent(until!.level)} interval of ${until!.outcome} was at most ${until!.halfWidth}, or ${until!.most} were done.`,
    rows: treatments.map(({ id }, point) => ({ id, setting: settingText(results, point), wanted: stopped(results, point) })),
    columns: [
      { name: "design_id", label: "name of the setting, as in runs", of: ({ id }) => id }, { name: "setting", label: "what it changes", of: ({ setting }) => setting },
      { name: "replications", label: "replications that the rule asked for, so far as is known", unit: "replications", of: ({ wanted }) => wanted.replications }, { name: "half_width", label: "half of the t interval of these, with the confidence that was asked for", of: ({ wanted }) => wanted.halfWidth },
      { name: "ended", label: "narrow, given up, or no values; missing while runs are", of: ({ wanted }) => wanted.done },
    ],
  });
}
