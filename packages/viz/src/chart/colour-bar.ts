import { scaleLinear } from "d3";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";
import { AXIS_HEIGHT, axisBelow, nameAbove } from "./axis.js";
import { legend, SAMPLE } from "./legend.js";
import { type Box, rectangle, type Shape, shape } from "./shape.js";

export interface ColourBar {
  readonly limit: number;
  readonly name: string;
  readonly id: string;
  readonly theme: Theme;
  /** What the pattern `id-hatch` says; undefined where nothing is hatched. */
  readonly uncertain: string | undefined;
}

const HEIGHT = 9;
const STOPS = 24;

/** The diverging scale from -limit to limit with its numbers, and a sample of hatching under it. */
export function colourBar({ limit, name, id, theme, uncertain }: ColourBar, { x, y, width }: Omit<Box, "height">): { readonly shapes: Shape[]; readonly height: number } {
  const title = nameAbove(name, x, y, width, theme);
  const box = { x, y: y + title.height + 3, width, height: HEIGHT };
  const colour = diverging(theme);
  const stops = Array.from({ length: STOPS + 1 }, (_, k) => shape("stop", { offset: `${(100 * k) / STOPS}%`, "stop-color": colour((2 * k) / STOPS - 1) }));
  const scale = scaleLinear().domain([-limit, limit]).range([x, x + width]);
  const below = box.y + HEIGHT + AXIS_HEIGHT + 6;
  const sample = (left: number, middle: number) => [rectangle({ x: left, y: middle - 5, width: SAMPLE, height: 10 }, { fill: `url(#${id}-hatch)`, stroke: theme.muted })];
  const key = legend(uncertain === undefined ? [] : [{ name: uncertain, sample }], x, below, width, theme);
  const shapes = [
    ...title.shapes,
    shape("defs", {}, [shape("linearGradient", { id: `${id}-scale` }, stops)]),
    rectangle(box, { fill: `url(#${id}-scale)` }),
    ...axisBelow(scale, box, theme, [x - 12, x + width + 4]),
    ...key.shapes,
  ];
  return { shapes, height: below - y + key.height };
}
