import { area, line, rectangle, type Shape } from "../chart/shape.js";
import { leading, paragraph, widest, words, wrap } from "../chart/words.js";
import type { State, Store } from "../store/store.js";
import { textWidth } from "../theme/type.js";
import { chartFrame, type ChartView } from "./chart-frame.js";
import { endLabels, LEADER } from "./end-labels.js";
import type { ChartDrawing } from "./layers.js";
import { modeDefinitions, modeFill } from "./mode-fill.js";
import { modeKey } from "./mode-key.js";
import { modeShares, type Shares, STACKED } from "./mode-shares.js";
import { modeName, modesTable, modesTrend } from "./mode-words.js";
import { atTime, type TimeSpan } from "./scrub.js";
import { LABEL, TIME_AXIS, timeAxis } from "./time-axis.js";

/** There are none yet. */
export type ModeStackOptions = Readonly<Record<never, never>>;

/**
 * What became of people, stacked over time: each counts as not reached until anything of the campaign reaches them, and from then on as
 * what became of them in the end. Colours with patterns; names with the shares at the end, and those of the run that it is compared with.
 */
export const createModeStack = (parent: HTMLElement, store: Store, options: ModeStackOptions = {}): ChartView<ModeStackOptions> => {
  const id = `talkback-modes-${++made}`;
  return chartFrame(parent, store, options, () => ({ name: ({ words: say }) => say("charts.modes"), describe: modesTrend, table: modesTable, tells: ({ footage }) => footage.modes !== null, draw: (state, width) => draw(state, width, id) }));
};

/** Makes ids of patterns unique in a page. */
let made = 0;

const [TOP, EDGE, SIDE_BY_SIDE] = [8, 10, 440];

function draw(state: State, width: number, id: string): ChartDrawing {
  const { footage, theme, words: say } = state;
  const shares = modeShares(footage);
  if (shares === null) return missing(state, width);
  const tall = Math.max(96, Math.min(180, width * 0.25));
  const left = Math.max(textWidth("100 %", LABEL) + 8, textWidth(say("charts.step"), LABEL) + 12);
  const names = STACKED.map((mode) => modeName(mode, shares, state));
  const beside = width >= SIDE_BY_SIDE;
  const right = width - (beside ? LEADER + widest(names, LABEL) + 16 : EDGE);
  const time: TimeSpan = { left, right, rows: [[TOP, TOP + tall]], steps: footage.steps };
  const y = (share: number) => TOP + tall * (1 - share);
  const edges = stacked(shares, footage.steps);
  const middles = edges.map(([low, high]) => y((low.at(-1)! + high.at(-1)!) / 2));
  const order = STACKED.map((_, k) => k).toReversed();
  const keys = beside ? [] : modeKey(order.map((k) => ({ text: names[k]!, fill: modeFill(id, STACKED[k]!) })), TOP + tall + TIME_AXIS + 6, width, state);
  return {
    time, height: TOP + tall + TIME_AXIS + (beside ? 0 : 6) + keys.reduce((sum, { height }) => sum + height, 0),
    shapes: [
      modeDefinitions(id, theme),
      ...[0, 0.5, 1].flatMap((share) => [line(left - 4, y(share), left, y(share), theme.muted), words(say("charts.percent", { value: share }), left - 6, y(share), { fill: theme.muted, size: LABEL, anchor: "end" })]),
      ...edges.flatMap((edge, k) => band(edge, y, time, { fill: modeFill(id, STACKED[k]!), stroke: theme.paper, "stroke-width": 1.5, "stroke-linejoin": "round" })),
      rectangle({ x: left, y: TOP, width: right - left, height: tall }, { fill: "none", stroke: theme.muted }),
      ...(beside
        ? endLabels(order.map((k) => ({ text: names[k]!, at: middles[k]!, colour: theme.muted })), right, TOP, TOP + tall, theme)
        : keys.flatMap(({ shapes }) => shapes)),
      ...timeAxis(time, TOP + tall, say("charts.step"), theme),
    ],
  };
}

function missing({ theme, words: say }: State, width: number): ChartDrawing {
  const lines = wrap(say("charts.noModes"), width - 2 * EDGE, 6, LABEL);
  return { height: 2 * EDGE + lines.length * leading(LABEL), shapes: paragraph(lines, EDGE, EDGE + leading(LABEL) / 2, { fill: theme.muted, size: LABEL }) };
}

type Edge = readonly [readonly number[], readonly number[]];

/** Lower and upper edge of each mode's area. */
function stacked(shares: Shares, steps: number): Edge[] {
  let low: readonly number[] = new Array<number>(steps + 1).fill(0);
  return STACKED.map((mode) => {
    const edge: Edge = [low, low.map((value, step) => value + shares[mode][step]!)];
    low = edge[1];
    return edge;
  });
}

function band([low, high]: Edge, y: (share: number) => number, time: TimeSpan, attributes: Readonly<Record<string, string | number>>): Shape[] {
  if (high.every((value, step) => value - low[step]! < 1e-9)) return [];
  const along = (edge: readonly number[]) => edge.map((share, step) => [atTime(time, step), y(share)] as const);
  return [area([...along(high), ...along(low).toReversed()], attributes)];
}
