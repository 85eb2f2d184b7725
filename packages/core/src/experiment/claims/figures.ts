import type { Compared } from "../../observe/outcomes.js";
import type { Scenario } from "../../scenario/scenario.js";
import type { Asked } from "./asked.js";
import type { Metric, Ratio, Seen } from "./metrics.js";
import type { Reading } from "./watch.js";

/** What a metric is computed from: a number, or the tops and bottoms of its ratios for each agent of the run. */
export type Figures = readonly number[];

/** The figures of a metric in one run. */
export function figuresOf({ metric, channel, group }: Asked, { channels }: Scenario, seen: Omit<Seen, "channel">): Figures {
  const { reading } = seen;
  const where = { ...seen, channel: channel === null ? reading.channels : channels.findIndex(({ id }) => id === channel) };
  if (metric.whole !== undefined) return [metric.whole(where)];
  const counts = (i: number) => group === null || (reading.empowered[i] === 1) === (group === "empowered");
  const over = ({ top, bottom = () => 1 }: Ratio) => [top, bottom].map((ofAgent) => {
    let sum = 0;
    for (const i of reading.byKey) if (counts(i)) sum += ofAgent(where, i);
    return sum / reading.agents.n;
  });
  return [metric.ratio!, ...(metric.less === undefined ? [] : [metric.less])].flatMap(over);
}

/** The metric; null where it is not defined, as a share of nobody. */
export function metricOf({ whole }: Metric, [top, bottom, lessTop = 0, lessBottom = 1]: Figures): number | null {
  const value = whole === undefined ? top! / bottom! - lessTop / lessBottom : top!;
  return Number.isFinite(value) ? value : null;
}

/** Figures of a population of which a share q is like `all`, and the rest like `none`, as if nobody heard the other kind. */
export const mixed = (q: number, none: Figures, all: Figures): Figures => none.map((figure, k) => (1 - q) * figure + q * all[k]!);

/** A run beside its twin, as outcomes are counted from it. */
export function comparing(reading: Reading, twin: Reading, { campaigns: [first], window }: Scenario): Compared {
  const last = reading.steps > window ? reading.steps - window : reading.steps;
  const { contactedAt, heardAt } = reading.campaign!;
  return {
    withIt: means(reading), without: means(twin), sign: Math.sign(first!.valence),
    exposedAt: contactedAt.map((at) => (at <= last ? at : 0)), heardAt, spokeAt: reading.agents.spokeAt,
  };
}

const means = ({ window: { publicly }, windowSteps }: Reading): Float64Array => publicly.map((sum) => sum / windowSteps);
