import { clopperPearson } from "@talkback/core/stats";
import { type Study, ZERO_INDIRECT } from "@talkback/core/studies";
import { curve } from "@talkback/viz/figures";
import { two } from "../digits.js";
import type { Drawn } from "./drawn.js";

const SHOWN = [
  { claim: "E4", part: "power, uncertain", experiment: 1, name: "divergence (E4)" },
  { claim: "E2", part: "control: uncertain minus certain", experiment: 1, name: "openness (E2)" },
  { claim: "E7", part: "power, unsolicited", experiment: 3, name: "mediation (E7)" },
  { claim: "E7", part: "control, unsolicited", experiment: 3, name: "none in control (E7)" },
] as const;

/** How often a single experiment shows what is expected by its own declared test, by its size; with the mediation where none is expected. */
export function powerFigure({ power, effort }: Study): Drawn {
  const data = SHOWN.flatMap(({ claim, part, experiment, name }) =>
    power.filter((each) => each.claim === claim && each.part.text === part && each.part.experiment === experiment).map(({ n, replications, share }) => {
      const { low, high } = clopperPearson(Math.round(share * replications), replications);
      return { claim, part, experiment, name, n, replications, share, low, high };
    }));
  return {
    name: "fig-4-power", columns: "single", data, title: "Power of single experiments by their size",
    caption: `Share of single experiments that show what is expected, if effects and errors are as assumed here, by participants a cell: a sign (two-sided .05), or for the mediation in control that it is within ±${two(ZERO_INDIRECT)} (90 % interval); 1,000 resamples for mediation. Of ${effort.power} simulated at each size, with Clopper and Pearson's 95 % interval.`,
    draw: (common) => curve(
      SHOWN.map(({ name }) => ({ name, points: data.filter((each) => each.name === name).map(({ n, share, low, high }) => ({ x: n, y: share, low, high })) })),
      { ...common, xName: "Participants a cell", yName: "Share that show it", xScale: "log", xTicks: effort.sizes, range: [0, 1] },
    ),
  };
}
