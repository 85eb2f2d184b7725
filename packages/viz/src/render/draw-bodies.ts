import { SHADES, shades } from "../theme/attitude-colour.js";
import { byShade } from "./by-shade.js";
import { OUTLINES, ringWidth } from "./glyph.js";
import type { Marks } from "./marks.js";
import type { Scene } from "./scene.js";

/** What of a canvas's context draws discs. */
export type DiscPen = Pick<CanvasRenderingContext2D, "globalAlpha" | "fillStyle" | "strokeStyle" | "lineWidth" | "beginPath" | "moveTo" | "arc" | "fill" | "stroke" | "setLineDash">;

type Chosen = (i: number) => boolean;
type Size = (i: number) => number;

/** From this radius on a hair of paper keeps ring and core apart. */
const GAPPED = 6;

/** Discs, rings and outlines of some agents, each layer in as few strokes of the pen as there are colours. */
export function drawBodies(pen: DiscPen, scene: Scene, marks: Marks, shown: Chosen): void {
  const { radius, hollow, ringed } = marks;
  const whole = (i: number) => radius[i]!;
  const core = (i: number) => radius[i]! - ringWidth(radius[i]!);
  pen.fillStyle = scene.theme.paper;
  trace(pen, scene, marks, (i) => shown(i) && hollow[i] === 1, whole);
  pen.fill();
  shaded(pen, scene, marks, marks.outer, (i) => shown(i) && hollow[i] === 0, whole);
  pen.fillStyle = scene.theme.paper;
  trace(pen, scene, marks, (i) => shown(i) && ringed[i] === 1 && radius[i]! >= GAPPED, (i) => core(i) + 0.8);
  pen.fill();
  shaded(pen, scene, marks, marks.inner, (i) => shown(i) && ringed[i] === 1, core);
  outlines(pen, scene, marks, shown);
}

function shaded(pen: DiscPen, { positions, theme }: Scene, { n }: Marks, shade: Uint8Array, chosen: Chosen, size: Size): void {
  const colours = shades(theme);
  const { starts, order } = byShade(n, shade, chosen);
  for (let s = 0; s < SHADES; s++) {
    if (starts[s] === starts[s + 1]) continue;
    pen.fillStyle = colours[s]!;
    pen.beginPath();
    for (let k = starts[s]!; k < starts[s + 1]!; k++) disc(pen, positions, order[k]!, size(order[k]!));
    pen.fill();
  }
}

/** Dashed by certainty where agents are large enough to tell. */
function outlines(pen: DiscPen, scene: Scene, marks: Marks, shown: Chosen): void {
  const { theme, detail, fakes } = scene;
  const { radius, outline, scale } = marks;
  const dashed = detail === "full" && scale >= 0.5;
  pen.strokeStyle = theme.outline;
  pen.lineWidth = detail === "full" ? Math.min(1.25, 0.5 + 0.75 * scale) : 0.75;
  const stroke = (third: number, chosen: Chosen, further: number) => {
    pen.setLineDash(OUTLINES[third]! as number[]);
    trace(pen, scene, marks, (i) => shown(i) && chosen(i), (i) => radius[i]! + further);
    pen.stroke();
  };
  for (let third = dashed ? 0 : 2; third < OUTLINES.length; third++) stroke(third, (i) => !dashed || outline[i] === third, 0);
  if (fakes != null) stroke(1, (i) => fakes[i] === 1, 3 * scale);
  pen.setLineDash(SOLID);
}
const SOLID: number[] = [];

function trace(pen: DiscPen, { positions }: Scene, { n }: Marks, chosen: Chosen, size: Size): void {
  pen.beginPath();
  for (let i = 0; i < n; i++) if (chosen(i)) disc(pen, positions, i, size(i));
}

const FULL = 2 * Math.PI;

function disc(pen: DiscPen, positions: Float32Array, i: number, radius: number): void {
  pen.moveTo(positions[2 * i]! + radius, positions[2 * i + 1]!);
  pen.arc(positions[2 * i]!, positions[2 * i + 1]!, radius, 0, FULL);
}
