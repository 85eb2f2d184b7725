import type { Status } from "@talkback/lab/node";
import { lines } from "../report.js";
import { some } from "../some.js";
import { misfitText } from "./misfit-text.js";

/** A status for people. */
export function statusText(folder: string, { study, hash, total, done, failed, missing, open, failures, shards, unasked, bad, holders, misfit }: Status): string {
  const cut = Object.values(bad).reduce((sum, count) => sum + count, 0);
  return [
    `Study "${study}" (hash ${hash.slice(0, 16)}) in ${folder}: ${done} of ${open ? "at least " : ""}${some(total, "run")} done${missing === 0 ? "" : `, ${missing} missing`}${failed === 0 ? "" : `, ${failed} failed`}.`,
    ...(failed === 0 ? [] : [lines(Object.entries(failures).sort().map(([code, count]) => [code, String(count), "failed so"]))]),
    ...(shards.length === 0 ? [] : [lines(shards.map(({ i, n, total: all, done: there, failed: lost, missing: rest }) =>
      [`shard ${i}/${n}`, `${there} of ${all}`, [...(rest > 0 ? [`${rest} missing`] : []), ...(lost > 0 ? [`${lost} failed`] : [])].join(", ")]))]),
    ...(unasked === 0 ? [] : [`${some(unasked, "run")} in the logs that the study does not ask for: kept, but not merged.`]),
    ...(cut === 0 ? [] : [`${some(cut, "line")} of the logs cut, changed or unfit for the study, in ${Object.keys(bad).sort().join(", ")}: these do not count.`]),
    ...(misfit === null ? [] : [misfitText(folder, misfit)]),
    ...Object.entries(holders).map(([name, { pid, host, since }]) => `${name}: process ${pid} on ${host} is at work, since ${since}.`),
  ].join("\n");
}
