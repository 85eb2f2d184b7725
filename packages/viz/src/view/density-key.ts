import type { Named } from "../chart/axis.js";
import { rectangle } from "../chart/shape.js";
import { words, wrap } from "../chart/words.js";
import type { State } from "../store/store.js";
import { textWidth } from "../theme/type.js";
import { densityColour } from "./density-colour.js";
import type { TimeSpan } from "./scrub.js";
import { LABEL } from "./time-axis.js";

const ROW = 24;
const [SWATCHES, SWATCH] = [8, 10];

/** What depth means, from nobody to the fullest bin: beside its name, or under it where there is no room. */
export function densityKey(fullest: number, top: number, { left, right }: TimeSpan, { theme, words: say }: State): Named {
  const colour = densityColour(theme);
  const most = say("charts.percent", { value: fullest });
  const room = textWidth("0", LABEL) + 8 + SWATCHES * SWATCH + textWidth(most, LABEL);
  const name = wrap(say("charts.stripsKey"), right - left, 1, LABEL)[0] ?? "";
  const beside = textWidth(name, LABEL) + 8 + room <= right - left;
  const x = left + (beside ? textWidth(name, LABEL) + 8 : 0) + textWidth("0", LABEL) + 4;
  const middle = top + (beside ? ROW / 2 : (3 * ROW) / 2 - 4);
  const style = { fill: theme.muted, size: LABEL };
  return {
    height: beside ? ROW : 2 * ROW - 4,
    shapes: [
      words(name, left, top + ROW / 2, style), words("0", x - 4, middle, { ...style, anchor: "end" }), words(most, x + SWATCH * SWATCHES + 4, middle, style),
      ...Array.from({ length: SWATCHES }, (_, k) => rectangle({ x: x + k * SWATCH, y: middle - 5, width: SWATCH, height: 10 }, { fill: colour(0, Math.sqrt((k + 1) / SWATCHES)) })),
      rectangle({ x, y: middle - 5, width: SWATCH * SWATCHES, height: 10 }, { fill: "none", stroke: theme.line }),
    ],
  };
}
