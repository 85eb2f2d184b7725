/** Reads the table of runs in base R, and prints what each setting and arm gave, and what arms differ by. */
export const analysisR = (outcome: string): string => `# What each setting gave, from the table of runs: base R, no packages.
# Use: Rscript analysis.R [results folder] [outcome]
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) >= 1) arguments[1] else "results"
outcome <- if (length(arguments) >= 2) arguments[2] else "${outcome}"

runs <- read.csv(file.path(folder, "runs.csv"), na.strings = "", colClasses = c(arm = "character", design_id = "character"), encoding = "UTF-8")
runs <- runs[runs$status == "ok" & !is.na(runs[[outcome]]), ]

estimate <- function(values) {
  n <- length(values)
  half <- if (n > 1) qt(0.975, n - 1) * sd(values) / sqrt(n) else NA
  data.frame(n = n, mean = mean(values), ci_low = mean(values) - half, ci_high = mean(values) + half)
}
summarised <- function(rows, values, keys) {
  groups <- split(seq_len(nrow(rows)), lapply(keys, function(key) factor(rows[[key]], levels = unique(rows[[key]]))), drop = TRUE, lex.order = TRUE)
  do.call(rbind, lapply(groups, function(group) cbind(rows[group[1], keys, drop = FALSE], estimate(values[group]))))
}

has_arms <- any(!is.na(runs$arm))
cat("Mean", outcome, "with 95 % t intervals\\n")
print(summarised(runs, runs[[outcome]], if (has_arms) c("condition", "arm") else "condition"), row.names = FALSE, digits = 6)

if (has_arms) {
  pairs <- merge(runs[runs$arm == "a", c("pair_id", "condition", outcome)], runs[runs$arm == "b", c("pair_id", outcome)], by = "pair_id", suffixes = c("_a", "_b"))
  pairs <- pairs[order(match(pairs$condition, runs$condition)), ]
  cat("\\nDifference b - a in", outcome, "with 95 % t intervals\\n")
  print(summarised(pairs, pairs[[paste0(outcome, "_b")]] - pairs[[paste0(outcome, "_a")]], "condition"), row.names = FALSE, digits = 6)
}
`;

/** The same in Python's standard library. */
export const analysisPython = (outcome: string): string => `"""What each setting gave, from the table of runs: Python's standard library, no packages.

Use: python3 analysis.py [results folder] [outcome]
With pandas: pd.read_csv("results/runs.csv", float_precision="round_trip").groupby(["condition", "arm"])["${outcome}"].describe()
"""
import csv
import math
import os
import statistics
import sys

folder = sys.argv[1] if len(sys.argv) > 1 else "results"
outcome = sys.argv[2] if len(sys.argv) > 2 else "${outcome}"

with open(os.path.join(folder, "runs.csv"), encoding="utf-8", newline="") as file:
    runs = [row for row in csv.DictReader(file) if row["status"] == "ok" and row[outcome] != ""]


def show(title, groups):
    """Prints mean and standard error of each group, in order of first appearance."""
    print(title)
    for name, values in groups.items():
        error = statistics.stdev(values) / math.sqrt(len(values)) if len(values) > 1 else float("nan")
        print(f"  {name}: n {len(values)}, mean {statistics.fmean(values):.6g}, standard error {error:.3g}")


def grouped(rows):
    """Values by name, in order of first appearance."""
    groups = {}
    for name, value in rows:
        groups.setdefault(name, []).append(value)
    return groups


has_arms = any(run["arm"] for run in runs)
show(f"Mean {outcome}", grouped((run["condition"] + (f" ({run['arm']})" if has_arms else ""), float(run[outcome])) for run in runs))

if has_arms:
    a = {run["pair_id"]: float(run[outcome]) for run in runs if run["arm"] == "a"}
    show(f"\\nDifference b - a in {outcome}", grouped((run["condition"], float(run[outcome]) - a[run["pair_id"]]) for run in runs if run["arm"] == "b" and run["pair_id"] in a))
`;
