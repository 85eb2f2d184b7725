import { extent, type ScaleLinear, scaleLinear } from "d3";
import { lyingBar } from "../chart/interval-bar.js";
import { line, type Shape, shape } from "../chart/shape.js";
import { leading, paragraph, words, wrap } from "../chart/words.js";
import type { State, Store } from "../store/store.js";
import type { Theme } from "../theme/theme.js";
import { textWidth } from "../theme/type.js";
import { type Chart, chartFrame, type ChartView } from "./chart-frame.js";
import { dotSize, dotsOf } from "./dot-bins.js";
import { ENOUGH, finiteOf, sentences, type Worlds, worldsTable } from "./dot-words.js";
import type { ChartDrawing } from "./layers.js";
import { LABEL } from "./time-axis.js";

export interface DotStripOptions {
  readonly data?: Worlds | null;
}

/**
 * One dot for one world, stacked where worlds came out alike, with a line at 0, the mean and its 95 % interval where they are given, and
 * the shares on each side in words. Of fewer than 20 worlds it says no more than that a run is an example, and shows no mean.
 */
export const createDotStrip = (parent: HTMLElement, store: Store, options: DotStripOptions = {}): ChartView<DotStripOptions> => chartFrame(parent, store, options, ({ data }) => dotChart(data ?? null));

const NONE: Worlds = { values: new Float64Array(0), label: "charts.publicMean", unit: "attitude", kind: "outcome" };

function dotChart(data: Worlds | null): Chart {
  const worlds = data ?? NONE;
  return {
    name: ({ words: say }) => say("charts.dots", { outcome: say(worlds.label), kind: worlds.kind }),
    describe: (state) => sentences(worlds, state).join(" "),
    table: (state) => (data === null ? null : worldsTable(worlds, state)),
    tells: () => data !== null,
    draw: (state, width) => draw(worlds, state, width),
    watches: ["theme", "words"],
  };
}

const [EDGE, TALL, AXIS] = [12, 104, 22];

function draw(worlds: Worlds, state: State, width: number): ChartDrawing {
  const { theme, words: say } = state;
  const values = finiteOf(worlds);
  const told = wrap(say("charts.dots", { outcome: say(worlds.label), kind: worlds.kind }), width - 2 * EDGE, 3, LABEL, "bold");
  const lines = sentences(worlds, state).flatMap((each) => wrap(each, width - 2 * EDGE, 5, LABEL));
  const head = 6 + told.length * leading(LABEL);
  const text = head + 2 + lines.length * leading(LABEL);
  const titles = [
    ...paragraph(told, EDGE, 6 + leading(LABEL) / 2, { fill: theme.ink, size: LABEL, weight: "bold" }),
    ...paragraph(lines, EDGE, head + 2 + leading(LABEL) / 2, { fill: theme.ink, size: LABEL }),
  ];
  if (values.length === 0) return { height: text + EDGE, shapes: titles };
  const domain = domainOf(worlds, values);
  const x = scaleLinear(domain, [EDGE + 8, width - EDGE - 8]).nice(6);
  const [low, high] = x.domain() as [number, number];
  const span = width - 2 * (EDGE + 8);
  const size = dotSize(values, [low, high], span, TALL);
  const placed = dotsOf(values, ((high - low) / span) * size);
  const base = text + 16 + size * Math.max(2, ...placed.map(({ level }) => level + 1));
  const bar = values.length >= ENOUGH && worlds.interval !== undefined && worlds.mean !== undefined ? meanBar(worlds.mean, worlds.interval, x, base + 9, theme) : [];
  const axis = base + (bar.length > 0 ? 18 : 4);
  const dots = placed.map(({ column, level }) => shape("circle", { cx: x(0) + (column + 0.5) * size, cy: base - (level + 0.5) * size, r: size * 0.44, fill: theme.pair.b }));
  return {
    height: axis + AXIS,
    shapes: [
      ...titles, ...dots,
      line(EDGE, base + 1, width - EDGE, base + 1, theme.line),
      ...(low <= 0 && high >= 0 ? [line(x(0), text + 4, x(0), axis, theme.muted, 1.5)] : []),
      ...bar,
      ...ticksBelow(x, axis, worlds.unit, state),
    ],
  };
}

const meanBar = (mean: number, { low, high }: { readonly low: number; readonly high: number }, x: ScaleLinear<number, number>, y: number, theme: Theme): Shape[] => [
  ...lyingBar(y, low, high, x, theme.ink, 4),
  shape("path", { d: `M${x(mean) - 4} ${y}l4 -4l4 4l-4 4Z`, fill: theme.ink }),
];

function domainOf({ kind, interval }: Worlds, values: readonly number[]): [number, number] {
  const [low, high] = extent([values[0]!, values.at(-1)!, ...(kind === "difference" ? [0] : []), ...(interval === undefined ? [] : [interval.low, interval.high])]) as [number, number];
  const room = low === high ? Math.abs(low) / 10 || 0.05 : 0;
  return [low - room, high + room];
}

function ticksBelow(x: ScaleLinear<number, number>, y: number, unit: Worlds["unit"], { theme, words: say }: State): Shape[] {
  const texts = [6, 4, 3, 2].map((count) => x.ticks(count).map((value) => ({ at: x(value), text: say(unit === "share" ? "charts.percent" : "charts.count", { value }) })));
  const roomy = texts.find((ticks) => ticks.every(({ at, text }, k) => k === 0 || at - ticks[k - 1]!.at > textWidth(text, LABEL) + 12)) ?? [];
  return roomy.flatMap(({ at, text }) => [line(at, y, at, y + 4, theme.muted), words(text, at, y + 13, { fill: theme.muted, size: LABEL, anchor: "middle" })]);
}
