import { scaleLinear } from "d3";
import { line, rectangle, type Shape, shape } from "../../src/chart/shape.js";
import { leading, paragraph, words, wrap } from "../../src/chart/words.js";
import type { State, Store } from "../../src/store/store.js";
import { textWidth } from "../../src/theme/type.js";
import { type Chart, chartFrame, type ChartView } from "../../src/view/chart-frame.js";
import { dotSize, dotsOf } from "../../src/view/dot-bins.js";
import type { ChartDrawing } from "../../src/view/layers.js";
import { LABEL } from "../../src/view/time-axis.js";
import { spreadOf } from "./score.js";

export interface GapOptions {
  /** One a world or person. */
  readonly values: Float64Array;
  /** Null where a direction was predicted, which has no place. */
  readonly guess: number | null;
  /** What the values are, spoken. */
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly unit: "attitude" | "share";
}

/** A prediction beside what came out: a dot for each world, where half of them lie, and a mark where the prediction stands. */
export const createGapChart = (parent: HTMLElement, store: Store, options: GapOptions): ChartView<GapOptions> => chartFrame(parent, store, options, gapChart);

const [EDGE, TALL, MARK, AXIS] = [14, 96, 28, 24];

const gapChart = (options: GapOptions): Chart => ({
  name: () => options.label,
  describe: ({ words: say }) => {
    const { low50, high50, median } = spreadOf(options.values);
    return say("lessons.gapTold", { label: options.label, low: low50, high: high50, median, n: options.values.filter(Number.isFinite).length, guess: options.guess ?? 0, guessed: options.guess === null ? "no" : "yes" });
  },
  table: ({ words: say }) => ({ caption: options.label, head: [say("charts.world"), options.label], rows: Array.from(options.values, (value, k) => [String(k + 1), Number.isFinite(value) ? say("lessons.number", { value }) : "–"]) }),
  draw: (state, width) => draw(options, state, width),
  watches: ["theme", "words"],
});

function draw({ values, guess, label, domain, unit }: GapOptions, { theme, words: say }: State, width: number): ChartDrawing {
  const title = wrap(label, width - 2 * EDGE, 3, LABEL, "bold");
  const top = 6 + title.length * leading(LABEL) + MARK;
  const x = scaleLinear(domain, [EDGE + 10, width - EDGE - 10]).clamp(true);
  const span = width - 2 * EDGE - 20;
  const size = dotSize(values, domain, span, TALL);
  const base = top + TALL;
  const { low50, high50 } = spreadOf(values);
  const dots = dotsOf(values.map((value) => Math.min(domain[1], Math.max(domain[0], value))), ((domain[1] - domain[0]) / span) * size)
    .map(({ column, level }) => shape("circle", { cx: x(0) + (column + 0.5) * size, cy: base - (level + 0.5) * size, r: size * 0.42, fill: theme.pair.b }));
  const zero = domain[0] <= 0 ? [line(x(0), top, x(0), base + 4, theme.muted, 1)] : [];
  const half = Number.isFinite(low50) ? [rectangle({ x: x(low50), y: top, width: Math.max(2, x(high50) - x(low50)), height: TALL }, { fill: theme.shade, stroke: theme.muted, "stroke-dasharray": "2 3" })] : [];
  return {
    height: base + AXIS,
    shapes: [
      ...paragraph(title, EDGE, 6 + leading(LABEL) / 2, { fill: theme.ink, size: LABEL, weight: "bold" }),
      ...half, ...zero, ...dots, line(EDGE, base + 1, width - EDGE, base + 1, theme.line),
      ...(guess === null ? [] : markAt(x(guess), top, base, say("lessons.yours"), width, theme.pair.a, theme.paper)),
      ...x.ticks(Math.max(2, Math.min(6, width / 70))).flatMap((value) => [
        line(x(value), base, x(value), base + 4, theme.muted), words(say(unit === "share" ? "charts.percent" : "charts.count", { value }), x(value), base + 14, { fill: theme.muted, size: LABEL, anchor: "middle" }),
      ]),
    ],
  };
}

/** A flag on a pole: the text stays within the picture. */
function markAt(x: number, top: number, base: number, text: string, width: number, colour: string, halo: string): Shape[] {
  const room = textWidth(text, LABEL, "bold") / 2;
  const at = Math.min(width - EDGE - room, Math.max(EDGE + room, x));
  return [
    line(x, top - 8, x, base, halo, 5), line(x, top - 8, x, base, colour, 2, "6 3"),
    shape("path", { d: `M${x - 6} ${top - 8}h12l-6 8Z`, fill: colour }),
    words(text, at, top - 18, { fill: colour, size: LABEL, weight: "bold", anchor: "middle", halo }),
  ];
}
