import { type Calibration, CALIBRATED, type CalibratedPoint, type Conflict, type Region } from "@talkback/core/studies";
import { snake } from "../../csv.js";
import { type Table, table } from "../table.js";

/** The region of parameters that reproduces what was demanded, or what stands against it. */
export const calibrationTables = ({ found }: Calibration): Table[] => (found.reproduced ? [regionTable(found), correlationsTable(found), pointsTable(found)] : [unmetTable(found)]);

const textOf = (parameter: string): string => CALIBRATED.find(({ path }) => path === parameter)!.text;

const regionTable = ({ parameters }: Region): Table => table({
  name: "calibration_region", rows: parameters, caption: "How far each parameter is narrowed down: a region, not a point.",
  columns: [
    { name: "parameter", label: "name of the parameter", of: ({ parameter }) => parameter },
    { name: "text", label: "what it is", of: ({ parameter }) => textOf(parameter) },
    { name: "prior_low", label: "lower end of its range; each value is as likely before", of: ({ prior }) => prior[0] },
    { name: "prior_high", label: "upper end of its range", of: ({ prior }) => prior[1] },
    { name: "median", label: "median of accepted points", of: ({ median }) => median },
    { name: "half_low", label: "lower end of their middle half", of: ({ half }) => half[0] },
    { name: "half_high", label: "upper end of the same", of: ({ half }) => half[1] },
    { name: "ci_low", label: "2.5 % quantile of accepted points", of: ({ most }) => most[0] },
    { name: "ci_high", label: "97.5 % quantile of the same", of: ({ most }) => most[1] },
    { name: "width", label: "width of the 95 % interval over that of the range before: 1 where nothing was learnt", of: ({ width }) => width },
    { name: "verdict", label: "identified, partly or not identified", of: ({ verdict }) => verdict },
  ],
});

function correlationsTable({ correlations }: Region): Table {
  const pairs = CALIBRATED.flatMap((one, a) => CALIBRATED.slice(a + 1).map((other, k) => ({ one: one.path, other: other.path, value: correlations[a]![a + 1 + k]! })));
  return table({
    name: "calibration_correlations", rows: pairs, caption: "Correlations of parameters within the region.",
    columns: [
      { name: "parameter", label: "name of one parameter", of: ({ one }) => one },
      { name: "with", label: "name of the other", of: ({ other }) => other },
      { name: "correlation", label: "correlation over accepted points", of: ({ value }) => value },
    ],
  });
}

const pointsTable = ({ points }: Region): Table => table<CalibratedPoint>({
  name: "calibration_points", rows: points, caption: "Accepted points, each as likely as any other.",
  columns: CALIBRATED.map(({ path, text }) => ({ name: snake(path), label: text, of: (point) => point[path] })),
});

const unmetTable = ({ unmet }: Conflict): Table => table({
  name: "calibration_conflict", rows: unmet, caption: "No parameters reproduce the targets: what is not met where they come nearest, the worst first.",
  columns: [
    { name: "demand", label: "place of the number in the file of targets, or the sign of a claim", of: ({ name }) => name },
    { name: "misfit", label: "simulated less reported in standard errors; for a sign, what is missing in units of .05", of: ({ misfit }) => misfit },
  ],
});
