import { SHADES, shades } from "../theme/attitude-colour.js";
import { inkOnShades } from "../theme/on-shade.js";
import { byShade } from "./by-shade.js";
import { CROWNED, OUTLINES, RINGED, ringWidth } from "./glyph.js";
import type { Marks } from "./marks.js";
import type { Scene } from "./scene.js";

const FULL = 2 * Math.PI;
/** Opacity of what steps back. */
export const BACK = 0.25;

/** Scale of marks below which crowns would be dirt. */
const CROWNS_FROM = 0.7;

/** Agents: those that step back first, each layer in as few strokes of the pen as there are colours. */
export function drawAgents(context: CanvasRenderingContext2D, scene: Scene, marks: Marks): void {
  if (marks.anyBack) {
    context.globalAlpha = BACK;
    layer(context, scene, marks, 1);
    context.globalAlpha = 1;
  }
  layer(context, scene, marks, 0);
}

function layer(context: CanvasRenderingContext2D, scene: Scene, marks: Marks, back: 0 | 1): void {
  const { theme, detail } = scene;
  const colours = shades(theme);
  const shown = (i: number) => marks.back[i] === back;
  discs(context, scene, marks, theme.paper, (i) => shown(i) && marks.hollow[i] === 1);
  shaded(context, scene, marks, colours, marks.outer, 0, (i) => shown(i) && marks.hollow[i] === 0);
  gaps(context, scene, marks, (i) => shown(i) && marks.ringed[i] === 1 && marks.radius[i]! >= GAPPED);
  shaded(context, scene, marks, colours, marks.inner, 1, (i) => shown(i) && marks.ringed[i] === 1);
  outlines(context, scene, marks, shown);
  if (detail !== "full") return;
  if (marks.scale >= CROWNS_FROM) crowns(context, scene, marks, shown);
  if (theme.signs) signs(context, scene, marks, shown);
}

/** Discs by shade; `within` draws the core that a ring leaves free. */
function shaded(
  context: CanvasRenderingContext2D, { positions }: Scene, { n, radius }: Marks, colours: readonly string[], shade: Uint8Array, within: 0 | 1, chosen: (i: number) => boolean,
): void {
  const { starts, order } = byShade(n, shade, chosen);
  for (let s = 0; s < SHADES; s++) {
    if (starts[s] === starts[s + 1]) continue;
    context.fillStyle = colours[s]!;
    context.beginPath();
    for (let k = starts[s]!; k < starts[s + 1]!; k++) {
      const i = order[k]!;
      disc(context, positions[2 * i]!, positions[2 * i + 1]!, radius[i]! - within * ringWidth(radius[i]!));
    }
    context.fill();
  }
}

/** From this radius on a hair of paper keeps ring and core apart. */
const GAPPED = 6;

function gaps(context: CanvasRenderingContext2D, { positions, theme }: Scene, { n, radius }: Marks, chosen: (i: number) => boolean): void {
  context.fillStyle = theme.paper;
  context.beginPath();
  for (let i = 0; i < n; i++) if (chosen(i)) disc(context, positions[2 * i]!, positions[2 * i + 1]!, radius[i]! - ringWidth(radius[i]!) + 0.8);
  context.fill();
}

function discs(context: CanvasRenderingContext2D, { positions }: Scene, { n, radius }: Marks, colour: string, chosen: (i: number) => boolean): void {
  context.fillStyle = colour;
  context.beginPath();
  for (let i = 0; i < n; i++) if (chosen(i)) disc(context, positions[2 * i]!, positions[2 * i + 1]!, radius[i]!);
  context.fill();
}

/** Dashed by certainty where agents are large enough to tell. */
function outlines(context: CanvasRenderingContext2D, { positions, theme, detail, fakes }: Scene, { n, radius, outline, scale }: Marks, shown: (i: number) => boolean): void {
  const dashed = detail === "full" && scale >= 0.5;
  context.strokeStyle = theme.outline;
  context.lineWidth = detail === "full" ? Math.min(1.25, 0.5 + 0.75 * scale) : 0.75;
  for (let third = 0; third < (dashed ? 3 : 1); third++) {
    if (dashed) context.setLineDash(OUTLINES[third]! as number[]);
    context.beginPath();
    for (let i = 0; i < n; i++) if (shown(i) && (!dashed || outline[i] === third)) disc(context, positions[2 * i]!, positions[2 * i + 1]!, radius[i]!);
    context.stroke();
  }
  if (fakes != null) {
    context.setLineDash(OUTLINES[1]! as number[]);
    context.beginPath();
    for (let i = 0; i < n; i++) if (shown(i) && fakes[i] === 1) disc(context, positions[2 * i]!, positions[2 * i + 1]!, radius[i]! + 3 * scale);
    context.stroke();
  }
  context.setLineDash(SOLID);
}
const SOLID: number[] = [];

/** A notch at the top of those whom power moves more than others do. */
function crowns(context: CanvasRenderingContext2D, { positions, theme, footage, time }: Scene, { n, radius, scale }: Marks, shown: (i: number) => boolean): void {
  const at = Math.min(footage.pictures - 1, Math.max(0, Math.floor(time / footage.stride))) * n;
  context.fillStyle = theme.ink;
  context.beginPath();
  for (let i = 0; i < n; i++) {
    if (!shown(i) || radius[i]! < RINGED || footage.power[at + i]! <= CROWNED) continue;
    context.rect(positions[2 * i]! - scale, positions[2 * i + 1]! - radius[i]! - 2.5 * scale, 2 * scale, 4 * scale);
  }
  context.fill();
}

/** A plus or a minus in each core that is big enough and not about neutral, in ink or in paper, whichever is read there. */
function signs(context: CanvasRenderingContext2D, { positions, theme }: Scene, { n, radius, inner, hollow }: Marks, shown: (i: number) => boolean): void {
  const middle = (SHADES - 1) / 2;
  context.lineWidth = 1.5;
  const inked = inkOnShades(theme);
  for (const ink of INKED) {
    context.strokeStyle = ink ? theme.ink : theme.paper;
    context.beginPath();
    for (let i = 0; i < n; i++) {
      const off = inner[i]! - middle;
      if (!shown(i) || hollow[i] === 1 || radius[i]! < 5 || Math.abs(off) < middle / 10 || inked[inner[i]!] !== ink) continue;
      const [x, y, arm] = [positions[2 * i]!, positions[2 * i + 1]!, radius[i]! * 0.36];
      context.moveTo(x - arm, y);
      context.lineTo(x + arm, y);
      if (off > 0) {
        context.moveTo(x, y - arm);
        context.lineTo(x, y + arm);
      }
    }
    context.stroke();
  }
}
const INKED = [true, false];

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, FULL);
}
