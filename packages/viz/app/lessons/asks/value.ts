import { h } from "../../dom.js";
import { createGapChart } from "../gap-chart.js";
import type { AskOf } from "../lesson.js";
import { fallOf, spreadOf } from "../score.js";
import type { CreateAsking } from "./asking.js";
import { sliderField } from "./slider.js";

/** Ends of what can be said of a brand. */
export const STANCE = { low: -1, high: 1, step: 0.05, value: 0 } as const;

/** A slider from one pole to the other. */
export const valueAsking: CreateAsking<AskOf<"value">> = ({ app, say }, _, onMade) => {
  const { words } = app;
  let dispose = (): void => undefined;
  const slider = sliderField(say("ask"), STANCE, (value) => words("lessons.number", { value }), () => undefined);
  queueMicrotask(onMade);
  return {
    element: h("div", {}, slider.element, h("p", { class: "lesson-ends", "aria-hidden": "true" }, h("span", {}, words("lessons.against")), h("span", {}, words("lessons.for")))),
    made: true,
    lock: () => { slider.input.disabled = true; },
    show(truth, into) {
      if (truth.is !== "values") return "";
      const chart = createGapChart(into, app.store, { values: truth.values, guess: slider.value, label: words("lessons.peopleSay"), domain: [-1, 1], unit: "attitude" });
      dispose = chart.dispose;
      const { low50, high50 } = spreadOf(truth.values);
      return words("lessons.valueScore", { fall: fallOf(slider.value, spreadOf(truth.values)), guess: slider.value, low: low50, high: high50, n: truth.values.length });
    },
    dispose: () => dispose(),
  };
};
