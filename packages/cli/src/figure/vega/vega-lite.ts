import type { Cell } from "../../csv.js";

/** The version of Vega-Lite that specifications are written in. */
export const VEGA_LITE = "https://vega.github.io/schema/vega-lite/v6.json";

/** A chart in Vega-Lite: JSON that holds its data. */
export type VegaLite = Readonly<Record<string, unknown>>;

/** Numbers that are drawn, a row a mark, by the names of the figure's CSV. */
export type Rows = readonly Readonly<Record<string, Cell>>[];

/** What each specification says besides its layers. */
export interface About {
  readonly title: string;
  readonly caption: string;
  readonly data: Rows;
}

/** A specification that stands alone. What is no finite number is null in it, which is not drawn. */
export const vegaLite = ({ title, caption, data }: About, layers: readonly VegaLite[], more: VegaLite = {}): VegaLite => ({
  $schema: VEGA_LITE, title, description: caption, width: 420, data: { values: data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, finite(cell)]))) },
  ...more, layer: layers,
});

const finite = (cell: Cell): Cell => (typeof cell === "number" && !Number.isFinite(cell) ? null : cell);
