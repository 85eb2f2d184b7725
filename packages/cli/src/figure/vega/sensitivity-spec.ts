import { type About, type VegaLite, vegaLite } from "./vega-lite.js";

/** A measure of each factor: its name, its field, and those of its interval, where it has one. */
export interface Measure {
  readonly name: string;
  readonly field: string;
  readonly interval?: readonly [low: string, high: string];
}

export interface SensitivitySpec extends About {
  readonly xName: string;
  readonly measures: readonly Measure[];
  /** Field that rows are sorted by, the greatest first. */
  readonly sortBy: string;
}

/** How much an outcome depends on each factor (the field `path`): a mark for each measure, with its interval. */
export function sensitivitySpec({ xName, measures, sortBy, ...about }: SensitivitySpec): VegaLite {
  const order = about.data.toSorted((a, b) => Number(b[sortBy]) - Number(a[sortBy])).map(({ path }) => path);
  const y = { field: "path", type: "nominal", sort: order, title: null, axis: { labelLimit: 600 } };
  const at = (field: string) => ({ field, type: "quantitative", title: xName });
  return vegaLite(about, measures.flatMap(({ name, field, interval }) => {
    const own = { y, yOffset: { datum: name }, color: { datum: name } };
    return [
      ...(interval === undefined ? [] : [{ mark: "rule", encoding: { x: at(interval[0]), x2: { field: interval[1] }, ...own } }]),
      { mark: { type: "point", filled: true, opacity: 1, tooltip: { content: "data" } }, encoding: { x: at(field), ...own } },
    ];
  }));
}
