import { expect, it } from "vitest";
import { sobolPoints } from "../../../experiment.js";
import { EXPERIMENTS } from "../design.js";
import { laboratory, session } from "../session.js";
import { settingsOf } from "../settings.js";
import { tallies } from "../tally.js";
import { panel } from "./panel.js";
import { calibratedWorld, PARAMETERS, pointAt } from "./parameters.js";

const MEASURES = ["rating", "confidence", "threat", "gap"] as const;
const settings = settingsOf({ n: 2000, seed: "panel", attitude: 0.2, erosionSd: 0.3 });
const points = sobolPoints(3, PARAMETERS.length, { seed: "panel" }).map(pointAt);

it("a panel of 512 gives every mean that 2,000 participants of the laboratory give, wherever the parameters are", () => {
  // 3 points x 48 cells x 4 measures, each within 5 standard errors of the laboratory and a thousandth of the scale: false alarm below 4e-4, seed fixed.
  const ask = panel(512, settings, "panel");
  const far = points.flatMap((point) => {
    const outcome = ask(point);
    return EXPERIMENTS.flatMap((experiment) => {
      const answers = session(laboratory(experiment, calibratedWorld(point, settings)), 0);
      return MEASURES.flatMap((measure) => {
        const expected = tallies(outcome[experiment.id], measure);
        return tallies(answers, measure).map(({ name, mean, squares, n }, k) => {
          const error = (5 * Math.sqrt(squares)) / n + (measure === "rating" ? 0.006 : 0.001);
          return { at: `${experiment.id} ${name}: ${measure}`, off: Math.abs(mean - expected[k]!.mean) / error };
        });
      });
    });
  }).filter(({ off }) => !(off <= 1));
  expect(far).toEqual([]);
});

it("a panel without reactance is told from the laboratory with it", () => {
  // The power, uncertain, public cell lies points apart, so that the test above can fail.
  const point = { ...points[0]!, influence: 0.5, tolerance: 0.2, powerErosion: 0.9, reactance: 1.5, powerStrength: 1, certaintyStrength: 1 };
  const mean = (reactance: number) => tallies(panel(256, settings, "panel")({ ...point, reactance })[1], "rating").find(({ name }) => name.includes("high power, uncertain"))!.mean;
  expect(mean(0) - mean(1.5)).toBeGreaterThan(0.5);
});
