"""Runs of a study as they get done, from Python: one line of JSON for each, from `talkback sweep --json`.

Use: python3 stream_runs.py study.json results
Ctrl-C keeps every run that was done; the same call goes on. Only runs that are computed now come as lines: where some
were there before, the means are of the table of runs, which has all.
"""
import csv
import json
import os
import subprocess
import sys

if len(sys.argv) != 3:
    sys.exit("use: python3 stream_runs.py study.json results")
study, folder = sys.argv[1:]
sweep = subprocess.Popen(["npx", "talkback", "sweep", study, "--out", folder, "--json"], stdout=subprocess.PIPE, text=True, encoding="utf-8")

sums, last = {}, None


def add(setting, arm, value):
    n, total = sums.get((setting, arm), (0, 0.0))
    sums[setting, arm] = (n + 1, total + value)


for line in sweep.stdout:
    run = json.loads(line)
    if "run_id" not in run:  # the last line is of the whole sweep
        last = run
    elif run["status"] == "ok":
        add(json.dumps(run["changes"], sort_keys=True), run["arm"], run["m_public_mean"])
    else:
        print(f"{run['run_id']} failed: {run['error_message']}")

if sweep.wait() != 0 or last is None:
    sys.exit(f"the sweep ended with {sweep.returncode}")
print(f"{last['computed']} runs computed, {last['before']} there before, {last['failed']} failed")
if last["before"] > 0:  # the lines were a part of the runs: their means would be of that part
    sums.clear()
    with open(os.path.join(folder, "runs.csv"), encoding="utf-8", newline="") as file:
        for run in csv.DictReader(file):
            if run["status"] == "ok":
                add(run["condition"], run["arm"], float(run["m_public_mean"]))
for (setting, arm), (n, total) in sorted(sums.items(), key=str):
    print(f"{setting} {arm}: n {n}, mean public mean {total / n:.6f}")
