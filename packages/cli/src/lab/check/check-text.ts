import type { Study } from "@talkback/core/experiment";
import { some } from "../../some.js";
import { exactPercent, fixed, percent } from "../../study/digits.js";
import { gridText } from "../../study/grid-text.js";
import { thousands } from "../../study/words.js";
import { outcomeText } from "../report/results.js";
import type { Estimates, PredictedPower } from "./estimates.js";

/** What a study takes, and what it can tell, for people. */
export function checkText({ id, arms, until, replications }: Study, settings: number, { runs, pilot, wallMs, disk, outcome, error, predictions }: Estimates, workers: number): string {
  const each = `${some(settings, "setting")}${arms === null ? "" : ", 2 arms"}, ${until === null ? some(replications, "replication") : `${replications} to ${until.most} replications`}`;
  const range = (of: (count: number) => string): string => (runs.least === runs.most ? of(runs.least) : `${of(runs.least)} to ${of(runs.most)}`);
  const what = `${outcomeText(outcome)}${arms === null ? "" : ", b - a"}`;
  return [
    `Study "${id}" is well formed: ${each}.`,
    `  runs   ${range(thousands)}`,
    `  time   about ${range((count) => timeText((count * wallMs) / workers))} with ${some(workers, "worker")}; ${fixed(wallMs, 1)} ms a run here`,
    `  disk   about ${range((count) => bytesText(count * (disk.logs + disk.tables)))}: logs ${range((count) => bytesText(count * disk.logs))}, tables ${range((count) => bytesText(count * disk.tables))}`,
    `  pilot  ${some(pilot.runs, "run")} of ${some(pilot.settings, "setting")}, with other luck than the study's${pilot.failed === 0 ? "" : `; ${pilot.failed} failed`}`,
    "",
    ...(error === null ? [`No Monte Carlo error of ${what}: the pilot has fewer than two values.`] : [
      `Monte Carlo standard error of ${what} with ${some(error.replications, "replication")}: ${fixed(error.median, 4)} (median over settings), ${fixed(error.largest, 4)} (largest).`,
      `For ${exactPercent(error.level)} intervals of ±${error.halfWidth} in every setting: ${Number.isFinite(error.wanted) ? `${thousands(error.wanted)} replications${error.wanted <= 10 ? " or fewer" : ""}${until !== null && error.wanted > until.most ? `, more than its most, ${thousands(until.most)}` : ""}` : "more than can be told"}.`,
    ]),
    ...(predictions.length === 0 ? [] : ["", gridText([["prediction", "predicted", "effect in the pilot", "SD", "power"], ...predictions.map(rowOf)]), "Power: how likely the 95 % interval excludes 0 on the predicted side, if the effect is as in the pilot."]),
  ].join("\n");
}

function rowOf({ id, direction, effect, power }: PredictedPower): string[] {
  if (effect === null) return [id, direction, "settings not tried", "", ""];
  return [id, direction, fixed(effect.mean, 3), fixed(effect.sd, 3), power === null ? "not told" : percent(power)];
}

function timeText(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${fixed(seconds / 3600, 1)} h`;
}

function bytesText(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.ceil(bytes / 1000))} kB`;
  return bytes < 1e9 ? `${fixed(bytes / 1e6, 1)} MB` : `${fixed(bytes / 1e9, 1)} GB`;
}
