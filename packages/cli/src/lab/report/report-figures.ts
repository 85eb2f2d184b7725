import type { PredictionFinding } from "@talkback/core/experiment";
import { forest, sensitivity } from "@talkback/viz/figures";
import { forestSpec } from "../../figure/vega/forest-spec.js";
import { sensitivitySpec } from "../../figure/vega/sensitivity-spec.js";
import { some } from "../../some.js";
import type { Drawn } from "../../study/figures/drawn.js";
import type { Analyses } from "./analyses.js";
import { levelText } from "./analysis-tables.js";
import { differences, judged, named, outcomeText, type Results, type SettingDifference, type SettingSummary, summaries } from "./results.js";

/** Rows of a figure that can still be read; further ones stand in its table. */
const MOST_ROWS = 60;

/** Every figure that the results allow, in order. */
export function reportFigures(results: Results, found: Analyses): readonly Drawn[] {
  const { arms, predictions } = results.plan.study;
  return [
    ...results.main.map((outcome, k) => meansFigure(results, summaries(results, outcome), `fig-${k + 1}-${slug(outcome)}`)),
    ...(arms === null ? [] : results.main.map((outcome, k) => differencesFigure(results, differences(results, outcome), `fig-${results.main.length + k + 1}-${slug(outcome)}-difference`))),
    ...(predictions.length === 0 ? [] : [predictionsFigure(results, judged(results))]),
    ...found.sobol.map(({ outcome, found: { factors } }) => sobolFigure(results, outcome, factors)),
    ...found.morris.map(({ outcome, found: effects }) => morrisFigure(results, outcome, effects)),
    ...found.single.map(({ outcome, found: effects }) => singleFigure(results, outcome, effects)),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const slug = (outcome: string): string => outcome.replace(/^m_/, "").replaceAll("_", "-");
const more = (all: number): string => (all > MOST_ROWS ? ` The first ${MOST_ROWS} of ${all} settings; all stand in the table.` : "");
const intervals = (rows: readonly { readonly fixed: boolean }[]): string => (rows.some(({ fixed }) => fixed) ? "95 % intervals (of settings that were replicated until narrow, the half-width that was asked for)" : "95 % t intervals over replications");

/** A caption that stands alone: so many numbers a row, by which engine, of which study. */
const whole = ({ plan: { study }, manifest: { engine } }: Results, text: string, counts: readonly number[], unit: string): string => {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const often = counts.length === 0 ? "" : ` n = ${least === most ? some(most, unit) : `${least} to ${some(most, unit)}`};`;
  return `${text}${often} engine ${engine}, study ${study.hash.slice(0, 16)}.`;
};

function meansFigure(results: Results, all: readonly SettingSummary[], name: string): Drawn {
  const rows = all.slice(0, MOST_ROWS);
  const xName = capital(outcomeText(rows[0]?.outcome ?? ""));
  const label = ({ setting, arm }: SettingSummary) => (arm === null ? setting : `${setting} (${arm})`);
  const about = {
    title: `${xName} of each setting`, data: rows.map((row) => ({ setting: row.setting, arm: row.arm, n: row.n, mean: row.mean, low: row.low, high: row.high })),
    caption: whole(results, `${xName} of each setting${rows.some(({ arm }) => arm !== null) ? " and arm" : ""}, with ${intervals(rows)}.${more(all.length)}`, rows.map(({ n }) => n), "replication"),
  };
  return {
    ...about, name, columns: "double", vega: forestSpec({ ...about, xName, label: `datum.arm === null ? datum.setting : datum.setting + " (" + datum.arm + ")"`, reference: null }),
    draw: (common) => forest(rows.map((row) => ({ label: label(row), estimate: row.mean, low: row.low, high: row.high })), { ...common, xName, reference: null }),
  };
}

function differencesFigure(results: Results, all: readonly SettingDifference[], name: string): Drawn {
  const rows = all.slice(0, MOST_ROWS);
  const outcome = outcomeText(rows[0]?.outcome ?? "");
  const xName = `Difference in ${outcome}, b less a`;
  const about = {
    title: `What the arms differ by in ${outcome}`, data: rows.map((row) => ({ setting: row.setting, n: row.n, mean: row.mean, low: row.low, high: row.high, positive: row.positive })),
    caption: whole(results, `Arm b less arm a in ${outcome}, of each setting, with the same luck and ${intervals(rows)}.${more(all.length)}`, rows.map(({ n }) => n), "pair"),
  };
  return {
    ...about, name, columns: "double", vega: forestSpec({ ...about, xName, label: "datum.setting", reference: 0 }),
    draw: (common) => forest(rows.map((row) => ({ label: row.setting, estimate: row.mean, low: row.low, high: row.high })), { ...common, xName }),
  };
}

const MARKS = { supported: "supported", equivalent: "supported", leans: "leans", reversed: "reversed", "too close": "close" } as const;

function predictionsFigure(results: Results, rows: readonly PredictionFinding[]): Drawn {
  const { plan: { study }, manifest: { registration: { status } } } = results;
  const of = (row: PredictionFinding) => study.predictions.find(({ id }) => id === row.claim_id)!;
  const numbers = ({ mean_diff: mean, ci_lo: low, ci_hi: high }: PredictionFinding) => ({ estimate: mean ?? Number.NaN, low: low ?? Number.NaN, high: high ?? Number.NaN });
  const holds = (row: PredictionFinding) => row.verdict !== "equivalent" || row.predicted === "zero";
  const about = {
    title: "Predictions",
    data: rows.map((row) => ({ claim: row.claim_id, text: of(row).text, metric: row.metric, predicted: row.predicted, pairs: row.n_pairs, mean: row.mean_diff, low: row.ci_lo, high: row.ci_hi, margin: of(row).margin, verdict: row.verdict })),
    caption: whole(results, `Predictions (${status}): effects over replications with 95 % intervals; bands are margins within which an effect is too small to count.`, rows.map((row) => row.n_pairs), "pair"),
  };
  return {
    ...about, name: "fig-predictions", columns: "double",
    vega: forestSpec({ ...about, xName: "Effect", label: `datum.claim + " " + datum.text`, reference: 0, margin: ["-datum.margin", `datum.predicted === "not negative" ? 0 : datum.margin`], shape: "verdict" }),
    draw: (common) => forest(rows.map((row) => ({
      label: `${row.claim_id} ${of(row).text}`, ...numbers(row), margin: [-of(row).margin, row.predicted === "not negative" ? 0 : of(row).margin] as const,
      ...(row.verdict === null ? {} : { verdict: holds(row) ? MARKS[row.verdict] : "close" as const }),
    })), { ...common, xName: "Effect", marginName: "margin of each prediction" }),
  };
}

function sobolFigure(results: Results, outcome: string, factors: Analyses["sobol"][number]["found"]["factors"]): Drawn {
  const rows = factors.map((each) => ({ name: named(results, each.path), values: [{ value: each.S1, low: each.S1_low, high: each.S1_high }, { value: each.ST, low: each.ST_low, high: each.ST_high }] }));
  const [first, total, xName] = ["first order", "total", "Share of variance"];
  const about = {
    title: `Shares of the variance of ${outcomeText(outcome)}`, data: factors.map((each) => ({ ...each })),
    caption: whole(results, `Shares of the variance of ${outcomeText(outcome)} that are due to each factor, by itself and with all interactions, with 95 % bootstrap intervals.`, [results.manifest.seeds.replications], "replication"),
  };
  return {
    ...about, name: `fig-sobol-${slug(outcome)}`, columns: "double",
    vega: sensitivitySpec({ ...about, xName, measures: [{ name: first, field: "S1", interval: ["S1_low", "S1_high"] }, { name: total, field: "ST", interval: ["ST_low", "ST_high"] }], sortBy: "ST" }),
    draw: (common) => sensitivity(rows, { ...common, measures: [first, total], xName, sortBy: 1 }),
  };
}

function morrisFigure(results: Results, outcome: string, effects: Analyses["morris"][number]["found"]): Drawn {
  const rows = effects.map((each) => ({ name: named(results, each.path), values: [{ value: each.mu_star, low: each.mu_star_low, high: each.mu_star_high }, { value: each.sigma }] }));
  const [mean, spread, xName] = ["μ*", "σ", "Elementary effects"];
  const about = {
    title: `Elementary effects on ${outcomeText(outcome)}`, data: effects.map((each) => ({ ...each })),
    caption: whole(results, `Elementary effects of each factor on ${outcomeText(outcome)} through its whole range: mean size with its 95 % bootstrap interval, and spread.`, [results.manifest.seeds.replications], "replication"),
  };
  return {
    ...about, name: `fig-morris-${slug(outcome)}`, columns: "double",
    vega: sensitivitySpec({ ...about, xName, measures: [{ name: mean, field: "mu_star", interval: ["mu_star_low", "mu_star_high"] }, { name: spread, field: "sigma" }], sortBy: "mu_star" }),
    draw: (common) => sensitivity(rows, { ...common, measures: [mean, spread], xName }),
  };
}

function singleFigure(results: Results, outcome: string, effects: Analyses["single"][number]["found"]): Drawn {
  const rows = effects.slice(0, MOST_ROWS);
  const label = (row: (typeof rows)[number]) => `${named(results, row.path)} = ${levelText(row.level)}`;
  const xName = `Difference in ${outcomeText(outcome)}`;
  const about = {
    title: `Single effects on ${outcomeText(outcome)}`, data: rows.map((row) => ({ factor: row.path, level: levelText(row.level), n: row.n, mean: row.mean, low: row.low, high: row.high })),
    caption: whole(results, `What each level of each factor does alone to ${outcomeText(outcome)}, with the same luck and 95 % t intervals over replications.${more(effects.length)}`, rows.map(({ n }) => n), "pair"),
  };
  return {
    ...about, name: `fig-single-${slug(outcome)}`, columns: "double", vega: forestSpec({ ...about, xName, label: `datum.factor + " = " + datum.level`, reference: 0 }),
    draw: (common) => forest(rows.map((row) => ({ label: label(row), estimate: row.mean, low: row.low, high: row.high })), { ...common, xName }),
  };
}
