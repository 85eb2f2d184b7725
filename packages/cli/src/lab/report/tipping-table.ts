import type { Crossing, TippingPoint } from "@talkback/core/experiment";
import { fixed } from "../../study/digits.js";
import { type Table, table } from "../../study/table.js";
import type { Analyses } from "./analyses.js";
import { named, outcomeText, type Results } from "./results.js";

interface Row {
  readonly outcome: string;
  readonly point: TippingPoint;
  readonly crossing: Crossing | null;
}

/** A row for each crossing; one for an outcome that has none. */
export function tippingTable(results: Results, all: Analyses["tipping"]): Table {
  const [path] = Object.keys(results.plan.treatments[0]!.changes) as [string];
  return table<Row>({
    name: "tipping_points", rows: all.flatMap(({ outcome, found }) => crossingsOf(found).map((crossing) => ({ outcome, point: found, crossing }))),
    caption: `Where what the arms differ by (b less a, with the same luck) crosses zero along ${named(results, path)}: by lines between the levels that were tried, with a 95 % interval from replications drawn anew where it crosses once.`,
    columns: [
      { name: "outcome", label: "column of the table of runs, b less a", of: ({ outcome }) => outcome }, { name: "factor", label: "path of the factor", of: () => path },
      { name: "crosses", label: "how often the mean difference crosses zero between the levels: none, one or several", of: ({ point }) => point.found },
      { name: "at", label: "level at which it does; missing where it does not", of: ({ crossing }) => crossing?.at ?? null }, { name: "direction", label: "rises or falls through zero; missing where it does not cross", of: ({ crossing }) => crossing?.direction ?? null },
      { name: "ci_low", label: "lower end of the 95 % interval of the level, where there is one crossing; missing where it lies beyond the levels", of: ({ point }) => (point.found === "one" ? point.low : null) },
      { name: "ci_high", label: "upper end; missing where it lies beyond the levels", of: ({ point }) => (point.found === "one" ? point.high : null) },
      { name: "n", label: "replications with both arms at every level: those that count", unit: "replications", of: ({ point }) => point.n }, { name: "missing", label: "replications that lack some of these", unit: "replications", of: ({ point }) => point.missing },
      { name: "share_one", label: "share of the resamples that cross zero once", of: ({ point }) => point.shares.one }, { name: "share_none", label: "share that do not cross", of: ({ point }) => point.shares.none },
      { name: "share_several", label: "share that cross more than once", of: ({ point }) => point.shares.several },
    ],
    print: [
      { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "factor", text: () => named(results, path) }, { head: "crosses zero at [95 %]", text: placeText },
      { head: "direction", text: ({ crossing }) => crossing?.direction ?? "" }, { head: "replications", text: ({ point }) => String(point.n) },
    ],
  });
}

const crossingsOf = (point: TippingPoint): readonly (Crossing | null)[] => (point.found === "one" ? [point.crossing] : point.found === "several" ? point.crossings : [null]);

function placeText({ point, crossing }: Row): string {
  if (crossing === null) return "nowhere between the levels";
  const at = fixed(crossing.at, 3);
  if (point.found !== "one") return `${at}, one of several`;
  const end = (value: number): string => (Number.isFinite(value) ? fixed(value, 3) : "beyond");
  return `${at} [${end(point.low)}, ${end(point.high)}]`;
}
