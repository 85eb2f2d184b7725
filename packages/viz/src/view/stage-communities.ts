import { publicly } from "../footage/footage.js";
import { momentOf } from "../render/moment.js";
import type { Scene } from "../render/scene.js";
import { attitudeColour } from "../theme/attitude-colour.js";

/** What is drawn of a community: sums over its members. */
interface Sum {
  count: number;
  x: number;
  y: number;
  says: number;
  thinks: number;
}

/** Share of the canvas that discs cover when all is seen. */
const COVER = 0.3;

/** Draws one disc for each community, where its members are on average, of an area like their number: ring for what they say, core for what they think, on average. */
export function drawCommunities(context: CanvasRenderingContext2D, scene: Scene): void {
  const { footage: { n }, theme, width, height, scale } = scene;
  const colour = attitudeColour(theme);
  const discs = [...sums(scene).values()].sort((a, b) => b.count - a.count);
  for (const { count, x, y, says, thinks } of discs) {
    const radius = Math.max(4, scale * Math.sqrt((COVER * width * height * count) / n / Math.PI));
    disc(context, x / count, y / count, radius, colour(says / count));
    context.strokeStyle = theme.outline;
    context.lineWidth = 1.25;
    context.stroke();
    disc(context, x / count, y / count, radius * 0.7, colour(thinks / count));
  }
}

function sums({ footage, time, reduced, positions }: Scene): Map<number, Sum> {
  const { n, community, attitude, expressed } = footage;
  const at = momentOf(footage, time, reduced).from * n;
  const all = new Map<number, Sum>();
  for (let i = 0; i < n; i++) {
    let sum = all.get(community[i]!);
    if (sum === undefined) all.set(community[i]!, (sum = { count: 0, x: 0, y: 0, says: 0, thinks: 0 }));
    sum.count++;
    sum.x += positions[2 * i]!;
    sum.y += positions[2 * i + 1]!;
    sum.says += publicly(footage, attitude[at + i]!, expressed[at + i]!);
    sum.thinks += attitude[at + i]!;
  }
  return all;
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}
