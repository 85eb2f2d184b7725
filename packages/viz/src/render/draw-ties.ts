import { fewLines, linesOf } from "./lines.js";
import { neighbourhood } from "./neighbourhood.js";
import type { Scene } from "./scene.js";

/** From twice as many ends of lines on they grow paler. */
const DENSE = 4_000;

/** Whether all ties are drawn: not where they are too many. */
export const tiesShown = ({ footage, detail }: Pick<Scene, "footage" | "detail">): boolean => detail !== "points" && fewLines(footage);

/** Ties as hairlines; of too many, those of the selected agent only. */
export function drawTies(context: CanvasRenderingContext2D, { footage, positions, theme, selected, detail }: Scene): void {
  context.strokeStyle = theme.ink;
  context.lineWidth = 0.75;
  if (tiesShown({ footage, detail })) {
    const lines = linesOf(footage);
    context.globalAlpha = (selected === null ? 0.12 : 0.05) * Math.min(1, Math.sqrt(DENSE / lines.length));
    context.beginPath();
    for (let k = 0; k < lines.length; k += 2) line(context, positions, lines[k]!, lines[k + 1]!);
    context.stroke();
  }
  if (selected !== null) {
    context.globalAlpha = 0.45;
    context.beginPath();
    neighbourhood(footage, selected, (other) => line(context, positions, selected, other));
    context.stroke();
  }
  context.globalAlpha = 1;
}

function line(context: CanvasRenderingContext2D, positions: Float32Array, i: number, j: number): void {
  context.moveTo(positions[2 * i]!, positions[2 * i + 1]!);
  context.lineTo(positions[2 * j]!, positions[2 * j + 1]!);
}
