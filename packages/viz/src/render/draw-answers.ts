import { dockX } from "./dock.js";
import { flightsOf } from "./flights.js";
import type { Footage } from "../footage/footage.js";
import { publicly } from "../footage/footage.js";
import type { Marks } from "./marks.js";
import type { Moment } from "./moment.js";
import type { Scene } from "./scene.js";

/** Less than this, in one step, is no move; of attitudes in [−1, 1]. */
export const MOVED = 0.02;

/** Power that certainty secures: P K with K = 1 − η (1 − C), as the rule has it; with no erosion known, P C. */
export const secured = (power: number, certainty: number, erosion: number | null): number => power * (1 - (erosion ?? 1) * (1 - certainty));

/** Whether an agent let what it heard pass: secure power is more than half of what moves it, and neither stance nor attitude moved. */
export function discounts({ n, attitude, expressed, power, certainty, erosion }: Footage, from: number, to: number, i: number): boolean {
  const [was, is] = [from * n + i, to * n + i];
  return secured(power[was]!, certainty[was]!, erosion) > 0.5 && Math.abs(attitude[is]! - attitude[was]!) < MOVED && Math.abs(expressed[is]! - expressed[was]!) < MOVED;
}

/** Whether what an agent heard moved its attitude, and nobody could see or hear that. */
export function keepsQuiet(footage: Footage, from: number, to: number, i: number): boolean {
  const { n, attitude, expressed, spoke } = footage;
  const [was, is] = [from * n + i, to * n + i];
  const shown = publicly(footage, attitude[is]!, expressed[is]!) - publicly(footage, attitude[was]!, expressed[was]!);
  return Math.abs(attitude[is]! - attitude[was]!) >= MOVED && Math.abs(shown) < MOVED && spoke[Math.min(footage.pictures - 1, to + 1) * n + i] === 0;
}

let stamps = new Uint32Array(0);
let stamp = 0;

/** What those do who heard something and did not turn: a grey arc against the sender, or a dot beneath. */
export function drawAnswers(context: CanvasRenderingContext2D, scene: Scene, { from, to, step, answered }: Moment, { radius, back, scale }: Marks): void {
  const { footage, positions, theme, reduced } = scene;
  if (footage.stride !== 1 || answered === 0 || scale < 0.5) return;
  const before = reduced ? from - 1 : from;
  if (before < 0) return;
  if (stamps.length < footage.n) stamps = new Uint32Array(footage.n);
  stamp++;
  const flights = flightsOf(footage, step);
  context.globalAlpha = reduced ? 1 : Math.sin(Math.PI * Math.min(1, answered));
  context.strokeStyle = theme.muted;
  context.fillStyle = theme.muted;
  context.lineWidth = 2 * Math.min(1, scale);
  for (let k = 0; k < flights.length; k++) {
    const i = flights.to[k]!;
    if (stamps[i] === stamp || back[i] === 1) continue;
    stamps[i] = stamp;
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    if (discounts(footage, before, to, i)) {
      const j = flights.from[k]!;
      const towards = j < 0 ? Math.atan2(scene.height / 2 - y, dockX - x) : Math.atan2(positions[2 * j + 1]! - y, positions[2 * j]! - x);
      context.beginPath();
      context.arc(x, y, radius[i]! + 4 * scale, towards - Math.PI / 4, towards + Math.PI / 4);
      context.stroke();
    } else if (keepsQuiet(footage, before, to, i)) {
      context.beginPath();
      context.arc(x, y + radius[i]! + 4 * scale, 1.5 * scale, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.globalAlpha = 1;
}
