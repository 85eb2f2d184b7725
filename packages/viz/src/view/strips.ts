import { max } from "d3";
import { rectangle, type Shape, trail } from "../chart/shape.js";
import { words } from "../chart/words.js";
import type { Footage } from "../footage/footage.js";
import type { State, Store } from "../store/store.js";
import type { Theme } from "../theme/theme.js";
import { textWidth } from "../theme/type.js";
import { type Chart, chartFrame, type ChartView } from "./chart-frame.js";
import { densityColour } from "./density-colour.js";
import { densityKey } from "./density-key.js";
import type { ChartDrawing } from "./layers.js";
import { atTime, type TimeSpan } from "./scrub.js";
import { BINS, middleOf, type Side, stripsOf } from "./strip-bins.js";
import { stripsTable, stripsTrend } from "./strip-words.js";
import { LABEL, TIME_AXIS, timeAxis } from "./time-axis.js";

/** There are none yet. */
export type StripsOptions = Readonly<Record<never, never>>;

/**
 * Mirrored strips over time: above, how many people say what; below, with its scale upside down, how many think what. A column is a
 * picture, a row one of 21 bins of [−1, 1], its depth the root of the share of people in it; lines are means, dashed those of the run
 * that it is compared with.
 */
export const createStrips = (parent: HTMLElement, store: Store, options: StripsOptions = {}): ChartView<StripsOptions> => chartFrame(parent, store, options, () => STRIPS);

const STRIPS: Chart = { name: ({ words }) => words("charts.strips"), describe: stripsTrend, table: stripsTable, tells: () => true, draw };

const [HEADING, RIGHT] = [22, 10];

function draw(state: State, width: number): ChartDrawing {
  const { footage, theme } = state;
  const cell = Math.max(4, Math.min(7, Math.round(width / 90)));
  const tall = cell * BINS;
  const left = gutter(state);
  const below = HEADING + tall + TIME_AXIS;
  const time: TimeSpan = { left, right: width - RIGHT, rows: [[HEADING, HEADING + tall], [below, below + tall]], steps: footage.steps };
  const tops = { say: HEADING, think: below };
  const fullest = Math.max(max(stripsOf(footage).say.shares)!, max(stripsOf(footage).think.shares)!);
  const sides = ["say", "think"] as const;
  const depth = densityKey(fullest, below + tall + HEADING, time, state);
  return {
    time, height: below + tall + HEADING + depth.height,
    shapes: [
      ...sides.flatMap((side) => frameOf(side, tops[side], tall, time, state)),
      ...timeAxis(time, HEADING + tall, state.words("charts.step"), theme),
      ...depth.shapes,
    ],
    paint(context) {
      for (const side of sides) paintStrip(context, footage, side, { top: tops[side], cell, fullest }, time, theme);
    },
  };
}

const gutter = ({ words: say }: State): number => Math.max(...["+1", "−1"].map((text) => textWidth(text, LABEL) + 10), textWidth(say("charts.step"), LABEL) + 12);

/** Place of a value in a strip: +1 is outermost. */
const placeOf = (side: Side, value: number, top: number, tall: number): number => top + (tall * (side === "say" ? 1 - value : 1 + value)) / 2;

function frameOf(side: Side, top: number, tall: number, time: TimeSpan, { footage, compared, theme, words: say }: State): Shape[] {
  const ends = [1, 0, -1].map((value) => ({ value, text: value > 0 ? "+1" : value < 0 ? "−1" : "0" }));
  const nudge = (value: number) => (side === "say" ? value : -value) * 4;
  const heading = side === "say" ? HEADING / 2 - 1 : top + tall + HEADING / 2 + 1;
  const mean = (run: Footage) => Array.from(stripsOf(run)[side].mean, (value, k) => [atTime(time, k * run.stride), placeOf(side, value, top, tall)] as const).filter(([x]) => x <= time.right + 0.5);
  const means = [...(compared === null ? [] : [{ points: mean(compared), colour: theme.pair.a, dash: "6 3" }]), { points: mean(footage), colour: theme.pair.b, dash: "none" }];
  return [
    rectangle({ x: time.left, y: top, width: time.right - time.left, height: tall }, { fill: "none", stroke: theme.line }),
    ...ends.map(({ value, text }) => words(text, time.left - 6, placeOf(side, value, top, tall) + nudge(value), { fill: theme.muted, size: LABEL, anchor: "end" })),
    words(say(`charts.${side}`), time.left, heading, { fill: theme.ink, size: LABEL, weight: "bold" }),
    ...means.flatMap(({ points }) => trail(points, theme.paper, 4)),
    ...means.flatMap(({ points, colour, dash }) => trail(points, colour, 2, dash)),
  ];
}

interface Place {
  readonly top: number;
  readonly cell: number;
  readonly fullest: number;
}

function paintStrip(context: CanvasRenderingContext2D, footage: Footage, side: Side, place: Place, time: TimeSpan, theme: Theme): void {
  const { pictures, stride } = footage;
  const { shares } = stripsOf(footage)[side];
  const colour = densityColour(theme);
  context.imageSmoothingEnabled = false;
  for (let k = 0; k < pictures; k++) {
    const [from, to] = [-0.5, 0.5].map((half) => Math.round(Math.min(time.right, Math.max(time.left, atTime(time, (k + half) * stride))))) as [number, number];
    for (let bin = 0; bin < BINS; bin++) {
      const share = shares[k * BINS + bin]!;
      if (share === 0) continue;
      context.fillStyle = colour(middleOf(bin), Math.sqrt(share / place.fullest));
      context.fillRect(from, place.top + place.cell * (side === "say" ? BINS - 1 - bin : bin), to - from, place.cell);
    }
  }
}
