import type { State } from "../store/store.js";
import { valueText } from "./measure.js";
import type { Line, Panel } from "./series-lines.js";
import type { DataTable } from "./view.js";

/** Where each measure began and ended, a sentence each. */
export function seriesTrend(panels: readonly Panel[], { words: say }: State): string {
  return panels.map(({ measure, lines }) => {
    const text = (value: number | undefined) => valueText(value ?? NaN, measure.unit, say);
    const [shown, other] = [lines.find(({ role }) => role === "shown")!, lines.find(({ role }) => role === "compared")];
    const values = { measure: say(measure.label), from: text(shown.values[0]), to: text(shown.values.at(-1)) };
    return other === undefined ? say("charts.seriesTrend", values) : say("charts.seriesCompared", { ...values, other: text(other.values.at(-1)) });
  }).join(" ");
}

/** A row for each step: every measure of the run, of the compared one, and the 90 % of replications. */
export function seriesTable(panels: readonly Panel[], { footage, compared, words: say }: State): DataTable {
  const columns = panels.flatMap(({ measure, lines }) => lines.toReversed().flatMap((each) => columnsOf(say(measure.label), each, compared !== null, say).map(({ head, cell }) => ({ head, cell: (step: number) => cell(step, (value) => valueText(value, measure.unit, say)) }))));
  return {
    caption: say("charts.seriesTable"),
    head: [say("charts.step"), ...columns.map(({ head }) => head)],
    rows: Array.from(footage.series.steps, (step) => [String(step), ...columns.map(({ cell }) => cell(step))]),
  };
}

type Cell = (step: number, text: (value: number) => string) => string;

function columnsOf(measure: string, { role, steps, values, band }: Line, two: boolean, say: State["words"]): { readonly head: string; readonly cell: Cell }[] {
  const run = role === "shown" ? "b" : "a";
  const at = new Map(Array.from(steps, (step, k) => [step, values[k]!]));
  const own = { head: two ? say("charts.measureOf", { run, measure }) : measure, cell: (step: number, text: (value: number) => string) => text(at.get(step) ?? NaN) };
  if (band === null) return [own];
  const middle: Cell = (step, text) => say("charts.range", { low: text(band.low90[step - 1] ?? NaN), high: text(band.high90[step - 1] ?? NaN) });
  return [own, { head: say("charts.bandOf", { run: two ? run : "one", measure }), cell: middle }];
}
