import type { Explanation } from "@talkback/core";
import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

type Condition = Explanation["conditions"][number];

/** The four conditions under which insecure power talks back, and which of them held. */
export function conditionsOf({ conditions }: Explanation, words: Words): HTMLElement {
  if (conditions.length === 0) return h("p", {}, words("why.no-threat"));
  const head = ["why.condition-head", "why.value-head", "why.needed-head", "why.holds-head"].map((key) => h("th", { scope: "col" }, words(key)));
  return h("table", { class: "why-conditions" }, h("caption", {}, words("why.conditions")), h("thead", {}, h("tr", {}, ...head)),
    h("tbody", {}, ...conditions.map((condition) => h("tr", { class: condition.holds ? "holds" : "fails" },
      h("th", { scope: "row" }, words(`why.condition.${condition.name}`)), h("td", {}, words("controls.number", { value: condition.value })),
      h("td", {}, needed(condition, words)), h("td", {}, words(condition.holds ? "why.yes" : "why.no"))))));
}

const needed = ({ name, threshold }: Condition, words: Words): string =>
  threshold === null ? words("why.never") : words(name === "certainty" ? "why.below" : "why.above", { value: threshold });
