import { type Robustness, ROBUSTNESS_GRID } from "@talkback/core/studies";
import { sensitivity } from "@talkback/viz/figures";
import type { Drawn } from "./drawn.js";

/** Where on the grid signs hold: the share of points, level by level, of the reversals and of all. */
export function agreementFigure({ grid }: Robustness): Drawn {
  const at = (of: "reversals" | "all") => grid.levels.filter(({ question }) => question.of === of);
  const [reversals, all] = [at("reversals"), at("all")];
  const data = ROBUSTNESS_GRID.flatMap(({ path }) => all.flatMap((each, k) => each.path !== path ? [] : [{
    parameter: path.slice(path.indexOf(".") + 1), level: each.level as number, points: each.points, share_reversals: reversals[k]!.share, share_all: each.share,
  }]));
  const whole = (of: "reversals" | "all") => (100 * grid.shares.find(({ question }) => question.of === of)!.share).toFixed(1);
  return {
    name: "fig-6-agreement", columns: "single", data, title: "Where the signs hold",
    caption: `Share of the points of the grid at which signs hold, by level of each parameter (all others over all of theirs), without error of measurement: who conforms and who diverges, and when (E1, E4, E6, E8, E9), at ${whole("reversals")} % of ${grid.points} points, and all of E1 to E10, with orderings, equivalences and mediation, at ${whole("all")} %.`,
    draw: (common) => sensitivity(
      data.map(({ parameter, level, share_reversals, share_all }) => ({ name: `${parameter} ${level}`, values: [{ value: share_reversals }, { value: share_all }] })),
      { ...common, measures: ["reversals", "all of E1 to E10"], xName: "Share of points where signs hold", sortBy: null },
    ),
  };
}
