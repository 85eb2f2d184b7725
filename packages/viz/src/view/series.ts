import { scaleLinear } from "d3";
import { area, line, type Shape, trail } from "../chart/shape.js";
import { leading, paragraph, widest, words, wrap } from "../chart/words.js";
import type { State, Store } from "../store/store.js";
import { textWidth } from "../theme/type.js";
import { type Chart, chartFrame, type ChartView } from "./chart-frame.js";
import { endLabels, LEADER } from "./end-labels.js";
import type { ChartDrawing } from "./layers.js";
import { MEASURES, type Measure, valueText } from "./measure.js";
import { atTime, type TimeSpan } from "./scrub.js";
import { type Bands, bandsOf, type Line, type Panel, panelsOf, rangeOf } from "./series-lines.js";
import { seriesTable, seriesTrend } from "./series-words.js";
import { LABEL, TIME_AXIS, timeAxis } from "./time-axis.js";

export interface SeriesOptions {
  /** A panel each, in order; by default what people say, what they think, and how many oppose. */
  readonly measures?: readonly Measure[];
  /** Replications, drawn as where half and 90 % of them lie; more may come by `update`. */
  readonly bands?: Bands | null;
}

/**
 * Measures over time, a panel each over one axis of steps: the run solid, the one that it is compared with dashed, both named at their
 * ends; behind them the bands of their replications. Panels of one unit have one range of y, which holds 0 and all that is drawn.
 */
export const createSeries = (parent: HTMLElement, store: Store, options: SeriesOptions = {}): ChartView<SeriesOptions> => chartFrame(parent, store, options, seriesChart);

function seriesChart({ measures = MEASURES, bands }: SeriesOptions): Chart {
  const banded = bandsOf(bands);
  const panels = (state: State) => panelsOf(state, measures, banded);
  return {
    name: ({ words: say }) => say("charts.series"),
    describe: (state) => seriesTrend(panels(state), state),
    table: (state) => seriesTable(panels(state), state),
    tells: () => true,
    draw: (state, width) => draw(panels(state), bands?.shown.done ?? 0, state, width),
  };
}

const [HEADING, GAP, RIGHT] = [24, 12, 10];

function draw(panels: readonly Panel[], replications: number, state: State, width: number): ChartDrawing {
  const { footage, theme, words: say } = state;
  const tall = Math.max(64, Math.min(112, width * 0.16));
  const ranges = { attitude: rangeOf(panels, "attitude"), share: rangeOf(panels, "share"), count: rangeOf(panels, "count") };
  const rows = panels.map((_, k) => k * (HEADING + tall + GAP) + HEADING).map((top) => [top, top + tall] as const);
  const scales = panels.map(({ measure }, k) => scaleLinear(ranges[measure.unit], rows[k]!.toReversed()));
  const ticks = panels.map(({ measure }, k) => scales[k]!.ticks(3).map((value) => ({ at: scales[k]!(value), value, text: tickText(value, measure.unit, state) })));
  const left = Math.max(widest(ticks.flat().map(({ text }) => text), LABEL) + 8, textWidth(say("charts.step"), LABEL) + 12);
  const labels = panels.map((panel) => panel.lines.map((each) => endText(each, panel, state)));
  const right = width - LEADER - widest(labels.flat(), LABEL) - 4;
  const bottom = panels.length * (HEADING + tall + GAP) - GAP;
  const time: TimeSpan = { left, right, rows, steps: footage.steps };
  const legend = replications > 1 ? wrap(say("charts.bandKey", { n: replications }), width - left - RIGHT, 4, LABEL) : [];
  const note = bottom + TIME_AXIS + leading(LABEL) / 2 + 4;
  return {
    time, height: bottom + TIME_AXIS + (legend.length > 0 ? 8 + legend.length * leading(LABEL) : 0),
    shapes: [
      ...panels.flatMap((panel, k) => [
        words(wrap(say(panel.measure.label), width - left, 1, LABEL, "bold")[0] ?? "", left, rows[k]![0] - 12, { fill: theme.ink, size: LABEL, weight: "bold" }),
        ...ticks[k]!.flatMap(({ at, value, text }) => [line(left, at, right, at, value === 0 ? theme.muted : theme.line), words(text, left - 6, at, { fill: theme.muted, size: LABEL, anchor: "end" })]),
        ...panel.lines.flatMap((each) => bandShapes(each, scales[k]!, time)),
        ...panel.lines.flatMap((each) => lineShapes(each, scales[k]!, time, replications > 1)),
        ...endLabels(panel.lines.map((each, j) => ({ text: labels[k]![j]!, at: scales[k]!(each.values.at(-1) ?? 0), colour: each.colour })), right, rows[k]![0] - 6, rows[k]![1] + 6, theme),
      ]),
      ...timeAxis(time, bottom, say("charts.step"), theme),
      ...paragraph(legend, left, note, { fill: theme.muted, size: LABEL }),
    ],
  };
}

const tickText = (value: number, unit: Measure["unit"], { words: say }: State): string => (unit === "share" ? say("charts.percent", { value }) : say("charts.count", { value }));

function endText({ role, values }: Line, { measure }: Panel, { compared, words: say }: State): string {
  const value = valueText(values.at(-1) ?? NaN, measure.unit, say);
  return compared === null ? value : say("charts.endOf", { run: role === "shown" ? "b" : "a", value });
}

type Scale = (value: number) => number;

function lineShapes({ steps, values, colour, dash, edge }: Line, y: Scale, time: TimeSpan, banded: boolean): Shape[] {
  const points = Array.from(steps, (step, k) => [atTime(time, step), y(values[k]!)] as const).filter(([, at]) => Number.isFinite(at));
  return trail(points, colour, banded && edge === 0 ? 1.25 : 2, dash);
}

/** Nine tenths behind half of the replications. */
function bandShapes({ band, colour, dash, edge: width }: Line, y: Scale, time: TimeSpan): Shape[] {
  if (band === null) return [];
  return ([["low90", "high90"], ["low50", "high50"]] as const).map(([low, high]) => {
    const edge = (name: typeof low | typeof high) => Array.from(band[name], (value, k) => [atTime(time, k + 1), y(value)] as const).filter(([, at]) => Number.isFinite(at));
    return area([...edge(low), ...edge(high).toReversed()], { fill: colour, "fill-opacity": 0.16, ...(width === 0 || low !== "low90" ? {} : { stroke: colour, "stroke-width": width, "stroke-dasharray": dash }) });
  });
}
