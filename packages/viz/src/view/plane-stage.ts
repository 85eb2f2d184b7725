import type { Shape } from "../chart/shape.js";
import { make, styled } from "./make.js";
import type { PlaneBox } from "./plane-frame.js";
import { pictureSvg, redrawn, sized } from "./picture-svg.js";

/** Where the plane is drawn: pixels beneath, shapes over them, and controls on top. */
export interface PlaneStage {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  show(box: PlaneBox, shapes: readonly Shape[]): void;
  /** Context of the pixels, in px of the page; null where there is none. */
  context(box: PlaneBox): CanvasRenderingContext2D | null;
}

export function planeStage(document: Document): PlaneStage {
  const cover = { position: "absolute", inset: "0", display: "block" };
  const canvas = styled(make(document, "canvas", { "aria-hidden": "true" }), cover);
  const svg = styled(pictureSvg(document), cover);
  svg.setAttribute("aria-hidden", "true");
  const element = styled(make(document, "div", { "data-part": "stage" }, canvas, svg), { position: "relative", direction: "ltr", cursor: "crosshair" });
  return {
    element, svg,
    show({ all: { width, height } }, shapes) {
      element.style.setProperty("height", `${height}px`);
      sized(svg, width, height);
      redrawn(svg, shapes);
    },
    context({ all: { width, height } }) {
      const density = globalThis.devicePixelRatio ?? 1;
      const [across, up] = [Math.round(width * density), Math.round(height * density)];
      if (canvas.width !== across || canvas.height !== up) {
        [canvas.width, canvas.height] = [across, up];
        styled(canvas, { width: `${width}px`, height: `${height}px` });
      }
      const context = canvas.getContext("2d");
      context?.setTransform(density, 0, 0, density, 0, 0);
      return context;
    },
  };
}
