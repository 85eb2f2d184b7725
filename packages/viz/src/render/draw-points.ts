import { SHADES, shades } from "../theme/attitude-colour.js";
import { byShade } from "./by-shade.js";
import type { Marks } from "./marks.js";
import type { Scene } from "./scene.js";

/** Squares of one size, by colour. */
export function drawPoints(context: CanvasRenderingContext2D, scene: Scene, marks: Marks): void {
  const { positions, theme } = scene;
  const colours = shades(theme);
  const size = Math.max(2, 5 * marks.scale);
  for (const back of marks.anyBack ? [1, 0] : [0]) {
    context.globalAlpha = back === 1 ? 0.25 : 1;
    const { starts, order } = byShade(marks.n, marks.outer, (i) => marks.back[i] === back && marks.hollow[i] === 0);
    for (let s = 0; s < SHADES; s++) {
      if (starts[s] === starts[s + 1]) continue;
      context.fillStyle = colours[s]!;
      for (let k = starts[s]!; k < starts[s + 1]!; k++) context.fillRect(positions[2 * order[k]!]! - size / 2, positions[2 * order[k]! + 1]! - size / 2, size, size);
    }
    context.strokeStyle = theme.outline;
    context.lineWidth = 0.75;
    for (let i = 0; i < marks.n; i++) if (marks.back[i] === back && marks.hollow[i] === 1) context.strokeRect(positions[2 * i]! - size / 2, positions[2 * i + 1]! - size / 2, size, size);
  }
  context.globalAlpha = 1;
}
