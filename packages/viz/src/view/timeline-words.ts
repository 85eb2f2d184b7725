import type { State } from "../store/store.js";
import type { Mark } from "./timeline-marks.js";
import type { DataTable } from "./view.js";

/** The time in words: how far, what people say and think there, and what begins there. */
export function timeText(marks: readonly Mark[], { footage: { series, steps }, time, words: say }: State): string {
  const step = Math.round(time);
  const k = series.steps.indexOf(step);
  const at = k < 0 ? say("charts.timeOnly", { step, steps }) : say("charts.timeText", { step, steps, public: series.values.publicMean?.[k] ?? 0, private: series.values.privateMean?.[k] ?? 0 });
  return [at, ...marks.filter((mark) => mark.step === step).map((mark) => markText(mark, say))].join(" ");
}

const markText = ({ kind, count, text }: Mark, say: State["words"]): string => say("charts.mark", { kind, count, text });

/** How many of each kind there are. */
export function timelineTrend(marks: readonly Mark[], { footage: { steps }, words: say }: State): string {
  const of = (kind: Mark["kind"]) => marks.filter((mark) => mark.kind === kind);
  const turned = of("turn").reduce((sum, { count }) => sum + count, 0);
  return say("charts.timelineTrend", { steps, posts: of("posts").length, turned, interventions: of("intervention").length, notes: of("note").length });
}

export const marksTable = (marks: readonly Mark[], { words: say }: State): DataTable => ({
  caption: say("charts.marksTable"),
  head: [say("charts.step"), say("charts.what")],
  rows: marks.map((mark) => [String(mark.step), markText(mark, say)]),
});
