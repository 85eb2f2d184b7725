import { type Robustness, type RobustnessRow, robustnessRows } from "@talkback/core/studies";
import { yes } from "../interval-columns.js";
import { type Table, table } from "../table.js";

const INTERVAL = { conf: "half its 95 % bootstrap interval", low: "lower end of its 95 % bootstrap interval", high: "upper end of its 95 % bootstrap interval" } as const;
const withIntervals = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(names).flatMap(([name, text]) => [[name, text], ...Object.entries(INTERVAL).map(([end, words]) => [`${name}_${end}`, `${text}: ${words}`])]));

const LABELS: Readonly<Record<string, string>> = {
  of: "part, claim, experiment or all", claim: "id of the claim", experiment: "number of the experiment", name: "what is asked",
  points: "points of the grid", share: "share of points at which all its signs hold",
  failures_at: "box of one or two limits that holds most failures", coverage: "share of the failures inside the box", density: "share of the box that fails",
  factor: "parameter", level: "its level", claims: "claims that fail together, and no other", of_failures: "share of all points at which anything fails",
  parameter: "name of the parameter", screened_out: "whether it moves no part by the smallest effect that counts, and stays at its default afterwards",
  mu: "mean effect of crossing the range", sigma: "standard deviation of the effects",
  output: "value of a part, or whether the signs hold (0 or 1)", mean: "mean of the output over the ranges",
  clear: "whether its interval lies above that of the next", next: "parameter with the next largest total share",
  ...withIntervals({ mu_star: "mean absolute effect of crossing the range", S1: "first-order share of variance", ST: "total share of variance" }),
};

const NAMES = { grid: "robustness_grid", levels: "robustness_levels", failures: "robustness_failures", effects: "sensitivity_morris", shares: "sensitivity_sobol", carriers: "sensitivity_carriers" } as const;
const CAPTIONS: Readonly<Record<keyof typeof NAMES, string>> = {
  grid: "At how many points of the grid of parameters the signs hold, and where most failures are.", levels: "The same by level of each parameter.",
  failures: "Claims that fail together.", effects: "Morris screening: what each parameter does to each part when it crosses its range.",
  shares: "Sobol shares of variance of every output.", carriers: "The parameter that carries each output.",
};

/** Tables of robustness that have rows. */
export function robustnessTables(robustness: Robustness): Table[] {
  const all = robustnessRows(robustness);
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((name) => all[name].length > 0).map((name) => table<RobustnessRow>({
    name: NAMES[name], caption: CAPTIONS[name], rows: all[name],
    columns: Object.keys(all[name][0]!).map((key) => ({ name: key.toLowerCase(), label: LABELS[key]!, of: (row) => cell(row[key]!) })),
  }));
}

const cell = (value: string | number | boolean | null): string | number | null => (typeof value === "boolean" ? yes(value) : value);
