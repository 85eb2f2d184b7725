import { h } from "../../dom.js";
import { createGapChart } from "../gap-chart.js";
import type { AskOf } from "../lesson.js";
import { fallOf, spreadOf } from "../score.js";
import type { CreateAsking } from "./asking.js";
import { sliderField } from "./slider.js";

/** A slider for the share at which something tips over. */
export const thresholdAsking: CreateAsking<AskOf<"threshold">> = ({ app, say }, { values }, onMade) => {
  const { words } = app;
  let dispose = (): void => undefined;
  const slider = sliderField(say("ask"), { low: 0, high: 1, step: 0.05, value: 0.2 }, (value) => words("lessons.share", { value }), () => undefined);
  queueMicrotask(onMade);
  return {
    element: h("div", {}, slider.element),
    made: true,
    lock: () => { slider.input.disabled = true; },
    show(truth, into) {
      if (truth.is !== "values") return "";
      const found = truth.values.filter(Number.isFinite);
      const chart = createGapChart(into, app.store, { values: truth.values, guess: slider.value, label: words("lessons.tippingPoints"), domain: [0, 1], unit: "share" });
      dispose = chart.dispose;
      if (found.length === 0) return words("lessons.noTipping", { low: values[0]!, high: values.at(-1)! });
      const { low50, high50 } = spreadOf(found);
      return words("lessons.thresholdScore", { fall: fallOf(slider.value, spreadOf(found)), guess: slider.value, low: low50, high: high50, n: truth.values.length, found: found.length });
    },
    dispose: () => dispose(),
  };
};
