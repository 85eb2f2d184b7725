import { element as shapeElement } from "../chart/figure.js";
import { group, line, type Shape } from "../chart/shape.js";
import type { State } from "../store/store.js";
import { FONT_FAMILY } from "../theme/type.js";
import { make, styled } from "./make.js";
import { atTime, type TimeSpan } from "./scrub.js";

/** What a chart drew, in px from the upper left corner of its picture. */
export interface ChartDrawing {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Where time lies on x, for the cursor and for dragging; none in a picture without a time axis. */
  readonly time?: TimeSpan;
  /** Pixels beneath the shapes. */
  readonly paint?: (context: CanvasRenderingContext2D) => void;
}

/** A picture of two layers: pixels, and shapes over them. */
export interface Layers {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly canvas: HTMLCanvasElement;
  show(drawing: ChartDrawing, width: number): void;
  /** Puts the cursor to the state's time. */
  point(drawing: ChartDrawing, state: State): void;
}

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Hidden from who cannot see it: a table tells the same. Time runs from left to right in every language. */
export function layers(document: Document): Layers {
  const cover = { position: "absolute", inset: "0", display: "block" };
  const canvas = styled(make(document, "canvas"), { ...cover, "pointer-events": "none" });
  const svg = styled(document.createElementNS(NAMESPACE, "svg") as SVGSVGElement, { ...cover, overflow: "hidden", "user-select": "none", "-webkit-user-select": "none" });
  svg.setAttribute("font-family", FONT_FAMILY);
  const [still, cursor] = [document.createElementNS(NAMESPACE, "g"), document.createElementNS(NAMESPACE, "g")];
  cursor.setAttribute("data-part", "cursor");
  svg.append(still, cursor);
  let pointed: { readonly time: TimeSpan | undefined; readonly theme: State["theme"] } | null = null;
  const element = styled(make(document, "div", { "aria-hidden": "true" }, canvas, svg), { position: "relative", direction: "ltr", overflow: "hidden" });
  return {
    element, svg, canvas,
    show({ height, shapes, paint }, width) {
      element.style.setProperty("height", `${height}px`);
      for (const [name, value] of [["width", width], ["height", height], ["viewBox", `0 0 ${width} ${height}`]] as const) svg.setAttribute(name, String(value));
      still.replaceChildren(...shapes.map((each) => shapeElement(document, each)));
      repaint(canvas, width, paint === undefined ? 0 : height, paint);
    },
    point({ time }, { time: now, theme }) {
      const x = time === undefined ? 0 : atTime(time, now);
      if (pointed?.time === time && pointed?.theme === theme) {
        for (const each of cursor.querySelectorAll("line")) for (const end of ["x1", "x2"]) each.setAttribute(end, String(x));
        return;
      }
      pointed = { time, theme };
      if (time === undefined) return cursor.replaceChildren();
      const lines = time.rows.flatMap(([top, bottom]) => [line(x, top, x, bottom, theme.focus.halo, 4), line(x, top, x, bottom, theme.focus.ring, 1.5)]);
      cursor.replaceChildren(shapeElement(document, group(lines)));
    },
  };
}

function repaint(canvas: HTMLCanvasElement, width: number, height: number, paint: ChartDrawing["paint"]): void {
  const density = globalThis.devicePixelRatio ?? 1;
  [canvas.width, canvas.height] = [Math.round(width * density), Math.round(height * density)];
  styled(canvas, { width: `${width}px`, height: `${height}px` });
  const context = paint === undefined ? null : canvas.getContext("2d");
  if (context === null || paint === undefined) return;
  context.setTransform(density, 0, 0, density, 0, 0);
  paint(context);
}
