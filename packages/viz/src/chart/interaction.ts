import { type CellMean, type CellOptions, type CellPanel, cellPanels } from "./cell-panels.js";
import { figure } from "./figure.js";
import { uprightBar } from "./interval-bar.js";
import { marker } from "./marker.js";
import { type Shape, trail } from "./shape.js";

/** Means of cells as lines over the levels of a factor, with their intervals: lines that are not parallel interact. */
export const interaction = (data: readonly CellMean[], options: CellOptions): SVGSVGElement =>
  figure(options, (canvas) => cellPanels(data, options, canvas, true, lines));

function lines({ data, series, y, middle, band, theme }: CellPanel): Shape[] {
  const apart = Math.min(7, (band * 0.5) / series.length);
  return series.flatMap(({ name, style }, k) => {
    const cells = data
      .filter((each) => each.group === name && Number.isFinite(each.mean))
      .map((each) => ({ ...each, at: middle(each.x) + (k - (series.length - 1) / 2) * apart }))
      .sort((a, b) => a.at - b.at);
    return [
      ...trail(cells.map(({ at, mean }) => [at, y(mean)] as const), style.colour, 1.5, style.dash),
      ...cells.flatMap(({ at, mean, low, high }) => [
        ...uprightBar(at, low, high, y, style.colour, Math.min(3, apart / 2)),
        marker(at, y(mean), { ...style, paper: theme.paper }),
      ]),
    ];
  });
}
