import { traceSource } from "./dock-glyph.js";
import type { Scene } from "./scene.js";

/** Side of a docked source, px; the middle of all of them is this far from the left edge. */
export const DOCK = 18;
const INSET = 5 + DOCK / 2;
const PITCH = DOCK + 6;

/** Where source s is docked, px: one under another at the middle of the left edge. */
export const dockX = INSET;
export const dockY = ({ footage, height }: Pick<Scene, "footage" | "height">, s: number): number => height / 2 + (s - (footage.sources.length - 1) / 2) * PITCH;

export function drawDock(context: CanvasRenderingContext2D, scene: Scene): void {
  const { footage, theme } = scene;
  for (let s = 0; s < footage.sources.length; s++) {
    const y = dockY(scene, s);
    context.beginPath();
    context.roundRect(dockX - DOCK / 2, y - DOCK / 2, DOCK, DOCK, 5);
    context.lineWidth = 4;
    context.strokeStyle = theme.paper;
    context.stroke();
    context.fillStyle = theme.ink;
    context.fill();
    context.fillStyle = theme.paper;
    context.beginPath();
    traceSource(context, footage.sources[s]!.campaign, dockX, y);
    context.fill();
  }
}
