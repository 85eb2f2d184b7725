import type { Period } from "../brand/when.js";
import type { Issue } from "../spec/errors.js";
import { show } from "../spec/show.js";
import type { Scenario } from "./scenario.js";

/** Campaigns that address nobody or never come into force. */
export function* campaignMismatches({ campaigns, steps }: Scenario): Iterable<Issue> {
  for (const [k, { targets, rate, push }] of campaigns.entries()) {
    if (rate * push > 0 && addressesNobody(targets)) {
      yield mismatch(`campaigns.${k}.targets`, "somebody to address", `${show(targets.kind)} with nobody in it`, "push 0 switches a campaign off");
    }
  }
  for (const [k, campaign] of campaigns.entries()) yield* periodMistakes(`campaigns.${k}`, campaign, steps);
}

export const mismatch = (path: string, expected: string, received: string, hint?: string): Issue =>
  ({ code: "E_MARKET", path, expected, received, ...(hint === undefined ? {} : { hint }) });

const addressesNobody = (targets: Readonly<Record<string, unknown>>): boolean =>
  targets.share === 0 || Object.values(targets).some((value) => Array.isArray(value) && value.length === 0);

/** A time in force that lies outside of the run. */
export function* periodMistakes(path: string, { from, until }: Period, steps: number): Iterable<Issue> {
  if (from > 0 && from >= steps) yield mismatch(`${path}.from`, `a step of the run, below ${steps}`, String(from), "it would come into force after the end");
  if (until !== null && until <= from) yield mismatch(`${path}.until`, `a step after from, ${from}`, String(until));
}
