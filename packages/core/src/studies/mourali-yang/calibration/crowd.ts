import { sobolPoints } from "../../../experiment.js";
import { type Heard, ROW, S0, SE, SEE, SU, SUE, SX } from "../../../index.js";
import { normal } from "../../../stats.js";
import type { Condition } from "../design.js";
import type { Settings } from "../settings.js";

/** Participants spread evenly over everything that luck decides, so that few of them stand for very many. */
export interface Crowd {
  readonly n: number;
  /** (n) 0, 1, 2, ... */
  readonly all: Uint32Array;
  /** (n) attitude before. */
  readonly attitude: Float64Array;
  /** (n) standard normal scores of sense of power, certainty, erosion, and of the errors of what is measured. */
  readonly power: Float64Array;
  readonly certainty: Float64Array;
  readonly erosion: Float64Array;
  readonly rating: Float64Array;
  readonly confidence: Float64Array;
  readonly threat: Float64Array;
  /** What each hears of the confederates, by what they think and whether they were asked. */
  readonly heard: (cell: Condition) => Heard;
}

const SCORES = ["power", "certainty", "erosion", "rating", "confidence", "threat"] as const;

/** The same participants in every cell, by a scrambled Sobol sequence; negative opinions mirror the positive ones. */
export function crowd(n: number, settings: Settings, seed: string): Crowd {
  const { attitude, attitudeSd, opinion, opinionSd, messages } = settings;
  const points = sobolPoints(n, 1 + SCORES.length + messages, { seed });
  const column = (value: (point: Float64Array) => number) => Float64Array.from(points, value);
  const scores = Object.fromEntries(SCORES.map((name, d) => [name, column((point) => normal.quantile(inside(point[1 + d]!)))])) as Pick<Crowd, (typeof SCORES)[number]>;
  const said = points.map((point) => Array.from(point.subarray(1 + SCORES.length), (u) => truncated(u, opinion, opinionSd)));
  const heard = new Map((["positive", "negative"] as const).flatMap((opinions) => (["unsolicited", "solicited"] as const).map((asked) =>
    [`${opinions} ${asked}`, hearing(said, opinions === "positive" ? 1 : -1, asked === "unsolicited" ? 1 : 0)])));
  return { n, all: Uint32Array.from({ length: n }, (_, i) => i), attitude: column((point) => truncated(point[0]!, attitude, attitudeSd)), ...scores, heard: ({ opinions, asked }) => heard.get(`${opinions} ${asked}`)! };
}

/** Kept from the ends, whose quantiles are infinite. */
const inside = (u: number): number => Math.max(u, 1.1102230246251565e-16);

/** The quantile of a normal that is conditioned on [-1, 1]. */
function truncated(u: number, mean: number, sd: number): number {
  if (sd === 0) return mean;
  const low = normal.cdf((-1 - mean) / sd);
  const high = normal.cdf((1 - mean) / sd);
  return Math.max(-1, Math.min(1, mean + sd * normal.quantile(inside(low + u * (high - low)))));
}

/** The sums of messages that each weigh and press 1. */
function hearing(said: readonly (readonly number[])[], sign: number, unsolicited: number): Heard {
  const sums = new Float64Array(said.length * ROW);
  for (const [i, opinions] of said.entries()) {
    const row = sums.subarray(i * ROW, (i + 1) * ROW);
    row[S0] = row[SX] = opinions.length;
    row[SE] = sign * opinions.reduce((sum, e) => sum + e, 0);
    row[SEE] = opinions.reduce((sum, e) => sum + e * e, 0);
    row[SU] = unsolicited * opinions.length;
    row[SUE] = unsolicited * row[SE];
  }
  return { any: new Uint8Array(said.length).fill(1), sums, kerneled: false };
}
