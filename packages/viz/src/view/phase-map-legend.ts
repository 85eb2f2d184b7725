import { element as shapeElement } from "../chart/figure.js";
import { line, rectangle, type Shape, shape } from "../chart/shape.js";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";
import type { Words } from "../words/words.js";
import { make, styled } from "./make.js";
import { AGREEING, ENOUGH, limitOf, type PhaseData } from "./phase-map-data.js";

const STOPS = 12;

/** What colours, hatching and lines say, under the map. */
export function phaseLegend(document: Document, data: PhaseData, id: string, theme: Theme, words: Words): HTMLElement {
  const limit = limitOf(data);
  const figure = (value: number) => words("phase.signed", { value });
  const colour = diverging(theme);
  const bar = styled(make(document, "div", { "aria-hidden": "true" }), {
    height: "12px", "border-radius": "6px", background: `linear-gradient(to right, ${Array.from({ length: STOPS + 1 }, (_, k) => colour((2 * k) / STOPS - 1)).join(", ")})`,
  });
  const side = (text: string, align: string) => styled(make(document, "span", {}, text), { "text-align": align, flex: "1 1 0" });
  const ends = styled(make(document, "div", {}, side(words("phase.less", { value: -limit, sign: data.signs.negative }), "start"), styled(make(document, "span", {}, figure(0)), { padding: "0 8px" }), side(words("phase.more", { value: limit, sign: data.signs.positive }), "end")), { display: "flex", direction: "ltr" });
  const scale = styled(make(document, "div", { "data-part": "scale" }, bar, ends), { flex: "1 1 100%", "max-width": "520px" });
  const items = [
    swatch(document, [line(0, 7, 24, 7, theme.ink, 2)], words("phase.zeroLine")),
    swatch(document, [rectangle({ x: 0, y: 0, width: 24, height: 14 }, { fill: colour(0) }), rectangle({ x: 0, y: 0, width: 24, height: 14 }, { fill: `url(#${id}-hatch)` })], words("phase.unsure", { enough: ENOUGH, agreeing: AGREEING })),
    ...(data.complete && !data.done.includes(0) ? [] : [swatch(document, [rectangle({ x: 0, y: 0, width: 24, height: 14 }, { fill: `url(#${id}-blank)` })], words("phase.blank"))]),
    ...(data.current ? [swatch(document, [shape("circle", { cx: 12, cy: 7, r: 5, fill: "none", stroke: theme.ink, "stroke-width": 2 }), shape("circle", { cx: 12, cy: 7, r: 1.5, fill: theme.ink })], words("phase.setting"))] : []),
  ];
  return styled(make(document, "div", {}, scale, ...items), { display: "flex", "flex-wrap": "wrap", gap: "4px 16px", "font-size": "max(12px, 0.75rem)", "line-height": "1.33", color: theme.ink });
}

function swatch(document: Document, shapes: readonly Shape[], text: string): HTMLElement {
  const picture = shapeElement(document, shape("svg", { width: 24, height: 14, "aria-hidden": "true" }, shapes));
  return styled(make(document, "span", { "data-part": "sample" }, styled(picture, { flex: "none" }), text), { display: "inline-flex", gap: "6px", "align-items": "center" });
}
