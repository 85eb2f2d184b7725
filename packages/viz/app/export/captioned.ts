import { element } from "../../src/chart/figure.js";
import { rectangle, shape, type Shape } from "../../src/chart/shape.js";
import { leading, paragraph, words, wrap } from "../../src/chart/words.js";
import type { Theme } from "../../src/theme/theme.js";
import { FONT_FAMILY, textWidth } from "../../src/theme/type.js";

/** What stands under a picture. */
export interface Caption {
  readonly lines: readonly string[];
  /** What its colours and marks mean; `scale` has the names of both ends of the colours of attitudes. */
  readonly key: { readonly scale: readonly [against: string, for_: string] | null; readonly samples?: readonly Sample[]; readonly lines: readonly string[] };
}

/** Something that is drawn, and what it means. */
export interface Sample {
  readonly drawn: SVGSVGElement;
  readonly text: string;
}

const [EDGE, SIZE, SWATCH] = [12, 12, 14];

/** A picture over a strip with its caption and key, as one SVG that stands alone. */
export function captioned(picture: SVGSVGElement, { lines, key }: Caption, theme: Theme): SVGSVGElement {
  const [width, height] = ["width", "height"].map((side) => Number(picture.getAttribute(side))) as [number, number];
  const room = width - 2 * EDGE;
  const said = [...lines, ...key.lines].flatMap((each) => wrap(each, room, 4, SIZE));
  const scale = key.scale === null ? [] : scaleOf(key.scale, height + EDGE, theme);
  const samples = rowsOf(key.samples ?? [], height + EDGE + (scale.length === 0 ? 0 : SWATCH + 8), room);
  const top = samples.bottom;
  const all = Math.ceil(top + said.length * leading(SIZE) + EDGE);
  const document = picture.ownerDocument;
  const whole = element(document, shape("svg", { xmlns: "http://www.w3.org/2000/svg", width, height: all, viewBox: `0 0 ${width} ${all}`, role: "img", "font-family": FONT_FAMILY }, [
    shape("title", {}, [lines.join(" ")]), rectangle({ x: 0, y: 0, width, height: all }, { fill: theme.paper }), ...scale,
    ...samples.rows.flatMap(({ y, lines: own, across }) => paragraph(own, EDGE + across + 8, y + leading(SIZE) / 2, { fill: theme.ink, size: SIZE })),
    ...paragraph(said, EDGE, top + leading(SIZE) / 2, { fill: theme.ink, size: SIZE }),
  ])) as SVGSVGElement;
  picture.setAttribute("y", "0");
  picture.setAttribute("x", "0");
  whole.append(picture, ...samples.rows.map(({ drawn, y }) => {
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    copy.setAttribute("x", String(EDGE));
    copy.setAttribute("y", String(y));
    return copy;
  }));
  return whole;
}

/** Samples with their texts one under another from a height on. */
function rowsOf(samples: readonly Sample[], from: number, room: number) {
  let bottom = from;
  const rows = samples.map(({ drawn, text }) => {
    const across = Number(drawn.getAttribute("width"));
    const [y, lines] = [bottom, wrap(text, room - across - 8, 4, SIZE)];
    bottom += Math.max(Number(drawn.getAttribute("height")), lines.length * leading(SIZE)) + 4;
    return { drawn, y, lines, across };
  });
  return { rows, bottom: rows.length === 0 ? bottom : bottom + 4 };
}

function scaleOf([against, for_]: readonly [string, string], y: number, theme: Theme): Shape[] {
  const left = EDGE + textWidth(against, SIZE) + 8;
  return [
    words(against, EDGE, y + SWATCH / 2, { fill: theme.ink, size: SIZE }),
    ...theme.diverging.map((fill, k) => rectangle({ x: left + k * SWATCH, y, width: SWATCH, height: SWATCH }, { fill, stroke: theme.outline, "stroke-width": 0.5 })),
    words(for_, left + theme.diverging.length * SWATCH + 8, y + SWATCH / 2, { fill: theme.ink, size: SIZE }),
  ];
}
