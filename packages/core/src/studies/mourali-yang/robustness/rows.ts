import type { FailingBox } from "../../../experiment.js";
import type { Question } from "./question.js";
import type { Robustness } from "./robustness.js";

/** One line of a table: a name a column. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Tables of robustness, ready to be printed or drawn. */
export interface RobustnessRows {
  /** A line for each part, claim and experiment, for reversals and all: how often its signs hold on the grid, and where most failures are. */
  readonly grid: readonly Row[];
  /** The same for claims, experiments, reversals and all, by level of each factor. */
  readonly levels: readonly Row[];
  /** Claims that fail together. */
  readonly failures: readonly Row[];
  /** Morris's effects on every part, and whether the parameter was screened out of all. */
  readonly effects: readonly Row[];
  /** Sobol's shares of every output. */
  readonly shares: readonly Row[];
  /** The parameter that carries each output; empty names where it does not vary. */
  readonly carriers: readonly Row[];
}

export function robustnessRows({ grid, screening, shares }: Robustness): RobustnessRows {
  return {
    grid: grid.shares.map(({ question, points, share, box }) =>
      ({ ...told(question), points, share, failures_at: boxText(box), coverage: box?.coverage ?? null, density: box?.density ?? null })),
    levels: grid.levels.map(({ question, path, level, points, share }) => ({ ...told(question), factor: parameterName(path), level: level as number, points, share })),
    failures: grid.patterns.map(({ claims, points, ofFailures }) => ({ claims: claims.join(" "), points, of_failures: ofFailures })),
    effects: screening.parts.flatMap(({ question, effects }) =>
      effects.map(({ path, ...effect }) => ({ ...told(question), parameter: parameterName(path), ...effect, screened_out: screening.out.includes(path) }))),
    shares: shares.flatMap(({ question, output, parameters }) => parameters.map(({ path, ...share }) => ({ ...told(question), output, parameter: parameterName(path), ...share }))),
    carriers: shares.map(({ question, output, mean, carrier }) => ({
      ...told(question), output, mean, parameter: carrier === null ? "" : parameterName(carrier.path),
      ST: carrier?.ST ?? null, ST_low: carrier?.ST_low ?? null, ST_high: carrier?.ST_high ?? null,
      clear: carrier?.clear ?? false, next: carrier?.next == null ? "" : parameterName(carrier.next),
    })),
  };
}

const told = ({ of, claim, experiment, name }: Question): Row => ({ of, claim, experiment, name });

/** A path without the place it is in, e.g. `reactance`. */
export const parameterName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** A box in words, e.g. `tolerance from 0.4, reactance up to 0.5`; empty for none. */
export const boxText = (box: FailingBox | null): string => (box?.limits ?? []).map(({ path, side, level }) => `${parameterName(path)} ${side} ${level}`).join(", ");
