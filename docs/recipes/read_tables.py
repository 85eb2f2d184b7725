"""Means, intervals and paired differences of a study, from its table of runs: pandas.

Use: python3 read_tables.py [results folder] [outcome]
With pyarrow, pd.read_parquet(folder / "runs.parquet") gives the same table.
"""
import math
import pathlib
import sys

import pandas as pd

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "results")
outcome = sys.argv[2] if len(sys.argv) > 2 else "m_public_mean"


def t_quantile(share, df):
    """Quantile of Student's t, a share above 1/2: scipy.stats.t.ppf without scipy. Halves where Simpson's rule puts the share."""
    density = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(math.pi)

    def below(angle, steps=1000):
        h = angle / steps
        weighted = sum((1 if k in (0, steps) else 4 if k % 2 else 2) * math.cos(k * h) ** (df - 1) for k in range(steps + 1))
        return 0.5 + density * weighted * h / 3

    low, high = 0.0, math.pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < share else (low, middle)
    return math.sqrt(df) * math.tan(low)


def estimate(values):
    """Number, mean and 95 % t interval."""
    n = values.count()
    half = t_quantile(0.975, n - 1) * values.std() / math.sqrt(n) if n > 1 else math.nan
    return pd.Series({"n": n, "mean": values.mean(), "ci_low": values.mean() - half, "ci_high": values.mean() + half})


# An empty cell is missing, and nothing else is: some texts that pandas takes for missing are names.
# Without float_precision pandas may read the last digit of a number otherwise than it was written.
runs = pd.read_csv(folder / "runs.csv", keep_default_na=False, na_values={outcome: [""], "arm": [""]}, float_precision="round_trip")
runs = runs[runs["status"] == "ok"].dropna(subset=[outcome])
arms = runs["arm"].notna().any()

means = runs.groupby(["condition", "arm"] if arms else "condition", sort=False)[outcome].apply(estimate).unstack().astype({"n": int})
print(f"Mean {outcome} with 95 % t intervals")
print(means.to_csv(), end="")

if arms:
    pairs = runs.pivot(index=["condition", "pair_id"], columns="arm", values=outcome)
    differences = (pairs["b"] - pairs["a"]).dropna().groupby("condition").apply(estimate).unstack().astype({"n": int})
    print(f"\nDifference b - a in {outcome} with 95 % t intervals")
    print(differences.to_csv(), end="")
