import { scaleLinear } from "d3";
import { area, line, type Shape, shape, trail } from "../../src/chart/shape.js";
import { leading, paragraph, widest, words, wrap } from "../../src/chart/words.js";
import type { State, Store } from "../../src/store/store.js";
import { type Chart, chartFrame, type ChartView } from "../../src/view/chart-frame.js";
import type { ChartDrawing } from "../../src/view/layers.js";
import { LABEL } from "../../src/view/time-axis.js";
import { spreadOf } from "./score.js";

export interface LineOptions {
  readonly label: string;
  /** Labels of the points on x. */
  readonly places: readonly string[];
  /** The line that was drawn, a value a point. */
  readonly guess: readonly number[];
  readonly range: readonly [number, number];
  /** Worlds of each point; null while nothing is shown. */
  readonly columns: readonly Float64Array[] | null;
}

/** A line drawn by hand, a point for each value, and behind it, once known, where half and nine tenths of the worlds lie. */
export const createLineChart = (parent: HTMLElement, store: Store, options: LineOptions): ChartView<LineOptions> => chartFrame(parent, store, options, lineChart);

/** Where points and values lie in a picture of so many px: for drawing, and for pointers. */
export function linePlace({ label, places, range }: Pick<LineOptions, "label" | "places" | "range">, width: number) {
  const title = wrap(label, width - 24, 3, LABEL, "bold");
  const top = 12 + title.length * leading(LABEL);
  const tall = Math.max(160, Math.min(260, width * 0.5));
  const left = widest(["−0.3", "+0.5"], LABEL) + 18;
  const x = scaleLinear([0, places.length - 1], [left + 12, width - 20]);
  return { title, top, tall, left, x, y: scaleLinear(range, [top + tall, top]).clamp(true) };
}

const lineChart = (options: LineOptions): Chart => ({
  name: () => options.label,
  describe: ({ words: say }) => options.places.map((place, k) => say("lessons.pointTold", { place, value: options.guess[k]! })).join(" "),
  table: ({ words: say }) => ({
    caption: options.label, head: [say("lessons.point"), say("lessons.yours"), ...(options.columns === null ? [] : [say("lessons.half")])],
    rows: options.places.map((place, k) => {
      const spread = options.columns === null ? null : spreadOf(options.columns[k]!);
      return [place, say("lessons.number", { value: options.guess[k]! }), ...(spread === null ? [] : [say("lessons.between", { low: spread.low50, high: spread.high50 })])];
    }),
  }),
  draw: (state, width) => draw(options, state, width),
  watches: ["theme", "words"],
});

function draw(options: LineOptions, { theme, words: say }: State, width: number): ChartDrawing {
  const { title, top, tall, left, x, y } = linePlace(options, width);
  const { places, guess, columns } = options;
  const points = guess.map((value, k) => [x(k), y(value)] as const);
  return {
    height: top + tall + 28,
    shapes: [
      ...paragraph(title, 12, 6 + leading(LABEL) / 2, { fill: theme.ink, size: LABEL, weight: "bold" }),
      ...y.ticks(5).flatMap((value) => [line(left, y(value), width - 8, y(value), value === 0 ? theme.muted : theme.line), words(say("charts.count", { value }), left - 6, y(value), { fill: theme.muted, size: LABEL, anchor: "end" })]),
      ...(columns === null ? [] : bands(columns, x, y, theme.pair.b)),
      ...trail(points, theme.paper, 5), ...trail(points, theme.pair.a, 2.5, "6 3"),
      ...points.map(([cx, cy]) => shape("circle", { cx, cy, r: 7, fill: theme.paper, stroke: theme.pair.a, "stroke-width": 2.5 })),
      ...places.map((place, k) => words(place, x(k), top + tall + 16, { fill: theme.muted, size: LABEL, anchor: "middle" })),
    ],
  };
}

function bands(columns: readonly Float64Array[], x: (k: number) => number, y: (value: number) => number, colour: string): Shape[] {
  const spreads = columns.map(spreadOf);
  const edge = (name: keyof (typeof spreads)[number]) => spreads.map((spread, k) => [x(k), y(spread[name])] as const);
  return [
    ...([["low90", "high90"], ["low50", "high50"]] as const).map(([low, high]) => area([...edge(low), ...edge(high).toReversed()], { fill: colour, "fill-opacity": 0.16 })),
    ...trail(edge("median"), colour, 2),
  ];
}
