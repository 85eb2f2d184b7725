import { h } from "../../dom.js";
import { OUTCOMES } from "../../finding/outcomes.js";
import { createGapChart } from "../gap-chart.js";
import type { AskOf } from "../lesson.js";
import { type Direction, directionScore } from "../direction-score.js";
import { nameOfGroup } from "./group.js";
import type { CreateAsking } from "./asking.js";

const SIDES: readonly Direction[] = ["up", "down", "same"];

/** Three choices: up, down, about the same. */
export const directionAsking: CreateAsking<AskOf<"direction">> = ({ app, say }, ask, onMade) => {
  const { words } = app;
  let chosen: Direction | null = null;
  let dispose = (): void => undefined;
  const group = nameOfGroup();
  const radios = SIDES.map((side) => h("input", { type: "radio", name: group, value: side, onchange: () => { chosen = side; onMade(); } }));
  const element = h("fieldset", { class: "lesson-choices" }, h("legend", {}, say("ask")), ...SIDES.map((side, k) => h("label", { class: "lesson-choice" }, radios[k]!, words(`lessons.direction.${side}`))));
  return {
    element,
    get made() { return chosen !== null; },
    lock: () => { element.disabled = true; },
    show(truth, into) {
      if (truth.is !== "values" || chosen === null) return "";
      const { label, unit } = OUTCOMES.find(({ name }) => name === ask.outcome)!;
      const widest = Math.max(0.1, ...truth.values.filter(Number.isFinite).map(Math.abs));
      const chart = createGapChart(into, app.store, { values: truth.values, guess: null, label: words("lessons.differences", { outcome: words(label) }), domain: [-1.1 * widest, 1.1 * widest], unit });
      dispose = chart.dispose;
      const { score, agree, finding } = directionScore(chosen, truth.values);
      return words(`lessons.directionScore.${score}`, { agree, n: finding?.n ?? truth.values.length, chosen, mean: finding?.mean ?? 0 });
    },
    dispose: () => dispose(),
  };
};
