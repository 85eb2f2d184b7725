import type { Marks } from "./marks.js";
import type { Scene } from "./scene.js";

/** The ring around the selected agent, and a half-filled badge on those who fare otherwise in the run compared with. */
export function drawSelection(context: CanvasRenderingContext2D, scene: Scene, marks: Marks): void {
  if (scene.differing !== null) badges(context, scene, marks, scene.differing);
  if (scene.selected === null) return;
  const { positions, theme: { focus }, selected } = scene;
  context.beginPath();
  context.arc(positions[2 * selected]!, positions[2 * selected + 1]!, marks.radius[selected]! + 5, 0, 2 * Math.PI);
  context.lineWidth = 7;
  context.strokeStyle = focus.halo;
  context.stroke();
  context.lineWidth = 3;
  context.strokeStyle = focus.ring;
  context.stroke();
}

function badges(context: CanvasRenderingContext2D, { positions, theme }: Scene, { n, radius, scale, back }: Marks, differing: Uint8Array): void {
  const size = Math.max(2, 3.5 * Math.min(1.2, scale));
  for (const half of HALVES) {
    context.beginPath();
    for (let i = 0; i < n; i++) {
      if (differing[i] !== 1 || back[i] === 1) continue;
      const [x, y] = [positions[2 * i]! + radius[i]! * 0.8 + size * 0.5, positions[2 * i + 1]! + radius[i]! * 0.8 + size * 0.5];
      context.moveTo(x, y - size);
      context.arc(x, y, size, -Math.PI / 2, half ? Math.PI / 2 : 1.5 * Math.PI);
    }
    context.fillStyle = half ? theme.ink : theme.paper;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = theme.ink;
    if (!half) context.stroke();
  }
}
const HALVES = [false, true];
