import { rectangle, type Shape } from "../chart/shape.js";
import { words } from "../chart/words.js";
import type { State } from "../store/store.js";
import { attitudeColour } from "../theme/attitude-colour.js";
import type { Theme } from "../theme/theme.js";
import { textWidth } from "../theme/type.js";
import type { ChartDrawing } from "./layers.js";
import { atTime, type TimeSpan } from "./scrub.js";
import { glyph } from "./timeline-glyph.js";
import { type Mark, merged } from "./timeline-marks.js";

/** Of the bar, in px. */
export const HEIGHT = 44;

/** Between what is sent, above, and what people do, below. */
const [STRIP_TOP, STRIP_BOTTOM, EDGE] = [15, 29, 8];

/** Marks of a kind that are nearer than this are one, in px: the width of the largest. */
const APART = 12;

/** The bar: what people say on average as colours, with what is sent above and who turns below. */
export function timelinePicture(marks: readonly Mark[], { footage, theme }: State, width: number): ChartDrawing {
  const time: TimeSpan = { left: EDGE, right: width - EDGE, rows: [[0, HEIGHT]], steps: footage.steps };
  const apart = (APART * footage.steps) / (time.right - time.left);
  const { steps, values } = footage.series;
  const colour = attitudeColour(theme);
  return {
    time, height: HEIGHT,
    shapes: [
      rectangle({ x: EDGE - 1, y: STRIP_TOP - 1, width: width - 2 * EDGE + 2, height: STRIP_BOTTOM - STRIP_TOP + 2 }, { fill: "none", stroke: theme.outline, "stroke-width": 1 }),
      ...markShapes(merged(marks, apart), time, theme),
    ],
    paint(context) {
      const said = values.publicMean ?? new Float64Array();
      for (let k = 0; k < said.length; k++) {
        const [from, to] = [steps[k]! - 1, steps[k]!].map((step) => Math.round(atTime(time, step))) as [number, number];
        context.fillStyle = colour(said[k]!);
        context.fillRect(from, STRIP_TOP, to - from, STRIP_BOTTOM - STRIP_TOP);
      }
    },
  };
}

/** Room for a number beside a mark, in px on both sides. */
const ROOM = 28;

/** Turns below, of an area that grows with their number, with the number where they stand alone; all else above, side by side where it meets. */
function markShapes(marks: readonly Mark[], time: TimeSpan, theme: Theme): Shape[] {
  const turned = (mark: Mark | undefined) => mark?.kind === "turn";
  const most = Math.max(1, ...marks.filter(turned).map(({ count }) => count));
  const places = marks.map(({ step }) => atTime(time, step));
  let free = 0;
  return marks.flatMap((mark, k) => {
    const text = String(mark.count);
    if (!turned(mark)) {
      const x = Math.max(places[k]!, free);
      free = x + APART;
      return [glyph(mark.kind, x, 7, 5.5, theme)];
    }
    const [x, radius] = [places[k]!, Math.max(2, 6 * Math.sqrt(mark.count / most))];
    const alone = marks.every((other, j) => j === k || !turned(other) || Math.abs(places[j]! - x) >= ROOM) && x + radius + 2 + textWidth(text, 11) <= time.right + EDGE;
    return [glyph("turn", x, 37, radius, theme), ...(mark.count > 1 && alone ? [words(text, x + radius + 2, 37, { fill: theme.ink, size: 11 })] : [])];
  });
}
