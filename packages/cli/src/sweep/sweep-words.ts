import type { Plan } from "@talkback/core/experiment";
import type { Shard, SweepProgress } from "@talkback/lab";
import type { Folder, Merged, Owner } from "@talkback/lab/node";
import { tell } from "../interrupt.js";
import { some } from "../some.js";
import { misfitText } from "./misfit-text.js";

/** Tells who may be at work, and is watched, or who is at work, and is waited for; each once. */
export function waitTeller(): (owner: Owner, ms: number) => void {
  const told = new Set<string>();
  return ({ pid, host }, ms) => {
    const words = ms === Infinity ? `Process ${pid} on ${host} is at work on the same part; waiting until it has ended…`
      : `Process ${pid} on ${host} may be at work on the same part; waiting ${Math.ceil(ms / 1000)} s for a sign of life…`;
    if (!told.has(words)) tell(words);
    told.add(words);
  };
}

/** Lines that do not count, where there are any. */
export function tellBad(bad: Readonly<Record<string, number>>): void {
  const count = Object.values(bad).reduce((sum, each) => sum + each, 0);
  if (count > 0) tell(`${some(count, "line")} of the logs cut, changed or unfit for the study, in ${Object.keys(bad).sort().join(", ")}: what they held is computed again.`);
}

/** That tables are exploratory in spite of a lock in their folder, where they are. */
export function tellMisfit({ path }: Folder, merged: Merged | null): void {
  if (merged !== null && merged.misfit !== null) tell(misfitText(path, merged.misfit));
}

/** What `talkback sweep --json` prints last. */
export function lastObject({ study: { id, hash } }: Plan, { i, n }: Shard, { total, before, computed, failed }: SweepProgress, merged: Merged | null): object {
  return { study: id, hash, shard: `${i}/${n}`, total, before, computed, failed, missing: total - before - computed, files: merged?.files ?? null };
}

/** How a sweep ended, for people. */
export function lastText({ path, plan: { study } }: Folder, { i, n }: Shard, { total, before, computed, failed }: SweepProgress, merged: Merged | null): string {
  const part = n === 1 ? `Study "${study.id}"` : `Part ${i} of ${n} of study "${study.id}"`;
  const there = before + computed;
  const counts = `${part}: ${there} of ${some(total, "run")}${before === 0 ? "" : `, ${before} of which were there before`}${failed === 0 ? "" : `; ${failed} failed`}.`;
  if (there < total) return `${counts}\nEnded by you: every run that was done is kept in ${path}, and the same command goes on.`;
  const next = merged !== null ? `Tables are in ${path}: ${merged.files.filter((name) => name.endsWith(".csv")).sort().join(", ")}, each as .parquet, too.`
    : `"talkback merge ${path}" makes the tables${n === 1 ? "" : " when all parts are there; \"talkback status\" tells"}.`;
  return [counts, next, ...(failed === 0 ? [] : ["Why runs failed is in the tables; --retry-failed computes them once more."])].join("\n");
}
