import type { Catalog } from "../../scenario/catalog.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Issue } from "../../spec/errors.js";
import { nearest } from "../../spec/nearest.js";
import { show } from "../../spec/show.js";
import { type Metric, METRICS } from "./metrics.js";

/** Whose numbers count. */
export const GROUPS = ["empowered", "others"] as const;
export type Group = (typeof GROUPS)[number];

/** A metric as a claim names it: `negativePosts@hashtag`, `backfire:empowered`. */
export interface Asked {
  readonly metric: Metric;
  /** Id of the channel whose posts count; null counts all. */
  readonly channel: string | null;
  /** Those who were empowered at the start, or the others; null counts all. */
  readonly group: Group | null;
}

/** The metric behind a name, and everything that is wrong with it. */
export function asked(name: string, path: string): { readonly asked: Asked | null; readonly issues: readonly Issue[] } {
  const [, word = "", channel = null, group = null] = /^([^@:]*)(?:@([^:]*))?(?::(.*))?$/.exec(name) ?? [];
  const metric = Object.hasOwn(METRICS, word) ? METRICS[word]! : null;
  const issues = [
    ...(metric === null ? [unknown(path, "a known metric", word, Object.keys(METRICS))] : []),
    ...(group === null || (GROUPS as readonly string[]).includes(group) ? [] : [unknown(path, "a known group of people", group, GROUPS)]),
    ...(metric !== null && group !== null && metric.ratio === undefined ? [unfit(path, "a metric over people, where some of them are chosen", name)] : []),
    ...(metric !== null && channel !== null && metric.posts === undefined ? [unfit(path, "a metric of posts, where a channel is chosen", name)] : []),
  ];
  return { asked: metric === null || issues.length > 0 ? null : { metric, channel, group: group as Group | null }, issues };
}

/** Schedules in which people answer in some steps only, or more than once. */
const SOME_ANSWER: readonly string[] = ["partial", "poisson", "pairwise"];

/** What a metric lacks in one arm. */
export function lacking({ metric, channel }: Asked, scenario: Scenario, catalog: Catalog, path: string): readonly Issue[] {
  const ids = scenario.channels.map(({ id }) => id);
  const followed = scenario.schedule.kind !== "pairwise" && catalog.hearings[scenario.hear.kind]!.selective !== true;
  return [
    ...(channel === null || ids.includes(channel) ? [] : [unknown(path, "a channel of the scenario after @", channel, ids)]),
    ...((metric.twin ?? false) && scenario.campaigns.length === 0 ? [unfit(path, "a scenario with a campaign, which the metric leaves out to compare", "none")] : []),
    ...((metric.posts ?? false) && scenario.schedule.kind === "pairwise" ? [unfit(path, "talk in channels, for a metric of posts", "meetings")] : []),
    ...((metric.answers ?? false) && SOME_ANSWER.includes(scenario.schedule.kind) ? [unfit(path, "a schedule in which everybody answers once a step, for a metric that counts answers", scenario.schedule.kind)] : []),
    ...((metric.trace ?? false) && !followed ? [unfit(path, "talk in which everybody who speaks is heard, for a metric that follows messages", scenario.schedule.kind === "pairwise" ? "meetings" : scenario.hear.kind)] : []),
    ...(metric.part === undefined || (scenario.market[metric.part] ?? null) !== null ? [] : [unfit(path, `a scenario with market.${metric.part}`, "none")]),
  ];
}

function unknown(path: string, expected: string, received: string, names: readonly string[]): Issue {
  const near = nearest(received, names);
  return { code: "E_CLAIM", path, expected, received: show(received), hint: near === undefined ? `there are ${names.join(", ")}` : `did you mean ${show(near)}?` };
}

const unfit = (path: string, expected: string, received: string): Issue => ({ code: "E_CLAIM", path, expected, received: show(received) });
