import { h } from "../../dom.js";
import { OUTCOMES } from "../../finding/outcomes.js";
import type { AskOf } from "../lesson.js";
import { createLineChart, linePlace } from "../line-chart.js";
import { lineScore } from "../score.js";
import type { CreateAsking } from "./asking.js";
import { sliderField } from "./slider.js";

const STEP = 0.01;

/** A line that is drawn with a pointer, or point by point with sliders. */
export const lineAsking: CreateAsking<AskOf<"line">> = ({ app, say }, { values, outcome, range }, onMade) => {
  const { words } = app;
  const guess = values.map(() => Math.round(((range[0] + range[1]) / 2) * 10) / 10);
  const places = values.map((value) => words("lessons.times", { value }));
  const picture = h("div", { class: "lesson-draw" });
  const label = words(OUTCOMES.find(({ name }) => name === outcome)!.label);
  const shown = { label: words("lessons.lineOf", { outcome: label }), places, range };
  const chart = createLineChart(picture, app.store, { ...shown, guess, columns: null });
  let locked = false;
  const put = (k: number, value: number) => {
    guess[k] = value;
    chart.update({ guess: [...guess] });
    onMade();
  };
  const sliders = values.map((_, k) => sliderField(places[k]!, { low: range[0], high: range[1], step: STEP, value: guess[k]! }, (value) => words("lessons.number", { value }), (value) => put(k, value)));
  const draw = ({ clientX, clientY, buttons, type }: PointerEvent) => {
    if (locked || (type === "pointermove" && buttons === 0)) return;
    const box = chart.svg.getBoundingClientRect();
    const { x, y } = linePlace(shown, box.width);
    const k = values.reduce((best, _, each) => (Math.abs(x(each)! - (clientX - box.left)) < Math.abs(x(best)! - (clientX - box.left)) ? each : best), 0);
    const value = Math.round(y.invert(clientY - box.top) / STEP) * STEP;
    sliders[k]!.place(value);
    put(k, sliders[k]!.value);
  };
  chart.svg.addEventListener("pointerdown", (event) => {
    if (locked) return;
    chart.svg.setPointerCapture(event.pointerId);
    draw(event);
  });
  chart.svg.addEventListener("pointermove", draw);
  const fields = h("fieldset", { class: "lesson-points" }, h("legend", {}, words("lessons.pointByPoint")), ...sliders.map((slider) => slider.element));
  return {
    element: h("div", {}, h("p", {}, say("ask")), picture, fields),
    get made() { return guess.some((value) => value !== guess[0]); },
    lock() {
      locked = true;
      fields.hidden = true;
      picture.classList.add("is-locked");
    },
    show(truth) {
      if (truth.is !== "line") return "";
      chart.update({ columns: truth.columns });
      return words("lessons.lineScore", { ...lineScore(guess, truth.columns) });
    },
    dispose: chart.dispose,
  };
};
