import type { Asked } from "./asked.js";
import type { Band } from "./lab.js";
import { createMeasured, type Measured } from "./measured.js";
import { OUTCOMES, replicate } from "./replicate.js";
import type { Turn } from "./turns.js";

/** Replications between two reports. */
const OFTEN = 10;

/** Replications 0 … total − 1 of a, and of b with the same luck and on the same ground where it fits. */
export async function bandOf(a: Asked, b: Asked | null, total: number, turn: Turn, onBand: (band: Band) => void): Promise<Band> {
  const steps = Math.max(a.scenario.steps, b?.scenario.steps ?? 0);
  const ofA = createMeasured(total, steps);
  const ofB = b === null ? null : createMeasured(total, steps);
  for (let r = 0; r < total; r++) {
    const first = await replicate(a, r, OUTCOMES, turn);
    ofA.take(first, r);
    if (b !== null) ofB!.take(await replicate(b, r, OUTCOMES, turn, first), r);
    if ((r + 1) % OFTEN === 0 && r + 1 < total) onBand(soFar(ofA, ofB, r + 1, total, steps));
  }
  return soFar(ofA, ofB, total, total, steps);
}

const soFar = (a: Measured, b: Measured | null, done: number, total: number, steps: number): Band =>
  ({ done, total, steps, a: a.series(done), b: b?.series(done) ?? null, endA: a.ends(done), endB: b?.ends(done) ?? null });
