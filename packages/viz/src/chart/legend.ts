import type { SeriesStyle } from "../theme/series-style.js";
import type { Theme } from "../theme/theme.js";
import { TYPE, textWidth } from "../theme/type.js";
import { marker } from "./marker.js";
import { line, type Shape } from "./shape.js";
import { leading, words, wrap } from "./words.js";

/** A name in a legend, and what draws its sample from x on, centred on y; so wide, by default {@link SAMPLE}. */
export interface LegendEntry {
  readonly name: string;
  readonly sample: (x: number, y: number) => readonly Shape[];
  readonly width?: number;
}

export const SAMPLE = 24;
const BETWEEN = 14;
const GAP = 5;

/** Names side by side from (x, y), in as many lines as a width asks for. */
export function legend(entries: readonly LegendEntry[], x: number, y: number, width: number, theme: Theme): { readonly shapes: Shape[]; readonly height: number } {
  const rowHeight = leading() + 3;
  const shapes: Shape[] = [];
  let across = 0;
  let row = 0;
  for (const { name, sample, width: own = SAMPLE } of entries) {
    const text = wrap(name, width - own - GAP, 1)[0] ?? "";
    const taken = own + GAP + textWidth(text, TYPE.label);
    if (across > 0 && across + taken > width) [across, row] = [0, row + 1];
    const middle = y + (row + 0.5) * rowHeight;
    shapes.push(...sample(x + across, middle), words(text, x + across + own + GAP, middle, { fill: theme.ink }));
    across += taken + BETWEEN;
  }
  return { shapes, height: entries.length === 0 ? 0 : (row + 1) * rowHeight + 2 };
}

/** Entries for series: a dash with its mark, or the mark alone. */
export function seriesEntry(name: string, style: SeriesStyle, theme: Theme, withLine: boolean): LegendEntry {
  const width = withLine ? SAMPLE + 6 : 8;
  const sample = (x: number, y: number) => [
    ...(withLine ? [line(x, y, x + width, y, style.colour, 1.5, style.dash)] : []),
    marker(x + width / 2, y, { ...style, paper: theme.paper }),
  ];
  return { name, sample, width };
}
