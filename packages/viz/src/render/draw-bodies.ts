import { SHADES, shades } from "../theme/attitude-colour.js";
import { byShade } from "./by-shade.js";
import type { DiscPen } from "./disc-pen.js";
import { OUTLINES, ringWidth } from "./glyph.js";
import type { Marks } from "./marks.js";
import type { Scene } from "./scene.js";

/** From this radius on a hair of paper keeps ring and core apart. */
const GAPPED = 6;

/** Discs, rings and outlines of some agents, each layer in as few strokes of the pen as there are colours. */
export function drawBodies(pen: DiscPen, scene: Scene, marks: Marks, shown: (i: number) => boolean): void {
  const { radius, hollow, ringed } = marks;
  const core = (i: number) => radius[i]! - ringWidth(radius[i]!);
  put(pen, scene, marks, (i) => shown(i) && hollow[i] === 1, (i) => radius[i]!);
  pen.fill(scene.theme.paper);
  shaded(pen, scene, marks, marks.outer, (i) => shown(i) && hollow[i] === 0, (i) => radius[i]!);
  put(pen, scene, marks, (i) => shown(i) && ringed[i] === 1 && radius[i]! >= GAPPED, (i) => core(i) + 0.8);
  pen.fill(scene.theme.paper);
  shaded(pen, scene, marks, marks.inner, (i) => shown(i) && ringed[i] === 1, core);
  outlines(pen, scene, marks, shown);
}

type Chosen = (i: number) => boolean;
type Size = (i: number) => number;

function put(pen: DiscPen, { positions }: Scene, { n }: Marks, chosen: Chosen, size: Size): void {
  for (let i = 0; i < n; i++) if (chosen(i)) pen.disc(positions[2 * i]!, positions[2 * i + 1]!, size(i));
}

function shaded(pen: DiscPen, { positions, theme }: Scene, { n }: Marks, shade: Uint8Array, chosen: Chosen, size: Size): void {
  const colours = shades(theme);
  const { starts, order } = byShade(n, shade, chosen);
  for (let s = 0; s < SHADES; s++) {
    if (starts[s] === starts[s + 1]) continue;
    for (let k = starts[s]!; k < starts[s + 1]!; k++) pen.disc(positions[2 * order[k]!]!, positions[2 * order[k]! + 1]!, size(order[k]!));
    pen.fill(colours[s]!);
  }
}

/** Dashed by certainty where agents are large enough to tell. */
function outlines(pen: DiscPen, scene: Scene, marks: Marks, shown: Chosen): void {
  const { theme, detail, fakes } = scene;
  const { radius, outline, scale } = marks;
  const width = detail === "full" ? Math.min(1.25, 0.5 + 0.75 * scale) : 0.75;
  const dashed = detail === "full" && scale >= 0.5;
  for (let third = dashed ? 0 : 2; third < OUTLINES.length; third++) {
    put(pen, scene, marks, (i) => shown(i) && (!dashed || outline[i] === third), (i) => radius[i]!);
    pen.outline(theme.outline, width, OUTLINES[third]!);
  }
  if (fakes == null) return;
  put(pen, scene, marks, (i) => shown(i) && fakes[i] === 1, (i) => radius[i]! + 3 * scale);
  pen.outline(theme.outline, width, OUTLINES[1]!);
}
