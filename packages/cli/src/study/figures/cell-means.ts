import { type Condition, EXPERIMENTS, type MeasuredCell, type Study } from "@talkback/core/studies";
import { cellMeans } from "@talkback/viz/figures";
import { type Drawn, ofSingles } from "./drawn.js";

/** Evaluations by cell: Experiments 1 and 2 together, then 3, then 4. */
export const cellMeansFigures = (study: Study): readonly Drawn[] => [
  figure(study, "fig-1a-cell-means-1-2", [1, 2], ({ experiment }) => `Experiment ${experiment}`),
  figure(study, "fig-1b-cell-means-3", [3], ({ cell }) => cell.asked),
  figure(study, "fig-1c-cell-means-4", [4], ({ cell }) => cell.audience),
];

/** Power in words, as panels are named. */
export const powerName = ({ power }: Pick<Condition, "power">): string => (power === "high" ? "high power" : "control");

function figure({ finding, settings }: Study, name: string, ids: readonly number[], row: (cell: MeasuredCell) => string): Drawn {
  const cells = finding.cells.filter(({ experiment, measure }) => measure === "rating" && ids.includes(experiment));
  const data = cells.map((each) => {
    const { cell, experiment, mean: { mean, sd, low, high } } = each;
    const singles = ofSingles(mean, sd);
    return { experiment, row: row(each), power: cell.power, certainty: cell.certainty, opinions: cell.opinions, mean, single_low: singles.low, single_high: singles.high, mean_low: low, mean_high: high };
  });
  const widest = Math.max(...data.map(({ mean, mean_high }) => mean_high - mean));
  const which = ids.length === 1 ? `Experiment ${ids[0]}` : `Experiments ${ids.join(" and ")}`;
  return {
    name, columns: "single", data, title: `Evaluation by cell, ${which}`,
    caption: `${which} (${EXPERIMENTS.filter(({ id }) => ids.includes(id)).map(({ title }) => title.toLowerCase()).join("; ")}): mean evaluation by cell; bars hold 95 % of single experiments with ${settings.n} participants a cell (hidden where they are shorter than the mark), and the means themselves are known to within ±${widest.toFixed(3)} (95 % interval over replications).`,
    draw: (common) => cellMeans(
      data.map(({ power, row, certainty, opinions, mean, single_low, single_high }) =>
        ({ column: powerName({ power }), row, x: certainty, group: `${opinions} opinions`, mean, low: single_low, high: single_high })),
      { ...common, yName: "Evaluation (1–7, neutral 4)", xName: "Attitude certainty", range: [2, 6], reference: 4 },
    ),
  };
}
