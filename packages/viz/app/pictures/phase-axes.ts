import type { PhaseAxis } from "../../src/view/phase-map-data.js";
import { labelOf } from "../controls/label.js";
import type { Parameter } from "../controls/parameters.js";
import { sliderOf } from "../controls/slider.js";
import type { Words } from "../../src/words/words.js";

/** Lead parameters that are numbers: those that a map may be drawn over. */
export const mappable = (parameters: readonly Parameter[]): readonly Parameter[] => parameters.filter(({ lead, value }) => lead !== null && typeof value === "number");

/**
 * So many values of a parameter, from one end of its slider to the other: by equal steps, or by equal ratios where its slider has stops.
 *
 * @param takes whether the scenario takes a value; those that it does not are left out
 */
export function axisOf(parameter: Parameter, cells: number, words: Words, takes: (value: number) => boolean): PhaseAxis {
  const { path, value, unit } = parameter;
  const shape = parameter.shape.is === "maybe" ? parameter.shape.of : parameter.shape;
  if (shape.is !== "number") throw new RangeError(`${path} is no number`);
  const { low, high, stops } = sliderOf(path, shape, value as number);
  const positive = stops?.filter((stop) => stop > 0) ?? [];
  const at = (k: number) => k / (cells - 1);
  const values = Array.from({ length: cells }, (_, k) => (stops === null ? low + at(k) * (high - low) : positive[0]! * (positive.at(-1)! / positive[0]!) ** at(k)));
  const whole = shape.integer ? [...new Set(values.map(Math.round))] : values.map((each) => Number(each.toPrecision(3)));
  return { values: whole.filter(takes), label: `${labelOf(parameter, words)}${unit === null ? "" : ` (${unit})`}` };
}
