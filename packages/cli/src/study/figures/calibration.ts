import { CALIBRATED, type Calibration, type Narrowed, type Region } from "@talkback/core/studies";
import { region } from "@talkback/viz/figures";
import type { Drawn } from "./drawn.js";

const PAIRS = [["tolerance", "reactance"], ["tolerance", "powerErosion"], ["powerStrength", "certaintyStrength"]] as const;

/** Where the article's numbers, or its signs, leave the parameters. */
export function calibrationFigure({ numbers, signs }: Calibration, { parameters, points, share }: Region, defaults: ReadonlyMap<string, number>): Drawn {
  const data = parameters.map((each) => ({ ...columnsOf(each), default: defaults.get(each.parameter) ?? null }));
  const range = (path: Narrowed["parameter"]) => {
    const { low, high } = CALIBRATED.find((each) => each.path === path)!;
    return { name: path, range: [low, high] as const };
  };
  return {
    name: "fig-9-calibration", columns: "double", data, title: "Parameters that reproduce all four experiments",
    caption: `Parameters that meet ${numbers} numbers of the article and ${signs} signs, as ${points.length} accepted points show: the middle 95 % and 50 % of each, beside the range held possible, its default marked; ${(100 * share).toFixed(1)} % of that volume was not ruled out before.`,
    draw: (common) => region(
      parameters.map(({ parameter, prior, median, half, most }) => {
        const mark = defaults.get(parameter);
        return { name: parameter, prior, median, inner: half, outer: most, ...(mark === undefined ? {} : { mark }) };
      }),
      { ...common, pairStyle: "density", pairs: PAIRS.map(([x, y]) => ({ x: range(x), y: range(y), points: points.map((point) => [point[x], point[y]] as const) })) },
    ),
  };
}

const columnsOf = ({ parameter, prior, median, half, most, verdict }: Narrowed) => ({
  parameter, prior_low: prior[0], prior_high: prior[1], median, half_low: half[0], half_high: half[1], most_low: most[0], most_high: most[1], verdict,
});
