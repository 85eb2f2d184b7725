import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { ownScenario, scenarioIn } from "./asked.js";
import { changing, issuesOf } from "./change.js";
import { type Parameter, parametersOf } from "./parameters.js";
import { scrubNumber } from "./scrub-number.js";

/** What a scenario asks, as one sentence whose numbers can be dragged; empty where nobody wrote one. */
export function sentenceOf(app: App): { readonly element: HTMLElement; show(): void } {
  const element = h("p", { class: "controls-sentence" });
  let shown = "";
  let numbers: { readonly lead: string; show(value: number): void }[] = [];
  const parameters = () => {
    const { question } = app.place;
    return new Map(parametersOf(scenarioIn(question), ownScenario(question)).filter(({ lead }) => lead !== null).map((each) => [each.lead!, each]));
  };
  const build = (template: string, leads: ReadonlyMap<string, Parameter>) => {
    numbers = [];
    refill(element, ...template.split(/\[(\w+)\]/).map((part, k) => {
      const parameter = k % 2 === 1 ? leads.get(part) : undefined;
      if (parameter === undefined || typeof parameter.value !== "number") return k % 2 === 1 ? String(parameter?.value ?? part) : part;
      const number = scrubNumber(parameter, app.words, (value, final) => {
        const changes = changing(ownScenario(app.place.question), app.place.question.changes, parameter.path, value);
        if (issuesOf(ownScenario(app.place.question), changes).length === 0) app.go({ question: { ...app.place.question, changes } }, { undo: final });
      });
      numbers.push({ lead: part, show: number.show });
      return number.element;
    }));
  };
  return {
    element,
    show() {
      const { scenario } = app.place.question;
      const key = typeof scenario === "string" ? `sentence.${scenario}` : "";
      const template = key !== "" && app.words.has(key) ? app.words(key) : "";
      const leads = parameters();
      element.hidden = template === "";
      if (template !== shown) build(template, leads);
      shown = template;
      for (const number of numbers) {
        const value = leads.get(number.lead)?.value;
        if (typeof value === "number") number.show(value);
      }
    },
  };
}
