"""Runs of a study as they get done, from Python: one line of JSON for each, from `talkback sweep --json`.

Use: python3 stream_runs.py study.json results
Ctrl-C keeps every run that was done; the same call goes on.
"""
import json
import subprocess
import sys

if len(sys.argv) != 3:
    sys.exit("use: python3 stream_runs.py study.json results")
study, folder = sys.argv[1:]
sweep = subprocess.Popen(["npx", "talkback", "sweep", study, "--out", folder, "--json"], stdout=subprocess.PIPE, text=True, encoding="utf-8")

sums, last = {}, None
for line in sweep.stdout:
    run = json.loads(line)
    if "run_id" not in run:  # the last line is of the whole sweep
        last = run
    elif run["status"] == "ok":
        key = (json.dumps(run["changes"], sort_keys=True), run["arm"])
        n, total = sums.get(key, (0, 0.0))
        sums[key] = (n + 1, total + run["m_public_mean"])
    else:
        print(f"{run['run_id']} failed: {run['error_message']}")

if sweep.wait() != 0 or last is None:
    sys.exit(f"the sweep ended with {sweep.returncode}")
print(f"{last['computed']} runs computed, {last['before']} there before, {last['failed']} failed")
for (changes, arm), (n, total) in sorted(sums.items(), key=str):
    print(f"{changes} {arm}: n {n}, mean public mean {total / n:.6f}")
