import {
  type Carrier, carrierOf, evaluating, type MorrisEffect, morris, morrisEffects, type Outputs, type Ranged, SMALLEST_EFFECT, saltelli, screenedOut,
  type SobolIndex, sobolIndices, type Work,
} from "../../../experiment.js";
import { isRefusal } from "../../../stats.js";
import type { Settings } from "../settings.js";
import { worldAt } from "./point.js";
import { heldAt, PARTS, type Question, WHOLES } from "./question.js";
import { signsAt } from "./signs.js";

/** What every parameter does to the value of one part when it crosses its range. */
export interface Effects {
  readonly question: Question;
  readonly effects: readonly MorrisEffect[];
}

/** Morris's screening. */
export interface Screening {
  readonly walks: number;
  readonly parts: readonly Effects[];
  /** Parameters that move no part by the smallest effect that counts; they stay at their defaults afterwards. */
  readonly out: readonly string[];
}

/** Shares of the variance of one output over the ranges. */
export interface Shares {
  readonly question: Question;
  /** A part's value, or whether all signs of the question hold. */
  readonly output: "value" | "holds";
  /** Its mean over the ranges: the mean value, or the share of points at which the signs hold. */
  readonly mean: number;
  /** Empty where the output does not vary; intervals are NaN where it varies so rarely that a resample may not. */
  readonly parameters: readonly SobolIndex[];
  /** Null where the output does not vary. */
  readonly carrier: Carrier | null;
}

/** Screens the parameters by walks through their ranges; values of signs are finite, so their effects are never refused. */
export function* screening(ranges: readonly Ranged[], walks: number, settings: Settings): Work<Screening> {
  const { seed } = settings;
  const design = morris(ranges, walks, { seed });
  const values = yield* evaluating(design, (point) => signsAt(worldAt(point, settings)), "screening of parameters");
  const parts = PARTS.map((question, s) => ({ question, effects: morrisEffects(design, values[s]!, { seed }) as MorrisEffect[] }));
  return { walks, parts, out: screenedOut(parts.map(({ effects }) => effects), SMALLEST_EFFECT) };
}

/** Shares of variance of every part's value and sign, and of whether all signs of a claim, of an experiment, or of more hold. */
export function* signShares(ranges: readonly Ranged[], rows: number, settings: Settings): Work<readonly Shares[]> {
  const { seed } = settings;
  const design = saltelli(ranges, rows, { seed });
  const values = yield* evaluating(design, (point) => signsAt(worldAt(point, settings)), "shares of variance");
  const outputs = outputsOf(values);
  const shares: Shares[] = [];
  for (const [done, { column, ...named }] of outputs.entries()) {
    yield { stage: "intervals of shares", done, total: outputs.length };
    const indices = sobolIndices(design, column, { seed });
    const parameters = isRefusal(indices) ? [] : indices.factors;
    shares.push({ ...named, mean: column.reduce((sum, value) => sum + value, 0) / column.length, parameters, carrier: carrierOf(parameters) });
  }
  return shares;
}

function outputsOf(values: Outputs): (Pick<Shares, "question" | "output"> & { readonly column: Float64Array })[] {
  return [
    ...PARTS.map((question, s) => ({ question, output: "value" as const, column: values[s]! })),
    ...[...PARTS, ...WHOLES].map((question) => ({ question, output: "holds" as const, column: Float64Array.from(heldAt(question, values), Number) })),
  ];
}
