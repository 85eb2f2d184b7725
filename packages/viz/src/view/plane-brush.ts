import { element as shapeElement } from "../chart/figure.js";
import { shape } from "../chart/shape.js";
import type { Theme } from "../theme/theme.js";

/** Area between two places, in px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface BrushEvents {
  /** While an area is drawn; null when that has ended. */
  readonly drawn: (area: Area | null) => void;
  readonly chosen: (area: Area) => void;
  readonly clicked: (x: number, y: number, reach: number) => void;
}

/** From here on, in px, it is no click any more. */
const CLICK = 4;
/** How far from a point one may hit it, by a mouse and by a finger. */
const REACH = { fine: 10, coarse: 22 } as const;

/** Lets people draw an area over an element by mouse, pen or a finger that moves sideways, or click at a place. Places are from its upper left corner. */
export function brush(element: HTMLElement, { drawn, chosen, clicked }: BrushEvents): void {
  let from: readonly [number, number] | null = null;
  const place = (event: PointerEvent): readonly [number, number] => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const end = () => {
    from = null;
    drawn(null);
  };
  element.style.setProperty("touch-action", "pan-y");
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = place(event);
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const area = areaOf(from, place(event));
    if (large(area)) drawn(area);
  });
  element.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const [start, to] = [from, place(event)];
    end();
    const area = areaOf(start, to);
    if (large(area)) chosen(area);
    else clicked(...to, event.pointerType === "touch" ? REACH.coarse : REACH.fine);
  });
  element.addEventListener("pointercancel", end);
}

const areaOf = ([x, y]: readonly [number, number], [px, py]: readonly [number, number]): Area =>
  ({ left: Math.min(x, px), top: Math.min(y, py), right: Math.max(x, px), bottom: Math.max(y, py) });

const large = ({ left, top, right, bottom }: Area): boolean => Math.max(right - left, bottom - top) > CLICK;

export const within = ({ left, top, right, bottom }: Area, x: number, y: number): boolean => x >= left && x <= right && y >= top && y <= bottom;

/** Shows the area in a picture, in place of the one before; null takes it away. */
export function drawArea(svg: SVGSVGElement, { ink, paper }: Theme, area: Area | null): void {
  svg.querySelector("[data-part=area]")?.remove();
  if (area === null) return;
  const { left, top, right, bottom } = area;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const both = [shape("rect", { ...box, fill: ink, "fill-opacity": 0.08, stroke: paper, "stroke-width": 3 }), shape("rect", { ...box, fill: "none", stroke: ink, "stroke-width": 1, "stroke-dasharray": "4 3" })];
  svg.appendChild(shapeElement(svg.ownerDocument, shape("g", { "data-part": "area" }, both)));
}
