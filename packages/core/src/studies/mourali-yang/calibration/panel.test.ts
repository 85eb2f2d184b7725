import { expect, test } from "vitest";
import { EXPERIMENTS } from "../design.js";
import { laboratory, session } from "../session.js";
import { settingsOf } from "../settings.js";
import { tallies } from "../tally.js";
import { panel } from "./panel.js";
import { pointAt, worldAt } from "./parameters.js";
import { sobolPoints } from "../../../experiment.js";

const MEASURES = ["rating", "confidence", "threat", "gap"] as const;
const settings = settingsOf({ n: 4000, seed: "panel" });
const points = sobolPoints(4, 9, { seed: "panel" }).map(pointAt);

test("a panel of 512 gives every mean that four thousand participants of the laboratory give, at any point", () => {
  // 4 points x 48 cells x 4 measures within 5 standard errors of the laboratory and a thousandth of the scale: false alarm below 5e-4, seed fixed.
  const ask = panel(512, settings, "panel");
  const far = points.flatMap((point) => {
    const outcome = ask(point);
    return EXPERIMENTS.flatMap((experiment) => MEASURES.flatMap((measure) => {
      const expected = tallies(outcome[experiment.id], measure);
      return tallies(session(laboratory(experiment, worldAt(point, settings)), 0), measure).map((found, k) => {
        const width = measure === "rating" ? 6 : 1;
        const error = 5 * Math.sqrt(found.squares) / found.n + 0.001 * width;
        return { at: `${experiment.id} ${found.name} ${measure}`, off: (found.mean - expected[k]!.mean) / error, m: found.mean, e: expected[k]!.mean };
      }).filter(({ off }) => !(Math.abs(off) <= 1));
    }));
  });
  expect(far).toEqual([]);
});
test("time", () => {
  for (const n of [64, 128, 256, 512]) {
    const ask = panel(n, settings, "panel");
    for (let k = 0; k < 50; k++) ask(points[k % 4]!);
    const t = performance.now();
    for (let k = 0; k < 200; k++) ask(points[k % 4]!);
    console.log(n, (performance.now() - t) / 200);
  }
});
