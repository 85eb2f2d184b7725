import type { BootstrapOptions } from "./bootstrap.js";
import { type Mistake, notWhole } from "./refuse.js";

/** What may be wrong with the outputs of a design, one for each point, and with the wishes for its intervals. */
export function outputMistakes(points: number, outputs: Float64Array, { resamples = 1000, level = 0.95 }: BootstrapOptions): Mistake[] {
  const bad = outputs.findIndex((value) => !Number.isFinite(value));
  return [
    { when: outputs.length !== points, path: "outputs", expected: `one for each of ${points} points`, received: String(outputs.length) },
    { when: bad >= 0, path: `outputs.${bad}`, expected: "a finite number", received: String(outputs[bad]) },
    notWhole("resamples", resamples, 2, 1_000_000),
    { when: !(level > 0 && level < 1), path: "level", expected: "a share between 0 and 1", received: String(level) },
  ];
}
