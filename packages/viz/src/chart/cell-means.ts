import { type CellMean, type CellOptions, type CellPanel, cellPanels } from "./cell-panels.js";
import { figure } from "./figure.js";
import { uprightBar } from "./interval-bar.js";
import { marker } from "./marker.js";
import { type Shape, shape } from "./shape.js";

/** Means of cells side by side with their intervals, single values behind them where there are some. */
export const cellMeans = (data: readonly CellMean[], options: CellOptions): SVGSVGElement =>
  figure(options, (canvas) => cellPanels(data, options, canvas, false, means));

function means({ data, series, y, middle, band, theme }: CellPanel): Shape[] {
  const apart = Math.min(26, (band * 0.8) / series.length);
  return series.flatMap(({ name, style }, k) =>
    data.filter((each) => each.group === name).flatMap(({ x, mean, low, high, dots = [] }) => {
      const at = middle(x) + (k - (series.length - 1) / 2) * apart;
      return [
        ...dots.flatMap((value, i) => dot(at + (jitter(i) - 0.5) * apart * 0.75, y(value), style.colour)),
        ...uprightBar(at, low, high, y, style.colour, Math.min(3, apart / 3)),
        ...(Number.isFinite(mean) ? [marker(at, y(mean), { ...style, paper: theme.paper }, Math.min(3.4, Math.max(1.5, apart / 3)))] : []),
      ];
    }));
}

const dot = (cx: number, cy: number, fill: string): Shape[] => (Number.isFinite(cy) ? [shape("circle", { cx, cy, r: 1.1, fill, "fill-opacity": 0.3 })] : []);

/** Places in [0, 1) that fill it evenly, whatever their number. */
const jitter = (i: number): number => ((i + 1) * 0.6180339887498949) % 1;
