import { openStream } from "../../index.js";
import { bootstrapMediation, isRefusal, percentileInterval, type SerialColumns, serialMediation } from "../../stats.js";
import { conditionText, matches, type Where } from "./design.js";
import { type Bounds, type Data, type Estimate, UNBOUNDED } from "./estimated.js";
import { NEUTRAL, POINTS_PER_UNIT } from "./session.js";

/** Resamples of a bootstrap. */
export const RESAMPLES = 1000;

/**
 * The columns of the mediation, a row for each participant of the cells that match: uncertainty (0, 1), measured confidence in power,
 * measured threat, and divergence: the evaluation on -1 to 1, with its sign against the opinions heard.
 */
export function serialColumns(where: Where, { answers }: Pick<Data, "answers">): SerialColumns {
  const chosen = answers.filter(({ cell }) => matches(cell, where));
  const column = (value: (answer: (typeof chosen)[number], i: number) => number) =>
    Float64Array.from(chosen.flatMap((answer) => Array.from(answer.rating, (_, i) => value(answer, i))));
  return {
    x: column(({ cell }) => (cell.certainty === "uncertain" ? 1 : 0)),
    m1: column(({ confidence }, i) => confidence[i]!),
    m2: column(({ threat }, i) => threat[i]!),
    y: column(({ cell, rating }, i) => ((cell.opinions === "positive" ? -1 : 1) * (rating[i]! - NEUTRAL)) / POINTS_PER_UNIT),
  };
}

/**
 * The serial indirect effect, in standard deviations of divergence, too; its bounds are those of a percentile bootstrap.
 *
 * Nothing passes through a mediator in which all are alike: then it is 0. NaN where the regressions cannot be fitted otherwise.
 */
export function serialEffect(where: Where, data: Data): Estimate {
  const columns = serialColumns(where, data);
  const untested = data.resamples === 0;
  if (columns.m1.length > 0 && [columns.m1, columns.m2].some(alike)) return { value: 0, standardised: 0, bounds: untested ? null : NOTHING };
  const fit = serialMediation(columns);
  if (isRefusal(fit)) return { value: Number.NaN, standardised: Number.NaN, bounds: untested ? null : UNBOUNDED };
  const value = fit.indirect.serial;
  return { value, standardised: value / deviation(columns.y), bounds: untested ? null : resampled(where, data, columns) };
}

const NOTHING: Bounds = { low: 0, high: 0, narrowLow: 0, narrowHigh: 0 };

function resampled(where: Where, { settings: { seed }, replication, resamples = RESAMPLES }: Data, columns: SerialColumns): Bounds {
  const luck = openStream(seed, replication, `study:bootstrap:${conditionText(where)}`);
  let drawn = 0;
  const effects = bootstrapMediation(columns, { samples: resamples, pick: (n) => Math.floor((luck.u32(drawn++) * n) / 4294967296) });
  if (isRefusal(effects)) return UNBOUNDED;
  const [wide, narrow] = [effects.serial.percentile, percentileInterval(effects.serial.values, 0.9)] as const;
  if (isRefusal(wide) || isRefusal(narrow)) return UNBOUNDED;
  return { low: wide.low, high: wide.high, narrowLow: narrow.low, narrowHigh: narrow.high };
}

function alike(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

function deviation(values: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - sum / values.length) * (values[i]! - sum / values.length);
  return Math.sqrt(squares / (values.length - 1));
}
