import type { Named } from "../chart/axis.js";
import { rectangle } from "../chart/shape.js";
import { leading, paragraph, wrap } from "../chart/words.js";
import type { State } from "../store/store.js";
import { LABEL } from "./time-axis.js";

const [EDGE, ROW, SWATCH] = [10, 20, 20];

/** Swatches with names under the picture, in as many lines as a name takes. */
export function modeKey(names: readonly { readonly text: string; readonly fill: string }[], top: number, width: number, { theme }: State): Named[] {
  let y = top;
  return names.map(({ text, fill }) => {
    const lines = wrap(text, width - 2 * EDGE - SWATCH - 8, 3, LABEL);
    const middle = y + ROW / 2;
    const height = ROW + (lines.length - 1) * leading(LABEL);
    y += height;
    return { height, shapes: [rectangle({ x: EDGE, y: middle - 7, width: SWATCH, height: 14 }, { fill, stroke: theme.muted }), ...paragraph(lines, EDGE + SWATCH + 8, middle, { fill: theme.ink, size: LABEL })] };
  });
}
