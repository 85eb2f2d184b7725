import type { MeasuredCell, Study } from "@talkback/core/studies";
import { interaction } from "@talkback/viz/figures";
import { powerName } from "./cell-means.js";
import { type Drawn, ofSingles } from "./drawn.js";

const POINTS_PER_UNIT = 3;

/** Influence of others, power by certainty, in every setting that an experiment varies: the interactions of the article. */
export function influenceFigure({ finding, settings }: Study): Drawn {
  const positive = finding.cells.filter(({ measure, cell }) => measure === "rating" && cell.opinions === "positive");
  const data = positive.map((up) => {
    const down = finding.cells.find((other) => isOpposite(up, other))!;
    const unit = 2 * settings.opinion * POINTS_PER_UNIT;
    const mean = (up.mean.mean - down.mean.mean) / unit;
    const { low, high } = ofSingles(mean, Math.sqrt(up.mean.sd * up.mean.sd + down.mean.sd * down.mean.sd) / unit);
    return { experiment: up.experiment, panel: panelOf(up), power: up.cell.power, certainty: up.cell.certainty, mean, single_low: low, single_high: high };
  });
  return {
    name: "fig-2-interactions", columns: "double", data, title: "Influence of others by power, certainty and setting",
    caption: `Influence of others' opinions on the evaluation (1 follows them fully, below 0 diverges) by power and certainty in all experiments; bars hold 95 % of single experiments with ${settings.n} participants a cell.`,
    draw: (common) => interaction(
      data.map(({ panel, power, certainty, mean, single_low, single_high }) => ({ column: panel, x: certainty, group: powerName({ power }), mean, low: single_low, high: single_high })),
      { ...common, yName: "Influence of others", xName: "Attitude certainty", reference: 0 },
    ),
  };
}

const isOpposite = (a: MeasuredCell, b: MeasuredCell): boolean =>
  a.experiment === b.experiment && a.measure === b.measure && b.cell.opinions === "negative"
  && (["power", "certainty", "asked", "audience"] as const).every((factor) => a.cell[factor] === b.cell[factor]);

function panelOf({ experiment, cell }: MeasuredCell): string {
  if (experiment === 3) return `3: ${cell.asked}`;
  return experiment === 4 ? `4: ${cell.audience}` : `Experiment ${experiment}`;
}
