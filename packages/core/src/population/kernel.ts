import type { Agents } from "./agents.js";
import { addMessage, type Heard, ROW, SD, SK } from "./heard.js";
import type { Deliver } from "./scene.js";

/** How much an opinion at distance d = e − A counts as evidence: 1 draws near, −1 pushes off, 0 is passed over. */
export type Kernel = (d: number) => number;

/** Adds messages together with the two sums that only a confidence kernel needs. */
export function withKernel(agents: Agents, kernel: Kernel): Deliver {
  const { attitude } = agents;
  return (heard: Heard, i, w, x, u, e) => {
    addMessage(heard, i, w, x, u, e);
    const d = e - attitude[i]!;
    const k = kernel(d);
    const row = i * ROW;
    heard.sums[row + SK] = heard.sums[row + SK]! + w * Math.abs(k);
    heard.sums[row + SD] = heard.sums[row + SD]! + w * k * d;
  };
}
