import { h } from "../../dom.js";
import type { AskOf } from "../lesson.js";
import { nameOfGroup } from "./group.js";
import type { CreateAsking } from "./asking.js";

/** Which of several people; shown with the share of people like each of them that turned. */
export const personAsking: CreateAsking<AskOf<"person">> = ({ app, say }, { people, each }, onMade) => {
  const { words } = app;
  let chosen = -1;
  const group = nameOfGroup();
  const text = (k: number) => words("lessons.personIs", { name: words(`lessons.person.${k}`), power: people[k]!.power, certainty: people[k]!.certainty });
  const element = h("fieldset", { class: "lesson-choices is-people" }, h("legend", {}, say("ask")),
    ...people.map((_, k) => h("label", { class: "lesson-choice" }, h("input", { type: "radio", name: group, value: k, onchange: () => { chosen = k; onMade(); } }), text(k))));
  return {
    element,
    get made() { return chosen >= 0; },
    lock: () => { element.disabled = true; },
    show(truth, into) {
      if (truth.is !== "people") return "";
      const most = truth.opposed.indexOf(Math.max(...truth.opposed));
      into.append(h("table", { class: "lesson-table" }, h("caption", {}, words("lessons.turnedOf", { each })),
        h("tbody", {}, ...people.map((_, k) => h("tr", {},
          h("th", { scope: "row" }, text(k)), h("td", {}, h("meter", { min: 0, max: 1, value: truth.opposed[k]!, "aria-label": words(`lessons.person.${k}`) })), h("td", { class: "number" }, words("lessons.share", { value: truth.opposed[k]! })))))));
      return words("lessons.personScore", { right: chosen === most ? "yes" : "no", name: words(`lessons.person.${most}`), chosen: words(`lessons.person.${chosen}`), share: truth.opposed[most]!, other: truth.opposed[chosen]!, each });
    },
    dispose: () => undefined,
  };
};
