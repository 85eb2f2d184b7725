import { SHADES } from "../theme/attitude-colour.js";
import { inkOnShades } from "../theme/on-shade.js";
import { type DiscPen, drawBodies } from "./draw-bodies.js";
import { CROWNED, RINGED } from "./glyph.js";
import type { Marks } from "./marks.js";
import type { Scene } from "./scene.js";

/** Opacity of what steps back. */
export const BACK = 0.25;

/** Scale of marks below which crowns would be dirt. */
const CROWNS_FROM = 0.7;

/** Agents: those that step back first. Another pen may draw their bodies where there is nothing else of them to draw. */
export function drawAgents(context: CanvasRenderingContext2D, scene: Scene, marks: Marks, pen: DiscPen = context): void {
  for (const back of marks.anyBack ? [1, 0] : [0]) {
    const shown = (i: number) => marks.back[i] === back;
    pen.globalAlpha = back === 1 ? BACK : 1;
    drawBodies(pen, scene, marks, shown);
    if (scene.detail !== "full") continue;
    if (marks.scale >= CROWNS_FROM) crowns(context, scene, marks, shown);
    if (scene.theme.signs) signs(context, scene, marks, shown);
  }
}

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
