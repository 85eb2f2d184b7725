import { element as shapeElement } from "../chart/figure.js";
import type { Shape } from "../chart/shape.js";
import { FONT_FAMILY } from "../theme/type.js";
import { styled } from "./make.js";

const NAMESPACE = "http://www.w3.org/2000/svg";

/** An empty picture whose texts are not selected by dragging over them. */
export function pictureSvg(document: Document): SVGSVGElement {
  const svg = styled(document.createElementNS(NAMESPACE, "svg") as SVGSVGElement, { display: "block", "user-select": "none", "-webkit-user-select": "none" });
  svg.setAttribute("font-family", FONT_FAMILY);
  return svg;
}

/** A group for what is only seen: neither read out nor pointed at. */
export function silentLayer(document: Document, part: string): SVGGElement {
  const layer = document.createElementNS(NAMESPACE, "g") as SVGGElement;
  for (const [name, value] of [["aria-hidden", "true"], ["data-part", part], ["pointer-events", "none"]] as const) layer.setAttribute(name, value);
  return layer;
}

export function sized(svg: SVGSVGElement, width: number, height: number): void {
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
}

/** Puts shapes in place of what an element holds. */
export function redrawn(element: SVGElement, shapes: readonly Shape[]): void {
  element.replaceChildren(...shapes.map((each) => shapeElement(element.ownerDocument, each)));
}
