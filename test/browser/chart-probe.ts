import { galleries } from "../../packages/viz/src/chart/all.gallery.js";
import { textBoxes } from "../../packages/viz/src/chart/collisions.js";

/** A text as a browser sets it. */
export interface Measured {
  readonly text: string;
  readonly width: number;
  readonly reckoned: number;
  readonly leaves: boolean;
}

/** Every text of every chart, drawn in the page. */
export function measure(): Measured[] {
  const draws = Object.values(galleries).flatMap((gallery) => [gallery.typical, gallery.empty, gallery.extreme]);
  return draws.flatMap((draw, k) => measuredIn(document.body.appendChild(draw({ id: `chart-${k}` }))));
}

function measuredIn(svg: SVGSVGElement): Measured[] {
  const boxes = textBoxes(svg);
  const { width, height } = svg.viewBox.baseVal;
  return [...svg.querySelectorAll("text")].map((element, k) => {
    const box = element.getBBox();
    const leaves = box.x < -0.5 || box.x + box.width > width + 0.5 || box.y < -2 || box.y + box.height > height + 2;
    return { text: element.textContent ?? "", width: box.width, reckoned: boxes[k]!.width, leaves };
  });
}
