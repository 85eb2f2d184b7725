import { type About, type VegaLite, vegaLite } from "./vega-lite.js";

export interface ForestSpec extends About {
  readonly xName: string;
  /** An expression of Vega that names each row by its fields, e.g. `datum.setting`. */
  readonly label: string;
  /** A value with a line of its own; null for none. */
  readonly reference: number | null;
  /** Expressions of what is too small to matter in each row. */
  readonly margin?: readonly [low: string, high: string];
  /** Field that the shape of a mark tells. */
  readonly shape?: string;
}

/** A forest of the fields `mean`, `low` and `high`: a row each, with its interval. */
export function forestSpec({ xName, label, reference, margin, shape, ...about }: ForestSpec): VegaLite {
  const y = { field: "label", type: "nominal", sort: null, title: null, axis: { labelLimit: 600 } };
  const at = (field: string) => ({ field, type: "quantitative", title: xName, scale: { zero: false } });
  const [from, to] = margin ?? [];
  return vegaLite(about, [
    ...(margin === undefined ? [] : [{ mark: { type: "bar", color: "#DAD7D1" }, encoding: { x: at("from"), x2: { field: "to" }, y } }]),
    ...(reference === null ? [] : [{ mark: { type: "rule", color: "#5C626B" }, encoding: { x: { datum: reference } } }]),
    { mark: "rule", encoding: { x: at("low"), x2: { field: "high" }, y } },
    { mark: { type: "point", filled: true, opacity: 1, color: "#1B1F24", tooltip: { content: "data" } }, encoding: { x: at("mean"), y, ...(shape === undefined ? {} : { shape: { field: shape, type: "nominal" } }) } },
  ], { transform: [{ calculate: label, as: "label" }, ...(margin === undefined ? [] : [{ calculate: from, as: "from" }, { calculate: to, as: "to" }])] });
}
